/** The floor: reading the target and the share of every link once, which no solution by sweeping links can beat. */
import type { Supply } from '../../server/analytics/supply.ts';

export function readOnce({ supplier, weight }: Supply): number {
  let targets = 0;
  let shares = 0;
  for (let link = 0; link < supplier.length; link++) {
    targets += supplier[link]!;
    shares += weight[link]!;
  }
  return targets + shares;
}
