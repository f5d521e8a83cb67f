import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Item } from '../../charts/graph/drawing.ts';
import { fold } from '../../charts/graph/fold.ts';
import type { Lit } from '../../charts/graph/lit.ts';
import { type TierGraph, tierGraph } from '../../charts/tier-graph.ts';
import { useWords } from '../../i18n/words.ts';
import type { Answer } from '../../queries/answer.ts';
import type { UpstreamGraph } from '../../queries/upstream.ts';
import { DRAW_SIZES } from '../../state.ts';
import { usePlace } from '../../ui/name.tsx';
import { usePage } from '../../ui/use-page.ts';
import { useWidth } from '../../ui/use-width.ts';
import { Arithmetic } from './arithmetic.tsx';
import { GraphFoot } from './graph-foot.tsx';
import { graphWords } from './graph-words.ts';
import { Legend } from './legend.tsx';
import { ZoomButtons } from './zoom-buttons.tsx';

interface GraphViewProps {
  answer: Answer;
  graph: UpstreamGraph;
}

/** The risk paths drawn by tier, with the arithmetic of what is pointed at, and what the drawing leaves out. */
export function GraphView({ answer, graph }: GraphViewProps) {
  const { state, dispatch } = usePage();
  const words = useWords();
  const place = usePlace();
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<TierGraph | null>(null);
  const width = useWidth(box);
  const [light, setLight] = useState<{ item: Item | null; lit: Lit | null }>({ item: null, lit: null });
  const { open, select } = state;
  const root = answer.entity.entityId;
  const folded = graph.nodes.some((node) => node.entity.entityId === select) ? select : '';
  const drawing = useMemo(() => fold(graph, root, { open, keep: folded }), [graph, root, open, folded]);

  const pick = (item: Item) => {
    if (!item.band) dispatch({ type: 'select', id: item.id });
    else if (item.band.folded > 0) dispatch({ type: 'open', id: item.band.customers[0]!.id });
    else if (larger) dispatch({ type: 'draw', draw: larger });
    else dispatch({ type: 'select', id: item.band.customers[0]!.id });
  };
  const larger = DRAW_SIZES.find((size) => size > state.draw);
  const act = useRef(pick);
  act.current = pick;
  // words and place follow the language
  useEffect(() => {
    if (width === 0) return;
    const focused = chart.current?.focused();
    const next = tierGraph(drawing, {
      risk: answer.question.risk,
      limited: answer.question.tiers !== null,
      width,
      words: graphWords({ words, place, buyer: answer.entity, items: drawing.items }),
      onPick: (item) => act.current(item),
      onLight: (item, lit) => setLight({ item, lit }),
    });
    box.current?.replaceChildren(next.element);
    chart.current = next;
    next.start();
    next.select(select);
    if (focused) next.focus(drawing.items.some((item) => item.id === focused) ? focused : root);
  }, [drawing, width, words.lang, answer.question.risk]);
  useEffect(() => chart.current?.select(select), [select]);

  const names = (id: string) => {
    const item = drawing.items.find((one) => one.id === id);
    return item?.node?.entity.name ?? words.t('graph.band', { n: words.number(item?.band?.count ?? 0) });
  };
  return (
    <div class="graph-view">
      <div class="graph-tools">
        <Arithmetic {...light} names={names} />
        <ZoomButtons chart={chart} />
      </div>
      <div class="graph-box" ref={box} />
      <GraphFoot graph={graph} drawing={drawing} expected={answer.expected} />
      <Legend risk={answer.question.risk} />
    </div>
  );
}
