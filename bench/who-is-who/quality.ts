/** How well candidates find who is who, where it is known. */
import { type Candidate, candidates } from '../../server/matching/candidates.ts';
import type { KnownTruth } from './companies.ts';

export interface Quality {
  /** Confirmations that are right, of all between a fresh and a known company. */
  confirmedPrecision: number;
  confirmed: number;
  /** Fresh companies whose known one is confirmed or among their candidates, of all that have one. */
  recall: number;
  /** Fresh companies whose best candidate is the right one, of all that have one. */
  firstRight: number;
  /** Most candidates by name between one fresh company and known ones. */
  most: number;
}

export function qualityOf(truth: KnownTruth, rows: readonly Candidate[]): Quality {
  const known = new Set(truth.known.map(({ id }) => id));
  const found = new Map<string, { known: string; row: Candidate }[]>(truth.fresh.map(({ id }) => [id, []]));
  for (const row of rows) {
    const [fresh, other] = known.has(row.a) ? [row.b, row.a] : [row.a, row.b];
    if (known.has(other) && !known.has(fresh)) found.get(fresh)!.push({ known: other, row });
  }
  const between = [...found].flatMap(([fresh, list]) => list.map((entry) => ({ fresh, ...entry })));
  const confirmed = between.filter(({ row }) => row.state === 'confirmed');
  const right = ({ fresh, known: id }: { fresh: string; known: string }): boolean =>
    truth.same.get(fresh) === id;
  const ofOne = (fresh: string) => found.get(fresh)!.sort((a, b) => b.row.score! - a.row.score!);
  const matched = [...truth.same];
  return {
    confirmedPrecision: confirmed.filter(right).length / confirmed.length,
    confirmed: confirmed.length,
    recall:
      matched.filter(([fresh, id]) => ofOne(fresh).some((entry) => entry.known === id)).length /
      matched.length,
    firstRight: matched.filter(([fresh, id]) => ofOne(fresh)[0]?.known === id).length / matched.length,
    most: Math.max(
      ...[...found.values()].map((list) => list.filter(({ row }) => row.state === 'possible').length),
    ),
  };
}

/** With all numbers taken away, so that names stand alone. */
export function byNamesAlone(truth: KnownTruth): KnownTruth {
  const bare = <T extends { identifiers: readonly string[] }>(record: T): T => ({
    ...record,
    identifiers: [],
  });
  return { ...truth, known: truth.known.map(bare), fresh: truth.fresh.map(bare) };
}

export const matched = (truth: KnownTruth): Quality => qualityOf(truth, candidates(truth.fresh, truth.known));
