/** Entities of one kind, place and materials: facts about places and materials fall alike on all of them. */
import { ENTITY_KINDS } from '../model.ts';
import type { Projection } from '../projection/projection.ts';
import { Numbering } from './numbering.ts';
import { subjectsOf, type Target, targetOf } from './target.ts';

export interface Alike {
  /** The class of each entity. */
  readonly classOf: Int32Array;
  /** What decides for each class whether a fact counts on its entities. */
  readonly targets: readonly Target[];
  /** What facts can speak of each class, by places and materials. */
  readonly subjects: readonly (readonly string[])[];
}

const known = new WeakMap<Projection, Alike>();

/** Found once per projection, for every question about it. */
export function alikeIn(projection: Projection): Alike {
  const found = known.get(projection) ?? findAlike(projection);
  known.set(projection, found);
  return found;
}

function findAlike(projection: Projection): Alike {
  const { entities, regions, materialSets } = projection;
  const { country, region, materials, kind, count } = entities;
  const classOf = new Int32Array(count);
  const targets: Target[] = [];
  const numbering = new Numbering();
  for (let x = 0; x < count; x++) {
    const place = (country[x]! + 1) * (regions.length + 1) + region[x]! + 1;
    const key = (place * materialSets.length + materials[x]!) * ENTITY_KINDS.length + kind[x]!;
    const number = numbering.numberOf(key);
    if (number === targets.length) targets.push(targetOf(projection, x));
    classOf[x] = number;
  }
  return { classOf, targets, subjects: targets.map(subjectsOf) };
}
