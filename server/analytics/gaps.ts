/** Where a buyer's trace stops, and where it goes on by assumption only (method.md 4, "Trace gaps"). */
import type { AssumedSplit, GapsAnswer, TraceGap } from './answer.ts';
import { requireBuyer } from './buyer.ts';
import { refOf } from './entity-ref.ts';
import { flowsOf } from './flows.ts';
import type { Prepared } from './prepare.ts';
import { walkUpstream } from './upstream-walk.ts';

interface Standing {
  readonly entity: number;
  /** Mass that goes on from the entity or is opaque there. */
  readonly mass: number;
}

/** Entities by opaque mass (these add up to mass.opaque) and by assumed mass, largest first. Throws NOT_A_BUYER. */
export function gapsOf(prepared: Prepared, buyer: number, first = Number.POSITIVE_INFINITY): GapsAnswer {
  requireBuyer(prepared, buyer);
  const { projection, supply, closed } = prepared;
  const standing = standingOf(prepared, buyer);
  const gaps = ranked(prepared, standing, (x) => (closed[x] ? 1 : supply.opaque[x]!));
  const assumed = ranked(prepared, standing, (x) => (closed[x] ? 0 : supply.assumed[x]!));
  return {
    gaps: gaps
      .slice(0, first)
      .map(({ entity, mass }): TraceGap => ({ entity: refOf(projection, entity), opaque: mass })),
    assumed: assumed.slice(0, first).map(({ entity, mass }): AssumedSplit => {
      return { entity: refOf(projection, entity), assumed: mass, suppliers: takers(prepared, entity) };
    }),
    totals: { gaps: gaps.length, assumed: assumed.length },
  };
}

/** The buyer as a start, and every entity that mass passes; the buyer's two parts are one where it meets itself. */
function standingOf(prepared: Prepared, buyer: number): Standing[] {
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
  standing: readonly Standing[],
  part: (x: number) => number,
): Standing[] {
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
