import type { ErrorDetail } from '../../errors.ts';
import type { Notes, TableName, TableRows } from '../../rows.ts';
import type { CellValue } from './cells.ts';
import { type Table, tableOf } from './columns.ts';
import { contentId, contentOf } from './content.ts';
import { CellFault, placeFault, quoteCell } from './fault.ts';
import type { Header, PlacedColumn } from './header.ts';
import { brokenRules } from './rules.ts';

/** A row being put together, column by column. */
interface Draft {
  id?: string;
  recordedAt?: string;
  retractedAt?: string;
  notes?: Notes;
  [column: string]: CellValue | Notes | undefined;
}

const isBlank = (cell: string): boolean => cell === '' || cell.trim() === '';

/** Turns the records of one file into rows of its table. */
export class RowReader<N extends TableName> {
  /** Rows whose recordedAt or retractedAt were left out. */
  droppedTimes = 0;
  /** Texts that lost blanks before or behind. */
  trimmedTexts = 0;
  private readonly table: Table;
  private readonly name: N;
  private readonly header: Header;
  private readonly file: string;
  private readonly trustRecorded: boolean;

  constructor(name: N, header: Header, file: string, trustRecorded: boolean) {
    this.name = name;
    this.table = tableOf(name);
    this.header = header;
    this.file = file;
    this.trustRecorded = trustRecorded;
  }

  /** The row, or undefined with its faults added to `faults`. */
  read(cells: readonly string[], row: number, faults: ErrorDetail[]): TableRows[N] | undefined {
    const before = faults.length;
    if (cells.length !== this.header.width) {
      faults.push(this.wrongWidth(cells, row));
      return undefined;
    }
    const draft = this.draft(cells, row, faults);
    this.checkNameless(cells, row, faults);
    for (const { column, ...fault } of brokenRules(this.name, draft)) {
      faults.push({ code: 'INVALID_VALUE', ...fault, where: { file: this.file, row, column } });
    }
    if (faults.length > before) return undefined;
    this.dropTimes(draft);
    const value = draft as unknown as TableRows[N];
    if (draft.id === undefined) value.id = contentId(this.table.prefix!, contentOf(this.name, value));
    return value;
  }

  /** The id of a row that has faults elsewhere, so that what refers to it is not reported as well. */
  idOf(cells: readonly string[]): string | undefined {
    const place = this.header.known.find(({ column }) => column.name === 'id');
    const cell = place && cells[place.index];
    if (!place || !cell || isBlank(cell)) return undefined;
    const id = place.parse(cell, place.column);
    return typeof id === 'string' ? id : undefined;
  }

  /** What can be read of a row that has faults, so that what it refers to is checked all the same. */
  restOf(cells: readonly string[], row: number): TableRows[N] {
    const whole = cells.length === this.header.width;
    return (whole ? this.draft(cells, row, []) : {}) as unknown as TableRows[N];
  }

  private draft(cells: readonly string[], row: number, faults: ErrorDetail[]): Draft {
    const draft: Draft = {};
    for (const place of this.header.known) {
      const value = this.cell(place, cells[place.index]!, row, faults);
      if (value !== undefined) draft[place.column.name] = value;
    }
    for (const name of this.header.absentLists) draft[name] = [];
    for (const [name, fallback] of this.header.absentEnums) draft[name] = fallback;
    const notes = this.header.notes.filter(({ index }) => !isBlank(cells[index]!));
    // From entries: a column may be called __proto__.
    if (notes.length > 0) {
      draft.notes = Object.fromEntries(notes.map(({ name, index }) => [name, cells[index]!]));
    }
    return draft;
  }

  private cell(
    { column, parse }: PlacedColumn,
    cell: string,
    row: number,
    faults: ErrorDetail[],
  ): CellValue | undefined {
    if (isBlank(cell)) {
      if (column.required) faults.push(this.missing(row, column.name));
      else if (column.fallback) return column.fallback;
      else if (column.kind === 'ids' || column.kind === 'materials' || column.kind === 'texts') return [];
      return undefined;
    }
    const value = parse(cell, column);
    if (!(value instanceof CellFault)) {
      if (column.kind === 'text' && (value as string).length < cell.length) this.trimmedTexts++;
      return value;
    }
    faults.push(placeFault(value, cell, this.file, row, column.name));
    return undefined;
  }

  private dropTimes(draft: Draft): void {
    if (this.trustRecorded) return;
    if (draft.recordedAt === undefined && draft.retractedAt === undefined) return;
    delete draft.recordedAt;
    delete draft.retractedAt;
    this.droppedTimes++;
  }

  private checkNameless(cells: readonly string[], row: number, faults: ErrorDetail[]): void {
    for (const index of this.header.nameless) {
      const cell = cells[index]!;
      if (isBlank(cell)) continue;
      const fault = new CellFault('a value in a column without a name', 'a name in the header row');
      faults.push(placeFault(fault, cell, this.file, row, `${index + 1}`));
    }
  }

  private missing(row: number, column: string): ErrorDetail {
    return {
      code: 'MISSING_VALUE',
      message: `an empty cell where ${column} is required`,
      expected: this.table.columns.find(({ name }) => name === column)!.means,
      where: { file: this.file, row, column },
    };
  }

  private wrongWidth(cells: readonly string[], row: number): ErrorDetail {
    return {
      code: 'WRONG_CELL_COUNT',
      message: `${cells.length < this.header.width ? 'too few' : 'too many'} cells: ${cells.length}`,
      expected: `${this.header.width}, as in the header`,
      got: quoteCell(cells.join(',')),
      where: { file: this.file, row },
    };
  }
}
