/** Workbooks for tests: the same bytes for the same description, every quirk of real files on request. */
import { type ZipPart, zip } from '../../ingest/archive/zip-bytes.ts';
import { columnLetters, columnNumber, split } from './address.ts';
import { type CellInput, type CellStyle, cellXml, type Strings } from './cell.ts';
import { linkPart, NAMESPACES, workbookParts } from './parts.ts';
import { HEADER } from './xml.ts';

export type Cells = Readonly<Record<string, CellInput>>;

export interface SheetInput {
  name: string;
  hidden?: boolean;
  /** By address: `{ D8: 'Example Ltd' }`. */
  cells?: Cells;
  /** Or row by row from A1. */
  rows?: Iterable<readonly CellInput[]>;
  /** Merged ranges. */
  merges?: readonly string[];
}

export interface WorkbookInput extends Partial<CellStyle> {
  sheets: readonly SheetInput[];
  /** Parts added, or put in place of those of the same path. */
  parts?: readonly ZipPart[];
}

class SharedStrings implements Strings {
  readonly items: string[] = [];
  private readonly numbers = new Map<string, number>();

  add(item: string): number {
    const known = this.numbers.get(item);
    if (known !== undefined) return known;
    this.numbers.set(item, this.items.length);
    return this.items.push(item) - 1;
  }
}

type Row = Map<number, { address: string; cell: CellInput }>;

function rowsOf(sheet: SheetInput): Map<number, Row> {
  const rows = new Map<number, Row>();
  const put = (column: string, row: number, cell: CellInput): void => {
    if (!rows.has(row)) rows.set(row, new Map());
    rows.get(row)!.set(columnNumber(column), { address: `${column}${row}`, cell });
  };
  let number = 0;
  for (const cells of sheet.rows ?? []) {
    number += 1;
    for (const [index, cell] of cells.entries()) put(columnLetters(index + 1), number, cell);
  }
  for (const [address, cell] of Object.entries(sheet.cells ?? {})) {
    const { column, row } = split(address);
    put(column, row, cell);
  }
  return rows;
}

function rowXml(number: number, row: Row, style: CellStyle, strings: Strings): string {
  let cells = '';
  let expected = 1;
  for (const [column, { address, cell }] of [...row].sort(([a], [b]) => a - b)) {
    // Without addresses a cell's place is its rank: what is skipped is written as an empty cell.
    if (!style.addresses) cells += '<c/>'.repeat(column - expected);
    cells += cellXml(address, cell, style, strings);
    expected = column + 1;
  }
  return `<row r="${number}">${cells}</row>`;
}

const isLink = (cell: CellInput): cell is { text: string; url: string } =>
  typeof cell === 'object' && cell !== null && 'url' in cell;

function sheetParts(sheet: SheetInput, index: number, style: CellStyle, strings: Strings): ZipPart[] {
  const rows = [...rowsOf(sheet)].sort(([a], [b]) => a - b);
  const data = rows.map(([number, row]) => rowXml(number, row, style, strings)).join('');
  const links = rows.flatMap(([, row]) => [...row.values()].filter(({ cell }) => isLink(cell)));
  const merges = sheet.merges ?? [];
  const content = [
    `${HEADER}<worksheet ${NAMESPACES}><sheetData>${data}</sheetData><sheetProtection sheet="1"/>`,
    merges.length > 0
      ? `<mergeCells>${merges.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>`
      : '',
    links.length > 0
      ? `<hyperlinks>${links.map(({ address }, link) => `<hyperlink ref="${address}" r:id="rId${link + 1}"/>`).join('')}</hyperlinks>`
      : '',
    '</worksheet>',
  ].join('');
  const parts: ZipPart[] = [{ path: `xl/worksheets/sheet${index + 1}.xml`, content }];
  if (links.length > 0) {
    parts.push(
      linkPart(
        index + 1,
        links.map(({ cell }) => (cell as { url: string }).url),
      ),
    );
  }
  return parts;
}

/** A workbook as the bytes of its .xlsx file. */
export function workbook(input: WorkbookInput): Buffer {
  const { strings = 'shared', caches = true, date1904 = false, addresses = true } = input;
  const shared = new SharedStrings();
  const style = { strings, caches, date1904, addresses };
  const sheets = input.sheets.flatMap((sheet, index) => sheetParts(sheet, index, style, shared));
  const tabs = input.sheets.map(({ name, hidden = false }) => ({ name, hidden }));
  const parts = [
    ...workbookParts(tabs, strings === 'shared' ? shared.items : undefined, date1904),
    ...sheets,
  ];
  const own = new Map((input.parts ?? []).map((part) => [part.path, part]));
  const kept = parts.map((part) => own.get(part.path) ?? part);
  const added = [...own.values()].filter(({ path }) => !parts.some((part) => part.path === path));
  return zip([...kept, ...added]);
}
