import { type Constant, FIELDS, type Field, type Mapping } from './mapping.ts';
import type { PlacedColumn } from './resolve.ts';
import type { TableCell } from './table.ts';

/** They have no place in a name and cannot be written to every file: a blank stands for them. */
const CONTROL = /\p{Cc}/u;

const NONE: readonly PlacedColumn[] = [];

/** One row's cells by field; a constant stands where its cell is blank or there is no such column. */
export class RowCells {
  private readonly places = new Map<Field, readonly PlacedColumn[]>();
  private readonly constants: Mapping['constants'];
  private cells: readonly TableCell[] = [];

  constructor(columns: readonly PlacedColumn[], constants: Mapping['constants']) {
    for (const field of FIELDS) {
      const found = columns.filter((column) => column.field === field);
      if (found.length > 0) this.places.set(field, found);
    }
    this.constants = constants;
  }

  /** Turns to the next row. */
  of(cells: readonly TableCell[]): this {
    this.cells = cells;
    return this;
  }

  /** Length of the longest cell, mapped or not. */
  get longest(): number {
    let longest = 0;
    for (const cell of this.cells)
      if (typeof cell === 'string' && cell.length > longest) longest = cell.length;
    return longest;
  }

  columns(field: Field): readonly PlacedColumn[] {
    return this.places.get(field) ?? NONE;
  }

  /** Whether there is such a column or constant. */
  has(field: Field): boolean {
    return this.places.has(field) || this.constants[field as Constant] !== undefined;
  }

  title(field: Field): string {
    return this.places.get(field)?.[0]?.title ?? field;
  }

  at({ index }: PlacedColumn): string {
    const text = String(this.cells[index] ?? '')
      .normalize('NFC')
      .trim();
    return CONTROL.test(text) ? text.replace(/\p{Cc}+/gu, ' ').trim() : text;
  }

  text(field: Field): string {
    const place = this.places.get(field)?.[0];
    const text = place ? this.at(place) : '';
    return text !== '' ? text : (this.constants[field as Constant] ?? '');
  }

  /** The cell as it is: a number of a workbook stays one. */
  raw(field: Field): TableCell {
    const place = this.places.get(field)?.[0];
    return place ? (this.cells[place.index] ?? '') : (this.constants[field as Constant] ?? '');
  }

  /** Whether the row is the header again, as where a page of a printed list began. */
  repeatTitles(): boolean {
    const placed = [...this.places.values()].flat();
    return placed.length > 1 && placed.every((place) => this.at(place) === place.title);
  }

  /** The same text for rows whose cells of these fields are the same; made as cheaply as can be. */
  keyOf(fields: readonly Field[]): string {
    let key = '';
    for (const field of fields) {
      for (const { index } of this.columns(field)) key += `${this.cells[index] ?? ''}\x1f`;
    }
    return key;
  }
}
