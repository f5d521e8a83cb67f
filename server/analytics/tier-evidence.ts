/** What stands behind the supply that arrives at each tier: claims by their basis, or an assumption (method.md 4, "By tier"). */
import { BASES, type Basis } from '../model.ts';
import { partOf } from '../projection/part.ts';
import { requireBuyer } from './buyer.ts';
import { countedClaims } from './claims.ts';
import { mergeSupply } from './merge.ts';
import type { Prepared } from './prepare.ts';
import { walkTiers } from './tier-walk.ts';
import { upstreamMembers } from './upstream-part.ts';
import { goesOn, type UpstreamWalk, walkUpstream } from './upstream-walk.ts';

/**
 * Expected mass by the last link that it came over: over a share that a claim of this basis states, or over one that
 * is assumed because no claim states it. The four add up to what arrives.
 */
export interface TierEvidence extends Record<Basis, number> {
  tier: number;
  assumed: number;
}

/** A row for each tier of `walkTiers(...).rows` but the buyer's own. Throws NOT_A_BUYER. */
export function tierEvidenceOf(prepared: Prepared, buyer: number): TierEvidence[] {
  requireBuyer(prepared, buyer);
  const walk = walkUpstream(prepared, buyer);
  const intake = intakeByBasis(prepared, buyer);
  const start: [number, number][] = walk.firstLinks.length > 0 ? [[buyer, 1]] : [];
  const rows: TierEvidence[] = [{ tier: 1, ...partsOf(intake, start) }];
  const { rows: tiers } = walkTiers(prepared, walk, buyer, (tier, arriving) => {
    rows.push({ tier: tier + 1, ...partsOf(intake, passing(prepared, walk, arriving)) });
  });
  return rows.slice(0, tiers.length - 1);
}

/** By entity of the whole, the known part of its intake by basis, in the order of BASES, then the assumed part. */
type Intake = readonly ((x: number) => number)[];

/** A claim counts with its basis in each layer that it wins, as far as its share makes up the intake there. */
function intakeByBasis(prepared: Prepared, buyer: number): Intake {
  const { projection, question, supply } = prepared;
  const members = upstreamMembers(prepared, buyer);
  const place = new Map(Array.from(members, (x, i) => [x, i]));
  const part = partOf(projection, members);
  const { basis, customer } = part.claims;
  const known = BASES.map(() => new Float64Array(members.length));
  mergeSupply(part, question, countedClaims(part, question), (claim, share) => {
    known[basis[claim]!]![customer[claim]!]! += share;
  });
  return [...known.map((shares) => (x: number) => shares[place.get(x)!]!), (x: number) => supply.assumed[x]!];
}

/** What goes on unhit from each entity. */
function* passing(
  prepared: Prepared,
  { entities }: UpstreamWalk,
  arriving: Float64Array,
): Generator<[entity: number, mass: number]> {
  for (let i = 0; i < entities.length; i++) {
    const x = entities[i]!;
    if (arriving[i] !== 0 && goesOn(prepared, x)) yield [x, arriving[i]! * (1 - prepared.vector.risk[x]!)];
  }
}

function partsOf(
  intake: Intake,
  masses: Iterable<[entity: number, mass: number]>,
): Omit<TierEvidence, 'tier'> {
  const sums = intake.map(() => 0);
  for (const [x, mass] of masses) {
    for (let i = 0; i < sums.length; i++) sums[i]! += mass * intake[i]!(x);
  }
  const [verified, declared, inferred, assumed] = sums as [number, number, number, number];
  return { verified, declared, inferred, assumed };
}
