/** Cells and columns of published lists. */
import type { Notes } from '../../rows.ts';
import type { CsvRow } from '../csv/index.ts';
import type { RowRefused } from './edition-facts.ts';

/** What lists write where they have no value. */
const BLANK = new Set(['', 'na', 'n/a', 'nan', 'null', '.', '..', '-', '–', '—']);

export const isBlank = (cell: string | undefined): boolean => BLANK.has((cell ?? '').trim().toLowerCase());

/** A number with a point for decimals; undefined for a blank, NaN for anything else. */
export function numberIn(cell: string | undefined): number | undefined {
  if (isBlank(cell)) return undefined;
  const text = cell!.trim();
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?$/i.test(text) ? Number(text) : Number.NaN;
}

/** A year from 1800 to 2199; undefined for anything else. */
export function yearIn(cell: string | undefined): number | undefined {
  const text = (cell ?? '').trim();
  return /^(?:1[89]|2[01])\d\d$/.test(text) ? Number(text) : undefined;
}

const folded = (name: string): string => name.toLowerCase().replace(/[\s_/.-]+/g, '');

/** The column that goes by one of these names, whatever case, blanks and strokes. */
export function columnOf(header: readonly string[], ...names: readonly string[]): string | undefined {
  const wanted = names.map(folded);
  return header.find((column) => wanted.includes(folded(column)));
}

/** Cells of a row that became nothing else, by their header. */
export function notesOf(cells: Readonly<Record<string, string>>, used: ReadonlySet<string>): Notes {
  return Object.fromEntries(
    Object.entries(cells).flatMap(([column, cell]) =>
      used.has(column) || column === '' || cell.trim() === '' ? [] : [[column, cell.trim()]],
    ),
  );
}

/** A row that one of its cells makes useless. */
export function wrongCell(
  { row, cells }: CsvRow,
  column: string,
  message: string,
  expected: string,
): RowRefused {
  return { row, message, column, expected, got: (cells[column] ?? '').slice(0, 200) };
}
