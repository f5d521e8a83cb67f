import countries from 'i18n-iso-countries';
import { CellFault } from './fault.ts';

const COUNTRIES: ReadonlySet<string> = new Set(Object.keys(countries.getAlpha2Codes()));
const REGION = /^([A-Z]{2})-[A-Z0-9]{1,3}$/;

/** ISO 3166-1 alpha-2, in upper case; lower case is accepted. */
export function parseCountry(cell: string): string | CellFault {
  const code = cell.trim().toUpperCase();
  if (COUNTRIES.has(code)) return code;
  return new CellFault('not a country code', 'ISO 3166-1 alpha-2, such as CD');
}

/** ISO 3166-2, in upper case; its country must be one, its own part is not looked up. */
export function parseRegion(cell: string): string | CellFault {
  const code = cell.trim().toUpperCase();
  const country = REGION.exec(code)?.[1];
  if (country && COUNTRIES.has(country)) return code;
  return new CellFault('not a region code', 'ISO 3166-2, such as CD-NK');
}
