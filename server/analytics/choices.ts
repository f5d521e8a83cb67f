/** Whom every remainder of a cycle goes to, and whether someone better is to be had. */
import { DENSE } from './cycle-system.ts';
import type { LeastWalk } from './least.ts';
import { bestTaker } from './takers.ts';

/** A choice is changed only for a gain above what rounding or settling leave, so that improving ends. */
const GAIN_DIRECT = 4e-15;
const GAIN_SETTLED = 1e-12;
const WARM_UP = 6;

/** For every remainder of a run of members, the link that takes it. */
export class Choices {
  private readonly walk: LeastWalk;
  private readonly members: Int32Array;
  private readonly chosen = new Map<number, number>();

  /** Starts from the choices that a few rounds of value iteration from 0 lead to; `value` is left changed. */
  constructor(walk: LeastWalk, members: Int32Array, value: Float64Array) {
    this.walk = walk;
    this.members = members;
    for (let round = 0; round < WARM_UP; round++) this.warmUp(value);
    this.eachRemainder((rest) => this.chosen.set(rest, bestTaker(this.walk.supply, rest, value)));
  }

  linkFor(rest: number): number {
    return this.chosen.get(rest)!;
  }

  /** Whether some choice was changed for a better one. */
  improve(value: Float64Array): boolean {
    const { supplier } = this.walk.supply;
    const leastGain = this.members.length > DENSE ? GAIN_SETTLED : GAIN_DIRECT;
    let changed = false;
    this.eachRemainder((rest) => {
      const best = bestTaker(this.walk.supply, rest, value);
      const gain = value[supplier[this.linkFor(rest)]!]! - value[supplier[best]!]!;
      if (gain <= leastGain) return;
      this.chosen.set(rest, best);
      changed = true;
    });
    return changed;
  }

  private warmUp(value: Float64Array): void {
    const { supply, pass, target } = this.walk;
    for (const x of this.members) {
      let sum = 0;
      for (let link = supply.offsets[x]!; link < supply.offsets[x + 1]!; link++) {
        sum += supply.known[link]! * value[supply.supplier[link]!]!;
      }
      for (let rest = supply.remainderOffsets[x]!; rest < supply.remainderOffsets[x + 1]!; rest++) {
        sum += supply.remainder[rest]! * value[supply.supplier[bestTaker(supply, rest, value)]!]!;
      }
      value[x] = target[x]! + pass[x]! * sum;
    }
  }

  private eachRemainder(visit: (rest: number) => void): void {
    const { remainderOffsets } = this.walk.supply;
    for (const x of this.members) {
      for (let rest = remainderOffsets[x]!; rest < remainderOffsets[x + 1]!; rest++) visit(rest);
    }
  }
}
