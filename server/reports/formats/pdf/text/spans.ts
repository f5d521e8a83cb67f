/** Text with its manner, before it is broken into lines. */

export interface Link {
  /** A place in the document, or an address outside of it. */
  to: { place: string } | { address: string };
  /** What it leads to, for those who do not see it. */
  title: string;
}

export interface Style {
  /** Points. */
  size: number;
  bold?: boolean;
  /** #rrggbb */
  color: string;
  /** BCP 47, where it is not that of the report. */
  lang?: string;
  link?: Link;
  /** On one line: a figure, a day. */
  whole?: boolean;
}

export interface Span {
  text: string;
  style: Style;
}
