/** Lists of entities: filtered and ordered in the process, from the projection. */
import { ENTITY_KINDS, type EntityKind } from '../../model.ts';
import type { Projection } from '../../projection/projection.ts';
import { foldText } from '../search/fold.ts';

export interface EntityFilter {
  kinds?: string[] | null;
  countries?: string[] | null;
  materials?: string[] | null;
  buyers?: boolean | null;
  text?: string | null;
}

export type EntityOrder = 'ID' | 'NAME' | 'SUPPLIERS';

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
    const text = foldText(filter.text);
    tests.push(
      (index) =>
        foldText(projection.nameOf(index)).includes(text) || foldText(projection.idOf(index)).includes(text),
    );
  }
  return tests;
}

const ORDERS: Readonly<Record<EntityOrder, (projection: Projection) => (a: number, b: number) => number>> = {
  ID: (projection) => (a, b) => projection.idRank[a]! - projection.idRank[b]!,
  NAME: (projection) => (a, b) => {
    const [first, second] = [projection.nameOf(a), projection.nameOf(b)];
    return first < second ? -1 : first > second ? 1 : projection.idRank[a]! - projection.idRank[b]!;
  },
  SUPPLIERS: (projection) => (a, b) => {
    const count = (x: number): number => projection.byCustomer[x + 1]! - projection.byCustomer[x]!;
    return count(b) - count(a) || projection.idRank[a]! - projection.idRank[b]!;
  },
};

/** Positions of the entities that pass the filter, in order. */
export function listEntities(
  projection: Projection,
  filter: EntityFilter | null | undefined,
  order: EntityOrder,
): number[] {
  const passing = tests(projection, filter ?? {});
  const found: number[] = [];
  for (const index of projection.byId) if (passing.every((test) => test(index))) found.push(index);
  return order === 'ID' ? found : found.sort(ORDERS[order](projection));
}
