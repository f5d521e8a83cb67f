/** Whether a point or a comma stands before the decimals of a list's numbers, by the numbers themselves. */

export interface DecimalSign {
  decimal: '.' | ',';
  reason: string;
  /** Set where it may as well be the other. */
  doubt?: string;
}

const COMMA = [/\.\d{3},/, /\.\d{3}\.\d{3}/, /^\D*\d*,(?:\d{1,2}|\d{4,})\D*$/, /^\D*0,\d/];
const POINT = [/,\d{2,3}\./, /,\d{2,3},\d{3}/, /^\D*\d*\.(?:\d{1,2}|\d{4,})\D*$/, /^\D*0\.\d/];
/** 1,234 or 1.234 is either. */
const EITHER = /^\D*[1-9]\d{0,2}([.,])\d{3}\D*$/;

/** Blanks and apostrophes between digits group thousands and tell nothing. */
const GROUPS = /^\s+|(?<=\d)[\s'’](?=\d{3})|\s+$/g;

const told = (values: readonly string[], patterns: readonly RegExp[]): string | undefined =>
  values.find((value) => patterns.some((pattern) => pattern.test(value)));

const BOTH = 'some numbers have a decimal comma and some a decimal point';

/**
 * `groupsByComma`: the list is in a language whose numbers have a decimal point (English, Japanese, Chinese). It decides
 * where every number reads either way, such as 1,234, and only for the comma: 1.234 stays a doubt.
 */
export function decimalSignOf(cells: readonly (string | number)[], groupsByComma: boolean): DecimalSign {
  const values = cells
    .filter((cell) => typeof cell === 'string')
    .map((cell) => cell.normalize('NFKC').replace(GROUPS, ''));
  const comma = told(values, COMMA);
  const point = told(values, POINT);
  if (comma !== undefined && point !== undefined) {
    return { decimal: '.', reason: BOTH, doubt: `${BOTH}: ${comma} and ${point}` };
  }
  if (comma !== undefined) return { decimal: ',', reason: `a decimal comma, as in ${comma}` };
  if (point !== undefined) return { decimal: '.', reason: `a decimal point, as in ${point}` };
  const either = values.find((value) => EITHER.test(value));
  if (either === undefined) return { decimal: '.', reason: 'whole numbers' };
  const sign = EITHER.exec(either)![1];
  if (sign === ',' && groupsByComma)
    return { decimal: '.', reason: `a comma between thousands, as in ${either}` };
  return {
    decimal: sign === ',' ? '.' : ',',
    reason: 'thousands',
    doubt: `${either} may be thousands or decimals`,
  };
}
