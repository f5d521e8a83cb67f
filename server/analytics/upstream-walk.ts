/** What one buyer's walk can meet: the entities that mass arrives at and the steps it takes, numbered for this buyer. */
import { withMarks } from './entity-marks.ts';
import { IntList } from './int-list.ts';
import type { Prepared } from './prepare.ts';

/**
 * Positions count entities as they are met, breadth first with suppliers by id: the order, and with it every sum,
 * depends on nothing but what is upstream.
 */
export interface UpstreamWalk {
  /** Entity of each position. */
  readonly entities: Int32Array;
  /** Least number of links from the buyer, by position. */
  readonly tier: Int32Array;
  /** Steps from position i: `stepOffsets[i]` up to `stepOffsets[i + 1]`. */
  readonly stepOffsets: Int32Array;
  /** Position that each step leads to. */
  readonly stepTarget: Int32Array;
  /** Link of the supply graph that each step takes. */
  readonly stepLink: Int32Array;
  /** Positions and links of the buyer's own first step. */
  readonly firstTargets: Int32Array;
  readonly firstLinks: Int32Array;
}

/**
 * The walk goes on from an entity that passes anything unhit and is no end; without a tier limit not from a closed
 * loop. O(links upstream).
 */
export function walkUpstream(prepared: Prepared, buyer: number): UpstreamWalk {
  return withMarks(prepared.projection, (marks) => new Upstream(prepared, marks).from(buyer));
}

/** Whether a walk that stands on x unhit takes another link. */
export function goesOn({ vector, supply, closed }: Prepared, x: number): boolean {
  return vector.risk[x]! < 1 && !supply.end[x] && !closed[x];
}

class Upstream {
  private readonly prepared: Prepared;
  /** By entity: its position and 1 more, 0 where it was not met. */
  private readonly marks: Int32Array;
  private readonly entities = new IntList();
  private readonly tier = new IntList();
  private readonly stepOffsets = new IntList();
  private readonly stepTarget = new IntList();
  private readonly stepLink = new IntList();

  constructor(prepared: Prepared, marks: Int32Array) {
    this.prepared = prepared;
    this.marks = marks;
  }

  from(buyer: number): UpstreamWalk {
    const { closed, question } = this.prepared;
    const { entities, tier, stepOffsets, stepTarget, stepLink } = this;
    const limit = question.tiers ?? Number.POSITIVE_INFINITY;
    if (!closed[buyer]) this.take(buyer, 0);
    const first = stepTarget.length;
    stepOffsets.push(0);
    for (let i = 0; i < entities.length; i++) {
      const x = entities.at(i);
      if (tier.at(i) < limit && goesOn(this.prepared, x)) this.take(x, tier.at(i));
      stepOffsets.push(stepTarget.length - first);
    }
    return {
      entities: entities.toArray(),
      tier: tier.toArray(),
      stepOffsets: stepOffsets.toArray(),
      stepTarget: stepTarget.toArray(first),
      stepLink: stepLink.toArray(first),
      firstTargets: stepTarget.toArray(0, first),
      firstLinks: stepLink.toArray(0, first),
    };
  }

  private take(x: number, depth: number): void {
    const { marks, entities, tier, stepTarget, stepLink } = this;
    const { offsets, supplier, weight } = this.prepared.supply;
    const end = offsets[x + 1]!;
    for (let link = offsets[x]!; link < end; link++) {
      if (weight[link] === 0) continue;
      const u = supplier[link]!;
      if (marks[u] === 0) {
        entities.push(u);
        tier.push(depth + 1);
        marks[u] = entities.length;
      }
      stepTarget.push(marks[u]! - 1);
      stepLink.push(link);
    }
  }
}
