import type { RefObject } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Band, Drawing, Item } from '../../charts/graph/drawing.ts';
import { fold } from '../../charts/graph/fold.ts';
import type { Lit } from '../../charts/graph/lit.ts';
import { type TierGraph, tierGraph } from '../../charts/tier-graph.ts';
import { useWords } from '../../i18n/words.ts';
import type { Answer } from '../../queries/answer.ts';
import type { AskedGraph } from '../../queries/upstream.ts';
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
  graph: AskedGraph;
}

interface Light {
  item: Item | null;
  lit: Lit | null;
}

/** A band of many customers opens these of them first: those with most exposure behind it, then most supply. */
const OPENED_AT_ONCE = 12;

function opensFirst({ customers }: Band, open: readonly string[]): string[] {
  const closed = customers.filter(({ id }) => !open.includes(id));
  return (closed.length > 0 ? closed : customers)
    .sort((a, b) => b.exposed - a.exposed || b.mass - a.mass)
    .slice(0, OPENED_AT_ONCE)
    .map(({ id }) => id);
}

/** What is drawn now, and what would be with nothing opened: where that stands, it stays. */
function useDrawings(graph: AskedGraph, root: string, limit: number | null) {
  const { open, select } = usePage().state;
  const { open: answered } = graph.asked;
  const start = useMemo(() => fold(graph, root, { open: [], keep: '', limit }), [graph, root, limit]);
  const opened = useMemo(
    () => (open.length ? fold(graph, root, { open, answered, keep: '', limit }) : start),
    [graph, root, open, answered, start, limit],
  );
  const has = (all: readonly string[]) => all.includes(select);
  const folded =
    has(graph.nodes.map((node) => node.entity.entityId)) && !has(opened.items.map((item) => item.id));
  const keep = folded ? select : '';
  const drawing = useMemo(
    () => (keep ? fold(graph, root, { open, answered, keep, limit }) : opened),
    [graph, root, open, answered, opened, keep, limit],
  );
  return { start, drawing };
}

/** The arithmetic of what is pointed at: drawn again as the pointer moves, and nothing else with it. */
function Pointed({ drawing, tell }: { drawing: Drawing; tell: RefObject<(light: Light) => void> }) {
  const [{ item, lit }, set] = useState<Light>({ item: null, lit: null });
  tell.current = set;
  return <Arithmetic item={item} lit={lit} items={drawing.items} />;
}

/** The risk paths drawn by tier, with the arithmetic of what is pointed at, and what the drawing leaves out. */
export function GraphView({ answer, graph }: GraphViewProps) {
  const { state, dispatch } = usePage();
  const words = useWords();
  const place = usePlace();
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<TierGraph | null>(null);
  const drawn = useRef<Drawing | null>(null);
  const tell = useRef<(light: Light) => void>(() => {});
  const width = useWidth(box);
  const { select } = state;
  const { risk, tiers } = answer.question;
  const root = answer.entity.entityId;
  const { start, drawing } = useDrawings(graph, root, tiers);

  const pick = ({ id, band, end }: Item) => {
    const largest = end && [...end.customers].sort((a, b) => b.mass - a.mass)[0]!.id;
    if (band) dispatch({ type: 'open', ids: opensFirst(band, state.open) });
    else dispatch({ type: 'select', id: largest ?? id });
  };
  const act = useRef(pick);
  act.current = pick;
  const texts = () => graphWords({ words, place, buyer: answer.entity, items: drawing.items });
  // words and place follow the language
  useEffect(() => {
    if (width === 0) return;
    const focused = chart.current?.focused();
    const next = tierGraph(drawing, texts(), {
      risk,
      width,
      start,
      onPick: (item) => act.current(item),
      onLight: (item, lit) => tell.current?.({ item, lit }),
    });
    box.current?.replaceChildren(next.element);
    chart.current = next;
    drawn.current = drawing;
    next.start();
    next.select(select);
    if (focused) next.focus(drawing.items.some((item) => item.id === focused) ? focused : root);
  }, [graph.asked.of, width, words.lang, risk]);
  useEffect(() => {
    if (!chart.current || drawn.current === drawing) return;
    drawn.current = drawing;
    chart.current.draw(drawing, texts());
  }, [drawing]);
  useEffect(() => chart.current?.select(select), [select]);

  return (
    <div class="graph-view">
      <div class="graph-tools">
        <Pointed drawing={drawing} tell={tell} />
        <ZoomButtons chart={chart} />
      </div>
      <div class="graph-box" ref={box} />
      <GraphFoot graph={graph} drawing={drawing} expected={answer.expected} />
      <Legend risk={risk} limited={tiers !== null} />
    </div>
  );
}
