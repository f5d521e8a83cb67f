/** A workbook as plain values: what write-book.ts writes. Cells hold no formulas, so that none can be run. */
import type { Lang } from '../../../../common/words/lang.ts';

/** How a cell looks; each has a style in looks.ts. */
export type Look =
  | 'title'
  | 'subtitle'
  | 'heading'
  | 'label'
  | 'head'
  /** Above numbers. */
  | 'headOfNumbers'
  | 'plain'
  | 'strong'
  | 'note'
  | 'absent'
  | 'blank'
  | 'link';

/** How a number is shown; what is held is the number itself. */
export type Form = 'part' | 'points' | 'date' | 'whole' | { digits: number };

/** A place in the workbook: name of a sheet, row from 1. */
export interface Place {
  sheet: string;
  row: number;
}

export type BookCell =
  | { text: string; look: Look; lang?: string | undefined; to?: Place | undefined }
  | { number: number; form: Form }
  /** YYYY-MM-DD */
  | { date: string };

export type BookRow = readonly (BookCell | null)[];

export interface BookSheet {
  /** At most 31 characters that Excel takes, unique whatever the case. */
  name: string;
  /** Of the columns, in characters. */
  widths: readonly number[];
  /** null: nothing stands there. They may be made anew each time that they are gone through: a large sheet is not held twice. */
  rows: Iterable<BookRow>;
  /** Row of the column names, from 1: it and those above stay in view, and rows can be filtered by it. */
  head?: number;
}

export interface Book {
  lang: Lang;
  title: string;
  subject: string;
  /** Id of the report. */
  id: string;
  /** Name and version of what made it. */
  generator: string;
  /** One line at the foot of every page. */
  foot: string;
  sheets: readonly BookSheet[];
}
