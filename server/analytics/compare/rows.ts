/** The suppliers of one entity at both viewpoints, side by side. */
import type { Prepared } from '../prepare.ts';

export interface RowPair {
  readonly supplier: number;
  /** Share of the customer's intake at either viewpoint, 0 where there is none. */
  readonly before: number;
  readonly after: number;
}

/** By supplier's id. A closed loop takes in nothing that a walk could go on to. */
export function rowPairs(before: Prepared, after: Prepared, x: number): RowPair[] {
  const { idRank } = before.projection;
  const pairs: RowPair[] = [];
  const [a, b] = [linksInto(before, x), linksInto(after, x)];
  for (let i = a.start, j = b.start; i < a.end || j < b.end; ) {
    const u = i < a.end ? before.supply.supplier[i]! : -1;
    const v = j < b.end ? after.supply.supplier[j]! : -1;
    const takesFirst = v < 0 || (u >= 0 && idRank[u]! <= idRank[v]!);
    const takesSecond = u < 0 || (v >= 0 && idRank[v]! <= idRank[u]!);
    pairs.push({
      supplier: takesFirst ? u : v,
      before: takesFirst ? before.supply.weight[i++]! : 0,
      after: takesSecond ? after.supply.weight[j++]! : 0,
    });
  }
  return pairs;
}

function linksInto({ supply, closed }: Prepared, x: number): { start: number; end: number } {
  const start = supply.offsets[x]!;
  return { start, end: closed[x] ? start : supply.offsets[x + 1]! };
}
