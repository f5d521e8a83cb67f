/** Tables as records of CSV: values as they are, unrounded, and never an empty field. */
import { stringify } from 'csv-stringify/sync';
import { guarded } from '../../../../common/formula-guard.ts';
import type { Cell, Table } from '../../document/document.ts';
import { blankText, type DocumentWords, printable } from '../plain.ts';

export type Field = string | number;

/** A text that no spreadsheet runs. */
export const textField = (text: string): string => guarded(printable(text));

/** A number unrounded, a date in ISO 8601, numbers of citations parted by `;`; words where there is none of them. */
export function fieldOf(cell: Cell, words: DocumentWords): Field {
  switch (cell.type) {
    case 'part':
    case 'points':
    case 'number':
    case 'date':
      return cell.value;
    case 'sources':
      return cell.numbers.length === 0 ? words.noSource : cell.numbers.join(';');
    case 'blank':
      return blankText(printable(cell.text), words);
    default:
      return textField(cell.text);
  }
}

/** RFC 4180 in UTF-8. The byte order mark is what Excel knows UTF-8 by; every other reader passes over it. */
export function csvBytes(header: readonly string[], records: Iterable<readonly Field[]>): Uint8Array {
  const text = stringify([header, ...records] as Field[][], {
    bom: true,
    record_delimiter: '\r\n',
    quoted_match: /^\s|\s$/,
  });
  return new TextEncoder().encode(text);
}

export const tableCsv = ({ columns, rows, form }: Table, words: DocumentWords): Uint8Array =>
  csvBytes(
    columns.map(({ id, title }) => (form ? title : id)),
    rows.map((row) => row.map((cell) => fieldOf(cell, words))),
  );
