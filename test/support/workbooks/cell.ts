/** What a cell of a generated workbook can hold, and how it is written. */
import { text, xml } from './xml.ts';

export type Plain = string | number | boolean | null;

/** A formula; without `result` and `error` its cached result is the empty text. */
export interface FormulaCell {
  formula: string;
  result?: Plain;
  /** Excel's error, `#N/A` for example. */
  error?: string;
  /** One formula for a range: the first cell has the range, the others only the number. */
  shared?: { index: number; range?: string };
}

/** Rich text: runs that read as one. `phonetic` is what Japanese Excel keeps beside them: no part of the text. */
export interface RichCell {
  runs: readonly string[];
  phonetic?: string;
}

/** A day, written as a number with a date format: the template's own, or one that Excel has built in. */
export interface DateCell {
  date: string;
  format?: 'custom' | 'builtin';
}

/** A number with the format 0%: 1 is 100%. */
export interface PercentCell {
  percent: number;
}

export interface LinkCell {
  text: string;
  url: string;
}

export type CellInput =
  | Plain
  | FormulaCell
  | RichCell
  | DateCell
  | PercentCell
  | LinkCell
  | { error: string };

/** How the cells of one workbook are written. */
export interface CellStyle {
  strings: 'shared' | 'inline';
  /** False: formulas come without results, as libraries write them. */
  caches: boolean;
  date1904: boolean;
  /** False: cells say no address, which the format allows. */
  addresses: boolean;
}

export interface Strings {
  /** Number of a shared string, given its XML. */
  add(item: string): number;
}

/** Indices into the cell formats of `parts.ts`. */
const FORMAT = { custom: 1, builtin: 2, percent: 3 } as const;

const DAY = 86_400_000;

/** Excel's number of a day, in either epoch. */
export function serialOf(date: string, date1904 = false): number {
  const epoch = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return Math.round((Date.parse(`${date}T00:00:00Z`) - epoch) / DAY);
}

const isText = (cell: CellInput): cell is string | RichCell | LinkCell =>
  typeof cell === 'string' ||
  (typeof cell === 'object' && cell !== null && ('runs' in cell || 'url' in cell));

function item(cell: string | RichCell | LinkCell): string {
  if (typeof cell === 'string') return text(cell);
  if ('url' in cell) return text(cell.text);
  const runs = cell.runs.map((run) => `<r>${text(run)}</r>`).join('');
  return cell.phonetic === undefined ? runs : `${runs}<rPh sb="0" eb="1">${text(cell.phonetic)}</rPh>`;
}

function result(cell: FormulaCell): { type: string; value: string } {
  if (cell.error) return { type: ' t="e"', value: cell.error };
  const value = cell.result ?? '';
  if (typeof value === 'number') return { type: '', value: String(value) };
  if (typeof value === 'boolean') return { type: ' t="b"', value: value ? '1' : '0' };
  return { type: ' t="str"', value };
}

function formula(at: string, cell: FormulaCell, style: CellStyle): string {
  const { shared } = cell;
  const range = shared?.range ? ` ref="${shared.range}"` : '';
  const attributes = shared ? ` t="shared" si="${shared.index}"${range}` : '';
  const code = shared && !shared.range ? '' : xml(cell.formula);
  const { type, value } = result(cell);
  const cached = style.caches ? `<v>${xml(value)}</v>` : '';
  return `<c${at}${style.caches ? type : ''}><f${attributes}>${code}</f>${cached}</c>`;
}

/** XML of a cell at an address; '' where there is nothing to write. */
export function cellXml(address: string, cell: CellInput, style: CellStyle, strings: Strings): string {
  const at = style.addresses ? ` r="${address}"` : '';
  if (cell === null) return style.addresses ? '' : '<c/>';
  if (isText(cell)) {
    return style.strings === 'inline'
      ? `<c${at} t="inlineStr"><is>${item(cell)}</is></c>`
      : `<c${at} t="s"><v>${strings.add(item(cell))}</v></c>`;
  }
  if (typeof cell === 'number') return `<c${at}><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c${at} t="b"><v>${cell ? 1 : 0}</v></c>`;
  if ('date' in cell) {
    const format = FORMAT[cell.format ?? 'custom'];
    return `<c${at} s="${format}"><v>${serialOf(cell.date, style.date1904)}</v></c>`;
  }
  if ('percent' in cell) return `<c${at} s="${FORMAT.percent}"><v>${cell.percent}</v></c>`;
  if ('formula' in cell) return formula(at, cell, style);
  return `<c${at} t="e"><v>${xml(cell.error)}</v></c>`;
}
