import type { Model } from './model.ts';
import { reach } from './reach.ts';
import { compareIds } from './rows.ts';

export interface OraclePair {
  supplier: string;
  customer: string;
}

const key = ({ supplier, customer }: OraclePair) => JSON.stringify([supplier, customer]);

const without = (model: Model, gone: readonly OraclePair[]): Model => {
  const keys = new Set(gone.map(key));
  return { ...model, pairs: model.pairs.filter((link) => !keys.has(key(link))) };
};

/** "the fewest supply pairs, ties by id": every set of pairs is tried, smaller ones first, in order of ids. */
export function smallestCut(model: Model, buyer: number, most: number): OraclePair[] | undefined {
  const all = [
    ...new Map(
      model.pairs.map(({ supplier, customer }) => [key({ supplier, customer }), { supplier, customer }]),
    ).values(),
  ];
  all.sort((a, b) => compareIds(a.supplier, b.supplier) || compareIds(a.customer, b.customer));
  const isCut = (gone: OraclePair[]) => reach(without(model, gone), buyer).length === 0;
  const find = (gone: OraclePair[], from: number, left: number): OraclePair[] | undefined => {
    if (left === 0) return isCut(gone) ? gone : undefined;
    for (let i = from; i + left <= all.length; i++) {
      const found = find([...gone, all[i]!], i + 1, left - 1);
      if (found) return found;
    }
    return undefined;
  };
  for (let size = 0; size <= most; size++) {
    const found = find([], 0, size);
    if (found) return found;
  }
  return undefined;
}
