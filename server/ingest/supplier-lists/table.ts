/** A supplier list as lines of cells, whether it came as CSV or as a workbook. */

import { csvRecords, DELIMITERS, type Delimiter } from '../csv/index.ts';
import type { Probe } from '../formats/probe.ts';
import { columnLetters } from '../workbook/address.ts';
import type { Cell, SheetRow } from '../workbook/workbook.ts';

/** Numbers of a workbook stay numbers; its dates are ISO; all else is text. */
export type TableCell = string | number;

export interface Line {
  /** As a spreadsheet counts. */
  row: number;
  cells: readonly TableCell[];
}

export interface TableOptions {
  sheet?: string;
  encoding?: string;
  delimiter?: Delimiter;
}

/** A table has at most as many columns as a person could have meant. */
export const MOST_COLUMNS = 500;

function cellOf(cell: Cell | undefined): TableCell {
  if (!cell || cell.value === null) return '';
  if (cell.date !== undefined) return cell.date;
  return typeof cell.value === 'number' ? cell.value : String(cell.value);
}

const indexes = new Map(Array.from({ length: MOST_COLUMNS }, (_, i) => [columnLetters(i + 1), i]));

function lineOf({ row, cells }: SheetRow): Line {
  const line: TableCell[] = [];
  for (const [letters, cell] of cells) {
    const index = indexes.get(letters);
    if (index === undefined) continue;
    while (line.length < index) line.push('');
    line[index] = cellOf(cell);
  }
  return { row, cells: line };
}

/** Lines of the sheet or text, blank ones left out. Throws what opening or reading the file throws. */
export async function* linesOf(probe: Probe, options: TableOptions = {}): AsyncGenerator<Line> {
  if (probe.kind !== 'xlsx') return yield* csvRecords(probe, options);
  const workbook = await probe.workbook();
  const sheet = options.sheet ?? workbook?.sheetNames[0];
  if (!workbook || sheet === undefined) return;
  for await (const row of workbook.rows(sheet)) {
    const line = lineOf(row);
    if (line.cells.some((cell) => cell !== '')) yield line;
  }
}

/** The first lines, as many as a suggestion looks at. */
export async function firstLines(probe: Probe, options: TableOptions, most: number): Promise<Line[]> {
  const lines: Line[] = [];
  for await (const line of linesOf(probe, options)) {
    lines.push(line);
    if (lines.length >= most) break;
  }
  return lines;
}

/** The ways in which a file may be a table: each sheet of a workbook, each separator of a text. */
export async function layoutsOf(probe: Probe): Promise<TableOptions[]> {
  if (probe.kind === 'xlsx') {
    const workbook = await probe.workbook();
    return (workbook?.sheetNames ?? []).map((sheet) => ({ sheet }));
  }
  if (probe.kind !== 'text' || !probe.text) return [];
  const { head, encoding } = probe.text;
  return DELIMITERS.filter((delimiter) => head.includes(delimiter)).map((delimiter) => ({
    encoding,
    delimiter,
  }));
}
