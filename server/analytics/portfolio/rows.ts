/** Who stands in a portfolio, and who of them passes its filters. */
import { type EntityFilter, passes } from '../../find/entity-filter.ts';
import { ENTITY_KINDS, type EntityKind } from '../../model.ts';
import { compareCodePoints } from '../../projection/code-points.ts';
import type { Projection } from '../../projection/projection.ts';
import type { RankedAmong } from '../ranking.ts';
import type { Supply } from '../supply.ts';

/** The rows of a portfolio before it is filtered. */
export interface EveryRow {
  /** Entities, by id: a place in it is the place of a row. */
  readonly entities: Int32Array;
  /** By row: 1 where no link that counts names the entity as a supplier. */
  readonly heads: Uint8Array;
  /** Kinds and countries (ISO 3166-1 alpha-2) that there are among them. */
  readonly kinds: readonly EntityKind[];
  readonly countries: readonly string[];
}

/** All that have a link that counts, whatever the material: `supply` is that of all layers together. */
export function everyRow(projection: Projection, supply: Supply, of: RankedAmong): EveryRow {
  const customers = new Uint8Array(projection.entities.count);
  for (const supplier of supply.supplier) customers[supplier] = 1;
  const { offsets } = supply;
  const isRow =
    of === 'buyers' ? (x: number) => offsets[x + 1]! > offsets[x]! : (x: number) => customers[x] === 1;
  const entities = projection.byId.filter(isRow);
  const heads = Uint8Array.from(entities, (x) => 1 - customers[x]!);
  return { entities, heads, ...placesAndKinds(projection, entities) };
}

function placesAndKinds(projection: Projection, entities: Int32Array): Pick<EveryRow, 'kinds' | 'countries'> {
  const kinds = new Set<EntityKind>();
  const countries = new Set<string>();
  for (const x of entities) {
    kinds.add(projection.kindOf(x));
    const country = projection.countryOf(x);
    if (country) countries.add(country);
  }
  return {
    kinds: ENTITY_KINDS.filter((kind) => kinds.has(kind)),
    countries: [...countries].sort(compareCodePoints),
  };
}

/** Places of the rows that pass, by id. */
export function passingRows(
  projection: Projection,
  { entities, heads }: EveryRow,
  among: EntityFilter | null,
  onlyHeads: boolean,
): Int32Array {
  const isAmong = passes(projection, among);
  const places = new Int32Array(entities.length);
  let count = 0;
  for (let row = 0; row < entities.length; row++) {
    if ((!onlyHeads || heads[row]) && isAmong(entities[row]!)) places[count++] = row;
  }
  return places.slice(0, count);
}
