/** Where the exposure of all buyers comes from: the contributions to each of them, taken together (method.md 4). */
import type { EntityRef } from '../answer.ts';
import { refOf } from '../entity-ref.ts';
import { figuresOf } from '../figures.ts';
import type { Prepared } from '../prepare.ts';
import { standingMass } from '../scenario/standing-mass.ts';
import { isBuyer } from '../supply.ts';

/** What a risky entity adds to the mean of all buyers' exposures. */
export interface ContributionToAll {
  entity: EntityRef;
  /** Mean over all buyers of the expected mass that reaches it unhit, every arrival counted. */
  arrival: number;
  risk: number;
  /** arrival x risk: the mean of its contributions to each buyer; all of them add up to the mean expected exposure. */
  contribution: number;
}

export interface ContributionsToAll {
  buyers: number;
  /** Mean over all buyers of the expected exposure; 0 where there is no buyer. */
  expected: number;
  /** Largest first, then by id. */
  rows: ContributionToAll[];
  /** How many there are in all. */
  total: number;
}

/**
 * The plain mean over all buyers of what `exposureOf(...).contributions` says of each: one walk that starts on every
 * buyer alike. O(links), times the tiers under a limit, more in large cycles.
 */
export function contributionsToAll(prepared: Prepared, first: number): ContributionsToAll {
  const { projection, supply, vector } = prepared;
  const buyers = projection.byId.filter((x) => isBuyer(supply, x));
  let sum = 0;
  for (const buyer of buyers) sum += figuresOf(prepared, buyer).exposure.expected;
  const start = new Float64Array(projection.entities.count);
  for (const buyer of buyers) start[buyer] = 1;
  const arrival = arrivalsFrom(prepared, start).map((mass) => mass / buyers.length);
  const contribution = arrival.map((mass, x) => mass * vector.risk[x]!);
  // Sorting is stable, and they stand by id.
  const found = projection.byId.filter((x) => contribution[x]! > 0);
  found.sort((a, b) => contribution[b]! - contribution[a]!);
  return {
    buyers: buyers.length,
    expected: buyers.length === 0 ? 0 : sum / buyers.length,
    rows: Array.from(found.subarray(0, first), (x) => ({
      entity: refOf(projection, x),
      arrival: arrival[x]!,
      risk: vector.risk[x]!,
      contribution: contribution[x]!,
    })),
    total: found.length,
  };
}

/** By entity, the mass that comes to it unhit of walks that start on every entity with so much of `start`. */
function arrivalsFrom(prepared: Prepared, start: Float64Array): Float64Array {
  const { tiers } = prepared.question;
  if (tiers === null) return handedOn(prepared, standingMass(prepared, start, ignoreCycle));
  const all = new Float64Array(start.length);
  let standing = start;
  for (let tier = 1; tier <= tiers; tier++) {
    const arriving = handedOn(prepared, standing);
    if (!arriving.some((mass) => mass > 0)) break;
    standing = arriving.map((mass, x) => mass * (1 - prepared.vector.risk[x]!));
    for (let x = 0; x < all.length; x++) all[x]! += arriving[x]!;
  }
  return all;
}

const ignoreCycle = (): void => undefined;

/** What stands on customers, handed on to their suppliers by share. */
function handedOn({ supply }: Prepared, standing: Float64Array): Float64Array {
  const { offsets, supplier, weight } = supply;
  const arriving = new Float64Array(standing.length);
  for (let x = 0; x < standing.length; x++) {
    if (standing[x] === 0) continue;
    for (let link = offsets[x]!; link < offsets[x + 1]!; link++) {
      arriving[supplier[link]!]! += standing[x]! * weight[link]!;
    }
  }
  return arriving;
}
