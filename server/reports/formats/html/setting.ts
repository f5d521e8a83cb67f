/** What the parts of one HTML page share while it is written from top to bottom. */
import type { ReportDocument } from '../../document/document.ts';
import type { ReportWords } from '../../words/report-words.ts';

/** Id of the row of a source, and of the first mark that cites it. */
export const sourceId = (number: number): string => `source-${number}`;
export const citedId = (number: number): string => `cited-${number}`;

export class Setting {
  readonly document: ReportDocument;
  readonly words: ReportWords;
  readonly #cited = new Set<number>();
  /** The heading that stands above what is written. */
  heading = '';
  #charts = 0;

  constructor(document: ReportDocument, words: ReportWords) {
    this.document = document;
    this.words = words;
  }

  /** Whether this is the first mark in the page that cites the source; it is remembered. */
  citesFirst(number: number): boolean {
    if (this.#cited.has(number)) return false;
    this.#cited.add(number);
    return true;
  }

  /** Whether a mark above cites the source. */
  isCited(number: number): boolean {
    return this.#cited.has(number);
  }

  nextChart(): string {
    this.#charts += 1;
    return `chart-${this.#charts}`;
  }
}
