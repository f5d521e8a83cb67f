import { isTerminal } from '../../queries/entity-parts.ts';
import type { UpstreamGraph, UpstreamNode } from '../../queries/upstream.ts';
import { standOf } from './bands.ts';
import { groupBy } from './branches.ts';
import type { EndKind, Item, Tie } from './drawing.ts';

/** Least part of the buyer's supply that is drawn as an end of the trace. */
const LEAST = 0.0005;

interface Stop {
  id: string;
  kind: EndKind;
  mass: number;
}

/** Where the trace stops at an entity: what is not traced further, or what the tier limit cuts off. */
function stopOf({ entity, tier, arrival, risk, opaque }: UpstreamNode, limit: number | null): Stop[] {
  if (isTerminal(entity.kind)) return [];
  const id = entity.entityId;
  if (opaque >= LEAST) return [{ id, kind: 'OPAQUE', mass: opaque }];
  const passing = arrival * (1 - risk);
  return tier === limit && passing >= LEAST ? [{ id, kind: 'BEYOND', mass: passing }] : [];
}

/** Ends of the trace as items of their own, one for all customers that stand together, and the ties to them. */
export function endsOf(
  graph: UpstreamGraph,
  drawn: readonly UpstreamNode[],
  limit: number | null,
): { items: Item[]; ties: Tie[] } {
  const stand = standOf(graph);
  const tierOf = new Map(drawn.map((node) => [node.entity.entityId, node.tier]));
  const stops = drawn.flatMap((node) => stopOf(node, limit));
  const groups = [...groupBy(stops, ({ id, kind }) => `${kind.toLowerCase()}:${stand(id)}`)];
  const items = groups.map(([id, customers]): Item => {
    const mass = customers.reduce((total, one) => total + one.mass, 0);
    const tier = Math.min(...customers.map((one) => tierOf.get(one.id)!)) + 1;
    return { id, kind: customers[0]!.kind, tier, end: { customers, mass } };
  });
  const ties = groups.flatMap(([to, customers]) =>
    customers.map(({ id: from, mass }): Tie => ({ id: `${from}<${to}`, from, to, mass, exposed: 0 })),
  );
  return { items: items.sort((a, b) => (a.id < b.id ? -1 : 1)), ties };
}
