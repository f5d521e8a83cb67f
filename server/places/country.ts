/** Which country of ISO 3166-1 a code or name means, in any coding and language that lists and workbooks use. */

import { GROUP_CODES, OTHER_CODES, OTHER_NUMBERS } from './country-codes.ts';
import { ISO_SHORT_NAMES } from './country-names.ts';
import { foldPlace } from './fold.ts';
import { DISPUTED_NUMBERS, FORMER_NUMBERS, GLEDITSCH_WARD } from './gleditsch-ward.ts';
import { COUNTRIES } from './iso.ts';
import type { Meaning, Unmapped } from './meaning.ts';
import { foldedNames, nameIndex } from './name-index.ts';
import { FORMER_STATES } from './no-country.ts';

/**
 * How the text is to be read. `iso-name`: as a name in a list that follows ISO 3166-1, where "Congo" is the Republic of
 * the Congo; anywhere else it may be either.
 */
export type CountryScheme = 'alpha-2' | 'alpha-3' | 'numeric' | 'gleditsch-ward' | 'name' | 'iso-name';

export interface CountryOptions {
  /** Without one: alpha-2 or alpha-3 in capitals, or a name; a bare number is not read, for two schemes share them. */
  scheme?: CountryScheme;
  /** The year that is spoken of; without one, today. A state that was not there then is not given. */
  year?: number;
}

export interface MappedCountry {
  /** ISO 3166-1 alpha-2, or `XK` for Kosovo. */
  code: string;
}

const UNKNOWN: Meaning = { reason: 'unknown', nearest: [] };
const AGGREGATE: Meaning = { reason: 'aggregate', nearest: [] };

const historical = (nearest: readonly string[]): Meaning => ({ reason: 'historical', nearest });

function codeIndex(): ReadonlyMap<string, Meaning> {
  const index = new Map<string, Meaning>();
  for (const code of GROUP_CODES) index.set(code, AGGREGATE);
  for (const { codes, nearest } of FORMER_STATES)
    for (const code of codes) index.set(code, historical(nearest));
  for (const [code, alpha2] of Object.entries({ ...OTHER_CODES, ...OTHER_NUMBERS })) index.set(code, alpha2);
  for (const { alpha2, alpha3, numeric } of COUNTRIES) {
    for (const code of [alpha2, alpha3, numeric]) index.set(code, alpha2);
  }
  return index;
}

const byCode = codeIndex();
const byName = nameIndex();
const ISO_NAMES = new Map(Object.entries(ISO_SHORT_NAMES).map(([name, code]) => [foldPlace(name), code]));

/** Said for "not applicable" and "no" as often as for Namibia and Norway. */
const NO_CODES = new Set(['NA', 'NO']);

function ofNumber(text: string, year: number | undefined): Meaning {
  const number = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN;
  const state = GLEDITSCH_WARD.get(number);
  if (state) return (year ?? Infinity) < (state.since ?? -Infinity) ? historical([state.code]) : state.code;
  if (FORMER_NUMBERS[number]) return historical(FORMER_NUMBERS[number]);
  const claimed = DISPUTED_NUMBERS[number];
  return claimed ? { reason: 'disputed', nearest: claimed } : UNKNOWN;
}

function ofCode(code: string, form: RegExp): Meaning {
  return (form.test(code) && byCode.get(code)) || UNKNOWN;
}

/**
 * A name and, in brackets, another of the same state: "Myanmar (Burma)". Where a former state stands there, as in "Serbia
 * (Yugoslavia)", the year must tell which is meant.
 */
function ofTwoNames(text: string, year: number | undefined): Meaning {
  const [, outside, inside] = /^([^()]+)\(([^()]+)\)\s*$/.exec(text.normalize('NFKC')) ?? [];
  if (!outside || !inside) return UNKNOWN;
  const code = byName.get(foldPlace(outside));
  const other = byName.get(foldPlace(inside));
  if (typeof code !== 'string' || !other) return UNKNOWN;
  if (typeof other === 'string') return other === code ? code : UNKNOWN;
  if (other.reason !== 'historical' || !other.nearest.includes(code)) return UNKNOWN;
  return (year ?? Number.NEGATIVE_INFINITY) < endOf(inside) ? historical([code]) : code;
}

function endOf(name: string): number {
  const folded = foldPlace(name);
  const state = FORMER_STATES.find(({ names }) => foldedNames(names).includes(folded));
  return state?.ended ?? Number.NEGATIVE_INFINITY;
}

/** What states call themselves, which lists leave out. Not "democratic" and "people's": two states may differ in them. */
const STYLES = new Set(
  'republic republica republique kingdom federal federative commonwealth sultanate principality union islamic'.split(
    ' ',
  ),
);

function withoutStyle(folded: string): Meaning | undefined {
  const words = folded.split(' ');
  const telling = words.filter((word) => !STYLES.has(word));
  return telling.length < words.length ? byName.get(telling.join(' ')) : undefined;
}

function ofName(text: string, year: number | undefined): Meaning {
  const folded = foldPlace(text);
  const meaning = byName.get(folded) ?? withoutStyle(folded);
  return meaning ?? ofTwoNames(text, year);
}

function ofAny(text: string, year: number | undefined): Meaning {
  const code = text.normalize('NFKC');
  if (/^[A-Z]{2,3}$/.test(code) && !NO_CODES.has(code) && byCode.has(code)) return byCode.get(code)!;
  return ofName(text, year);
}

function meaningOf(text: string, { scheme, year }: CountryOptions): Meaning {
  const plain = text.normalize('NFKC'); // codes in full width
  switch (scheme) {
    case 'alpha-2':
      return ofCode(plain.toUpperCase(), /^[A-Z]{2}$/);
    case 'alpha-3':
      return ofCode(plain.toUpperCase(), /^[A-Z]{3}$/);
    case 'numeric':
      return ofCode(plain.padStart(3, '0'), /^\d{3}$/);
    case 'gleditsch-ward':
      return ofNumber(plain, year);
    case 'name':
      return ofName(text, year);
    case 'iso-name':
      return ISO_NAMES.get(foldPlace(text)) ?? ofName(text, year);
    default:
      return ofAny(text, year);
  }
}

/** The country that a code or a name means; what it is not sure of it does not map, and says why. */
export function countryOf(text: string, options: CountryOptions = {}): MappedCountry | Unmapped {
  const meaning = meaningOf(text.trim(), options);
  return typeof meaning === 'string' ? { code: meaning } : { unmapped: text, ...meaning };
}
