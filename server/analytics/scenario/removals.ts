/** The pairs of supplier and customer without which a buyer, or all buyers together, were least exposed. */
import { OrepathError } from '../../errors.ts';
import { largestBy } from '../attribution/largest.ts';
import { WalkCycles } from '../attribution/walk-cycles.ts';
import { requireBuyer } from '../buyer.ts';
import { nameOf, refOf } from '../entity-ref.ts';
import { figuresOf } from '../figures.ts';
import { flowsOf, hitByLinksLeft } from '../flows.ts';
import type { Prepared } from '../prepare.ts';
import { isBuyer } from '../supply.ts';
import { walkUpstream } from '../upstream-walk.ts';
import { UNWATCHED, type Watch } from '../watch.ts';
import { type AllRemovals, allRemovals } from './all-removals.ts';
import type { Removal, RemovalsAnswer } from './answer.ts';
import { largestFew } from './largest-few.ts';

/**
 * The `first` pairs whose removal (leaves: opaque) lowers the expected exposure of the buyer most, then by ids of
 * customer and supplier. Exact: what comes round a cycle is solved for every pair that can be among them.
 * Throws NOT_A_BUYER.
 */
export function removalsOf(
  prepared: Prepared,
  buyer: number,
  first: number,
  watch: Watch = UNWATCHED,
): RemovalsAnswer {
  requireBuyer(prepared, buyer);
  const { expected } = figuresOf(prepared, buyer).exposure;
  const start = new Float64Array(prepared.projection.entities.count);
  start[buyer] = 1;
  const effects =
    prepared.question.tiers === null ? allRemovals(prepared, start) : limitedRemovals(prepared, buyer);
  return { expected, ...listed(prepared, effects, first, watch) };
}

/** As `removalsOf`, of the sum of all buyers' exposures. Throws INVALID_ARGUMENT under a tier limit. */
export function removalsForAll(prepared: Prepared, first: number, watch: Watch = UNWATCHED): RemovalsAnswer {
  const { supply, question } = prepared;
  if (question.tiers !== null) {
    throw new OrepathError({
      code: 'INVALID_ARGUMENT',
      message: 'removals for all buyers are not computed under a tier limit',
      expected: 'a question without a tier limit, or one buyer',
      got: String(question.tiers),
      where: { field: 'tiers' },
    });
  }
  const start = Float64Array.from({ length: supply.opaque.length }, (_, x) => (isBuyer(supply, x) ? 1 : 0));
  let expected = 0;
  for (const x of prepared.projection.byId) {
    if (start[x]! > 0) expected += figuresOf(prepared, x).exposure.expected;
  }
  return { expected, ...listed(prepared, allRemovals(prepared, start), first, watch) };
}

function listed(
  prepared: Prepared,
  { effect, exactly }: AllRemovals,
  first: number,
  watch: Watch,
): Omit<RemovalsAnswer, 'expected'> {
  const { projection, supply } = prepared;
  const { idRank, entities } = projection;
  const customerOf = (link: number) => lastNotAbove(supply.offsets, link);
  const rank = (link: number) => idRank[customerOf(link)]! * entities.count + idRank[supply.supplier[link]!]!;
  let total = 0;
  for (let link = 0; link < effect.length; link++) if (effect[link]! > 0) total++;
  // No pair has more effect than its bound: where the last one listed exceeds all bounds left out, none was missed.
  for (let taken = Math.max(1000, first * 4); ; taken *= 4) {
    const { items, next } = largestFew(effect, taken);
    const found = largestBy(
      items,
      first,
      (link) => effect[link]!,
      (link) => {
        watch.progress(0);
        return exactly(link, customerOf(link));
      },
      rank,
    );
    if (next > 0 && !(found.length === first && found.at(-1)!.value > next)) continue;
    return {
      removals: found.map(({ item, value }) => describe(prepared, item, customerOf(item), value)),
      total,
    };
  }
}

function describe({ projection, supply }: Prepared, link: number, customer: number, effect: number): Removal {
  return {
    supplier: refOf(projection, supply.supplier[link]!),
    customer: nameOf(projection, customer),
    share: supply.weight[link]!,
    link: projection.claimId(supply.claim[link]!),
    effect,
  };
}

/**
 * Under a tier limit what crosses a pair at several tiers is what it loses, unless it lies in a cycle: then the walk is
 * counted anew without it.
 */
function limitedRemovals(prepared: Prepared, buyer: number): AllRemovals {
  const { supply, question } = prepared;
  const walk = walkUpstream(prepared, buyer);
  const { stepExposed } = flowsOf(prepared, walk);
  const effect = new Float64Array(supply.supplier.length);
  walk.firstLinks.forEach((link, s) => {
    effect[link]! += stepExposed[s]!;
  });
  walk.stepLink.forEach((link, s) => {
    effect[link]! += stepExposed[walk.firstLinks.length + s]!;
  });
  const cycles = new WalkCycles(prepared, walk);
  const inCycle = new Set<number>();
  walk.entities.forEach((x, position) => {
    if (cycles.has(position)) inCycle.add(x);
  });
  const { expected } = figuresOf(prepared, buyer).exposure;
  const weight = supply.weight.slice();
  const without = { ...prepared, supply: { ...supply, weight } };
  return {
    effect,
    exactly(link, x) {
      if (!inCycle.has(x) || !inCycle.has(supply.supplier[link]!)) return effect[link]!;
      weight[link] = 0;
      const hit = hitByLinksLeft(without, walk, question.tiers!)(question.tiers! - 1);
      let left = 0;
      walk.firstLinks.forEach((each, s) => {
        left += weight[each]! * hit[walk.firstTargets[s]!]!;
      });
      weight[link] = supply.weight[link]!;
      return Math.max(0, expected - left);
    },
  };
}

/** The last position whose value is not above the one asked for; values ascend. */
function lastNotAbove(values: Int32Array, asked: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (values[middle]! <= asked) low = middle;
    else high = middle - 1;
  }
  return low;
}
