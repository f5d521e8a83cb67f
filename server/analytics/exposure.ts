/** The whole answer about one buyer (method.md 3 and 4). */

import type { Contribution, ExposureAnswer } from './answer.ts';
import { arrivalsOf } from './arrivals.ts';
import { arrivingAt } from './arriving.ts';
import { requireBuyer } from './buyer.ts';
import { byMaterial } from './by-material.ts';
import { censusOf } from './census.ts';
import { nameOf, refOf } from './entity-ref.ts';
import { figuresOf, ofTraced } from './figures.ts';
import { faultsOf, limitsOf } from './notices.ts';
import type { Prepared } from './prepare.ts';
import { askedOf } from './question.ts';
import { reachUpstream } from './reach-tree.ts';
import { walkTiers } from './tier-walk.ts';
import { type UpstreamWalk, walkUpstream } from './upstream-walk.ts';

/**
 * `materials`: whether each material's own figures are wanted, which take longest. Throws NOT_A_BUYER for an entity
 * into which no link counts for the question.
 */
export function exposureOf(prepared: Prepared, buyer: number, materials = true): ExposureAnswer {
  requireBuyer(prepared, buyer);
  return answerAbout(prepared, buyer, materials);
}

/** As `exposureOf`, for an entity that is wholly opaque because nothing counts into it too. */
export function answerAbout(prepared: Prepared, buyer: number, materials = true): ExposureAnswer {
  const { projection, question } = prepared;
  const figures = figuresOf(prepared, buyer);
  const tree = reachUpstream(prepared, buyer);
  const { walk, tiers, arrival, unsolved } = arrivingAt(prepared, buyer);
  const rests = { unfinished: tiers.unfinished, unsolved: Math.max(unsolved, prepared.unsolved) };
  return {
    buyer: nameOf(projection, buyer),
    ...askedOf(projection, question),
    ...figures,
    ofTraced: ofTraced(figures),
    census: censusOf(prepared, tree),
    ...(materials && question.material === null && { byMaterial: byMaterial(prepared, buyer, tree) }),
    byTier: tiers.rows,
    contributions: contributionsOf(prepared, walk, arrival),
    response: question.lens.risks[question.risk]!.response ?? null,
    limits: limitsOf(prepared, buyer, walk, tree, rests),
    faults: faultsOf(prepared, buyer, tree),
  };
}

/** The rows of `exposureOf(...).contributions` alone. Throws NOT_A_BUYER. */
export function contributionsTo(prepared: Prepared, buyer: number): Contribution[] {
  requireBuyer(prepared, buyer);
  const walk = walkUpstream(prepared, buyer);
  const { arrival } =
    prepared.question.tiers === null ? arrivalsOf(prepared, walk) : walkTiers(prepared, walk, buyer);
  return contributionsOf(prepared, walk, arrival);
}

/** One row per entity with a contribution > 0: arrival x risk, largest first, then by id. */
export function contributionsOf(
  { projection, vector }: Prepared,
  { entities, tier }: UpstreamWalk,
  arrival: Float64Array,
): Contribution[] {
  const contribution = new Float64Array(entities.length);
  const positions: number[] = [];
  for (let position = 0; position < entities.length; position++) {
    contribution[position] = arrival[position]! * vector.risk[entities[position]!]!;
    if (contribution[position]! > 0) positions.push(position);
  }
  const rank = (position: number) => projection.idRank[entities[position]!]!;
  positions.sort((a, b) => contribution[b]! - contribution[a]! || rank(a) - rank(b));
  return positions.map((position) => ({
    entity: refOf(projection, entities[position]!),
    tier: tier[position]!,
    arrival: arrival[position]!,
    risk: vector.risk[entities[position]!]!,
    contribution: contribution[position]!,
  }));
}
