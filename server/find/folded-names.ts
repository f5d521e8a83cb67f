import type { Projection } from '../projection/projection.ts';
import { foldSearch } from './fold-search.ts';

const folded = new WeakMap<Projection, string[]>();

/** Main names by position, folded; kept with the projection, so that a search folds each once. */
export function foldedNames(projection: Projection): string[] {
  let names = folded.get(projection);
  if (!names) {
    names = Array.from({ length: projection.entities.count }, (_, i) => foldSearch(projection.nameOf(i)));
    folded.set(projection, names);
  }
  return names;
}

/** A name or id beside the main ones that leads to an entity. */
export interface FurtherName {
  /** Position of the entity. */
  readonly index: number;
  /** As it is written. */
  readonly written: string;
  /** Folded. */
  readonly name: string;
  /** Folded; empty where it is the name alone. */
  readonly id: string;
}

const known = new WeakMap<Projection, readonly FurtherName[]>();

/** Names in other scripts, former ones, and the names and ids that entities were merged from; made once. */
export function furtherNames(projection: Projection): readonly FurtherName[] {
  let names = known.get(projection);
  if (!names) {
    const merged = projection.aliases.all.map(({ id, name, of }) => ({ of, name, id: foldSearch(id) }));
    const others = projection.otherNames.all.map(({ id, name }) => ({ of: id, name, id: '' }));
    names = [...merged, ...others].map(({ of, name, id }) => ({
      index: projection.indexOf(of),
      written: name,
      name: foldSearch(name),
      id,
    }));
    known.set(projection, names);
  }
  return names;
}
