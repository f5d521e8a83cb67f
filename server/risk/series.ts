/** Editions of lists that a lens names by title and publisher. */
import type { Document, Projection } from '../projection/projection.ts';
import type { RiskRule, Series } from './lens.ts';

/** Whether a document on record is an edition of one of these lists. */
export function isOfSeries(projection: Projection, document: string, series: readonly Series[]): boolean {
  const row = projection.documentById.get(document);
  return row !== undefined && series.some((each) => isEdition(row, each));
}

/** The lists that a rule names. */
export const listsOf = (rule: RiskRule): Series[] => [
  ...Object.values(rule.documents).flat(),
  ...(rule.within?.listed?.documents ?? []),
];

/**
 * Titles of the lists that a rule names and of which no edition is known at the moment, in the order of the rule. What
 * such a list says is not known: without it, no fact is no finding.
 */
export function missingLists(projection: Projection, rule: RiskRule, knownAt: number): string[] {
  const missing = listsOf(rule).filter((series) => knownFrom(projection, series) > knownAt);
  return [...new Set(missing.map(({ title }) => title))];
}

const moments = new WeakMap<Projection, Map<string, number>>();

/** The moment from which some edition is on record, milliseconds; Infinity where none is. Looked up once. */
function knownFrom(projection: Projection, series: Series): number {
  const known = moments.get(projection) ?? new Map<string, number>();
  moments.set(projection, known);
  const key = JSON.stringify([series.title, series.publisher]);
  const found = known.get(key);
  if (found !== undefined) return found;
  let first = Number.POSITIVE_INFINITY;
  for (const row of projection.documents) {
    if (row.recorded < first && isEdition(row, series)) first = row.recorded;
  }
  known.set(key, first);
  return first;
}

/** Whether a document is an edition of a list. */
export function isEdition(row: Document, { title, publisher }: Series): boolean {
  return same(row.title, title) && (publisher === undefined || same(row.publisher, publisher));
}

function same(given: string | null, wanted: string): boolean {
  return given?.trim().toLowerCase() === wanted.trim().toLowerCase();
}
