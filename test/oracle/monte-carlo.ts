import type { Model } from './model.ts';
import { type Random, random } from './random.ts';
import type { Mass } from './walk.ts';

/**
 * The method's one idea, acted out: "start at a buyer, walk upstream in proportion to supply, and see where the walk
 * ends". It reads the layers, not the matrices, so it checks those too.
 */
const LONG = 5_000;

type End = keyof Mass;

/** Whom the walk goes to from x: a layer at random (the plain mean), then a supplier by its share; null = opaque. */
function nextSupplier(model: Model, x: number, draw: Random): number | null {
  const layer = draw.pick(model.layers[x]!);
  let left = draw.next();
  for (const [supplier, share] of layer.known) {
    left -= share;
    if (left < 0) return supplier;
  }
  // Past the known shares is the remainder (or a rounding error, at a scaled K).
  return layer.unknown.length > 0 ? draw.pick(layer.unknown) : null;
}

function oneWalk(model: Model, buyer: number, draw: Random): End {
  let x = buyer;
  for (let links = 0; ; links++) {
    if (links > 0 && draw.next() < model.risk[x]!.r) return 'hit';
    if (model.end[x]) return 'clean';
    if (links === model.tiers) return 'beyondLimit';
    if (links === LONG) return 'opaque'; // a closed loop
    const supplier = nextSupplier(model, x, draw);
    if (supplier === null) return 'opaque';
    x = supplier;
  }
}

/** The share of `walks` seeded walks that ended each way. */
export function simulate(model: Model, buyer: number, walks: number, seed: number): Mass {
  const draw = random(seed);
  const mass: Mass = { hit: 0, clean: 0, opaque: 0, beyondLimit: 0 };
  for (let i = 0; i < walks; i++) mass[oneWalk(model, buyer, draw)] += 1 / walks;
  return mass;
}

/** An allocation of every remainder at random, flat over the simplex: no such draw may leave low..high. */
export function randomSplit(seed: number) {
  const draw = random(seed);
  const parts = new Map<string, number[]>();
  return (entity: number, layer: number, unknown: number[]): number[] => {
    const key = `${entity}/${layer}`;
    if (!parts.has(key)) {
      const raw = unknown.map(() => (draw.chance(0.2) ? 0 : -Math.log(1 - draw.next())));
      const sum = raw.reduce((total, value) => total + value, 0);
      parts.set(
        key,
        raw.map((value, i) => (sum > 0 ? value / sum : Number(i === 0))),
      );
    }
    return parts.get(key)!;
  };
}

/** The same without exact zeros: normalised exponentials, flat over the simplex. */
export function flatSplit(seed: number) {
  const draw = random(seed);
  const parts = new Map<string, number[]>();
  return (entity: number, layer: number, unknown: number[]): number[] => {
    const key = `${entity}/${layer}`;
    if (!parts.has(key)) {
      const raw = unknown.map(() => -Math.log(1 - draw.next()));
      const sum = raw.reduce((total, value) => total + value, 0);
      parts.set(
        key,
        raw.map((value) => value / sum),
      );
    }
    return parts.get(key)!;
  };
}
