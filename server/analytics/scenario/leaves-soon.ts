import type { Prepared } from '../prepare.ts';

/** After so many steps round a cycle ... */
const STEPS = 16;
/** ... no more than this of a walk may be left in it. */
const LEFT = 0.5;

/**
 * Whether a walk leaves a cycle soon, wherever it starts and whoever takes the remainders: then a difference passed
 * over and over again dies out as soon, and what is too small to be passed on cannot add up to much.
 */
export function leavesSoon({ supply, vector }: Prepared, members: Int32Array): boolean {
  const { offsets, supplier, known, remainderOffsets, remainder, takerOffsets, takers } = supply;
  const left = new Map<number, number>();
  for (const x of members) left.set(x, 1);
  const leftOf = (link: number) => left.get(supplier[link]!) ?? 0;
  for (let step = 0; step < STEPS; step++) {
    let most = 0;
    for (const x of members) {
      let sum = 0;
      for (let link = offsets[x]!; link < offsets[x + 1]!; link++) sum += known[link]! * leftOf(link);
      for (let rest = remainderOffsets[x]!; rest < remainderOffsets[x + 1]!; rest++) {
        let worst = 0;
        for (let at = takerOffsets[rest]!; at < takerOffsets[rest + 1]!; at++)
          worst = Math.max(worst, leftOf(takers[at]!));
        sum += remainder[rest]! * worst;
      }
      const staying = (1 - vector.risk[x]!) * sum;
      left.set(x, staying);
      most = Math.max(most, staying);
    }
    if (most <= LEFT) return true;
  }
  return false;
}
