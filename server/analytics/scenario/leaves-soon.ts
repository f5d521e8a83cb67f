import type { Prepared } from '../prepare.ts';
import { LEAST_CLEAN, LOW, STRIDE } from './figure-values.ts';

/** After so many steps round a cycle ... */
const STEPS = 16;
/** ... no more than this of a walk may be left in it. */
const LEFT = 0.5;

/**
 * Whether a walk leaves a small cycle soon, wherever it starts: then a difference passed over and over again dies out
 * as soon, and what is too small to be passed on cannot add up to much. With assumed shares as they are; and for the
 * bounds whoever takes the remainders, among those whose bound is not 0 whatever is chosen.
 */
export function leavesSoon(prepared: Prepared, members: Int32Array, values: Float64Array): boolean {
  const bound = (figure: number) => members.filter((x) => values[x * STRIDE + figure]! > 0);
  return (
    isLeft(prepared, members, false) &&
    isLeft(prepared, bound(LOW), true) &&
    isLeft(prepared, bound(LEAST_CLEAN), true)
  );
}

function isLeft({ supply, vector }: Prepared, members: Int32Array, worst: boolean): boolean {
  const { offsets, supplier, known, weight, remainderOffsets, remainder, takerOffsets, takers } = supply;
  const shares = worst ? known : weight;
  const left = new Map<number, number>();
  for (const x of members) left.set(x, 1);
  const leftOf = (link: number) => left.get(supplier[link]!) ?? 0;
  const mostTaken = (rest: number) => {
    let most = 0;
    for (let at = takerOffsets[rest]!; at < takerOffsets[rest + 1]!; at++)
      most = Math.max(most, leftOf(takers[at]!));
    return remainder[rest]! * most;
  };
  for (let step = 0; step < STEPS; step++) {
    let most = 0;
    for (const x of members) {
      let sum = 0;
      for (let link = offsets[x]!; link < offsets[x + 1]!; link++) sum += shares[link]! * leftOf(link);
      if (worst) {
        for (let rest = remainderOffsets[x]!; rest < remainderOffsets[x + 1]!; rest++) sum += mostTaken(rest);
      }
      const staying = (1 - vector.risk[x]!) * sum;
      left.set(x, staying);
      most = Math.max(most, staying);
    }
    if (most <= LEFT) return true;
  }
  return false;
}
