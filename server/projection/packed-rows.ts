/**
 * Rows of texts and numbers in shared memory, column by column with each text once: what facts, statuses and
 * documents are between threads. A thread makes objects only of the rows that it looks at.
 */
import { compareCodePoints } from './code-points.ts';
import { PackedStrings, packStrings, type StringColumns } from './packed-strings.ts';
import { sharedColumn } from './shared.ts';

/** Per field: a text or null, a number (NaN included), a number or null (NaN stands for null). */
export type FieldType = 'text' | 'number' | 'number?';
export type Fields<T> = { readonly [K in keyof T]-?: FieldType };

/** A table as it is handed over and stored. */
export interface RowTable {
  readonly count: number;
  /** Every text of the table once, by code point. */
  readonly texts: StringColumns;
  /** Text fields hold positions in `texts`, NONE for null. */
  readonly columns: Readonly<Record<string, Int32Array | Float64Array>>;
}

const NONE = -1;

export function packRows<T extends object>(rows: readonly T[], fields: Fields<T>): RowTable {
  const names = Object.keys(fields) as (keyof T & string)[];
  const textFields = names.filter((name) => fields[name] === 'text');
  const met = new Set<string>();
  for (const row of rows) {
    for (const name of textFields) if (row[name] !== null) met.add(row[name] as string);
  }
  const texts = [...met].sort(compareCodePoints);
  const positions = new Map(texts.map((text, i) => [text, i]));
  const columns: Record<string, Int32Array | Float64Array> = {};
  for (const name of names) {
    const isText = fields[name] === 'text';
    const column = isText ? sharedColumn(Int32Array, rows.length) : sharedColumn(Float64Array, rows.length);
    rows.forEach((row, i) => {
      const value = row[name] as string | number | null;
      column[i] = isText
        ? (positions.get(value as string) ?? NONE)
        : ((value as number | null) ?? Number.NaN);
    });
    columns[name] = column;
  }
  return { count: rows.length, texts: packStrings(texts).columns, columns };
}

/** A table of rows of one type, read row by row. */
export class PackedRows<T extends object> {
  readonly table: RowTable;
  private readonly texts: PackedStrings;
  private readonly fields: Fields<T>;
  private readonly names: readonly (keyof T & string)[];
  private everyRow: readonly T[] | undefined;
  private readonly groups = new Map<string, Groups>();

  constructor(table: RowTable, fields: Fields<T>) {
    this.table = table;
    this.texts = PackedStrings.over(table.texts);
    this.fields = fields;
    this.names = Object.keys(fields) as (keyof T & string)[];
  }

  get count(): number {
    return this.table.count;
  }

  at(i: number): T {
    return this.decode(i, (position) => this.texts.at(position));
  }

  /** Every row in order; made once. */
  get all(): readonly T[] {
    if (this.everyRow) return this.everyRow;
    const { texts } = this;
    const known: string[] = Array.from({ length: texts.count }, (_, i) => texts.at(i));
    this.everyRow = Array.from({ length: this.count }, (_, i) =>
      this.decode(i, (position) => known[position]!),
    );
    return this.everyRow;
  }

  /** One number field of every row. */
  numbers(field: keyof T & string): Float64Array {
    return this.table.columns[field] as Float64Array;
  }

  /** The rows with this text in this field, in order of all rows. O(rows) once, then O(rows found + log texts). */
  having(field: keyof T & string, text: string): T[] {
    const position = this.positionOf(text);
    if (position < 0) return [];
    const { offsets, rows } = this.groupsBy(field);
    return Array.from(rows.subarray(offsets[position], offsets[position + 1]), (i) => this.at(i));
  }

  private decode(i: number, textAt: (position: number) => string): T {
    const row: Record<string, string | number | null> = {};
    for (const name of this.names) {
      const value = this.table.columns[name]![i]!;
      const type = this.fields[name];
      if (type === 'text') row[name] = value === NONE ? null : textAt(value);
      else row[name] = type === 'number?' && Number.isNaN(value) ? null : value;
    }
    return row as T;
  }

  private positionOf(text: string): number {
    const { texts } = this;
    const wanted = Buffer.from(text, 'utf8');
    let low = 0;
    let high = texts.count - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const order = texts.compareTo(middle, wanted);
      if (order === 0) return middle;
      if (order < 0) low = middle + 1;
      else high = middle - 1;
    }
    return NONE;
  }

  private groupsBy(field: keyof T & string): Groups {
    const known = this.groups.get(field);
    if (known) return known;
    const groups = group(this.table.columns[field] as Int32Array, this.texts.count);
    this.groups.set(field, groups);
    return groups;
  }
}

interface Groups {
  readonly offsets: Int32Array;
  readonly rows: Int32Array;
}

/** Rows by their number in a column, NONE left out: a stable counting sort. */
function group(column: Int32Array, numbers: number): Groups {
  const offsets = new Int32Array(numbers + 1);
  for (const number of column) if (number !== NONE) offsets[number + 1]!++;
  for (let i = 0; i < numbers; i++) offsets[i + 1]! += offsets[i]!;
  const next = offsets.slice();
  const rows = new Int32Array(offsets[numbers]!);
  for (let i = 0; i < column.length; i++) {
    const number = column[i]!;
    if (number !== NONE) rows[next[number]!++] = i;
  }
  return { offsets, rows };
}
