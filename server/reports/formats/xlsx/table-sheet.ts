/** A table as a sheet: what it is, how much of it stands here, the column names, the rows. */
import { LAST_ROW } from '../../../ingest/workbook/limits.ts';
import type { Column, Table } from '../../document/document.ts';
import type { DocumentWords } from '../plain.ts';
import type { BookCell, BookSheet, Look, Place } from './book.ts';
import { bookCell, type SourcePlaces, words } from './cells.ts';
import { widthOf } from './measure.ts';

/** Row of the column names. */
export const HEAD = 3;
/** Excel opens no sheet with more than 65,530 links, and LibreOffice is slow long before. */
const MOST_LINKS = 10_000;

export interface Around {
  say: DocumentWords;
  /** One line of what the report is. */
  running: string;
  sources: SourcePlaces;
}

/** How many rows of a table a sheet has. */
export const shownOf = ({ rows }: Table, lastRow = LAST_ROW): number => Math.min(rows.length, lastRow - HEAD);

/** `from`: where the table stands in the text. `lastRow`: how many rows a sheet may have. */
export function tableSheet(
  name: string,
  table: Table,
  from: Place,
  { say, running, sources }: Around,
  lastRow = LAST_ROW,
): BookSheet {
  const shown = shownOf(table, lastRow);
  const count = shown < table.total ? `${say.shownOf(shown, table.total)} · ` : '';
  const none: SourcePlaces = new Map();
  const rowAt = (i: number) =>
    table.rows[i]!.map((cell) => bookCell(cell, say, i < MOST_LINKS ? sources : none));
  const first = Array.from({ length: Math.min(shown, LOOKED_AT) }, (_, i) => rowAt(i));
  const above = [
    [words(table.title, 'title', from)],
    [words(count + running, 'note')],
    table.columns.map(({ title }, i) => words(title, headLook(first[0]?.[i]))),
  ];
  return {
    name,
    widths: table.columns.map((column, i) => columnWidth(column, first, i)),
    head: HEAD,
    rows: {
      *[Symbol.iterator]() {
        yield* above;
        for (let i = 0; i < shown; i++) yield rowAt(i);
      },
    },
  };
}

const WIDTH = 13;
const WIDEST = 60;
/** What the button of the filter covers. */
const BUTTON = 3;

/** Rows that are looked at to find how wide the marks of sources are. */
const LOOKED_AT = 200;
const WIDEST_LINK = 30;

/** Wide enough for its title in two lines, and for links, which LibreOffice does not break. */
function columnWidth({ title, width = 1 }: Column, rows: readonly BookCell[][], at: number): number {
  const written = Math.ceil(widthOf(title) / 2) + BUTTON;
  const links = rows.map((row) => linkWidth(row[at]));
  const widestLink = Math.min(WIDEST_LINK, Math.max(0, ...links));
  return Math.min(WIDEST, Math.max(WIDTH * width, written, widestLink));
}

const linkWidth = (cell: BookCell | undefined): number =>
  cell && 'text' in cell && cell.look === 'link' ? cell.text.length + 1 : 0;

const headLook = (below: BookCell | undefined): Look =>
  below && !('text' in below) ? 'headOfNumbers' : 'head';
