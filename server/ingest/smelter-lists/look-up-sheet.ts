/** The sheet "Smelter Look-up" of a template: its smelters as of the day on which the template was published. */
import { textOf } from '../declarations/cells.ts';
import { readDate } from '../declarations/dates.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { ListField, ListFile, ListRecord } from './record.ts';

export const LOOKUP_SHEET = 'Smelter Look-up';
/** The same in every version that has the sheet. */
const FIRST_ROW = 5;
const COLUMNS: readonly (readonly [string, ListField])[] = [
  ['A', 'material'],
  ['B', 'lookup'],
  ['C', 'name'],
  ['D', 'country'],
  ['E', 'id'],
  ['G', 'street'],
  ['H', 'city'],
  ['I', 'stateProvince'],
];

const PUBLISHED = /(?:revision|version)\s*:?\s*([\d.]*\d)\s+(.+)/is;

/** Version and day as `Declaration!J3` says them in every language: "Revision 6.5", and "April 25, 2025" below. */
async function publishedBy(workbook: Workbook): Promise<Pick<ListFile, 'version' | 'date'>> {
  const told = textOf((await workbook.sheet('Declaration'))?.cell('J3'));
  const [, version, day] = PUBLISHED.exec(told) ?? [];
  const date = day === undefined ? undefined : readDate(day)?.date;
  return { ...(version && { version }), ...(date && { date }) };
}

/** The look-up of a workbook; undefined where it has none. Throws what reading its sheets throws. */
export async function readLookupSheet(workbook: Workbook): Promise<ListFile | undefined> {
  const sheet = await workbook.sheet(LOOKUP_SHEET);
  if (!sheet) return undefined;
  const records: ListRecord[] = [];
  for (const { row, cells } of sheet.rows(FIRST_ROW)) {
    const said = COLUMNS.map(([column, field]) => [field, textOf(cells.get(column))] as const);
    const texts = Object.fromEntries(said.filter(([, text]) => text !== ''));
    if (Object.keys(texts).length > 0) records.push({ row, texts, other: {} });
  }
  return { records, sheet: LOOKUP_SHEET, ...(await publishedBy(workbook)) };
}
