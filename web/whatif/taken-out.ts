import type { UpstreamGraph } from '../queries/upstream.ts';
import type { Change } from './changes.ts';

export function takenOut(supplier: string, customer: string): Change {
  return { removeSupplier: { supplier, customer } };
}

/** A supplier of the drawing taken out: one change for each customer that it is drawn to supply. */
export function takenFrom(graph: UpstreamGraph, id: string): Change[] {
  const pairs = graph.links.filter(({ supplierId }) => supplierId === id);
  return pairs.map(({ customerId }) => takenOut(id, customerId));
}
