import type { RiskVector } from '../../risk/risk-vector.ts';
import { eachSupplier } from './local-problem.ts';
import type { Row } from './patch.ts';

/** Entities looked at before the answer is yes: then a cycle is solved as a whole, which is never wrong. */
const MOST = 2000;

/**
 * Whether a walk that stands on x may stay inside a cycle for good under some choice of who takes remainders: the
 * equations then have more than one solution. Yes is said too often rather than too seldom.
 */
export function mayStay(
  x: number,
  rowOf: (x: number) => Row,
  { risk }: RiskVector,
  inside: (u: number) => boolean,
): boolean {
  const met = new Set<number>();
  const stays = (y: number): boolean => {
    if (!inside(y)) return false;
    if (met.has(y) || met.size > MOST) return true;
    met.add(y);
    const row = rowOf(y);
    const { supply, at } = row;
    if (risk[y]! > 0 || supply.end[at] || supply.opaque[at]! > 0) return false;
    const suppliers = new Map<number, number>();
    const known: number[] = [];
    eachSupplier(row, (u, link) => {
      suppliers.set(link, u);
      if (supply.known[link]! > 0) known.push(u);
    });
    if (!known.every(stays)) return false;
    for (let rest = supply.remainderOffsets[at]!; rest < supply.remainderOffsets[at + 1]!; rest++) {
      const takers = supply.takers.subarray(supply.takerOffsets[rest]!, supply.takerOffsets[rest + 1]!);
      if (!takers.some((link) => stays(suppliers.get(link)!))) return false;
    }
    return true;
  };
  return stays(x);
}
