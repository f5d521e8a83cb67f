/** RMI's exports: a table with its header in the first row, of which the columns say which list it is. */
import { readDate } from '../declarations/dates.ts';
import { foldText, tidyText } from '../declarations/fold.ts';
import { materialOf } from '../declarations/materials.ts';
import { ACTIVE, CONFORMANT, lookupList, lookupOf, REVISIONS, type SmelterList } from './lists.ts';
import type { ListField, ListFile, ListRecord } from './record.ts';
import type { TableRow, XmlTable } from './spreadsheetml.ts';

const FIELDS: ReadonlyMap<string, ListField> = new Map(
  Object.entries<ListField>({
    metal: 'material',
    'smelter reference': 'lookup',
    'smelter reference list': 'lookup',
    'smelter look up': 'lookup',
    'standard smelter name': 'name',
    'standard smelter names': 'name',
    country: 'country',
    'country location': 'country',
    'smelter country': 'country',
    'smelter id': 'id',
    city: 'city',
    'smelter city': 'city',
    'state province': 'stateProvince',
    'state province region': 'stateProvince',
    basis: 'basis',
    details: 'details',
    'revision date': 'revised',
    'smelter added date': 'added',
    'last audit date': 'audited',
  }),
);

interface Header {
  row: number;
  /** As written. */
  names: readonly string[];
  fields: readonly (ListField | undefined)[];
}

/** The first row, where it names a smelter's id and standard name. */
function headerOf(rows: readonly TableRow[]): Header | undefined {
  const [first] = rows;
  if (!first) return undefined;
  const names = Array.from(first.cells, (cell) => tidyText(cell ?? ''));
  const fields = names.map((name) => FIELDS.get(foldText(name)));
  const needed: readonly ListField[] = ['material', 'id', 'name'];
  return needed.every((field) => fields.includes(field)) ? { row: first.row, names, fields } : undefined;
}

/** Assessed or being assessed: the two have much the same columns, and the second writes theirs with underscores. */
function assessmentOf({ names }: Header, sheet: string | undefined, path: string): SmelterList {
  for (const told of [sheet ?? '', path.slice(path.lastIndexOf('/') + 1)]) {
    if (/conformant/i.test(told)) return CONFORMANT;
    if (/active/i.test(told)) return ACTIVE;
  }
  return names.some((name) => name.includes('_')) ? ACTIVE : CONFORMANT;
}

/** Which list a table is; undefined where it is none. A look-up's template shows by all of its materials. */
export function listOf({ rows, sheet }: XmlTable, path: string): SmelterList | undefined {
  const header = headerOf(rows);
  if (!header) return undefined;
  const has = (field: ListField): boolean => header.fields.includes(field);
  if (has('basis') && has('revised')) return REVISIONS;
  if (!has('lookup')) return assessmentOf(header, sheet, path);
  const column = header.fields.indexOf('material');
  const materials = rows.slice(1).map(({ cells }) => materialOf(cells[column] ?? ''));
  return lookupList(lookupOf(materials.filter((material) => material !== undefined)));
}

function recordOf({ row, cells }: TableRow, { names, fields }: Header): ListRecord {
  const texts: Partial<Record<ListField, string>> = {};
  const other: Record<string, string> = {};
  for (const [column, cell] of cells.entries()) {
    const text = tidyText(cell ?? '');
    const field = fields[column];
    if (text === '') continue;
    if (field) texts[field] = text;
    else other[names[column] || `Column ${column + 1}`] = text;
  }
  return { row, texts, other };
}

/** Day of a text; where day and month could be either, the month comes first: RMI writes as Americans do. */
export function listDate(text: string | undefined): string | undefined {
  const read = text === undefined ? undefined : readDate(text);
  return read?.otherwise ?? read?.date;
}

const IN_NAME = /(?:^|\D)(20\d{2})[-_.]?(\d{2})[-_.]?(\d{2})(?!\d)/;

/** The edition's day: as the file says that it was made, else as its name says. */
function dateOf({ created }: XmlTable, path: string): string | undefined {
  if (created) return listDate(created);
  const [, year, month, day] = IN_NAME.exec(path.slice(path.lastIndexOf('/') + 1)) ?? [];
  return year === undefined ? undefined : listDate(`${year}-${month}-${day}`);
}

/** The rows of an export. */
export function exportRecords(table: XmlTable, path: string): ListFile {
  const header = headerOf(table.rows);
  const rows = header ? table.rows.filter(({ row }) => row > header.row) : [];
  const date = dateOf(table, path);
  return {
    records: rows.map((row) => recordOf(row, header!)),
    ...(table.sheet !== undefined && { sheet: table.sheet }),
    ...(date !== undefined && { date }),
  };
}
