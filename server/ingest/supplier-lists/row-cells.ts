import { type Constant, FIELDS, type Field, type Mapping } from './mapping.ts';
import type { PlacedColumn } from './resolve.ts';
import type { TableCell } from './table.ts';

/** One row's cells by field; a constant stands where its cell is blank or there is no such column. */
export class RowCells {
  private readonly places: ReadonlyMap<Field, readonly PlacedColumn[]>;
  private readonly constants: Mapping['constants'];
  private cells: readonly TableCell[] = [];

  constructor(columns: readonly PlacedColumn[], constants: Mapping['constants']) {
    this.places = new Map(FIELDS.map((field) => [field, columns.filter((column) => column.field === field)]));
    this.constants = constants;
  }

  /** Turns to the next row. */
  of(cells: readonly TableCell[]): this {
    this.cells = cells;
    return this;
  }

  columns(field: Field): readonly PlacedColumn[] {
    return this.places.get(field) ?? [];
  }

  has(field: Field): boolean {
    return this.columns(field).length > 0;
  }

  title(field: Field): string {
    return this.places.get(field)?.[0]?.title ?? field;
  }

  at({ index }: PlacedColumn): string {
    return String(this.cells[index] ?? '')
      .normalize('NFC')
      .trim();
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
}
