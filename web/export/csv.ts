import { guarded } from '../../common/formula-guard.ts';
import type { Cell, Table } from './table.ts';

/** So that spreadsheets read UTF-8. */
const BOM = '\uFEFF';

/** Only text can be a formula: a number below zero stays a number. */
function field(cell: Cell): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell);
  const text = guarded(cell);
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A record with as many fields as all others have. */
function record(cells: readonly Cell[], width: number): string {
  const fields = cells.map(field);
  while (fields.length < width) fields.push('');
  return `${fields.join(',')}\r\n`;
}

/**
 * RFC 4180 with a byte order mark: the column names, the rows, an empty record, and what was asked as pairs of label and
 * value. Every record has the same number of fields.
 */
export function csvOf(table: Table, about: readonly (readonly [label: string, value: string])[]): string {
  const width = Math.max(2, table.columns.length);
  const records = [table.columns, ...table.rows, [], ...about];
  return BOM + records.map((cells) => record(cells, width)).join('');
}
