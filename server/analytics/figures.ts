/** The figures of one buyer, looked up: one step from the buyer to its suppliers' values (method.md 3). */
import type { Figures } from './answer.ts';
import type { Prepared } from './prepare.ts';
import { takenFrom } from './takers.ts';
import type { Values } from './values.ts';

/**
 * Low <= expected <= high holds by construction; rounding may break it by some 1e-16, which the last step mends.
 * The buyer's own risk is left out. O(suppliers of the buyer).
 */
export function figuresOf({ supply, values }: Pick<Prepared, 'supply' | 'values'>, buyer: number): Figures {
  const { known, weight } = supply;
  const end = supply.end[buyer]!;
  return figuresFrom({
    hit: stepUp(supply, buyer, weight, values.hit),
    low: stepUp(supply, buyer, known, values.low) + takenFrom(supply, buyer, values.low, false),
    high:
      stepUp(supply, buyer, known, values.high) +
      supply.opaque[buyer]! +
      takenFrom(supply, buyer, values.high, true),
    covered: end + stepUp(supply, buyer, known, values.covered),
    clean: end + stepUp(supply, buyer, weight, values.clean),
    opaque: supply.opaque[buyer]! + stepUp(supply, buyer, weight, values.opaque),
    beyond: values.beyond ? stepUp(supply, buyer, weight, values.beyond) : 0,
  });
}

/** What one step up adds up to, as figures. */
export function figuresFrom(sums: Readonly<Record<keyof Values, number>>): Figures {
  const expected = whole(sums.hit);
  return {
    exposure: {
      low: Math.min(sums.low, expected),
      expected,
      high: whole(Math.max(sums.high, expected)),
    },
    coverage: whole(sums.covered),
    mass: {
      hit: expected,
      clean: whole(sums.clean),
      opaque: whole(sums.opaque),
      beyondLimit: whole(sums.beyond),
    },
  };
}

/**
 * The figures of one unit that flows out of x: what it met at x or further upstream. Under a tier limit x stands on
 * the first tier. O(1).
 */
export function outflowOf({ values }: Prepared, x: number): Figures {
  const expected = whole(values.hit[x]!);
  return {
    exposure: {
      low: Math.min(values.low[x]!, expected),
      expected,
      high: whole(Math.max(values.high[x]!, expected)),
    },
    coverage: whole(values.covered[x]!),
    mass: {
      hit: expected,
      clean: whole(values.clean[x]!),
      opaque: whole(values.opaque[x]!),
      beyondLimit: values.beyond ? whole(values.beyond[x]!) : 0,
    },
  };
}

/** A part of one unit: shares that are sums of thirds may add up to 1 and a few 1e-16. */
function whole(part: number): number {
  return Math.min(part, 1);
}

/** hit / (hit + clean); null where nothing was traced to an end. */
export function ofTraced({ mass }: Figures): number | null {
  const traced = mass.hit + mass.clean;
  return traced > 0 ? mass.hit / traced : null;
}

function stepUp(
  supply: Prepared['supply'],
  buyer: number,
  shares: Float64Array,
  value: Float64Array,
): number {
  let sum = 0;
  for (let link = supply.offsets[buyer]!; link < supply.offsets[buyer + 1]!; link++) {
    sum += shares[link]! * value[supply.supplier[link]!]!;
  }
  return sum;
}
