import { columnLetters, parseAddress } from './address.ts';
import { WORKBOOK_LIMITS } from './limits.ts';
import { workbookTooLarge } from './refused.ts';
import type { Cell, Sheet, SheetRow } from './workbook.ts';

/** Text of a cell as a person reads it: dates as ISO, numbers as they are, errors as nothing; trimmed. */
export function cellText(cell: Cell | undefined): string {
  const value = cell?.date ?? cell?.value ?? '';
  return typeof value === 'string' ? value.trim() : String(value);
}

/** A sheet in memory. Throws INPUT_TOO_LARGE while it is filled. */
export class HeldSheet implements Sheet {
  readonly name: string;
  private readonly file: string;
  private readonly held: SheetRow[] = [];
  private readonly byRow = new Map<number, SheetRow>();
  private count = 0;
  private characters = 0;

  constructor(name: string, file: string) {
    this.name = name;
    this.file = file;
  }

  add(row: SheetRow): void {
    const { heldCells, heldCharacters } = WORKBOOK_LIMITS;
    this.count += row.cells.size;
    for (const { value } of row.cells.values()) {
      if (typeof value === 'string') this.characters += value.length;
    }
    if (this.count > heldCells || this.characters > heldCharacters) {
      const most = `${heldCells} cells with ${heldCharacters} characters`;
      throw workbookTooLarge('a sheet too large to hold', most, this.file, this.name);
    }
    this.held.push(row);
    this.byRow.set(row.row, row);
  }

  get lastRow(): number {
    return this.held.at(-1)?.row ?? 0;
  }

  cell(address: string): Cell | undefined {
    const place = parseAddress(address);
    return place && this.byRow.get(place.row)?.cells.get(columnLetters(place.column));
  }

  text(address: string): string {
    return cellText(this.cell(address));
  }

  *rows(from = 1): Iterable<SheetRow> {
    for (const row of this.held) if (row.row >= from) yield row;
  }
}
