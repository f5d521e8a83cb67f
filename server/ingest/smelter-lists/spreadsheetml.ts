/** SpreadsheetML 2003: the XML that Excel once saved, and that RMI exports its lists as. */
import type { Readable } from 'node:stream';
import { OrepathError } from '../../errors.ts';
import { LAST_COLUMN, LAST_ROW } from '../workbook/limits.ts';
import { attributeOf, type XmlAttributes, type XmlHandlers, XmlReader } from '../xml/reader.ts';

export const SPREADSHEETML = 'urn:schemas-microsoft-com:office:spreadsheet';

export interface TableRow {
  /** From 1. */
  row: number;
  /** By column from 0; cells that say nothing are undefined. */
  cells: readonly (string | undefined)[];
}

/** The first sheet of the file that has rows. */
export interface XmlTable {
  sheet?: string;
  /** ISO date on which the file says that it was made. */
  created?: string;
  rows: readonly TableRow[];
}

/** Rows of a list: RMI's longest has some hundred. */
const MOST_ROWS = 100_000;

class TableReader implements XmlHandlers {
  sheet: string | undefined;
  created: string | undefined;
  readonly rows: TableRow[] = [];
  private readonly file: string;
  private done = false;
  private row = 0;
  private column = -1;
  /** Cells that the open one covers beside its own: they are not written. */
  private merged = 0;
  private cells: (string | undefined)[] = [];
  /** What the text belongs to. */
  private within: 'data' | 'created' | undefined;
  private inComment = false;
  private content = '';

  constructor(file: string) {
    this.file = file;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (this.done) return;
    if (name === 'Worksheet') this.openSheet(attributes);
    else if (name === 'Row') this.openRow(attributeOf(attributes, 'Index'));
    else if (name === 'Cell') this.openCell(attributes);
    else if (name === 'Comment') this.inComment = true;
    else if (name === 'Data' && !this.inComment) this.collect('data');
    else if (name === 'Created') this.collect('created');
  }

  text(text: string): void {
    if (this.within) this.content += text;
  }

  close(name: string): void {
    if (name === 'Data' || name === 'Created') this.closeContent();
    else if (name === 'Cell') this.column += this.merged;
    else if (name === 'Comment') this.inComment = false;
    else if (name === 'Row') this.closeRow();
    else if (name === 'Worksheet') this.done = this.rows.length > 0;
  }

  private collect(what: 'data' | 'created'): void {
    this.within = what;
    this.content = '';
  }

  private openSheet(attributes: XmlAttributes): void {
    this.sheet = attributeOf(attributes, 'Name');
    this.row = 0;
  }

  private openRow(index: string | undefined): void {
    this.row = this.next(index, this.row + 1, LAST_ROW, 'row');
    this.column = -1;
    this.cells = [];
  }

  private openCell(attributes: XmlAttributes): void {
    this.column = this.next(attributeOf(attributes, 'Index'), this.column + 2, LAST_COLUMN, 'cell') - 1;
    const merged = Number(attributeOf(attributes, 'MergeAcross') ?? 0);
    this.merged = Number.isInteger(merged) && merged > 0 && merged < LAST_COLUMN ? merged : 0;
  }

  private closeContent(): void {
    const text = this.content.trim();
    if (this.within === 'created') this.created ??= /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0];
    else if (this.within === 'data' && this.column >= 0 && text !== '') this.cells[this.column] = text;
    this.within = undefined;
  }

  private closeRow(): void {
    if (this.done || !this.cells.some((cell) => cell !== undefined)) return;
    if (this.rows.length >= MOST_ROWS)
      throw this.refuse('INPUT_TOO_LARGE', 'too many rows', `${MOST_ROWS} rows`);
    this.rows.push({ row: this.row, cells: Array.from(this.cells) });
  }

  /** A place that is told, or else the one after the last. */
  private next(told: string | undefined, following: number, last: number, what: string): number {
    const place = told === undefined ? following : Number(told);
    if (!Number.isInteger(place) || place < following || place > last) {
      throw this.refuse('UNREADABLE_XML', `a ${what} out of order or range`, `${following} to ${last}`, told);
    }
    return place;
  }

  private refuse(
    code: 'INPUT_TOO_LARGE' | 'UNREADABLE_XML',
    message: string,
    expected: string,
    got?: string,
  ) {
    const where = { file: this.file, row: this.row };
    return new OrepathError({ code, message, expected, ...(got && { got: got.slice(0, 200) }), where });
  }
}

const tableOf = ({ sheet, created, rows }: TableReader): XmlTable => ({
  rows,
  ...(sheet !== undefined && { sheet }),
  ...(created !== undefined && { created }),
});

/** All of a file. Throws UNREADABLE_XML, INPUT_TOO_LARGE. */
export async function readXmlTable(stream: Readable, file: string): Promise<XmlTable> {
  const table = new TableReader(file);
  const xml = new XmlReader(file, table);
  for await (const chunk of stream as AsyncIterable<Buffer>) xml.write(chunk);
  xml.end();
  return tableOf(table);
}

/** What the head of a file shows of its table. Throws UNREADABLE_XML. */
export function headOfXmlTable(head: Buffer, file: string): XmlTable {
  const table = new TableReader(file);
  new XmlReader(file, table).write(head);
  return tableOf(table);
}
