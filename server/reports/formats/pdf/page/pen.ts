/** What draws a page: a real one, and one that draws nothing while pages are counted. */
import type { Drawing } from '../../../drawing/marks.ts';
import type { Line } from '../text/lines.ts';
import type { Sheet } from './look.ts';

/** Standard structure types of PDF 1.7 that reports use. */
export type Role =
  | 'Document'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'Caption'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'TOC'
  | 'TOCI'
  | 'Reference'
  | 'Figure'
  | 'Span'
  | 'Link';

export interface RoleOptions {
  alt?: string;
  lang?: string;
  scope?: 'Row' | 'Column';
  /** Left, top, right, bottom. */
  box?: readonly [number, number, number, number];
}

/** A part of the document's structure, to come back to. */
export interface Part {
  readonly role: Role;
}

export interface Place {
  x: number;
  /** From the top. */
  y: number;
}

export interface LinesPlace extends Place {
  /** Of the lines, for those that are not set from the left. */
  width: number;
  leading: number;
  align?: 'left' | 'right';
}

/** Reading order is the order of calls. */
export interface Pen {
  /** Begins the next page. */
  page(sheet: Sheet): void;
  /** Begins a part within the one that is open, and opens it. */
  open(role: Role, options?: RoleOptions): Part;
  /** Opens a part again that was left. */
  enter(part: Part): void;
  /** Leaves the open part without ending it. */
  leave(): void;
  /** Leaves the open part and ends it: nothing more comes into it. */
  close(): void;
  /** Lines of text in the open part, from the top. */
  lines(lines: readonly Line[], place: LinesPlace): void;
  /** A drawing in the open part. */
  drawing(drawing: Drawing, place: Place): void;
  /** Text that is no part of the content: heads and feet of pages, repeated heads of tables. */
  aside(lines: readonly Line[], place: LinesPlace): void;
  /** A line that parts and means nothing. */
  rule(from: Place, to: Place, width: number, color: string): void;
  /** A place that links lead to. */
  target(name: string, y: number): void;
  /** An entry of the bookmarks, `depth` levels below the top. */
  bookmark(title: string, depth: number, y: number): void;
}

const PART: Part = { role: 'P' };

/** Draws nothing. */
export const noPen: Pen = {
  page() {},
  open: () => PART,
  enter() {},
  leave() {},
  close() {},
  lines() {},
  drawing() {},
  aside() {},
  rule() {},
  target() {},
  bookmark() {},
};
