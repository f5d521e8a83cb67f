/** Entities of one kind, place and materials: facts about places and materials fall alike on all of them. */
import { ENTITY_KINDS } from '../model.ts';
import type { Projection } from '../projection/projection.ts';
import { Numbering } from './numbering.ts';

export interface Alike {
  /** The class of each entity. */
  readonly classOf: Int32Array;
  /** An entity of each class. */
  readonly examples: readonly number[];
}

const known = new WeakMap<Projection, Alike>();

/** Found once per projection, for every question about it. */
export function alikeIn(projection: Projection): Alike {
  const found = known.get(projection) ?? findAlike(projection);
  known.set(projection, found);
  return found;
}

function findAlike({ entities, regions, materialSets }: Projection): Alike {
  const { country, region, materials, kind, count } = entities;
  const classOf = new Int32Array(count);
  const examples: number[] = [];
  const numbering = new Numbering();
  for (let x = 0; x < count; x++) {
    const place = (country[x]! + 1) * (regions.length + 1) + region[x]! + 1;
    const key = (place * materialSets.length + materials[x]!) * ENTITY_KINDS.length + kind[x]!;
    const number = numbering.numberOf(key);
    if (number === examples.length) examples.push(x);
    classOf[x] = number;
  }
  return { classOf, examples };
}
