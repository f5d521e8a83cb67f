/** Every name of a place that is a country, was one, or is taken for one, by its folded form. */
import { OTHER_NAMES, SHARED_NAMES } from './country-names.ts';
import { foldPlace } from './fold.ts';
import { COUNTRIES } from './iso.ts';
import type { Meaning } from './meaning.ts';
import { DISPUTED, FORMER_STATES, GROUPS } from './no-country.ts';

const BETWEEN = /\s*\|\s*/;

/** The names of a list, folded. */
export const foldedNames = (list: string, fold: (name: string) => string = foldPlace): string[] =>
  list.split(BETWEEN).map(fold);

/** Names of countries; where two countries go by one name, it is ambiguous. */
function countryNames(): Map<string, Set<string>> {
  const codes = new Map<string, Set<string>>();
  const add = (folded: string, code: string) => codes.set(folded, (codes.get(folded) ?? new Set()).add(code));
  for (const { alpha2, names } of COUNTRIES) for (const name of names) add(foldPlace(name), alpha2);
  for (const [code, list] of Object.entries(OTHER_NAMES))
    for (const name of foldedNames(list)) add(name, code);
  for (const [list, shared] of Object.entries(SHARED_NAMES)) {
    for (const name of foldedNames(list)) for (const code of shared) add(name, code);
  }
  return codes;
}

/** What each folded name means. A country of today goes before all else of the same name. */
export function nameIndex(): ReadonlyMap<string, Meaning> {
  const index = new Map<string, Meaning>();
  for (const group of GROUPS) index.set(foldPlace(group), { reason: 'aggregate', nearest: [] });
  for (const [list, nearest] of Object.entries(DISPUTED)) {
    for (const name of foldedNames(list)) index.set(name, { reason: 'disputed', nearest });
  }
  for (const { names, nearest } of FORMER_STATES) {
    for (const name of foldedNames(names)) index.set(name, { reason: 'historical', nearest });
  }
  for (const [name, codes] of countryNames()) {
    const nearest = [...codes].sort();
    index.set(name, nearest.length === 1 ? nearest[0]! : { reason: 'ambiguous', nearest });
  }
  return index;
}
