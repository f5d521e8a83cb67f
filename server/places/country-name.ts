import { COUNTRIES } from './iso.ts';

const NAMES = new Map(COUNTRIES.map(({ alpha2, names }) => [alpha2, names[0]!]));

/** The English name of a country by its ISO 3166-1 alpha-2 code; the code itself where it is none. */
export const countryName = (code: string): string => NAMES.get(code) ?? code;
