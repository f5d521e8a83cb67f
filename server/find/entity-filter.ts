/** Which entities a list speaks of. */
import { ENTITY_KINDS, type EntityKind } from '../model.ts';
import type { Projection } from '../projection/projection.ts';
import { foldSearch } from './fold-search.ts';
import { foldedNames, furtherNames } from './folded-names.ts';

export interface EntityFilter {
  kinds?: string[] | null;
  countries?: string[] | null;
  materials?: string[] | null;
  buyers?: boolean | null;
  text?: string | null;
}

type Test = (index: number) => boolean;

/** Not terminal, and named as a customer by some claim, whenever that held. */
export function isBuyer(projection: Projection, index: number): boolean {
  const { entities, byCustomer } = projection;
  return !entities.terminal[index] && byCustomer[index + 1]! > byCustomer[index]!;
}

function tests(projection: Projection, filter: EntityFilter): Test[] {
  const tests: Test[] = [];
  if (filter.kinds?.length) {
    const kinds = new Set(filter.kinds.map((kind) => ENTITY_KINDS.indexOf(kind.toLowerCase() as EntityKind)));
    tests.push((index) => kinds.has(projection.entities.kind[index]!));
  }
  if (filter.countries?.length) {
    const countries = new Set(filter.countries.map((country) => country.toUpperCase()));
    tests.push((index) => countries.has(projection.countryOf(index) ?? ''));
  }
  if (filter.materials?.length) {
    const wanted = filter.materials;
    tests.push((index) => projection.materialsOf(index).some((material) => wanted.includes(material)));
  }
  if (typeof filter.buyers === 'boolean') {
    const wanted = filter.buyers;
    tests.push((index) => isBuyer(projection, index) === wanted);
  }
  if (filter.text?.trim()) {
    const text = foldSearch(filter.text);
    const names = foldedNames(projection);
    const further = furtherNames(projection).filter(
      ({ name, id }) => name.includes(text) || id.includes(text),
    );
    const among = new Set(further.map(({ index }) => index));
    tests.push(
      (index) =>
        among.has(index) || names[index]!.includes(text) || foldSearch(projection.idOf(index)).includes(text),
    );
  }
  return tests;
}

/** Whether an entity passes every part of a filter; absent parts let all pass. */
export function passes(
  projection: Projection,
  filter: EntityFilter | null | undefined,
): (index: number) => boolean {
  const all = tests(projection, filter ?? {});
  return (index) => all.every((test) => test(index));
}
