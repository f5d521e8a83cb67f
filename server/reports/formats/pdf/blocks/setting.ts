/** What every block is set with. */
import type { ReportDocument } from '../../../document/document.ts';
import type { ReportWords } from '../../../words/report-words.ts';
import type { Look } from '../page/look.ts';
import type { Typesetter } from '../text/lines.ts';
import type { Unprintable } from '../text/printable.ts';

/** What is known of the pages only after they were counted; before, nothing. */
export interface Counted {
  /** Page of each section by its id. */
  pages: Map<string, number>;
  total: number;
  /** Citations that stand somewhere in print. */
  cited: Set<number>;
  unprintable: Unprintable;
}

export interface Setting {
  document: ReportDocument;
  words: ReportWords;
  look: Look;
  type: Typesetter;
  counted: Counted;
}

/** Where links to a section lead. */
export const sectionPlace = (index: number): string => `section-${String(index).padStart(5, '0')}`;

/** Where links to a source lead, by its number. */
export const sourcePlace = (number: number): string => `source-${String(number).padStart(7, '0')}`;
