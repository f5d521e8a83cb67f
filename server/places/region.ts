/** Which region of ISO 3166-2 a code or name within a country means. */

import { foldRegion } from './fold.ts';
import { FORMER_REGIONS, type FormerRegion } from './former-regions.ts';
import type { Meaning, Unmapped } from './meaning.ts';
import { foldedNames } from './name-index.ts';
import { OTHER_REGION_NAMES, RECODED_REGIONS, SHARED_REGION_NAMES } from './region-names.ts';
import { SUBDIVISIONS } from './subdivisions.ts';

export interface MappedRegion {
  /** ISO 3166-2. */
  code: string;
}

export interface RegionOptions {
  /** The year that is spoken of; without one, today. A region that was another in that year is not given. */
  year?: number;
}

interface CountryRegions {
  readonly codes: ReadonlySet<string>;
  readonly names: ReadonlyMap<string, Meaning>;
}

const FORM = /^[A-Z]{2}-[A-Z0-9]{1,3}$/;
const UNKNOWN: Meaning = { reason: 'unknown', nearest: [] };

const ofCountry = (code: string, country: string): boolean => code.startsWith(`${country}-`);

/** Codes by folded name; a name shared by several regions is ambiguous. */
function namesOf(country: string, listed: ReadonlyMap<string, string>): ReadonlyMap<string, Meaning> {
  const found = new Map<string, Set<string>>();
  const add = (name: string, code: string) => found.set(name, (found.get(name) ?? new Set()).add(code));
  for (const [code, names] of [...listed, ...Object.entries(OTHER_REGION_NAMES)]) {
    if (!ofCountry(code, country)) continue;
    for (const name of foldedNames(names, foldRegion)) add(name, code);
  }
  for (const [name, codes] of Object.entries(SHARED_REGION_NAMES)) {
    for (const code of codes) if (ofCountry(code, country)) add(foldRegion(name), code);
  }
  return new Map(
    [...found].map(([name, codes]): [string, Meaning] => {
      const nearest = [...codes].sort();
      return [name, nearest.length === 1 ? nearest[0]! : { reason: 'ambiguous', nearest }];
    }),
  );
}

/** Names of the regions of a country by code, several of one between bars; undefined where it has none. */
function listedRegions(country: string): ReadonlyMap<string, string> | undefined {
  return SUBDIVISIONS[country] === undefined
    ? undefined
    : new Map(
        SUBDIVISIONS[country].split(';').map((item): [string, string] => {
          const [, code, names] = /^(\S+) (.+)$/s.exec(item.trim())!;
          return [`${country}-${code}`, names!];
        }),
      );
}

/** The name of a region by its ISO 3166-2 code, the first that is listed; undefined where none is. */
export function regionName(code: string): string | undefined {
  const names = listedRegions(code.slice(0, 2))?.get(code);
  return names?.split('|', 1).join('').trim();
}

function readCountry(country: string): CountryRegions | undefined {
  const listed = listedRegions(country);
  if (listed === undefined) return undefined;
  return { codes: new Set(listed.keys()), names: namesOf(country, listed) };
}

const read = new Map<string, CountryRegions | undefined>();

function regionsOf(country: string): CountryRegions | undefined {
  if (!read.has(country)) read.set(country, readCountry(country));
  return read.get(country);
}

/** A region that was there in the year asked for, or that has no namesake today. */
function formerOf(country: string, code: string, name: string, year: number): FormerRegion | undefined {
  return FORMER_REGIONS.find(
    (region) =>
      ofCountry(region.code, country) &&
      (region.code === code || foldedNames(region.names, foldRegion).includes(name)) &&
      (year < region.ended || !region.parts.includes(region.code)),
  );
}

function meaningOf(country: string, text: string, year: number): Meaning {
  const upper = text.toUpperCase();
  const code = ofCountry(upper, country) ? upper : `${country}-${upper}`;
  const name = foldRegion(text);
  const regions = regionsOf(country);
  const former = formerOf(country, code, name, year);
  if (former) return { reason: 'historical', nearest: former.parts };
  if (!regions) return code === upper && FORM.test(code) ? code : UNKNOWN;
  const recoded = RECODED_REGIONS[code] ?? code;
  if (regions.codes.has(recoded)) return recoded;
  return regions.names.get(name) ?? UNKNOWN;
}

/**
 * The region of a country that a code (whole, or its part behind the hyphen) or a name means. A withdrawn code gives the
 * one that took its place. A region that was divided is not given one of its parts: it is unmapped, `historical`, and all
 * parts are named. Of a country that no table is held for, a code of the right form is taken as it is and a name is unknown.
 */
export function regionOf(
  country: string,
  text: string,
  { year = Number.POSITIVE_INFINITY }: RegionOptions = {},
): MappedRegion | Unmapped {
  const meaning = meaningOf(country, text.normalize('NFKC').trim(), year);
  return typeof meaning === 'string' ? { code: meaning } : { unmapped: text, ...meaning };
}
