/** ISO 3166-1 as the package i18n-iso-countries has it: codes, and official names in three languages. */
import { createRequire } from 'node:module';

export const LANGUAGES = ['en', 'ja', 'zh'] as const;

export interface Country {
  /** ISO 3166-1 alpha-2; `XK`, which ISO leaves to its users, stands for Kosovo. */
  readonly alpha2: string;
  readonly alpha3: string;
  /** Three digits. */
  readonly numeric: string;
  /** Official and short names in English, Japanese and Chinese. */
  readonly names: readonly string[];
}

type Codes = readonly (readonly [alpha2: string, alpha3: string, numeric: string])[];
type Names = Readonly<Record<string, string | readonly string[]>>;

/** JSON of a package, without the sixty languages that its entry file reads. */
const read = createRequire(import.meta.url);

function namesBy(language: string): Names {
  return (read(`i18n-iso-countries/langs/${language}.json`) as { countries: Names }).countries;
}

/** Names by language and code. */
export const NAMES = Object.fromEntries(
  LANGUAGES.map((language) => [language, namesBy(language)]),
) as Readonly<Record<(typeof LANGUAGES)[number], Names>>;

function readCountries(): Country[] {
  const languages = Object.values(NAMES);
  return (read('i18n-iso-countries/codes.json') as Codes).map(([alpha2, alpha3, numeric]) => ({
    alpha2,
    alpha3,
    numeric,
    names: languages.flatMap((names) => names[alpha2] ?? []),
  }));
}

/** Every entry of ISO 3166-1, and Kosovo. */
export const COUNTRIES: readonly Country[] = readCountries();
