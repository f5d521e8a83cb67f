/** Where a buyer's trace stops, and where it goes on by assumption only (method.md 4, "Trace gaps"). */
import type { AssumedSplit, GapsAnswer, TraceGap } from '../answer.ts';
import { requireBuyer } from '../buyer.ts';
import { refOf } from '../entity-ref.ts';
import { flowsOf } from '../flows.ts';
import type { Prepared } from '../prepare.ts';
import { walkUpstream } from '../upstream-walk.ts';
import { namedByFor } from './named-by.ts';

/** Mass that stops, or goes on by assumption, at an entity. */
export interface GapMass {
  readonly entity: number;
  readonly mass: number;
}

export interface RankedGaps {
  readonly gaps: readonly GapMass[];
  readonly assumed: readonly GapMass[];
  /** The buyer, and every entity that its mass comes to. */
  readonly upstream: ReadonlySet<number>;
}

/** Entities by opaque mass (these add up to mass.opaque) and by assumed mass, largest first. Throws NOT_A_BUYER. */
export function gapsOf(
  prepared: Prepared,
  buyer: number,
  first = Number.POSITIVE_INFINITY,
  { gaps, assumed, upstream }: RankedGaps = rankedGaps(prepared, buyer),
): GapsAnswer {
  const { projection } = prepared;
  const namedBy = namedByFor(prepared, upstream);
  return {
    gaps: gaps.slice(0, first).map(({ entity, mass }): TraceGap => {
      return { entity: refOf(projection, entity), opaque: mass, ...namedBy(entity) };
    }),
    assumed: assumed.slice(0, first).map(({ entity, mass }): AssumedSplit => {
      return { entity: refOf(projection, entity), assumed: mass, suppliers: takers(prepared, entity) };
    }),
    totals: { gaps: gaps.length, assumed: assumed.length },
  };
}

/** The same by index: largest first, then by id. Throws NOT_A_BUYER. */
export function rankedGaps(prepared: Prepared, buyer: number): RankedGaps {
  requireBuyer(prepared, buyer);
  const { supply, closed } = prepared;
  const standing = standingOf(prepared, buyer);
  return {
    gaps: ranked(prepared, standing, (x) => (closed[x] ? 1 : supply.opaque[x]!)),
    assumed: ranked(prepared, standing, (x) => (closed[x] ? 0 : supply.assumed[x]!)),
    upstream: new Set(standing.map(({ entity }) => entity)),
  };
}

/** The buyer as a start, and every entity that mass passes; the buyer's two parts are one where it meets itself. */
function standingOf(prepared: Prepared, buyer: number): GapMass[] {
  const walk = walkUpstream(prepared, buyer);
  const { standing } = flowsOf(prepared, walk);
  const masses = new Map([[buyer, 1]]);
  walk.entities.forEach((x, i) => {
    masses.set(x, (masses.get(x) ?? 0) + standing[i]! * (1 - prepared.vector.risk[x]!));
  });
  return Array.from(masses, ([entity, mass]) => ({ entity, mass }));
}

function ranked(
  { projection }: Prepared,
  standing: readonly GapMass[],
  part: (x: number) => number,
): GapMass[] {
  const { idRank } = projection;
  return standing
    .map(({ entity, mass }) => ({ entity, mass: mass * part(entity) }))
    .filter(({ mass }) => mass > 0)
    .sort((a, b) => b.mass - a.mass || idRank[a.entity]! - idRank[b.entity]!);
}

/** Suppliers of unknown share among whom something is split. */
function takers({ supply }: Prepared, entity: number): number {
  const { remainderOffsets, takerOffsets, takers: links } = supply;
  const from = takerOffsets[remainderOffsets[entity]!]!;
  const to = takerOffsets[remainderOffsets[entity + 1]!]!;
  return new Set(links.subarray(from, to)).size;
}
