/** Whether a space is held in memory whole. */
import type { ImportRecord } from '../imports/record.ts';

/** Rows that the visible imports of a space brought: known without reading it, and never less than it holds. */
export function rowsBrought(imports: readonly ImportRecord[]): number {
  return imports.reduce((sum, { state, rows }) => sum + (state === 'visible' ? rows : 0), 0);
}

/** A space that brought more rows than this is not projected: one buyer's upstream at a time is read from the store. */
export const isTraced = (imports: readonly ImportRecord[], projectAtMost: number): boolean =>
  rowsBrought(imports) > projectAtMost;
