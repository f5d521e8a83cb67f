/** Suppliers of unknown share, one of whom takes a remainder whole: the best for low, the worst for high (method.md 3). */
import type { Supply } from './supply.ts';

/** The link that takes a remainder with the least value; the first by supplier's id of equals. */
export function bestTaker(supply: Supply, rest: number, value: Float64Array): number {
  const { takerOffsets, takers, supplier } = supply;
  const end = takerOffsets[rest + 1]!;
  let best = takers[takerOffsets[rest]!]!;
  let leastValue = value[supplier[best]!]!;
  for (let at = takerOffsets[rest]! + 1; at < end; at++) {
    const link = takers[at]!;
    const candidate = value[supplier[link]!]!;
    if (candidate < leastValue) {
      leastValue = candidate;
      best = link;
    }
  }
  return best;
}

/** What x's remainders bring when each goes whole to its best (or worst) supplier. */
export function takenFrom(supply: Supply, x: number, value: Float64Array, most: boolean): number {
  const { remainderOffsets, remainder, takerOffsets, takers, supplier } = supply;
  let sum = 0;
  for (let rest = remainderOffsets[x]!; rest < remainderOffsets[x + 1]!; rest++) {
    let best = value[supplier[takers[takerOffsets[rest]!]!]!]!;
    for (let at = takerOffsets[rest]! + 1; at < takerOffsets[rest + 1]!; at++) {
      const candidate = value[supplier[takers[at]!]!]!;
      if (most ? candidate > best : candidate < best) best = candidate;
    }
    sum += remainder[rest]! * best;
  }
  return sum;
}
