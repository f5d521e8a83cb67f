/** Writes workbooks; the one file that knows the library. The same book makes the same bytes. */
import { type Cell, type CellStyle, colToLetter, type WriteSheet, writeXlsx } from 'hucre';
import type { Lang } from '../../../../common/words/lang.ts';
import type { Book, BookCell, BookRow, BookSheet, Look, Place } from './book.ts';
import { FONTS, fontOf, formatOf, LINE, LOOKS, OF_NUMBERS } from './looks.ts';
import { linesOf } from './measure.ts';
import { cellText, likeFormula } from './texts.ts';

/** Of the document's properties: a report has no clock. */
const NO_TIME = new Date(Date.UTC(1980, 0, 1));
/** Days that Excel counts as the calendar does: it has a 29 February 1900. */
const FIRST_DAY = '1900-03-01';
const SIZE = 11;
/** Points: Excel's. */
const HIGHEST = 409;
/** Excel refuses a foot with more. */
const MOST_FOOT = 200;

/** Styles made once, so that a cell costs no object of its own. */
class Styles {
  readonly #made = new Map<string, CellStyle>();
  readonly #lang: Lang;

  constructor(lang: Lang) {
    this.#lang = lang;
  }

  of(cell: BookCell): CellStyle {
    if ('date' in cell) return this.#number(formatOf('date'));
    if ('number' in cell) return this.#number(formatOf(cell.form));
    const [font, asText] = [fontOf(cell.lang) ?? FONTS[this.#lang], likeFormula(cell.text)];
    return this.#once(`${cell.look} ${font} ${asText}`, () => textStyle(cell.look, font, asText));
  }

  #number(numFmt: string): CellStyle {
    return this.#once(numFmt, () => ({ numFmt, alignment: OF_NUMBERS }));
  }

  #once(key: string, make: () => CellStyle): CellStyle {
    const style = this.#made.get(key) ?? make();
    this.#made.set(key, style);
    return style;
  }
}

/** `asText`: stays text also when somebody edits the cell. */
function textStyle(look: Look, name: string, asText: boolean): CellStyle {
  const style: CellStyle = LOOKS[look];
  return { ...style, font: { name, size: SIZE, ...style.font }, ...(asText && { numFmt: '@' }) };
}

/** Of a row that needs more than a line, which LibreOffice does not find by itself. */
function heightOf(row: BookRow, widths: readonly number[], lang: Lang): { height: number } | undefined {
  const lines = linesOf(row, widths);
  return lines > 1 ? { height: Math.min(HIGHEST, lines * LINE[lang]) } : undefined;
}

const isDay = (date: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(date) && date >= FIRST_DAY && !Number.isNaN(Date.parse(date));

function held(cell: BookCell | null): string | number | Date | null {
  if (cell === null) return null;
  if ('number' in cell) return cell.number;
  if ('date' in cell) return isDay(cell.date) ? new Date(`${cell.date}T00:00:00Z`) : cell.date;
  return cellText(cell.text);
}

const quoted = (name: string): string => `'${name.replaceAll("'", "''")}'`;
const linkTo = ({ sheet, row }: Place) => ({ target: '', location: `${quoted(sheet)}!A${row}` });

/** What a cell says beyond its value and its column's style; undefined: nothing. */
function beyond(cell: BookCell, style: CellStyle, usual: CellStyle | undefined) {
  const own: Partial<Cell> = {};
  if (usual !== style) own.style = style;
  if ('text' in cell && cell.to) own.hyperlink = linkTo(cell.to);
  // the library would write a text such as #N/A as an error
  if ('text' in cell && cell.text.startsWith('#')) own.richText = [{ text: cellText(cell.text) }];
  return Object.keys(own).length > 0 ? own : undefined;
}

/** Of the columns, as the first row of a table has them: what looks alike is not said again for each cell. */
function usualStyles({ rows, head }: BookSheet, styles: Styles): (CellStyle | undefined)[] {
  if (head === undefined) return [];
  let at = 0;
  for (const row of rows) if (at++ === head) return row.map((cell) => (cell ? styles.of(cell) : undefined));
  return [];
}

function writeSheet(sheet: BookSheet, styles: Styles, lang: Lang, foot: string): WriteSheet {
  const { name, widths, rows, head } = sheet;
  const usual = usualStyles(sheet, styles);
  const cells = new Map<string, Partial<Cell>>();
  const rowDefs: NonNullable<WriteSheet['rowDefs']> = new Map();
  const written: ReturnType<typeof held>[][] = [];
  for (const row of rows) {
    const r = written.push(row.map(held)) - 1;
    const high = heightOf(row, widths, lang);
    if (high) rowDefs.set(r, high);
    for (const [c, cell] of row.entries()) {
      if (cell === null) continue;
      const own = beyond(cell, styles.of(cell), usual[c]);
      if (own) cells.set(`${r},${c}`, own);
    }
  }
  const last = colToLetter(Math.max(widths.length, 1) - 1);
  return {
    name,
    columns: widths.map((width, i) => ({ width, ...(usual[i] && { style: usual[i] }) })),
    rows: written,
    cells,
    rowDefs,
    ...(head !== undefined && {
      freezePane: { rows: head },
      autoFilter: { range: `A${head}:${last}${Math.max(head, written.length)}` },
    }),
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    headerFooter: { oddFooter: `&L${foot}&R&P / &N` },
  };
}

export function writeBook({ lang, title, subject, id, generator, foot, sheets }: Book): Promise<Uint8Array> {
  const styles = new Styles(lang);
  const line = cellText(foot).slice(0, MOST_FOOT).replaceAll('&', '&&');
  return writeXlsx({
    sheets: sheets.map((sheet) => writeSheet(sheet, styles, lang, line)),
    // the head of a table stands on each page that it is printed on
    namedRanges: sheets.flatMap(({ name, head }) =>
      head === undefined
        ? []
        : [{ name: '_xlnm.Print_Titles', range: `${quoted(name)}!$${head}:$${head}`, scope: name }],
    ),
    defaultFont: { name: FONTS[lang], size: SIZE },
    properties: {
      title: cellText(title),
      subject: cellText(subject),
      creator: generator,
      created: NO_TIME,
      modified: NO_TIME,
      custom: { Report: id, Language: lang },
    },
  });
}
