/** What of a buyer's supply comes to stand on some entities. */
import { arrivingAt } from './arriving.ts';
import { requireBuyer } from './buyer.ts';
import type { Prepared } from './prepare.ts';

/** Expected mass that reaches them unhit and is opaque there, 0..1. Ids that are not upstream add nothing. Throws NOT_A_BUYER. */
export function opaqueOn(prepared: Prepared, buyer: number, ids: readonly string[]): number {
  requireBuyer(prepared, buyer);
  const { projection, supply, vector } = prepared;
  const { walk, arrival } = arrivingAt(prepared, buyer);
  const among = new Set(ids.map((id) => projection.indexOf(id)));
  let mass = 0;
  for (let position = 0; position < walk.entities.length; position++) {
    const x = walk.entities[position]!;
    if (among.has(x)) mass += arrival[position]! * (1 - vector.risk[x]!) * supply.opaque[x]!;
  }
  return mass;
}
