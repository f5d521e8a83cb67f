import { bound, type Goal } from './bounds.ts';
import { type Chain, chainOf, closedLoopEntities, equally, notAtAll } from './chain.ts';
import {
  assumedPart,
  bandAfter,
  dependency,
  expectedValues,
  type Gain,
  gainOf,
  type OracleBand,
  splitGainOf,
  through,
} from './changes.ts';
import { buildModel, type Model } from './model.ts';
import { largestPaths, type OraclePaths } from './paths.ts';
import { cutOff, type OracleReached, reach } from './reach.ts';
import { compareIds } from './rows.ts';
import type { OracleQuestion, OracleTables } from './tables.ts';
import { type Mass, type TierRow, type Walk, walk } from './walk.ts';

export type { OracleQuestion, OracleTables } from './tables.ts';

export interface ContributionRow {
  entity: string;
  tier: number;
  arrival: number;
  risk: number;
  contribution: number;
}

export interface MassRow {
  entity: string;
  mass: number;
}

export interface OracleExposure {
  low: number;
  expected: number;
  high: number;
  coverage: number;
  mass: Mass;
  /** hit / (hit + clean); null where nothing is traced. */
  ofTraced: number | null;
  byTier: TierRow[];
  contributions: ContributionRow[];
  /** Trace gaps: opaque mass by entity, closed loops included; they add up to mass.opaque. */
  gaps: MassRow[];
  /** Mass that goes over assumed splits, by the entity that takes it in. */
  assumed: MassRow[];
}

export interface Oracle {
  r: Map<string, number>;
  rHigh: Map<string, number>;
  /** In table order. */
  buyers: string[];
  exposure(buyer: string): OracleExposure;
  paths(buyer: string, k: number): OraclePaths;
  reach(buyer: string): OracleReached[];
  gain(buyer: string, entity: string): Gain;
  splitGain(buyer: string, entity: string): Gain;
  bandAfter(buyer: string, asked: { gaps: string[]; splits: string[]; risk: 0 | 1 }): OracleBand;
  through(buyer: string, entity: string): number;
  dependency(buyer: string, entity: string): number;
  /** Risky entities upstream that are reached by no way but through the entity. */
  cutOff(buyer: string, entity: string): string[];
  /** For tests of the oracle itself. */
  model: Model;
  chain: Chain;
}

export interface OracleOptions {
  /** Bounds without a tier limit: try every allocation up to so many, iterate beyond. */
  enumerateUpTo?: number;
}

const byMass = (a: MassRow, b: MassRow) => b.mass - a.mass || compareIds(a.entity, b.entity);

function contributionsOf(model: Model, { arrival, leastTier }: Walk): ContributionRow[] {
  return model.ids
    .map((entity, x) => {
      const risk = model.risk[x]!.r;
      const contribution = arrival[x]! * risk;
      return { entity, tier: leastTier[x]!, arrival: arrival[x]!, risk, contribution };
    })
    .filter((row) => row.contribution > 0)
    .sort((a, b) => b.contribution - a.contribution || compareIds(a.entity, b.entity));
}

const massRows = (model: Model, mass: (x: number) => number): MassRow[] =>
  model.ids
    .map((entity, x) => ({ entity, mass: mass(x) }))
    .filter((row) => row.mass > 0)
    .sort(byMass);

export function oracle(tables: OracleTables, question: OracleQuestion, options: OracleOptions = {}): Oracle {
  const { enumerateUpTo = 200 } = options;
  const model = buildModel(tables, question);
  const r = model.risk.map((x) => x.r);
  const chain = chainOf(model, r, equally);
  const knownOnly = chainOf(model, r, notAtAll);
  const looped = closedLoopEntities(chain).map((loop) => loop && model.tiers === undefined);
  const expected = expectedValues(model, r);
  const cache = new Map<Goal, number[]>();
  const boundOf = (goal: Goal, buyer: number): number => {
    if (!cache.has(goal)) cache.set(goal, bound(model, goal, enumerateUpTo));
    return cache.get(goal)![buyer]!;
  };
  const buyerOf = (id: string): number => {
    const buyer = model.index.get(id);
    if (buyer === undefined || !model.buyers.includes(buyer)) throw new Error(`not a buyer: ${id}`);
    return buyer;
  };
  const entityOf = (id: string): number => {
    const x = model.index.get(id);
    if (x === undefined) throw new Error(`no such entity: ${id}`);
    return x;
  };

  function exposure(id: string): OracleExposure {
    const buyer = buyerOf(id);
    const walked = walk(chain, buyer, model.tiers);
    const { mass, byTier, standing } = walked;
    const covered = walk(knownOnly, buyer, model.tiers).mass;
    const traced = mass.hit + mass.clean;
    return {
      low: boundOf('low', buyer),
      expected: expected[buyer]!,
      high: boundOf('high', buyer),
      coverage: covered.hit + covered.clean,
      mass,
      ofTraced: traced > 0 ? mass.hit / traced : null,
      byTier,
      contributions: contributionsOf(model, walked),
      gaps: massRows(model, (x) => standing[x]! * (looped[x] ? 1 : chain.opaque[x]!)),
      assumed: massRows(model, (x) => (looped[x] ? 0 : standing[x]! * assumedPart(model, x))),
    };
  }

  return {
    r: new Map(model.ids.map((id, x) => [id, r[x]!])),
    rHigh: new Map(model.ids.map((id, x) => [id, model.risk[x]!.rHigh])),
    buyers: model.buyers.map((x) => model.ids[x]!),
    exposure,
    paths: (id, k) => largestPaths(model, chain, buyerOf(id), k, expected[buyerOf(id)]!),
    reach: (id) => reach(model, buyerOf(id)),
    gain: (id, x) => gainOf(model, chain, buyerOf(id), entityOf(x), enumerateUpTo),
    splitGain: (id, x) => splitGainOf(model, buyerOf(id), entityOf(x), enumerateUpTo),
    bandAfter(id, { gaps, splits, risk }) {
      const asked = { gaps: gaps.map(entityOf), splits: splits.map(entityOf), risk };
      return bandAfter(model, chain, buyerOf(id), asked, enumerateUpTo);
    },
    through: (id, x) => through(model, buyerOf(id), entityOf(x)),
    dependency: (id, x) => dependency(model, buyerOf(id), entityOf(x)),
    cutOff: (id, x) => cutOff(model, buyerOf(id), entityOf(x)),
    model,
    chain,
  };
}
