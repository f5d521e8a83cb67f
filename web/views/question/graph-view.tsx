import type { RefObject } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { Drawing, Item } from '../../charts/graph/drawing.ts';
import { fold } from '../../charts/graph/fold.ts';
import type { Lit } from '../../charts/graph/lit.ts';
import { pressed } from '../../charts/graph/opens.ts';
import type { Answer } from '../../queries/answer.ts';
import type { AskedGraph } from '../../queries/upstream.ts';
import { usePage } from '../../ui/use-page.ts';
import { Arithmetic } from './arithmetic.tsx';
import { GraphFoot } from './graph-foot.tsx';
import { Legend } from './legend.tsx';
import { useTierGraph } from './use-tier-graph.ts';
import { ZoomButtons } from './zoom-buttons.tsx';

interface GraphViewProps {
  answer: Answer;
  graph: AskedGraph;
}

interface Light {
  item: Item | null;
  lit: Lit | null;
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
  const box = useRef<HTMLDivElement>(null);
  const tell = useRef<(light: Light) => void>(() => {});
  const { risk, tiers } = answer.question;
  const { start, drawing } = useDrawings(graph, answer.entity.entityId, tiers);
  const pick = ({ id, band, end }: Item) => {
    const largest = end && [...end.customers].sort((a, b) => b.mass - a.mass)[0]!.id;
    if (band) dispatch({ type: 'open', ids: pressed(band, state.open) });
    else dispatch({ type: 'select', id: largest ?? id });
  };
  const chart = useTierGraph(box, {
    ...{ of: graph.asked.of, drawing, start, buyer: answer.entity, risk, select: state.select },
    onPick: pick,
    onLight: (item, lit) => tell.current?.({ item, lit }),
  });
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
