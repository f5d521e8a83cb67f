/** A workbook as its readers see it: values, never formulas evaluated, nothing outside it followed. */

export interface Cell {
  /** The value, or the cached result of a formula; null where there is none. Text of rich text is joined. */
  value: string | number | boolean | null;
  /** True where the value is the result of a formula (`cached` says whether it came with one). */
  formula: boolean;
  /** False for a formula that was written without its result. */
  cached: boolean;
  /** ISO date `YYYY-MM-DD` where the value is a number with a date format (either epoch), or a date cell. */
  date?: string;
  /** Excel's error, `#N/A` for example; the value is null then. */
  error?: string;
}

export interface SheetRow {
  /** From 1. */
  row: number;
  /** By column letters: `A`, `AB`. Cells without value, formula and error are left out, and so are empty texts. */
  cells: ReadonlyMap<string, Cell>;
}

/** A sheet read whole. */
export interface Sheet {
  readonly name: string;
  /** Last row that has a cell, 0 where there is none. */
  readonly lastRow: number;
  /** Undefined where the cell has nothing. Merged ranges: ask for the top-left cell. */
  cell(address: string): Cell | undefined;
  /** Trimmed text of a cell (numbers as they are, dates as ISO); '' where there is nothing. */
  text(address: string): string;
  /** Rows that have something, in order, from a row on. */
  rows(from?: number): Iterable<SheetRow>;
}

export interface Workbook {
  /** In the order of the tabs, hidden ones included. */
  readonly sheetNames: readonly string[];
  /** Those of them that a person does not see. */
  readonly hiddenSheets: ReadonlySet<string>;
  /** Where links to other files lead. They are never followed: formulas over them have the values saved with them. */
  readonly outsideLinks: readonly string[];
  /** Undefined where there is no such sheet. Read once and kept. Throws INPUT_TOO_LARGE, UNREADABLE_WORKBOOK. */
  sheet(name: string): Promise<Sheet | undefined>;
  /** Rows one by one, for sheets too large to hold; at most `most` of them are read where it is given. */
  rows(name: string, most?: number): AsyncIterable<SheetRow>;
  close(): Promise<void>;
}
