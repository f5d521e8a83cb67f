/** Whom every remainder of a cycle goes to, and whether someone better is to be had. */
import { DENSE } from './cycle-system.ts';
import type { Supply } from './supply.ts';
import { bestTaker } from './takers.ts';

/** A choice is changed only for a gain above what rounding or settling leave, so that improving ends. */
const GAIN_DIRECT = 4e-15;
const GAIN_SETTLED = 1e-12;

/** For every remainder of a run of members, the link that takes it. */
export class Choices {
  private readonly supply: Supply;
  private readonly members: Int32Array;
  /** By remainder, counted over the members in order. */
  private readonly chosen: Int32Array;

  /** Starts from the choices that are best where `value` holds. */
  constructor(supply: Supply, members: Int32Array, value: Float64Array) {
    this.supply = supply;
    this.members = members;
    const { remainderOffsets } = supply;
    let count = 0;
    for (const x of members) count += remainderOffsets[x + 1]! - remainderOffsets[x]!;
    this.chosen = new Int32Array(count);
    this.eachRemainder((rest, at) => {
      this.chosen[at] = bestTaker(supply, rest, value);
    });
  }

  /** The links that take the remainders, member by member and in the order of their remainders. */
  get links(): Int32Array {
    return this.chosen;
  }

  /** Whether some choice was changed for a better one. */
  improve(value: Float64Array): boolean {
    const { chosen, supply } = this;
    const { supplier } = supply;
    const leastGain = this.members.length > DENSE ? GAIN_SETTLED : GAIN_DIRECT;
    let changed = false;
    this.eachRemainder((rest, at) => {
      const best = bestTaker(supply, rest, value);
      const gain = value[supplier[chosen[at]!]!]! - value[supplier[best]!]!;
      if (gain <= leastGain) return;
      chosen[at] = best;
      changed = true;
    });
    return changed;
  }

  private eachRemainder(visit: (rest: number, at: number) => void): void {
    const { remainderOffsets } = this.supply;
    let at = 0;
    for (const x of this.members) {
      for (let rest = remainderOffsets[x]!; rest < remainderOffsets[x + 1]!; rest++) visit(rest, at++);
    }
  }
}
