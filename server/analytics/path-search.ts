/**
 * The k largest paths, best first. The set of all paths is split like this (after Lawler 1972): each item stands for
 * the paths that share a prefix and take, where it ends, the choice of one rank; its best path is known at once from
 * the best ways on. Taking an item yields that path and splits the rest by where they first leave it. So k paths cost
 * k times their length, however many paths there are and however many are equal.
 */
import { type BestEnds, bestEnds } from './best-ends.ts';
import { Heap } from './heap.ts';
import type { Prepared } from './prepare.ts';
import { goesOn } from './upstream-walk.ts';

/** Entities from the first supplier to the risky end, and the links taken. */
export interface FoundPath {
  readonly value: number;
  readonly entities: readonly number[];
  readonly links: readonly number[];
}

interface Item extends FoundPath {
  /** How many entities of the path are fixed; the choice after them has this rank. */
  readonly fixed: number;
  readonly rank: number;
}

/** A way on from an entity: a step to a supplier, or the end of the path. */
interface Choice {
  readonly target: number;
  readonly link: number;
  readonly value: number;
  readonly steps: number;
}

const END = -1;
/** Stands for the buyer before the first step: whether it is risky is left out then. */
const START = -1;

/** Equal paths that are looked at beyond those asked for before the rest is left where the search has it. */
const EQUALS = 1000;

/**
 * At most k paths: contribution descending, fewer steps, ids. No more than it takes for their contributions to add up
 * to `enough`.
 */
export function largestPaths(
  prepared: Prepared,
  buyer: number,
  k: number,
  enough = Number.POSITIVE_INFINITY,
): FoundPath[] {
  const search = new PathSearch(prepared, buyer);
  const found: FoundPath[] = [];
  // Ways on that differ by one bit may make equal paths once all is multiplied, so equals are put in order at the end.
  let equals: FoundPath[] = [];
  let listed = 0;
  for (let path = search.next(); path; path = search.next()) {
    if (equals.length > 0 && path.value !== equals[0]!.value) {
      found.push(...equals.sort((a, b) => search.compare(a, b)));
      equals = [];
      if (listed >= enough) break;
    }
    if (found.length + equals.length >= k + (equals.length > 0 ? EQUALS : 0)) break;
    equals.push(path);
    listed += path.value;
  }
  found.push(...equals.sort((a, b) => search.compare(a, b)));
  return addingUpTo(enough, found.slice(0, k));
}

/** The first of these paths, up to the one with which they make up enough. */
function addingUpTo(enough: number, paths: FoundPath[]): FoundPath[] {
  let listed = 0;
  const last = paths.findIndex(({ value }) => {
    listed += value;
    return listed >= enough;
  });
  return last < 0 ? paths : paths.slice(0, last + 1);
}

class PathSearch {
  private readonly prepared: Prepared;
  private readonly buyer: number;
  private readonly best: readonly BestEnds[];
  private readonly choices = new Map<number, Choice[]>();
  private readonly heap = new Heap<Item>((a, b) => this.compare(a, b));

  constructor(prepared: Prepared, buyer: number) {
    this.prepared = prepared;
    this.buyer = buyer;
    this.best = bestEnds(prepared, buyer);
    this.offer([], [], 0);
  }

  next(): FoundPath | undefined {
    const item = this.heap.pop();
    if (!item) return undefined;
    const { entities, links, fixed, rank } = item;
    this.offer(entities.slice(0, fixed), links.slice(0, fixed), rank + 1);
    for (let more = fixed + 1; more <= entities.length; more++) {
      this.offer(entities.slice(0, more), links.slice(0, more), 1);
    }
    return item;
  }

  /** Adds the paths that begin with a prefix and then take the choice of a rank, if there are any. */
  private offer(entities: number[], links: number[], rank: number): void {
    const fixed = entities.length;
    let choice = this.choicesAfter(entities)[rank];
    if (!choice) return;
    while (choice.target !== END) {
      entities.push(choice.target);
      links.push(choice.link);
      choice = this.choicesAfter(entities)[0]!;
    }
    this.heap.push({ entities, links, fixed, rank, value: this.contribution(entities, links) });
  }

  /** From the risky end backwards, as the best ways on are taken. */
  private contribution(entities: readonly number[], links: readonly number[]): number {
    const { supply, vector } = this.prepared;
    const last = entities.length - 1;
    let value = vector.risk[entities[last]!]!;
    for (let i = last; i >= 0; i--) {
      value = supply.weight[links[i]!]! * value;
      if (i > 0) value = (1 - vector.risk[entities[i - 1]!]!) * value;
    }
    return value;
  }

  /** Choices after a prefix, best first; kept per entity and number of links left. */
  private choicesAfter(entities: readonly number[]): Choice[] {
    const { tiers } = this.prepared.question;
    const entity = entities[entities.length - 1] ?? START;
    const left = tiers === null ? Number.POSITIVE_INFINITY : tiers - entities.length;
    const level = Math.min(left, this.best.length);
    const key = (entity + 1) * (this.best.length + 1) + level;
    const known = this.choices.get(key);
    if (known) return known;
    const made = this.makeChoices(entity, left);
    this.choices.set(key, made);
    return made;
  }

  private makeChoices(entity: number, left: number): Choice[] {
    const { prepared, buyer } = this;
    const choices: Choice[] = [];
    if (entity === START) {
      if (!prepared.closed[buyer]) this.addSteps(choices, buyer, 1, left);
    } else {
      const risk = prepared.vector.risk[entity]!;
      if (risk > 0) choices.push({ target: END, link: END, value: risk, steps: 0 });
      if (goesOn(prepared, entity)) this.addSteps(choices, entity, 1 - risk, left);
    }
    return choices.sort(
      (a, b) => b.value - a.value || a.steps - b.steps || this.rank(a.target) - this.rank(b.target),
    );
  }

  /** Every step from x that leads to something risky; `pass` is what goes on from x. */
  private addSteps(choices: Choice[], x: number, pass: number, left: number): void {
    if (left < 1) return;
    const { offsets, supplier, weight } = this.prepared.supply;
    const best = this.best[Math.min(left - 1, this.best.length - 1)]!;
    const end = offsets[x + 1]!;
    for (let link = offsets[x]!; link < end; link++) {
      const target = supplier[link]!;
      const value = pass * (weight[link]! * best.value[target]!);
      if (value > 0) choices.push({ target, link, value, steps: best.steps[target]! + 1 });
    }
  }

  /** Contribution descending, fewer steps, ids. */
  compare(a: FoundPath, b: FoundPath): number {
    if (a.value !== b.value) return b.value - a.value;
    if (a.entities.length !== b.entities.length) return a.entities.length - b.entities.length;
    for (let i = 0; i < a.entities.length; i++) {
      if (a.entities[i] !== b.entities[i]) return this.rank(a.entities[i]!) - this.rank(b.entities[i]!);
    }
    return 0;
  }

  private rank(entity: number): number {
    return entity === END ? END : this.prepared.projection.idRank[entity]!;
  }
}
