import { bound, type Goal } from './bounds.ts';
import {
  type Chain,
  chainOf,
  closedLoopEntities,
  equally,
  valuesWithLimit,
  valuesWithoutLimit,
} from './chain.ts';
import { zeros } from './linear.ts';
import type { Layer, Model } from './model.ts';
import type { EntityRisk } from './risk.ts';

/** expected of every entity as a buyer. */
export function expectedValues(model: Model, r: number[]): number[] {
  const chain = chainOf(model, r, equally);
  return model.tiers === undefined ? valuesWithoutLimit(chain, 0) : valuesWithLimit(chain, model.tiers, 0, 0);
}

const plainRisk = (model: Model): number[] => model.risk.map((x) => x.r);

/** "the exposure less what it would be were x a clean end (the chokepoint measure)" */
export function through(model: Model, buyer: number, x: number): number {
  const r = plainRisk(model);
  const before = expectedValues(model, r)[buyer]!;
  const ended: Model = {
    ...model,
    end: model.end.map((end, i) => end || i === x),
    layers: model.layers.map((layers, i) => (i === x ? [] : layers)),
  };
  return (
    before -
    expectedValues(
      ended,
      r.map((value, i) => (i === x ? 0 : value)),
    )[buyer]!
  );
}

/** "the exposure were x alone risky (r(x) = 1, all others 0)" */
export function dependency(model: Model, buyer: number, x: number): number {
  const alone = zeros(model.ids.length);
  alone[x] = 1;
  return expectedValues(model, alone)[buyer]!;
}

/** The part of x's intake that is split on assumption, its layers averaged; none where x is in a closed loop. */
export function assumedPart(model: Model, x: number): number {
  const layers = model.layers[x]!;
  const assumed = layers.filter((layer) => layer.unknown.length > 0);
  return assumed.reduce((sum, layer) => sum + layer.remainder, 0) / Math.max(1, layers.length);
}

/** The same graph with x's opaque remainder supplied by a new end of the given risk; in a closed loop, all of it. */
function answered(model: Model, x: number, risk: number, looped: boolean): Model {
  const added = model.ids.length;
  const answer = (layer: Layer): Layer =>
    layer.unknown.length > 0
      ? layer
      : { ...layer, known: new Map([...layer.known, [added, layer.remainder]]), remainder: 0 };
  const whole: Layer = {
    material: null,
    known: new Map([[added, 1]]),
    unknown: [],
    remainder: 0,
    claims: new Map(),
  };
  const end: EntityRisk = { r: risk, rHigh: risk, facts: [] };
  return {
    ...model,
    ids: [...model.ids, 'answer:new'],
    end: [...model.end, true],
    layers: [
      ...model.layers.map((layers, i) => (i !== x ? layers : looped ? [whole] : layers.map(answer))),
      [],
    ],
    risk: [...model.risk, end],
  };
}

export interface Gain {
  lowGain: number;
  highGain: number;
}

/** The same graph with the suppliers of unknown share of x stated at what is assumed of them. */
function confirmed(model: Model, x: number): Model {
  const confirm = (layer: Layer): Layer => ({
    ...layer,
    known: new Map([
      ...layer.known,
      ...layer.unknown.map((u) => [u, layer.remainder / layer.unknown.length] as const),
    ]),
    unknown: [],
    remainder: layer.unknown.length > 0 ? 0 : layer.remainder,
  });
  return { ...model, layers: model.layers.map((layers, i) => (i === x ? layers.map(confirm) : layers)) };
}

/** How far the band narrows from either side if the split at x is as assumed. */
export function splitGainOf(model: Model, buyer: number, x: number, enumerateUpTo: number): Gain {
  const after = confirmed(model, x);
  const figure = (of: Model, goal: Goal) => bound(of, goal, enumerateUpTo)[buyer]!;
  return {
    lowGain: figure(after, 'low') - figure(model, 'low'),
    highGain: figure(model, 'high') - figure(after, 'high'),
  };
}

export interface OracleBand {
  low: number;
  high: number;
}

/** low and high once the splits are confirmed and the gaps are answered, all clean or all hits. */
export function bandAfter(
  model: Model,
  expected: Chain,
  buyer: number,
  asked: { gaps: number[]; splits: number[]; risk: 0 | 1 },
  enumerateUpTo: number,
): OracleBand {
  const looped = closedLoopEntities(expected).map((loop) => loop && model.tiers === undefined);
  const settled = asked.splits.reduce(confirmed, model);
  const after = asked.gaps.reduce((so, x) => answered(so, x, asked.risk, looped[x]!), settled);
  return {
    low: bound(after, 'low', enumerateUpTo)[buyer]!,
    high: bound(after, 'high', enumerateUpTo)[buyer]!,
  };
}

/** "The effect of an answer: high minus high were x's remainder clean, and low were it a hit minus low." */
export function gainOf(model: Model, expected: Chain, buyer: number, x: number, enumerateUpTo: number): Gain {
  const looped = model.tiers === undefined && closedLoopEntities(expected)[x]!;
  const low = bound(model, 'low', enumerateUpTo)[buyer]!;
  const high = bound(model, 'high', enumerateUpTo)[buyer]!;
  return {
    lowGain: bound(answered(model, x, 1, looped), 'low', enumerateUpTo)[buyer]! - low,
    highGain: high - bound(answered(model, x, 0, looped), 'high', enumerateUpTo)[buyer]!,
  };
}
