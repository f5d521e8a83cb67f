/** What a blast radius is asked of: an entity, a country, a region, or a material in a place. */
import { OrepathError } from '../../errors.ts';
import { nearest } from '../../nearest.ts';
import { compareCodePoints } from '../../projection/code-points.ts';
import type { Projection } from '../../projection/projection.ts';
import { countryOf } from '../../risk/target.ts';
import { resolveEntity } from '../question.ts';

export type SubjectKind = 'entity' | 'country' | 'region' | 'goods';

export interface Subject {
  readonly kind: SubjectKind;
  /** As it is asked for again: an entity's id, `iso:CD`, `iso:CD-NK`, `tin@iso:CD`. */
  readonly id: string;
  /** The material of goods; null for all others. */
  readonly material: string | null;
  /** The entities meant, ascending. */
  readonly entities: Int32Array;
  /** Entities of the region's country that state no region: they may be in it, and are not counted. */
  readonly regionNotStated: Int32Array;
}

const PLACE = /^iso:([A-Z]{2})(-[A-Z0-9]{1,3})?$/;
const NONE = new Int32Array(0);

/**
 * An entity by its id; `iso:CC`: entities of that country, those of its regions among them; `iso:CC-RR`: entities of
 * that region only; `material@iso:...`: mines and origins there that have the material or state none, for a smelter's
 * country is not its ore's. Throws UNKNOWN_ENTITY, UNKNOWN_PLACE or UNKNOWN_MATERIAL, each with the nearest.
 */
export function resolveSubject(projection: Projection, of: string): Subject {
  const at = of.indexOf('@');
  if (projection.indexOf(of) < 0) {
    if (of.startsWith('iso:')) return placeOf(projection, of);
    if (at > 0) return goodsOf(projection, of.slice(0, at), of.slice(at + 1));
  }
  const entity = resolveEntity(projection, of);
  return {
    kind: 'entity',
    id: projection.idOf(entity),
    material: null,
    entities: Int32Array.of(entity),
    regionNotStated: NONE,
  };
}

function goodsOf(projection: Projection, material: string, place: string): Subject {
  if (!projection.materials.includes(material)) {
    throw new OrepathError({
      code: 'UNKNOWN_MATERIAL',
      message: `No material ${JSON.stringify(material)}`,
      expected: 'a material before the @',
      got: material.slice(0, 200),
      where: { field: 'of' },
      nearest: nearest(material, projection.materials),
    });
  }
  const where = placeOf(projection, place.startsWith('iso:') ? place : `iso:${place}`);
  const extracts = (x: number) => {
    const kind = projection.kindOf(x);
    const stated = projection.materialsOf(x);
    return (kind === 'mine' || kind === 'origin') && (stated.length === 0 || stated.includes(material));
  };
  return {
    kind: 'goods',
    id: `${material}@${where.id}`,
    material,
    entities: where.entities.filter(extracts),
    regionNotStated: where.regionNotStated.filter(extracts),
  };
}

function placeOf(projection: Projection, id: string): Subject {
  const [, country, region] = PLACE.exec(id) ?? [];
  const all = Int32Array.from({ length: projection.entities.count }, (_, x) => x);
  const inCountry = all.filter((x) => countryOf(projection.countryOf(x), projection.regionOf(x)) === country);
  const place = id.slice('iso:'.length);
  const entities = region ? all.filter((x) => projection.regionOf(x) === place) : inCountry;
  if (country === undefined || entities.length === 0) throw unknownPlace(projection, id);
  return {
    kind: region ? 'region' : 'country',
    id,
    material: null,
    entities,
    regionNotStated: region ? inCountry.filter((x) => projection.regionOf(x) === null) : NONE,
  };
}

function unknownPlace(projection: Projection, id: string): OrepathError {
  const { countries, regions } = projection;
  const known = [...countries, ...regions, ...regions.map((region) => countryOf(null, region) ?? region)];
  const ids = [...new Set(known)].sort(compareCodePoints).map((place) => `iso:${place}`);
  return new OrepathError({
    code: 'UNKNOWN_PLACE',
    message: `No entity is in ${JSON.stringify(id.slice(0, 200))}`,
    expected: 'iso: and an ISO 3166 code of a country or region that some entity is in, iso:CD or iso:CD-NK',
    got: id.slice(0, 200),
    where: { field: 'of' },
    nearest: nearest(id, ids),
  });
}
