/** Pages cut where the list is, so that only the rows asked for cross to who asked. */
import type { EntityRef } from '../analytics/answer.ts';

export interface Page<T> {
  readonly rows: T[];
  /** Where the rows start in the whole list; -1 where the row that they should follow is not in it. */
  readonly start: number;
  readonly total: number;
}

/** At most `first` rows after the one about the entity of id `after`, from the start where that is null. */
export function pageAfter<T extends { entity: EntityRef }>(
  rows: readonly T[],
  { first, after }: { readonly first: number; readonly after: string | null },
): Page<T> {
  return pageBy(rows, ({ entity }) => entity.id, { first, after });
}

/** The same of rows that go by another key. */
export function pageBy<T>(
  rows: readonly T[],
  keyOf: (row: T) => string,
  { first, after }: { readonly first: number; readonly after: string | null },
): Page<T> {
  const total = rows.length;
  const found = after === null ? -1 : rows.findIndex((row) => keyOf(row) === after);
  if (after !== null && found < 0) return { rows: [], start: -1, total };
  return { rows: rows.slice(found + 1, found + 1 + first), start: found + 1, total };
}
