/** Numbers as people write them: full-width digits, any thousands, either decimal sign, currency, unit, 万 and 億. */
import { CURRENCY_SIGNS, isCurrency } from './currencies.ts';

export interface ReadAmount {
  value: number;
  /** Currency or unit that stands with the number, as written. */
  beside?: string;
}

/** Said where there is no number. */
const BLANK =
  /^(?:|[-–—―ー−]+|n\/?a\.?|n\.a\.?|none|null|nil|unknown|不明|未定|なし|無し|无|無|不详|未知|k\.?\s?a\.?)$/i;

/** Marks of a negative number: a minus of any kind, a bookkeeper's triangle. */
const MINUS = '[-−–‐△▲]';
const NEGATIVE = new RegExp(`^\\((.*)\\)$|^${MINUS}\\s*(.*)$|^(.*\\d)\\s*${MINUS}$`);

const MULTIPLES: readonly [RegExp, number][] = [
  [/億|亿/, 1e8],
  [/万|萬/, 1e4],
  [/百万/, 1e6],
  [/千/, 1e3],
  [/百/, 1e2],
];

const GROUPED = {
  '.': /^(?:\d+|\d{1,3}(?:[,' ]\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}|\d{1,4}(?:,\d{4})+)?(?:\.\d*)?$/,
  ',': /^(?:\d+|\d{1,3}(?:[.' ]\d{3})+)?(?:,\d*)?$/,
} as const;

/** 0.5e-3 and 1E+05, as spreadsheets save large and small numbers. */
const EXPONENT = /^(.*\d.*)e([+-]?\d{1,3})$/i;

function plainNumber(text: string, decimal: '.' | ','): number | undefined {
  const exponent = EXPONENT.exec(text);
  const digits = exponent ? exponent[1]! : text;
  if (!/\d/.test(digits) || !GROUPED[decimal].test(digits)) return undefined;
  const [whole = '', part = ''] = digits.split(decimal);
  return Number(`${whole.replace(/\D/g, '') || '0'}.${part || '0'}e${exponent ? exponent[2] : '0'}`);
}

/** `1億2,300万`: each part times its multiple, added. */
function eastAsianNumber(text: string, decimal: '.' | ','): number | undefined {
  const parts = text.match(/[\d.,' ]+(?:百万|億|亿|万|萬|千|百)?/g) ?? [];
  if (parts.join('') !== text) return undefined;
  let [sum, before] = [0, Number.POSITIVE_INFINITY];
  for (const part of parts) {
    const [, digits = '', word = ''] = /^([\d.,' ]+)(.*)$/.exec(part)!;
    const multiple = word === '' ? 1 : multipleOf(word);
    const number = plainNumber(digits.trim(), decimal);
    if (number === undefined || multiple >= before) return undefined;
    sum += number * multiple;
    before = multiple;
  }
  return sum;
}

const multipleOf = (word: string): number =>
  word === '百万' ? 1e6 : MULTIPLES.find(([pattern]) => pattern.test(word))![1];

/** What most cells of most lists are: told at once. */
const USUAL = /^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/;

/** No amount is longer, with currency and unit. */
const LONGEST = 80;

interface Stripped {
  text: string;
  beside?: string;
}

/** What stands before or behind the number: a currency, a unit. */
function strip(text: string): Stripped {
  const upper = text.toUpperCase();
  for (const sign of CURRENCY_SIGNS) {
    if (upper.startsWith(sign)) return { text: text.slice(sign.length).trim(), beside: sign };
    if (upper.endsWith(sign)) return { text: text.slice(0, -sign.length).trim(), beside: sign };
  }
  const [, before, after] = /^([A-Za-z]{3})\s*(?=[\d(.,△▲−-])(.*)$/.exec(text) ?? [];
  if (before && isCurrency(before)) return { text: after!.trim(), beside: before.toUpperCase() };
  const [, number, unit] = /^(.*[\d.)])\s*([^\d.,'()]*\p{L}[^\d.,'()]*)$/u.exec(text) ?? [];
  if (number && unit && !/^(?:百万|億|亿|万|萬|千|百)$/.test(unit.trim())) {
    const word = /^(百万|億|亿|万|萬|千|百)?(.*)$/.exec(unit.trim())!;
    return { text: `${number.trim()}${word[1] ?? ''}`, beside: word[2]!.trim() };
  }
  return { text };
}

/** NFKC makes full-width digits and signs plain, and every space of typesetters one that `\s` knows. */
const tidy = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u2019’‘`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();

/**
 * The amount that a cell states; null where it states none, undefined where it is no amount. Negative ones are told with
 * their sign. `decimal` is what stands before the decimals: the other sign may group thousands (also by two as in India, or
 * by four), as blanks and apostrophes do.
 */
export function readAmount(cell: string | number, decimal: '.' | ','): ReadAmount | null | undefined {
  if (typeof cell === 'number') return Number.isFinite(cell) ? { value: cell } : undefined;
  if (decimal === '.' && USUAL.test(cell)) return { value: Number(cell.replaceAll(',', '')) };
  if (cell.length > LONGEST) return undefined;
  const text = tidy(cell);
  if (BLANK.test(text)) return null;
  const outer = strip(text);
  const [, bracketed, leading, trailing] = NEGATIVE.exec(outer.text) ?? [];
  const bare = bracketed ?? leading ?? trailing;
  const inner = bare === undefined ? outer : strip(bare.trim());
  const number = plainNumber(inner.text, decimal) ?? eastAsianNumber(inner.text, decimal);
  if (number === undefined || !Number.isFinite(number)) return undefined;
  const beside = outer.beside ?? inner.beside;
  const value = bare === undefined || number === 0 ? number : -number;
  return beside === undefined ? { value } : { value, beside };
}
