/** What one figure of a buyer's walk carries over each supply pair, and where it is hit. */
import { flowsOf } from '../flows.ts';
import { AnsweredBounds, type Bound } from '../gaps/answered-bounds.ts';
import { NO_ANSWERS } from '../gaps/answers.ts';
import { standingUnder } from '../gaps/bound-flows.ts';
import { bestTaker } from '../takers.ts';
import type { BuyerPart } from '../upstream-part.ts';
import { walkUpstream } from '../upstream-walk.ts';
import type { PlannedFigure } from './plan-state.ts';

export interface PairFlow {
  /** Link of the supply graph. */
  readonly link: number;
  readonly customer: number;
  /** Mass that crosses it. */
  mass: number;
  /** No more of the figure than this runs over it. */
  exposed: number;
}

export interface PairFlows {
  readonly pairs: readonly PairFlow[];
  /** By entity: mass that goes on from it. */
  readonly standing: Float64Array;
  /** By entity: mass that is hit there, at most. */
  readonly hits: Float64Array;
}

export function pairFlows(part: BuyerPart, figure: PlannedFigure): PairFlows {
  return figure === 'expected' ? expectedFlows(part) : highFlows(part);
}

function expectedFlows({ prepared, buyer }: BuyerPart): PairFlows {
  const { vector } = prepared;
  const walk = walkUpstream(prepared, buyer);
  const { stepMass, stepExposed, standing: byPosition, arrival } = flowsOf(prepared, walk);
  const pairs = new Map<number, PairFlow>();
  const first = walk.firstLinks.length;
  const add = (link: number, customer: number, slot: number) => {
    const pair = pairs.get(link) ?? { link, customer, mass: 0, exposed: 0 };
    pair.mass += stepMass[slot]!;
    pair.exposed += stepExposed[slot]!;
    pairs.set(link, pair);
  };
  const standing = new Float64Array(vector.risk.length);
  const hits = new Float64Array(vector.risk.length);
  standing[buyer] = 1;
  walk.firstLinks.forEach((link, s) => {
    add(link, buyer, s);
  });
  walk.entities.forEach((x, i) => {
    standing[x]! += byPosition[i]! * (1 - vector.risk[x]!);
    hits[x] = arrival[i]! * vector.risk[x]!;
    for (let step = walk.stepOffsets[i]!; step < walk.stepOffsets[i + 1]!; step++) {
      add(walk.stepLink[step]!, x, first + step);
    }
  });
  return { pairs: [...pairs.values()], standing, hits };
}

/** By high's own choice of suppliers. Under a tier limit that choice differs by tier: each counts as whoever it may be. */
function highFlows(part: BuyerPart): PairFlows {
  const { projection, supply, values, vector, question } = part.prepared;
  const bound = new AnsweredBounds(part).high(NO_ANSWERS, 'hit');
  const standing = standingUnder(part, bound);
  const worth = (u: number) => (question.tiers === null ? values.high[u]! : 1);
  const hits = new Float64Array(standing.length);
  const pairs: PairFlow[] = [];
  // by id: sums do not depend on how entities are numbered
  for (const x of projection.byId) {
    if (standing[x] === 0) continue;
    const taken = takenBy(part, bound, x);
    for (let link = supply.offsets[x]!; link < supply.offsets[x + 1]!; link++) {
      const mass = standing[x]! * (supply.known[link]! + (taken.get(link) ?? 0));
      const u = supply.supplier[link]!;
      if (mass === 0) continue;
      pairs.push({ link, customer: x, mass, exposed: mass * worth(u) });
      hits[u]! += mass * vector.riskHigh[u]!;
    }
  }
  return { pairs, standing, hits };
}

/** What each supplier of unknown share takes of x's remainders in high, at most. */
function takenBy({ prepared }: BuyerPart, { choosers }: Bound, x: number): Map<number, number> {
  const { supply, question } = prepared;
  const taken = new Map<number, number>();
  for (let rest = supply.remainderOffsets[x]!; rest < supply.remainderOffsets[x + 1]!; rest++) {
    const links =
      question.tiers === null
        ? [bestTaker(supply, rest, choosers[0]!)]
        : supply.takers.subarray(supply.takerOffsets[rest]!, supply.takerOffsets[rest + 1]!);
    for (const link of links) taken.set(link, (taken.get(link) ?? 0) + supply.remainder[rest]!);
  }
  return taken;
}
