/** Texts as cells of a workbook can hold them. */
import { guarded } from '../../../../common/formula-guard.ts';
import { printable } from '../plain.ts';

/** Excel's. */
const MOST_CHARACTERS = 32_767;

/** What readers take for a character that XML cannot hold: `_x000D_` (ECMA-376 part 1, 22.9.2.19). */
const LIKE_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** A text that ends in `…` where it is longer than a cell may be; lines end as Excel ends them. */
export function cellText(text: string): string {
  const lines = printable(text).replace(/\r\n?/g, '\n');
  return (lines.length > MOST_CHARACTERS ? cut(lines) : lines).replace(LIKE_ESCAPED, '_x005F_');
}

/** Not within a pair of surrogates. */
const cut = (text: string): string =>
  `${printable(text.slice(0, MOST_CHARACTERS - 1)).replace(/\ufffd$/, '')}…`;

/** Whether a spreadsheet would take the text for a formula if somebody typed it. */
export const likeFormula = (text: string): boolean => guarded(text) !== text;
