/** Which English label stands where on a sheet: by what the sheet shows, else by what the dictionary says of it. */

import { columnLetters, parseAddress } from '../../workbook/address.ts';
import type { Sheet } from '../../workbook/workbook.ts';
import { foldText } from '../fold.ts';
import type { Labels } from '../labels.ts';

export interface PlacedLabel {
  row: number;
  column: string;
  english: string;
  /** `english` folded, for comparing. */
  folded: string;
}

/**
 * Labels in the cells that `wanted` takes. What a cell shows wins over the dictionary, which knows where its version
 * has a label and not where somebody's rows moved it.
 */
export function labelsOn(
  sheet: Sheet,
  labels: Labels,
  wanted: (column: string, row: number) => boolean,
  lastRow: number,
): PlacedLabel[] {
  const placed = shownOn(sheet, labels, wanted, lastRow);
  const seen = new Set(placed.map(({ folded }) => folded));
  const taken = new Set(placed.map(({ column, row }) => `${column}${row}`));
  for (const label of labels.list) {
    if (label.sheet !== sheet.name || taken.has(label.cell)) continue;
    const folded = foldText(label.english);
    const address = parseAddress(label.cell);
    if (!address || seen.has(folded)) continue;
    const [column, row] = [columnLetters(address.column), address.row];
    if (!wanted(column, row)) continue;
    taken.add(label.cell);
    placed.push({ row, column, english: label.english, folded });
  }
  return placed.sort((a, b) => a.row - b.row);
}

function shownOn(
  sheet: Sheet,
  labels: Labels,
  wanted: (column: string, row: number) => boolean,
  lastRow: number,
): PlacedLabel[] {
  const shown: PlacedLabel[] = [];
  for (const { row, cells } of sheet.rows(1)) {
    if (row > lastRow) break;
    for (const [column, { value }] of cells) {
      if (typeof value !== 'string' || value.trim() === '' || !wanted(column, row)) continue;
      const english = labels.inEnglish(value);
      shown.push({ row, column, english, folded: foldText(english) });
    }
  }
  return shown;
}
