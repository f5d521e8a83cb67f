/** Entities whose id or name holds a text, or a further name of theirs, best fit first. */
import type { Projection } from '../projection/projection.ts';
import { foldSearch } from './fold-search.ts';
import { foldedNames, furtherNames } from './folded-names.ts';

export interface Hit {
  readonly index: number;
  /** 0.5 anywhere, 0.75 the beginning of a word, 0.9 the beginning, 1 the whole. */
  readonly score: number;
  readonly matched: 'id' | 'name';
  /** The further name that fits better than the main one, as it is written; null where the main one or an id does. */
  readonly otherName: string | null;
}

/** 1 the whole text, 0.9 its beginning, 0.75 the beginning of a word in it, 0.5 anywhere; 0 not at all. */
function scoreText(text: string, wanted: string): number {
  const at = text.indexOf(wanted);
  if (at < 0) return 0;
  if (text.length === wanted.length) return 1;
  if (at === 0) return 0.9;
  return /[\p{L}\p{N}]/u.test(text[at - 1] ?? '') ? 0.5 : 0.75;
}

function hitOf(index: number, name: string, id: string, wanted: string): Hit | undefined {
  const byName = scoreText(name, wanted);
  const byId = byName === 1 ? 0 : scoreText(foldSearch(id), wanted);
  if (byName === 0 && byId === 0) return undefined;
  const matched = byName >= byId ? 'name' : 'id';
  return { index, score: Math.max(byName, byId), matched, otherName: null };
}

/** The best fit among the further names and ids of each entity. */
function furtherHits(projection: Projection, wanted: string): Map<number, Hit> {
  const hits = new Map<number, Hit>();
  for (const { index, name, id, written } of furtherNames(projection)) {
    const hit = hitOf(index, name, id, wanted);
    if (!hit || hit.score <= (hits.get(index)?.score ?? 0)) continue;
    hits.set(index, hit.matched === 'name' ? { ...hit, otherName: written } : hit);
  }
  return hits;
}

export function searchEntities(projection: Projection, text: string, first: number): Hit[] {
  const wanted = foldSearch(text);
  if (!wanted) return [];
  const names = foldedNames(projection);
  const further = furtherHits(projection, wanted);
  const hits: Hit[] = [];
  for (const index of projection.byId) {
    const own = hitOf(index, names[index]!, projection.idOf(index), wanted);
    const other = further.get(index);
    const hit = other && other.score > (own?.score ?? 0) ? other : own;
    if (hit) hits.push(hit);
  }
  // of equal fits companies come first, mines and origins last
  const { kind } = projection.entities;
  return hits
    .sort(
      (a, b) =>
        b.score - a.score ||
        kind[a.index]! - kind[b.index]! ||
        projection.idRank[a.index]! - projection.idRank[b.index]!,
    )
    .slice(0, first);
}
