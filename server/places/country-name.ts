import { type LANGUAGES, NAMES } from './iso.ts';

/** The name of a country by its ISO 3166-1 alpha-2 code, in English unless told; the code itself where it is none. */
export function countryName(code: string, language: (typeof LANGUAGES)[number] = 'en'): string {
  const names = NAMES[language][code] ?? code;
  return typeof names === 'string' ? names : names[0]!;
}
