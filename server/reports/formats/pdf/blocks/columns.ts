/** The columns of a table: what they need, where they stand, and whether the table lies on its side. */
import type { Cell, Table } from '../../../document/document.ts';
import { COLORS, type Type } from '../page/look.ts';
import { cellSpans } from './runs.ts';
import type { Setting } from './setting.ts';
import { gapOf, type Need, widthsOf } from './widths.ts';

/** Words wider than this may be broken: ids without spaces would take the page. */
const WIDEST_WORD = 92;
/** Texts up to this width stay on one line. */
const NARROWEST = 48;
/** Titles that may break anywhere do not become towers. */
const MOST_HEAD_LINES = 4;
/** Titles up to this width stay on one line where there is room. */
const WHOLE_HEAD = 64;
const WIDEST_CELL = 420;
/** Rows whose widths are looked at. */
const LOOKED_AT = 500;

export interface TableColumn {
  /** From the left of the body. */
  x: number;
  width: number;
  align: 'left' | 'right';
}

export interface TableColumns {
  wide: boolean;
  type: Type;
  columns: TableColumn[];
}

export function columnsOf(table: Table, rows: Table['rows'], setting: Setting): TableColumns {
  const { small, smaller } = setting.look;
  const { wide, dense, columns: widths } = widthsOf(needsOf(table, rows, setting), smaller.size / small.size);
  let x = 0;
  const columns = widths.map((width, i): TableColumn => {
    const column = { x, width, align: alignOf(rows, i) };
    x += width + gapOf(dense);
    return column;
  });
  return { wide, type: dense ? smaller : small, columns };
}

function needsOf({ columns }: Table, rows: Table['rows'], setting: Setting): Need[] {
  const step = Math.max(1, Math.ceil(rows.length / LOOKED_AT));
  const looked = rows.filter((_, i) => i % step === 0);
  const style = { size: setting.look.small.size, color: COLORS.ink };
  return columns.map(({ title, width = 1 }, i) => {
    const head = setting.type.measure([{ text: title, style: { ...style, bold: true } }]);
    const cells = looked.map((row) => setting.type.measure(cellSpans(row[i]!, style, setting)));
    const wholes = cells.map(({ whole }) => whole).sort((a, b) => a - b);
    const usual = wholes[Math.ceil((wholes.length - 1) * 0.95)] ?? 0;
    const least = Math.max(leastOf(head), head.whole / MOST_HEAD_LINES);
    const word = cells.reduce((most, cell) => Math.max(most, leastOf(cell)), least);
    const headed = Math.max(head.whole / 2, Math.min(head.whole, WHOLE_HEAD));
    // a hair more than the text: what fits exactly is not to break
    return {
      word: Math.min(word, WIDEST_WORD) + 0.1,
      whole: Math.max(Math.min(usual, WIDEST_CELL), headed) + 0.1,
      weight: alignOf(rows, i) === 'right' ? 0 : width,
    };
  });
}

/** Han characters may part anywhere, but a column of single characters cannot be read: short texts stay whole. */
const leastOf = ({ word, whole }: { word: number; whole: number }): number =>
  Math.max(word, Math.min(whole, NARROWEST));

/** Figures stand one below the other, from the right. */
function alignOf(rows: Table['rows'], i: number): 'left' | 'right' {
  const cells = rows.map((row) => row[i]!);
  const figures = cells.some(isFigure) && cells.every((cell) => isFigure(cell) || cell.type === 'absent');
  return figures ? 'right' : 'left';
}

const isFigure = ({ type }: Cell): boolean => type === 'number' || type === 'part' || type === 'points';
