/**
 * A report in the words of one language, ready to be laid out: sections of paragraphs, tables and charts. What a format
 * shows, it takes from here and from nowhere else, so that a figure is the same in all of them. Cells keep their values
 * as numbers and dates; each format writes them in its own manner.
 */
import type { Lang } from '../../../common/words/lang.ts';
import type { ChartSpec } from '../drawing/spec.ts';

/** A text, in a language of its own where that is known: Han glyphs take the form of the language. */
export interface TextCell {
  type: 'text';
  text: string;
  /** BCP 47; absent: that of the report. */
  lang?: string;
  /** Set apart: the row's total, its leading figure. */
  strong?: boolean;
}

export type Cell =
  | TextCell
  /** A part of one; shown to a tenth of a percent. */
  | { type: 'part'; value: number }
  /** A difference of two parts of one, in percentage points, signed. */
  | { type: 'points'; value: number }
  /** `digits`: decimal places at most, 0 by default. */
  | { type: 'number'; value: number; digits?: number }
  /** YYYY-MM-DD */
  | { type: 'date'; value: string }
  /** Numbers of citations, ascending; none: "no source". */
  | { type: 'sources'; numbers: readonly number[] }
  /** Says why nothing stands here: withheld, not stated, does not apply. Never an empty cell. */
  | { type: 'absent'; text: string }
  /** A blank that a person must fill in: says what belongs there. */
  | { type: 'blank'; text: string };

export interface Column {
  /** Name in CSV: lower case, digits and `_`; never changes. */
  id: string;
  title: string;
  /** Width relative to the other columns; 1 by default. */
  width?: number;
  /** Tells apart what has one name: paper leaves it out where names do so already. */
  onlyData?: boolean;
}

export interface Table {
  type: 'table';
  /** Name of the file and the sheet: lower case, digits and `-`; unique in the document; never changes. */
  id: string;
  title: string;
  columns: readonly Column[];
  /** One cell a column. */
  rows: readonly (readonly Cell[])[];
  /** How many rows there are in all; larger than `rows` where only the first are listed, and then said. */
  total: number;
  /** Stands with its title: what is true of every row. */
  note?: string;
  /** Rows that laid-out pages show at most; absent: as many as the format takes. Files of data have all. */
  mostOnPages?: number;
  /** Only files of data (CSV, XLSX) carry it: laid-out pages say the same in the blocks beside it. */
  onlyData?: boolean;
  /** It is to be copied into a form of others: titles head it in CSV too, and fields without a value are empty. */
  form?: boolean;
}

/** A run of a paragraph; `sources` are citation marks. */
export type Run =
  | TextCell
  | { type: 'sources'; numbers: readonly number[] }
  | { type: 'blank'; text: string };

export interface Paragraph {
  type: 'paragraph';
  runs: readonly Run[];
  /** `note`: small, beside the matter. `lead`: the sentence that counts most. */
  tone?: 'note' | 'lead';
  /** Only laid-out pages carry it: it tells of what files of data do not have. */
  onlyPages?: boolean;
}

/** What a figure is called, and its value. */
export interface Facts {
  type: 'facts';
  rows: readonly { name: string; cell: Cell }[];
}

export interface ChartBlock {
  type: 'chart';
  title: string;
  /** The same in words, for those who do not see it. */
  alt: string;
  chart: ChartSpec;
}

export type Block =
  | Paragraph
  | Table
  | Facts
  | ChartBlock
  | { type: 'list'; items: readonly (readonly Run[])[] };

export interface Section {
  /** Lower case, digits and `-`; unique in the document; never changes. */
  id: string;
  title: string;
  blocks: readonly Block[];
  sections?: readonly Section[];
  /** Only laid-out pages carry it: files of data (CSV, XLSX) have the same as a table. */
  onlyPages?: boolean;
}

export interface ReportDocument {
  lang: Lang;
  title: string;
  /** Whom or what it is about. */
  subtitle: string;
  /** One line for every page: report id, date, who may read it. */
  running: string;
  /** Words that formats need by themselves. */
  words: {
    contents: string;
    page: (number: number, of: number) => string;
    noSource: string;
    shownOf: (shown: number, total: number) => string;
    continued: string;
    blank: string;
    /** What leads from a source back to where it is cited first. */
    cited: (number: number) => string;
    /** Of a table that is cut further than the report's own list: where the rest is. */
    moreIn: (listed: number) => string;
    /** What a citation mark leads to, read aloud. */
    source: (number: number) => string;
    /** Characters that no font has: how often they stand, and which. */
    noGlyph: (count: number, which: string) => string;
  };
  sections: readonly Section[];
}
