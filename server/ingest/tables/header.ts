import { distance } from 'fastest-levenshtein';
import type { ErrorDetail } from '../../errors.ts';
import type { TableName } from '../../rows.ts';
import { CELL_PARSERS, type CellParser, LIST_KINDS } from './cells.ts';
import { type Column, tableOf } from './columns.ts';
import { quoteCell } from './fault.ts';
import type { Notice } from './types.ts';

/** A known column at its place in the file. */
export interface PlacedColumn {
  index: number;
  column: Column;
  parse: CellParser;
}

/** What the header row says: which cell is read how, and which cells are notes. */
export interface Header {
  width: number;
  known: readonly PlacedColumn[];
  notes: readonly { index: number; name: string }[];
  /** Columns without a name: their cells must be blank. */
  nameless: readonly number[];
  /** Lists that the file has no column for: they are empty in every row. */
  absentLists: readonly string[];
  /** Enums that the file has no column for, with what that means. */
  absentEnums: readonly (readonly [string, string])[];
}

const plain = (name: string): string => name.trim().toLowerCase();

/** Known columns are one whatever their case; notes differ where their names do. */
function duplicateFault(
  names: readonly string[],
  columns: ReadonlyMap<string, Column>,
  file: string,
): ErrorDetail | undefined {
  const seen = new Set<string>();
  for (const name of names) {
    const key = columns.has(plain(name)) ? plain(name) : name.trim();
    if (key !== '' && seen.has(key)) {
      return {
        code: 'MALFORMED_CSV',
        message: 'two columns of the same name',
        expected: 'each column once',
        got: name,
        where: { file, row: 1, column: name },
      };
    }
    seen.add(key);
  }
  return undefined;
}

/** A line break or another control character in a name means that the header row was damaged. */
function controlFault(names: readonly string[], file: string): ErrorDetail | undefined {
  const name = names.find((some) => /\p{Cc}/u.test(some.trim()));
  if (name === undefined) return undefined;
  return {
    code: 'MALFORMED_CSV',
    message: 'a control character in the name of a column',
    expected: 'printable characters',
    got: quoteCell(name),
    where: { file, row: 1 },
  };
}

/** More columns than any table has are another kind of file. */
const MOST_COLUMNS = 1_000;

function widthFault(names: readonly string[], file: string): ErrorDetail | undefined {
  if (names.length <= MOST_COLUMNS) return undefined;
  return {
    code: 'MALFORMED_CSV',
    message: 'too many columns',
    expected: `at most ${MOST_COLUMNS}`,
    got: String(names.length),
    where: { file, row: 1 },
  };
}

function missingFaults(columns: readonly Column[], names: readonly string[], file: string): ErrorDetail[] {
  const present = new Set(names.map(plain));
  return columns
    .filter(({ required, name }) => required && !present.has(plain(name)))
    .map(({ name }) => ({
      code: 'MISSING_COLUMN',
      message: `no column ${name}`,
      expected: columns.map((column) => column.name + (column.required ? '*' : '')).join(','),
      got: quoteCell(names.join(',')),
      where: { file, row: 1, column: name },
    }));
}

/** Header names that stand where no known column is, each with the known and absent columns that it resembles. */
function unknownNotices(unknown: readonly string[], absent: readonly string[], file: string): Notice[] {
  return unknown.map((column) => {
    const nearest = absent.filter((name) => distance(plain(name), plain(column)) <= 2);
    return {
      code: 'UNKNOWN_COLUMN',
      message: 'no such column in this table; its cells are kept as notes',
      file,
      column,
      ...(nearest.length > 0 && { nearest }),
    };
  });
}

/** Reads a header row. Column names are matched whatever their case. */
export function readHeader(
  cells: readonly string[],
  table: TableName,
  file: string,
): { header?: Header; faults: ErrorDetail[]; notices: Notice[] } {
  const { columns } = tableOf(table);
  const byName = new Map(columns.map((column) => [plain(column.name), column]));
  const malformed =
    widthFault(cells, file) ?? controlFault(cells, file) ?? duplicateFault(cells, byName, file);
  const faults = malformed ? [malformed] : missingFaults(columns, cells, file);
  if (faults.length > 0) return { faults, notices: [] };

  const places = cells.map((cell, index) => ({ index, name: cell.trim(), column: byName.get(plain(cell)) }));
  const known = places.flatMap(({ index, column }) =>
    column ? [{ index, column, parse: CELL_PARSERS[column.kind] }] : [],
  );
  const present = new Set(known.map(({ column }) => column));
  const absent = columns.filter((column) => !present.has(column));
  const notes = places.filter(({ name, column }) => name !== '' && !column);
  const header: Header = {
    width: cells.length,
    known,
    notes,
    nameless: places.filter(({ name }) => name === '').map(({ index }) => index),
    absentLists: absent.filter(({ kind }) => LIST_KINDS.has(kind)).map(({ name }) => name),
    absentEnums: absent.flatMap(({ name, fallback }) => (fallback ? [[name, fallback] as const] : [])),
  };
  const unknown = notes.map(({ name }) => name);
  return {
    header,
    faults,
    notices: unknownNotices(
      unknown,
      absent.map(({ name }) => name),
      file,
    ),
  };
}
