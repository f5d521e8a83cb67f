/** Reads the steps among the members of a cycle out of the supply graph. */
import { RowCollector } from './cycle-rows.ts';
import type { CycleRows } from './cycle-system.ts';
import type { Supply } from './supply.ts';
import type { Walk } from './sweep.ts';

export class CycleReader {
  /** Numbers of the current members, from 1 on; 0: not a member. By entity. */
  private readonly local: Int32Array;
  private readonly collector = new RowCollector(0);

  constructor(entities: number) {
    this.local = new Int32Array(entities);
  }

  /** The rows of a cycle; they stand until the next ones are read. O(links into members). */
  rows(walk: Pick<Walk, 'supply' | 'shares' | 'pass' | 'ends'>, members: Int32Array): CycleRows {
    const { supply, shares, pass, ends } = walk;
    const { collector } = this;
    this.enter(members);
    collector.begin(members.length);
    for (let i = 0; i < members.length; i++) {
      const x = members[i]!;
      this.readRow(supply, shares, x, pass[x]!, ends[x]!);
    }
    this.leave(members);
    return collector.finish();
  }

  /** As `rows`, along all shares and for one risk. */
  weights(supply: Supply, members: Int32Array, risk: Float64Array): CycleRows {
    const { weight, end: ends, opaque } = supply;
    const { collector } = this;
    this.enter(members);
    collector.begin(members.length);
    for (let i = 0; i < members.length; i++) {
      const x = members[i]!;
      const passing = 1 - risk[x]!;
      this.readRow(supply, weight, x, passing, risk[x]! + passing * (ends[x]! + opaque[x]!));
    }
    this.leave(members);
    return collector.finish();
  }

  /** The row of one member: what passes on from it is `passing`, what ends there `ends`. */
  private readRow(supply: Supply, shares: Float64Array, x: number, passing: number, ends: number): void {
    const { offsets, supplier } = supply;
    const { local, collector } = this;
    const end = offsets[x + 1]!;
    let leaking = ends;
    for (let link = offsets[x]!; link < end; link++) {
      const part = passing * shares[link]!;
      if (part === 0) continue;
      const j = local[supplier[link]!]!;
      if (j === 0) leaking += part;
      else collector.step(j - 1, part);
    }
    collector.leaks(leaking);
    collector.next();
  }

  /** Numbers the members until they are left; returns the numbers, from 1 on, by entity. */
  enter(members: Int32Array): Int32Array {
    for (let i = 0; i < members.length; i++) this.local[members[i]!] = i + 1;
    return this.local;
  }

  leave(members: Int32Array): void {
    for (let i = 0; i < members.length; i++) this.local[members[i]!] = 0;
  }
}
