/** Lists of entities: filtered and ordered in the process, from the projection. */
import type { Projection } from '../projection/projection.ts';
import { type EntityFilter, passes } from './entity-filter.ts';

export type EntityOrder = 'ID' | 'NAME' | 'SUPPLIERS';

const ORDERS: Readonly<Record<EntityOrder, (projection: Projection) => (a: number, b: number) => number>> = {
  ID: (projection) => (a, b) => projection.idRank[a]! - projection.idRank[b]!,
  NAME: (projection) => (a, b) => {
    const [first, second] = [projection.nameOf(a), projection.nameOf(b)];
    return first < second ? -1 : first > second ? 1 : projection.idRank[a]! - projection.idRank[b]!;
  },
  SUPPLIERS: (projection) => (a, b) => {
    const count = (x: number): number => projection.byCustomer[x + 1]! - projection.byCustomer[x]!;
    return count(b) - count(a) || projection.idRank[a]! - projection.idRank[b]!;
  },
};

/** Positions of the entities that pass the filter, in order. */
export function listEntities(
  projection: Projection,
  filter: EntityFilter | null | undefined,
  order: EntityOrder,
): Int32Array {
  const found = projection.byId.filter(passes(projection, filter));
  return order === 'ID' ? found : found.sort(ORDERS[order](projection));
}
