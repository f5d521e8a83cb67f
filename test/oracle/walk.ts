import { type Chain, openLoops } from './chain.ts';
import { solve, sum, zeros } from './linear.ts';

export interface Mass {
  hit: number;
  clean: number;
  opaque: number;
  beyondLimit: number;
}

export interface TierRow {
  tier: number;
  arriving: number;
  hit: number;
  clean: number;
  opaque: number;
}

export interface Walk {
  mass: Mass;
  byTier: TierRow[];
  /** a(x): mass reaching x unhit, every arrival counted, the start at the buyer not. */
  arrival: number[];
  /** Mass standing unhit on x with links left to walk, the start at the buyer included: what may turn opaque. */
  standing: number[];
  /** Least tier at which mass arrives, 0 where none does. */
  leastTier: number[];
}

const LAST_TIER = 100;
const NOTHING = 1e-12;

/** Mass one link further up: arriving(u) = sum over x of standing(x) * w[x][u]. */
const onward = (chain: Chain, standing: number[]): number[] =>
  chain.w.map((_, u) => sum(standing.map((mass, x) => mass * chain.w[x]![u]!)));

/** "the least tier at which mass arrives": breadth first over positive shares, behind nothing that hits all. */
function leastTiers(chain: Chain, buyer: number, limit: number): number[] {
  const tier = zeros(chain.r.length);
  let front = [buyer];
  for (let t = 1; t <= limit && front.length > 0; t++) {
    const next = chain.w.flatMap((_, u) =>
      tier[u] === 0 && front.some((x) => chain.w[x]![u]! > 0) ? [u] : [],
    );
    for (const u of next) tier[u] = t;
    front = next.filter((u) => chain.r[u]! < 1);
  }
  return tier;
}

/** One tier: what arrives is hit, what stands ends clean or opaque, the rest goes on. At the limit nothing is opaque. */
function tierRow(chain: Chain, tier: number, arriving: number[], buyerRow: boolean, atLimit: boolean) {
  const standing = arriving.map((mass, x) => (buyerRow ? mass : mass * (1 - chain.r[x]!)));
  const row: TierRow = {
    tier,
    arriving: sum(arriving),
    hit: buyerRow ? 0 : sum(arriving.map((mass, x) => mass * chain.r[x]!)),
    clean: sum(standing.map((mass, x) => mass * chain.clean[x]!)),
    opaque: atLimit ? 0 : sum(standing.map((mass, x) => mass * chain.opaque[x]!)),
  };
  return { row, standing };
}

const startOn = (chain: Chain, buyer: number): number[] => chain.r.map((_, x) => Number(x === buyer));

/** The walk cut after `tiers` links, step by step. Closed loops stay closed: "mass still circling is beyond the limit". */
export function walkWithLimit(chain: Chain, buyer: number, tiers: number): Walk {
  const arrival = zeros(chain.r.length);
  const everStanding = zeros(chain.r.length);
  const byTier: TierRow[] = [];
  const mass: Mass = { hit: 0, clean: 0, opaque: 0, beyondLimit: 0 };
  let arriving = startOn(chain, buyer);
  for (let t = 0; t <= tiers; t++) {
    const { row, standing } = tierRow(chain, t, arriving, t === 0, t === tiers);
    byTier.push(row);
    mass.hit += row.hit;
    mass.clean += row.clean;
    mass.opaque += row.opaque;
    if (t > 0) for (const [x, value] of arriving.entries()) arrival[x]! += value;
    if (t === tiers) mass.beyondLimit = sum(standing.map((value, x) => value * (1 - chain.clean[x]!)));
    else for (const [x, value] of standing.entries()) everStanding[x]! += value;
    arriving = onward(chain, standing);
  }
  return { mass, byTier, arrival, standing: everStanding, leastTier: leastTiers(chain, buyer, tiers) };
}

/** "Without a limit rows stop when arriving < 1e-12 or after tier 100". */
function rowsWithoutLimit(open: Chain, buyer: number): TierRow[] {
  const rows: TierRow[] = [];
  let arriving = startOn(open, buyer);
  for (let t = 0; t <= LAST_TIER && sum(arriving) >= NOTHING; t++) {
    const { row, standing } = tierRow(open, t, arriving, t === 0, false);
    rows.push(row);
    arriving = onward(open, standing);
  }
  return rows;
}

/** a(u) = w[b][u] + sum over x of a(x) (1 - r(x)) w[x][u], solved densely, loops opened. */
export function walkWithoutLimit(chain: Chain, buyer: number): Walk {
  const open = openLoops(chain);
  const system = open.w.map((_, u) => open.w.map((row, x) => Number(x === u) - (1 - open.r[x]!) * row[u]!));
  const leastTier = leastTiers(open, buyer, Number.POSITIVE_INFINITY);
  // Where no mass arrives, nothing does: not even the rounding error of the elimination.
  const arrival = solve(system, open.w[buyer]!).map((mass, x) => (leastTier[x] === 0 ? 0 : mass));
  const standing = arrival.map((mass, x) => mass * (1 - open.r[x]!) + Number(x === buyer));
  const mass: Mass = {
    hit: sum(arrival.map((value, x) => value * open.r[x]!)),
    clean: sum(standing.map((value, x) => value * open.clean[x]!)),
    opaque: sum(standing.map((value, x) => value * open.opaque[x]!)),
    beyondLimit: 0,
  };
  return { mass, byTier: rowsWithoutLimit(open, buyer), arrival, standing, leastTier };
}

export const walk = (chain: Chain, buyer: number, tiers: number | undefined): Walk =>
  tiers === undefined ? walkWithoutLimit(chain, buyer) : walkWithLimit(chain, buyer, tiers);
