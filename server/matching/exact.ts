/** Entities with the same identifier: one, unless something exact says that they are not. */
import { joins, schemeOf } from '../identifiers/index.ts';
import { conflictingScheme } from './identifier-conflict.ts';
import type { Prepared } from './prepare.ts';
import { mayBeOne } from './score.ts';

export interface ExactPair {
  /** Positions; `a` before `b`. */
  a: number;
  b: number;
  /** Not to be joined without a person: holders of the identifier contradict each other. */
  contested: boolean;
}

/** The most pairs told of one holder of a contested identifier. */
const MOST_CONTESTED = 10;

/** More sets of other numbers than this among the holders of one identifier, and it is nobody's. */
const MOST_COMPARED = 100;

/**
 * The pairs that identifiers speak of; contested ones where at least one of the two is `fresh`. Holders of an identifier are paired with the
 * first of them (being the same carries over), so that n holders make n - 1 pairs. Of an identifier whose holders have
 * two different numbers of another exclusive register, every pair is contested. Linear in the number of identifiers.
 */
export function exactPairs(all: readonly Prepared[], fresh: (position: number) => boolean): ExactPair[] {
  const pairs = new Map<string, ExactPair>();
  const add = (a: number, b: number, contested: boolean): void => {
    // what contradicts itself among the known was told when it was new
    if ((contested && !fresh(a) && !fresh(b)) || !mayBeOne(all[a]!, all[b]!)) return;
    const key = `${a} ${b}`;
    // what one identifier leaves in doubt, no other settles: the conflict is between the two
    if (!pairs.get(key)?.contested) pairs.set(key, { a, b, contested });
  };
  for (const [identifier, holders] of holdersOf(all)) {
    if (!isContested(all, holders, schemeOf(identifier))) {
      for (const holder of holders.slice(1)) add(holders[0]!, holder, false);
      continue;
    }
    for (const [at, a] of holders.entries()) {
      for (const b of holders.slice(at + 1, at + 1 + MOST_CONTESTED)) add(a, b, true);
    }
  }
  return [...pairs.values()];
}

/** Positions by identifier and kind, in order of the identifiers; only where there are two. */
function holdersOf(all: readonly Prepared[]): [string, number[]][] {
  const holders = new Map<string, number[]>();
  for (const [position, { record, identifiers }] of all.entries()) {
    for (const identifier of identifiers) {
      if (!joins(identifier)) continue;
      const key = `${identifier}\n${record.kind}`;
      const held = holders.get(key);
      if (held) held.push(position);
      else holders.set(key, [position]);
    }
  }
  return [...holders]
    .filter(([, held]) => held.length > 1)
    .map(([key, held]): [string, number[]] => [key.slice(0, key.indexOf('\n')), held])
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

/** Whether two of the holders have different numbers of a register other than the identifier's own. */
function isContested(all: readonly Prepared[], holders: readonly number[], scheme: string): boolean {
  const sets = new Map(
    holders.map((holder) => [all[holder]!.identifiers.join('\n'), all[holder]!.exclusive]),
  );
  if (sets.size > MOST_COMPARED) return true;
  const different = [...sets.values()];
  return different.some((one, at) =>
    different.slice(at + 1).some((other) => conflictingScheme(one, other, scheme)),
  );
}
