/** Text of a cell that a person fills in. */
import type { Cell } from '../workbook/workbook.ts';
import { tidyText } from './fold.ts';

/** Tidied text; '' for nothing, an error, and a 0, which is what a formula over an empty cell leaves behind. */
export function textOf(cell: Cell | undefined): string {
  if (!cell || cell.value === null) return '';
  if (cell.date !== undefined) return cell.date;
  if (cell.value === 0) return '';
  const text = tidyText(String(cell.value));
  return text === '0' ? '' : text;
}

/** A formula that was written without its result: what it would show is not known. */
export const isUncached = (cell: Cell | undefined): boolean => cell?.formula === true && !cell.cached;
