import { isoDate, serialDate } from './dates.ts';
import { unescaped } from './strings.ts';
import type { Cell } from './workbook.ts';

/** What is said of every cell of a workbook. */
export interface CellContext {
  strings: readonly string[];
  /** By number of style. */
  dateStyles: readonly boolean[];
  since1904: boolean;
}

/** A cell as it is written. */
export interface WrittenCell {
  type: string;
  style: number;
  formula: boolean;
  /** Content of its value; undefined where it has no such element. */
  value: string | undefined;
  /** Text written within the cell. */
  inline: string | undefined;
}

/** A formula whose result is an empty text: most cells of a template, so that one serves them all. */
const EMPTY_RESULT: Cell = Object.freeze({ value: '', formula: true, cached: true });
const NO_RESULT: Cell = Object.freeze({ value: null, formula: true, cached: false });
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** A number of a cell; undefined where it is none or too large to be one. */
function numberOf(text: string): number | undefined {
  const number = NUMBER.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(number) ? number : undefined;
}

function textCell(text: string, formula: boolean, date?: string): Cell | undefined {
  if (text === '') return formula ? EMPTY_RESULT : undefined;
  return { value: text, formula, cached: formula, ...(date && { date }) };
}

function numberCell(text: string, { formula, style }: WrittenCell, context: CellContext): Cell | undefined {
  const number = numberOf(text);
  // Not a number where one should be: what is written is kept.
  if (number === undefined) return textCell(text, formula);
  const date = context.dateStyles[style] ? serialDate(number, context.since1904) : undefined;
  return { value: number, formula, cached: formula, ...(date && { date }) };
}

/**
 * A cell's value, undefined where it has none, and `outOfRange` where it names a shared text that the workbook does
 * not have.
 */
export function cellOf(written: WrittenCell, context: CellContext): Cell | undefined | 'outOfRange' {
  const { type, formula, value, inline } = written;
  if (type === 'inlineStr' || (inline !== undefined && value === undefined)) {
    return textCell(inline ?? unescaped(value ?? ''), formula);
  }
  if (type === 'str') {
    if (value === undefined) return formula ? NO_RESULT : undefined;
    return textCell(unescaped(value), formula);
  }
  const text = value?.trim() ?? '';
  if (text === '') return formula ? NO_RESULT : undefined;
  switch (type) {
    case 's': {
      const shared = /^\d+$/.test(text) ? context.strings[Number(text)] : undefined;
      return shared === undefined ? 'outOfRange' : textCell(shared, formula);
    }
    case 'b':
      return { value: text === '1' || text.toLowerCase() === 'true', formula, cached: formula };
    case 'e':
      return { value: null, formula, cached: formula, error: text };
    case 'd':
      return textCell(text, formula, isoDate(text));
    default:
      return numberCell(text, written, context);
  }
}
