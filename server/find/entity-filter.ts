/** Which entities a list speaks of. */
import { ENTITY_KINDS, type EntityKind } from '../model.ts';
import type { Projection } from '../projection/projection.ts';
import { foldSearch } from './fold-search.ts';

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
    const holds = (...texts: string[]) => texts.some((each) => foldSearch(each).includes(text));
    const merged = projection.aliases.all.filter(({ id, name }) => holds(id, name));
    const among = new Set(merged.map(({ of }) => projection.indexOf(of)));
    tests.push((index) => among.has(index) || holds(projection.nameOf(index), projection.idOf(index)));
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
