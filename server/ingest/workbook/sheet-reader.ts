import { attributeOf, type XmlAttributes, type XmlHandlers } from '../xml/reader.ts';
import { columnLetters, parseAddress } from './address.ts';
import { type CellContext, cellOf, type WrittenCell } from './cells.ts';
import { LAST_COLUMN, LAST_ROW, WORKBOOK_LIMITS } from './limits.ts';
import { textTooLarge, unreadableWorkbook, workbookTooLarge } from './refused.ts';
import { TextCollector } from './strings.ts';
import type { Cell, SheetRow } from './workbook.ts';

const ROW_NUMBER = /^[1-9]\d{0,9}$/;

/** Turns the events of a sheet's XML into rows: take them with `ready` as often as the file has been read further. */
export class SheetReader implements XmlHandlers {
  private readonly file: string;
  private readonly sheet: string;
  private readonly context: CellContext;
  private done: SheetRow[] = [];
  private inRows = false;
  private row = 0;
  private column = 0;
  private cells = new Map<string, Cell>();
  private written: WrittenCell | undefined;
  private inValue = false;
  private readonly inline = new TextCollector();
  private blank = 0;

  constructor(file: string, sheet: string, context: CellContext) {
    this.file = file;
    this.sheet = sheet;
    this.context = context;
  }

  /** The rows read since it was last asked that have something. */
  ready(): SheetRow[] {
    const rows = this.done;
    if (rows.length > 0) this.done = [];
    return rows;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (!this.inRows) {
      this.inRows = name === 'sheetData';
      return;
    }
    if (name === 'c') this.openCell(attributes);
    else if (name === 'row') this.openRow(attributeOf(attributes, 'r'));
    else if (this.written) this.openWithin(this.written, name);
  }

  text(text: string): void {
    if (!this.written) return;
    if (!this.inValue) this.fits(this.inline.add(text));
    else {
      this.written.value += text;
      this.fits(this.written.value!.length <= WORKBOOK_LIMITS.text);
    }
  }

  close(name: string): void {
    if (!this.inRows) return;
    if (name === 'c') this.closeCell();
    else if (name === 'row') this.closeRow();
    else if (name === 'sheetData') this.inRows = false;
    else if (name === 'v') this.inValue = false;
    else if (name === 'is' && this.written) this.written.inline = this.inline.take();
    else this.inline.close(name);
  }

  private fits(is: boolean): void {
    if (!is) throw textTooLarge(this.file, `${this.sheet}!${columnLetters(this.column)}${this.row}`);
  }

  private openWithin(written: WrittenCell, name: string): void {
    if (name === 'v') {
      written.value = '';
      this.inValue = true;
    } else if (name === 'f') written.formula = true;
    else this.inline.open(name);
  }

  /** A row without a number follows the one before. */
  private openRow(number: string | undefined): void {
    const row = number === undefined ? this.row + 1 : ROW_NUMBER.test(number) ? Number(number) : 0;
    if (row < 1 || row > LAST_ROW) throw this.refuse(`a row number out of range: ${number ?? row}`);
    if (row <= this.row) throw this.refuse(`row ${row} after row ${this.row}`);
    this.row = row;
    this.column = 0;
  }

  private openCell(attributes: XmlAttributes): void {
    const address = attributeOf(attributes, 'r');
    this.column = address === undefined ? this.column + 1 : this.columnOf(address);
    if (this.column < 1 || this.column > LAST_COLUMN) throw this.refuse('a column out of range', address);
    this.written = {
      type: attributeOf(attributes, 't') ?? 'n',
      style: Number(attributeOf(attributes, 's') ?? 0),
      formula: false,
      value: undefined,
      inline: undefined,
    };
  }

  private columnOf(address: string): number {
    const place = parseAddress(address);
    if (!place) throw this.refuse('a cell without a proper address', address);
    if (place.row !== this.row) throw this.refuse(`a cell of another row in row ${this.row}`, address);
    return place.column;
  }

  private closeCell(): void {
    const { written } = this;
    if (!written) return;
    this.written = undefined;
    this.inValue = false;
    const cell = cellOf(written, this.context);
    const letters = columnLetters(this.column);
    if (cell === 'outOfRange')
      throw this.refuse('a text that the workbook does not have', letters + this.row);
    if (!cell) this.countBlank();
    else if (this.cells.has(letters)) throw this.refuse('two cells in one place', letters + this.row);
    else this.cells.set(letters, cell);
  }

  private countBlank(): void {
    const { blankCells } = WORKBOOK_LIMITS;
    if (++this.blank > blankCells) {
      throw workbookTooLarge('too many cells without a value', `${blankCells}`, this.file, this.sheet);
    }
  }

  private closeRow(): void {
    if (this.cells.size === 0) return;
    this.done.push({ row: this.row, cells: this.cells });
    this.cells = new Map();
  }

  private refuse(message: string, address = ''): Error {
    const place = address === '' ? this.sheet : `${this.sheet}!${address.slice(0, 20)}`;
    return unreadableWorkbook(message, this.file, place);
  }
}
