/** ISO 3166-1 alpha-2 of the shapes of world-atlas. */
import { COUNTRIES } from './country-points.ts';

const BY_NUMBER = new Map(COUNTRIES.map(({ numeric, alpha2 }) => [numeric, alpha2]));
/** ISO leaves XK to its users; Natural Earth has no number for it. */
const BY_NAME = new Map([['Kosovo', 'XK']]);

/** The ISO code of a country of world-atlas; null where it has none. */
export function codeOf(id: string | number | undefined, name: string): string | null {
  return (id === undefined ? BY_NAME.get(name) : BY_NUMBER.get(String(id).padStart(3, '0'))) ?? null;
}
