/** How well the cells of a column fit what its header says. */
import { parseIdentifier } from '../../identifiers/index.ts';
import { countryOf } from '../../places/index.ts';
import { readDate } from '../declarations/dates.ts';
import { isMaterial } from '../declarations/materials.ts';
import { readAmount } from './amount.ts';
import { isCurrency } from './currencies.ts';
import type { NamedField } from './header-fields.ts';
import type { Field } from './mapping.ts';
import type { TableCell } from './table.ts';
import { isSum } from './words.ts';

type Test = (cell: TableCell) => boolean;

const isNumber: Test = (cell) =>
  [',', '.'].some((sign) => typeof readAmount(cell, sign as ',' | '.') === 'object');
const isShare: Test = (cell) => isNumber(typeof cell === 'number' ? cell : cell.replace(/[%％]\s*$/, ''));
const isDay: Test = (cell) => readDate(cell) !== undefined;
const isCountry: Test = (cell) => 'code' in countryOf(String(cell));
const isEmail: Test = (cell) => /\S@\S+\.\S/.test(String(cell));
/** A code has a digit or is one short word in capitals, and no blanks to speak of. */
const isCode: Test = (cell) => /^[^\s]*\d[^\s]*$|^[A-Z_-]{1,12}$/.test(String(cell).normalize('NFKC').trim());
/** One word in capitals may be a code, and a name too: UMICORE, TIN. */
const hasWords: Test = (cell) => /\p{L}/u.test(String(cell)) && !/^\S*\d\S*$/.test(String(cell).trim());
const isKnownMaterial: Test = (cell) =>
  String(cell)
    .split(/[;；、,，/\n]/)
    .every(isMaterial);

const TESTS: Readonly<Partial<Record<Field, readonly [Test, string]>>> = {
  id: [isCode, 'codes'],
  name: [hasWords, 'names'],
  'customer-name': [hasWords, 'names'],
  country: [isCountry, 'countries'],
  email: [isEmail, 'e-mail addresses'],
  material: [hasWords, 'words'],
  quantity: [isNumber, 'numbers'],
  spend: [isNumber, 'numbers'],
  share: [isShare, 'numbers'],
  currency: [(cell) => isCurrency(String(cell)), 'currencies'],
  'valid-from': [isDay, 'dates'],
  'valid-to': [isDay, 'dates'],
};

/** Of 1: how many of the cells that hold something pass. */
const part = (cells: readonly TableCell[], test: Test): number =>
  cells.length === 0 ? 1 : cells.filter(test).length / cells.length;

/** The suggestion with its score raised or lowered by what the cells are. Cells are those that hold something. */
export function fitted(named: NamedField, cells: readonly TableCell[]): NamedField {
  const [test, what] = TESTS[named.field] ?? [];
  if (!test || cells.length === 0) return named;
  if (named.field === 'material' && part(cells, isKnownMaterial) >= 0.8) {
    // 品目 heads products as well as materials: what the cells name goes before what such a header mostly means
    return { ...named, score: 1, reason: `${named.reason} and the cells are materials` };
  }
  const fits = part(cells, test);
  if (fits >= 0.8)
    return {
      ...named,
      score: Math.min(1, named.score + 0.04),
      reason: `${named.reason} and the cells are ${what}`,
    };
  const percent = Math.round(fits * 100);
  const score = Math.max(0, named.score - 0.5 * (1 - fits));
  return { ...named, score, reason: `${named.reason}, but only ${percent}% of the cells are ${what}` };
}

const scheme = (cell: TableCell): string | undefined => {
  const found = parseIdentifier(String(cell));
  return found?.valid ? found.scheme : undefined;
};

/** Whether the cells count the rows: 1, 2, 3 and so on, as a column `No.` does that numbers no supplier. */
export function countsRows(cells: readonly TableCell[]): boolean {
  const numbers = cells.filter((cell) => !isSum(String(cell), []));
  return numbers.length > 0 && numbers.every((cell, index) => Number(cell) === index + 1);
}

/** What a column may be by its cells alone, where its header says nothing. */
export function fieldByContent(cells: readonly TableCell[]): NamedField | undefined {
  if (cells.length < 3) return undefined;
  if (part(cells, (cell) => scheme(cell) === 'lei') >= 0.8) {
    return {
      field: 'identifier',
      authority: 'LEI',
      score: 0.85,
      reason: 'the cells are LEIs by their check digits',
    };
  }
  if (part(cells, isEmail) >= 0.8)
    return { field: 'email', score: 0.8, reason: 'the cells are e-mail addresses' };
  if (part(cells, (cell) => /^[A-Z]{2,3}$/.test(String(cell)) && isCountry(cell)) >= 0.9) {
    return { field: 'country', score: 0.7, reason: 'the cells are country codes' };
  }
  if (part(cells, (cell) => /^\d{2}-?\d{3}-?\d{4}$/.test(String(cell))) >= 0.9) {
    return {
      field: 'identifier',
      authority: 'D-U-N-S',
      score: 0.4,
      reason: 'the cells have nine digits, as a D-U-N-S number has',
    };
  }
  return undefined;
}
