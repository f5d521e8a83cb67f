import type { Listed } from '../report.ts';

/** Rows of a list in a report at most; how many there are stands beside them. */
export const MOST_ROWS = 10_000;

export const listed = <T>(rows: readonly T[], most = MOST_ROWS): Listed<T> => ({
  rows: rows.slice(0, most),
  total: rows.length,
});
