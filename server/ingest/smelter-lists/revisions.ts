/** What RMI's list of revisions says of a smelter over time: on the list from a day, off it from another. */
import { dayBefore } from '../day-before.ts';

/** A day on which a smelter came onto the list or left it. */
export interface Change {
  value: 'listed' | 'removed';
  /** ISO */
  date: string;
  row: number;
  notes: Readonly<Record<string, string>>;
  /** True where the row tells of it beside its own change: when a smelter that left had come. */
  beside?: true;
}

/** A state with the days on which it began and ended; open where nothing ended it. */
export interface Period extends Change {
  until?: string;
}

/** What a basis such as "Added" or "Removed" does to the smelter's place on the list; undefined: nothing. */
export function changeOf(basis: string): Change['value'] | undefined {
  if (/\b(?:removed?|removal|delisted|deleted)\b/i.test(basis)) return 'removed';
  return /\b(?:added|addition|reinstated|re-?added)\b/i.test(basis) ? 'listed' : undefined;
}

/** The changes of one smelter in order of their days, each until the day before the next that says otherwise. */
export function periodsOf(changes: readonly Change[]): Period[] {
  const told = changes.filter(({ beside }) => !beside);
  const known = changes.filter(
    ({ beside, value, date }) =>
      !beside || !told.some((change) => change.value === value && change.date === date),
  );
  const ordered = known.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.row - b.row));
  return ordered.map((change, i) => {
    const next = ordered.slice(i + 1).find(({ value }) => value !== change.value);
    if (!next) return change;
    // two changes of one day: the first of them held that day
    return { ...change, until: next.date === change.date ? change.date : dayBefore(next.date) };
  });
}
