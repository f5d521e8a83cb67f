/**
 * Everything upstream of one buyer whatever the shares, by fewest links (method.md 3, "Reach"). Links of share 0 and
 * unknown are walked; the search goes on behind risky entities and stops at ends and at the tier limit.
 */
import { withMarks } from './entity-marks.ts';
import { IntList } from './int-list.ts';
import type { Prepared } from './prepare.ts';

/** Positions count entities as they are met, tier by tier. Position of the buyer as a start: START. */
export class ReachTree {
  readonly entities: Int32Array;
  readonly tier: Int32Array;
  /** The position before on the first shortest path by ids. */
  readonly parent: Int32Array;
  /** The same among shortest paths without chain links; NO_DIRECT where there is none. */
  readonly directParent: Int32Array;
  private readonly entityCount: number;
  private positions: Int32Array | undefined;

  constructor(entityCount: number, met: Pick<ReachTree, 'entities' | 'tier' | 'parent' | 'directParent'>) {
    this.entityCount = entityCount;
    this.entities = met.entities;
    this.tier = met.tier;
    this.parent = met.parent;
    this.directParent = met.directParent;
  }

  /** Position by entity, -1 for those not upstream; made when it is first asked for. */
  get positionOf(): Int32Array {
    if (this.positions) return this.positions;
    const positions = new Int32Array(this.entityCount).fill(-1);
    for (let i = 0; i < this.entities.length; i++) positions[this.entities[i]!] = i;
    this.positions = positions;
    return positions;
  }
}

export const START = -1;
export const NO_DIRECT = -2;

/**
 * Each tier is met in the order of its first shortest paths: parents in order, suppliers by id. So the first parent
 * to meet an entity is the one that its first path by ids goes over; no paths are compared. O(links upstream).
 */
export function reachUpstream(prepared: Prepared, buyer: number): ReachTree {
  return withMarks(prepared.projection, (marks) => new Reaching(prepared, buyer, marks).tree());
}

class Reaching {
  private readonly prepared: Prepared;
  private readonly buyer: number;
  /** By entity: its position and 1 more, 0 where it was not met. */
  private readonly marks: Int32Array;
  private readonly entities = new IntList();
  private readonly tier = new IntList();
  private readonly parent = new IntList();
  private readonly directParent = new IntList();

  constructor(prepared: Prepared, buyer: number, marks: Int32Array) {
    this.prepared = prepared;
    this.buyer = buyer;
    this.marks = marks;
  }

  tree(): ReachTree {
    const { entities, tier, parent, directParent } = this;
    const { question, projection } = this.prepared;
    const limit = question.tiers ?? Number.POSITIVE_INFINITY;
    let from = START;
    let to = START + 1;
    let directFront = [START];
    for (let depth = 1; to > from && depth <= limit; depth++) {
      // What is met from one tier stands together: it is the next one.
      const met = entities.length;
      const nextDirect: number[] = [];
      for (let position = from; position < to; position++) this.meet(position, depth);
      for (const position of directFront) this.meetDirectly(position, depth, nextDirect);
      directFront = nextDirect;
      from = met;
      to = entities.length;
    }
    return new ReachTree(projection.entities.count, {
      entities: entities.toArray(),
      tier: tier.toArray(),
      parent: parent.toArray(),
      directParent: directParent.toArray(),
    });
  }

  private meet(from: number, depth: number): void {
    const { marks, entities } = this;
    const { offsets, supplier, end } = this.prepared.supply;
    const x = from === START ? this.buyer : entities.at(from);
    if (end[x]) return;
    const last = offsets[x + 1]!;
    for (let link = offsets[x]!; link < last; link++) {
      const u = supplier[link]!;
      if (marks[u] !== 0) continue;
      entities.push(u);
      marks[u] = entities.length;
      this.tier.push(depth);
      this.parent.push(from);
      this.directParent.push(NO_DIRECT);
    }
  }

  private meetDirectly(from: number, depth: number, next: number[]): void {
    const { marks, tier, directParent } = this;
    const { offsets, supplier, direct, end } = this.prepared.supply;
    const x = from === START ? this.buyer : this.entities.at(from);
    if (end[x]) return;
    const last = offsets[x + 1]!;
    for (let link = offsets[x]!; link < last; link++) {
      const position = marks[supplier[link]!]! - 1;
      if (!direct[link] || tier.at(position) !== depth || directParent.at(position) !== NO_DIRECT) continue;
      directParent.set(position, from);
      next.push(position);
    }
  }
}

/** Entities of a shortest path, buyer first: without chain links where there is such a one, then the first by ids. */
export function pathTo(tree: ReachTree, buyer: number, position: number): number[] {
  const parents = tree.directParent[position] === NO_DIRECT ? tree.parent : tree.directParent;
  const path: number[] = [];
  for (let at = position; at !== START; at = parents[at]!) path.push(tree.entities[at]!);
  return [buyer, ...path.reverse()];
}

/** Whether every shortest path goes over a chain pair: "tier 2 or further". */
export function tierAtLeast(tree: ReachTree, position: number): boolean {
  return tree.directParent[position] === NO_DIRECT;
}
