import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { fold } from '../../charts/graph/fold.ts';
import { pressed } from '../../charts/graph/opens.ts';
import { useWords } from '../../i18n/words.ts';
import type { AskedGraph, UpstreamGraph } from '../../queries/upstream.ts';
import { usePage } from '../../ui/use-page.ts';
import { Waiting } from '../../ui/waiting.tsx';
import type { Change } from '../../whatif/changes.ts';
import { takenFrom } from '../../whatif/taken-out.ts';
import { Failed } from '../question/failures.tsx';
import { GraphFoot } from '../question/graph-foot.tsx';
import { useTierGraph } from '../question/use-tier-graph.ts';
import { useUpstream } from '../question/use-upstream.ts';

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
  const { buyer } = state;
  const found = useUpstream(state);
  const graph = found.value ?? undefined;
  useEffect(() => {
    onGraph(graph);
    return () => onGraph(undefined);
  }, [graph, onGraph]);
  if (found.error) return <Failed error={found.error} retry={found.retry} />;
  const belongs = graph?.nodes.some(({ entity }) => entity.entityId === buyer);
  if (!graph || !belongs) return <Waiting for={found}>{t('graph.loading')}</Waiting>;
  return <Drawn graph={graph} add={add} expected={expected} />;
}

function Drawn({ graph, add, expected }: Omit<GraphProps, 'onGraph'> & { graph: AskedGraph }) {
  const { state, dispatch } = usePage();
  const { t } = useWords();
  const box = useRef<HTMLDivElement>(null);
  const [picked, pick] = useState('');
  const { open, buyer, risk, tiers: limit } = state;
  const { of, open: answered } = graph.asked;
  const start = useMemo(() => fold(graph, buyer, { open: [], keep: '', limit }), [graph, buyer, limit]);
  const drawing = useMemo(
    () => fold(graph, buyer, { open, answered, keep: '', limit }),
    [graph, buyer, open, answered, limit],
  );
  useTierGraph(box, {
    ...{ of, drawing, start, risk, select: picked },
    buyer: graph.nodes.find(({ entity }) => entity.entityId === buyer)!.entity,
    onPick: ({ id, band, node }) => {
      if (band) dispatch({ type: 'open', ids: pressed(band, open) });
      else if (node) pick(id === buyer ? '' : id);
    },
  });
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
