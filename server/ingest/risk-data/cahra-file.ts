/** The Union's list of conflict-affected and high-risk areas as JSON, its shape checked before it is read. */
import { OrepathError } from '../../errors.ts';
import type { Probe } from '../formats/probe.ts';
import { parseDate } from '../tables/times.ts';
import { textFault } from './fit.ts';
import { LARGEST_LIST, refuseTooMany } from './list-rows.ts';

export interface ListedRegion {
  name: string;
  code: string;
  /** Undefined where it is not stated. */
  conflictAffected: boolean | undefined;
  highRisk: boolean | undefined;
}

export interface ListedCountry {
  name: string;
  iso2: string;
  iso3: string;
  /** True only where the list says so. */
  whole: boolean;
  regions: readonly ListedRegion[];
}

export interface CahraFile {
  /** The version's own words, '' where there are none. */
  version: string;
  /** Day on which the reports were updated, as `YYYY-MM-DD`; undefined where it is not said. */
  updated: string | undefined;
  website: string;
  countries: readonly ListedCountry[];
}

type Json = Readonly<Record<string, unknown>>;

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
/** A text that may stand in a table; '' for any other. */
const tableText = (value: unknown): string => (textFault(text(value)) ? '' : text(value));
/** The day of a moment such as `2026-06-27T22:00:00Z`. */
function day(value: unknown): string | undefined {
  const parsed = parseDate(text(value).slice(0, 10));
  return typeof parsed === 'string' ? parsed : undefined;
}
const flag = (value: unknown): boolean | undefined => (typeof value === 'boolean' ? value : undefined);
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const object = (value: unknown): Json => (isObject(value) ? value : {});
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function region(value: unknown): ListedRegion {
  const { name, code, conflictAffected, highRisk } = object(value);
  return {
    name: text(name),
    code: text(code),
    conflictAffected: flag(conflictAffected),
    highRisk: flag(highRisk),
  };
}

function country(value: unknown): ListedCountry {
  const { countryName, iso2, iso3, wholeCountry, regions } = object(value);
  return {
    name: text(countryName),
    iso2: text(iso2),
    iso3: text(iso3),
    whole: wholeCountry === true,
    regions: list(regions).map(region),
  };
}

const unreadable = (file: string, message: string, cause?: unknown): OrepathError =>
  new OrepathError(
    {
      code: 'INVALID_VALUE',
      message,
      expected:
        'JSON with `entries`, one for each country, of which each has `iso2`, `wholeCountry` and `regions`',
      where: { file },
    },
    { cause },
  );

/** Throws INVALID_VALUE for what is no JSON or has no entries; INPUT_TOO_LARGE. */
export async function readCahraFile(probe: Probe): Promise<CahraFile> {
  const { input } = probe;
  let content: unknown;
  try {
    content = JSON.parse((await input.content(LARGEST_LIST)).toString('utf8').replace(/^\ufeff/, ''));
  } catch (error) {
    if (error instanceof OrepathError) throw error;
    throw unreadable(input.path, 'this is not JSON to its end', error);
  }
  const { meta, entries } = object(content);
  if (!Array.isArray(entries)) throw unreadable(input.path, 'no list of entries');
  const { version, reportsUpdated, dataUpdated, website } = object(meta);
  const countries = entries.map(country);
  refuseTooMany(
    probe,
    countries.reduce((sum, { regions }) => sum + 1 + regions.length, 0),
  );
  const updated = day(reportsUpdated) ?? day(dataUpdated);
  return { version: tableText(version), updated, website: tableText(website), countries };
}
