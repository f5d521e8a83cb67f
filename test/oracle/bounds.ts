import {
  type Chain,
  chainOf,
  type Split,
  startValues,
  valuesWithLimit,
  valuesWithoutLimit,
} from './chain.ts';
import { zeros } from './linear.ts';
import type { Model } from './model.ts';

/** low: the least value, opaque and beyond count 0, r without unrated facts. high: the most, counting 1, rHigh. */
export type Goal = 'low' | 'high';
const worth = (goal: Goal): number => (goal === 'low' ? 0 : 1);
const better = (goal: Goal, a: number, b: number): boolean => (goal === 'low' ? a < b : a > b);
const riskFor = (model: Model, goal: Goal): number[] =>
  model.risk.map((x) => (goal === 'low' ? x.r : x.rHigh));

/** Every layer with a choice of whom the remainder goes to. */
interface Choice {
  entity: number;
  layer: number;
  options: number;
}

export function choices(model: Model): Choice[] {
  return model.layers.flatMap((layers, entity) =>
    layers.flatMap(({ unknown }, layer) =>
      unknown.length > 1 ? [{ entity, layer, options: unknown.length }] : [],
    ),
  );
}

const keyOf = (entity: number, layer: number) => `${entity}/${layer}`;

/** "every remainder goes to its best unknown-share supplier": one takes it whole, the first if none is picked. */
const wholeTo =
  (picks: Map<string, number>): Split =>
  (entity, layer, unknown) => {
    const pick = picks.get(keyOf(entity, layer)) ?? 0;
    return unknown.map((_, i) => Number(i === pick));
  };

/** All allocations, one after the other, like an odometer. */
function* allocations(slots: Choice[]): Generator<Map<string, number>> {
  const digits = zeros(slots.length);
  for (;;) {
    yield new Map(slots.map((slot, i) => [keyOf(slot.entity, slot.layer), digits[i]!]));
    let i = 0;
    while (i < slots.length && digits[i] === slots[i]!.options - 1) digits[i++] = 0;
    if (i === slots.length) return;
    digits[i]!++;
  }
}

/** "Without a tier limit the bounds are exact: one allocation per entity attains each." So try them all. */
export function boundByEnumeration(model: Model, goal: Goal): number[] {
  const best = zeros(model.ids.length).fill(goal === 'low' ? Infinity : -Infinity);
  for (const picks of allocations(choices(model))) {
    const chain = chainOf(model, riskFor(model, goal), wholeTo(picks));
    valuesWithoutLimit(chain, worth(goal)).forEach((value, x) => {
      if (better(goal, value, best[x]!)) best[x] = value;
    });
  }
  return best;
}

/** For given h, the pick of each choice that is best (the first of equals). */
function greedy(model: Model, h: number[], goal: Goal): Map<string, number> {
  const picks = new Map<string, number>();
  for (const { entity, layer } of choices(model)) {
    const { unknown } = model.layers[entity]![layer]!;
    let best = 0;
    for (let i = 1; i < unknown.length; i++) if (better(goal, h[unknown[i]!]!, h[unknown[best]!]!)) best = i;
    picks.set(keyOf(entity, layer), best);
  }
  return picks;
}

/** One step up the chain with the best allocation for h: what is met on each entity, its own risk first. */
function bestStep(model: Model, h: number[], goal: Goal): { chain: Chain; start: number[] } {
  const chain = chainOf(model, riskFor(model, goal), wholeTo(greedy(model, h, goal)));
  return { chain, start: startValues(chain, h, worth(goal)) };
}

/**
 * Value iteration from 0 up (low: least fixed point of the min) or from 1 down (high: greatest of the max), then the
 * allocation it ends on is solved exactly. Greedy on the true fixed point attains it: high is 1 - (the least
 * probability of a clean end), so both are minima of least solutions.
 */
export function boundByIteration(model: Model, goal: Goal): number[] {
  let h = zeros(model.ids.length).fill(worth(goal));
  for (let round = 0; round < 100_000; round++) {
    const { chain, start } = bestStep(model, h, goal);
    const next = chain.r.map((r, x) => r + (1 - r) * start[x]!);
    const change = Math.max(0, ...next.map((value, x) => Math.abs(value - h[x]!)));
    h = next;
    if (change < 1e-15) break;
  }
  return valuesWithoutLimit(bestStep(model, h, goal).chain, worth(goal));
}

/** "With one they are safe outer bounds, because an entity met at two tiers may be allocated differently at each." */
export function boundWithLimit(model: Model, tiers: number, goal: Goal): number[] {
  const any = chainOf(model, riskFor(model, goal), wholeTo(new Map()));
  if (tiers === 0) return valuesWithLimit(any, 0, worth(goal), worth(goal));
  let h = any.r.map((r, x) => r + (1 - r) * (1 - any.clean[x]!) * worth(goal));
  for (let links = 1; links < tiers; links++) {
    const { start } = bestStep(model, h, goal);
    h = any.r.map((r, x) => r + (1 - r) * start[x]!);
  }
  return bestStep(model, h, goal).start;
}

/** low or high of every entity as a buyer. */
export function bound(model: Model, goal: Goal, enumerateUpTo: number): number[] {
  if (model.tiers !== undefined) return boundWithLimit(model, model.tiers, goal);
  const count = choices(model).reduce((product, { options }) => product * options, 1);
  return count <= enumerateUpTo ? boundByEnumeration(model, goal) : boundByIteration(model, goal);
}
