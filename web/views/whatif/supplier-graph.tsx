import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { ask } from '../../api.ts';
import type { Item } from '../../charts/graph/drawing.ts';
import { fold } from '../../charts/graph/fold.ts';
import { type TierGraph, tierGraph } from '../../charts/tier-graph.ts';
import { useWords } from '../../i18n/words.ts';
import { questionInput } from '../../queries/question-input.ts';
import { byTableId, UPSTREAM, type UpstreamGraph } from '../../queries/upstream.ts';
import { usePlace } from '../../ui/name.tsx';
import { usePage } from '../../ui/use-page.ts';
import { useResource } from '../../ui/use-resource.ts';
import { useWidth } from '../../ui/use-width.ts';
import type { Change } from '../../whatif/changes.ts';
import { takenFrom } from '../../whatif/taken-out.ts';
import { Failed } from '../question/failures.tsx';
import { GraphFoot } from '../question/graph-foot.tsx';
import { graphWords } from '../question/graph-words.ts';

interface GraphProps {
  add(changes: readonly Change[]): void;
  /** Tells the one who drags what is drawn. */
  onGraph(graph: UpstreamGraph | undefined): void;
  /** The exposure as it is on record. */
  expected: number;
}

/** The chain as it is on record, drawn, with suppliers to drag out; what is picked has its buttons below. */
export function SupplierGraph({ add, onGraph, expected }: GraphProps) {
  const { state } = usePage();
  const { t } = useWords();
  const { space, buyer, draw } = state;
  const question = questionInput(state);
  const found = useResource(JSON.stringify([space, buyer, question, draw]), async (signal) => {
    const { exposure } = await ask(UPSTREAM, { buyer, question, maxNodes: draw }, space, signal);
    return exposure.upstream ? byTableId(exposure.upstream) : null;
  });
  const graph = found.value ?? undefined;
  useEffect(() => {
    onGraph(graph);
    return () => onGraph(undefined);
  }, [graph, onGraph]);
  if (found.error) return <Failed error={found.error} retry={found.retry} />;
  const belongs = graph?.nodes.some(({ entity }) => entity.entityId === buyer);
  if (!graph || !belongs) return <p class="nothing quiet">{t('graph.loading')}</p>;
  return <Drawn graph={graph} add={add} expected={expected} />;
}

function Drawn({ graph, add, expected }: Omit<GraphProps, 'onGraph'> & { graph: UpstreamGraph }) {
  const { state, dispatch } = usePage();
  const words = useWords();
  const { t } = words;
  const place = usePlace();
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<TierGraph | null>(null);
  const width = useWidth(box);
  const [picked, pick] = useState('');
  const { open, buyer, risk } = state;
  const drawing = useMemo(() => fold(graph, buyer, { open, keep: '' }), [graph, buyer, open]);
  const act = (item: Item) => {
    const customer = item.band?.customers[0]?.id;
    if (!item.band) pick(item.id === buyer ? '' : item.id);
    else if (customer && item.band.folded > 0) dispatch({ type: 'open', id: customer });
  };
  const latest = useRef(act);
  latest.current = act;
  // words and place follow the language
  useEffect(() => {
    const of = graph.nodes.find(({ entity }) => entity.entityId === buyer)?.entity;
    if (width === 0 || !of) return;
    const focused = chart.current?.focused();
    const next = tierGraph(drawing, {
      risk,
      limited: state.tiers !== null,
      width,
      words: graphWords({ words, place, buyer: of, items: drawing.items }),
      onPick: (item) => latest.current(item),
      onLight: () => undefined,
    });
    box.current?.replaceChildren(next.element);
    chart.current = next;
    next.start();
    if (focused && drawing.items.some((item) => item.id === focused)) next.focus(focused);
  }, [drawing, width, words.lang, risk]);
  useEffect(() => chart.current?.select(picked), [picked]);
  const changes = takenFrom(graph, picked);
  const name = graph.nodes.find(({ entity }) => entity.entityId === picked)?.entity.name;
  return (
    <div class="graph-view">
      <p class="graph-picked" role="status">
        {name ? (
          <>
            <bdi>{name}</bdi>{' '}
            <button type="button" onClick={() => add(changes)} aria-disabled={changes.length === 0}>
              {t('suppliers.takeOut')}
            </button>
          </>
        ) : (
          <span class="small">{t('suppliers.graphHelp')}</span>
        )}
      </p>
      <div class="graph-box" ref={box} />
      <GraphFoot graph={graph} drawing={drawing} expected={expected} />
    </div>
  );
}
