/**
 * Walks upstream from 64 buyers at once: who is reached hands the buyers on to its suppliers. Without a tier limit in
 * one pass over all links, downstream first; with one tier by tier, each entity walked where buyers are new to it.
 */
import type { Blocks } from '../blocks.ts';
import type { Supply } from '../supply.ts';
import { Masks } from './masks.ts';

type Walked = Pick<Supply, 'offsets' | 'supplier' | 'end'>;

export class Upstream {
  private readonly supply: Walked;
  private readonly blocks: Blocks;
  private readonly tiers: number | null;
  /** The buyers that each entity is upstream of. */
  private readonly reached: Masks;
  /** The buyers as starts; under a tier limit what is new since the last tier. */
  private readonly fresh: Masks;
  private readonly next: Masks;

  /** `tiers`: links at most, null for no limit. */
  constructor(supply: Walked, blocks: Blocks, tiers: number | null) {
    const count = blocks.order.length;
    this.supply = supply;
    this.blocks = blocks;
    this.tiers = tiers;
    this.reached = new Masks(count);
    this.fresh = new Masks(count);
    this.next = new Masks(tiers === null ? 0 : count);
  }

  /** How many of `sought` are upstream of each of these buyers. At most BATCH at once. */
  count(these: Int32Array, sought: Int32Array): Int32Array {
    this.reached.clear();
    these.forEach((x, bit) => {
      this.fresh.add(x, bit);
    });
    if (this.tiers === null) {
      this.sweep();
      for (const x of these) this.fresh.empty(x);
    } else this.unroll(Int32Array.from(new Set(these)), this.tiers);
    return this.tally(these.length, sought);
  }

  private sweep(): void {
    const { order, cyclic } = this.blocks;
    let at = order.length;
    for (let c = cyclic.length; c >= 0; c -= 2) {
      const end = cyclic[c - 1] ?? 0;
      for (let k = at - 1; k >= end; k--) this.handOn(order[k]!);
      if (end === 0) break;
      at = cyclic[c - 2]!;
      this.handRound(order.subarray(at, end));
    }
  }

  private handOn(x: number): void {
    const { offsets, supplier, end } = this.supply;
    const { low, high } = this.reached;
    const a = low[x]! | this.fresh.low[x]!;
    const b = high[x]! | this.fresh.high[x]!;
    if ((a | b) === 0 || end[x]) return;
    const last = offsets[x + 1]!;
    for (let link = offsets[x]!; link < last; link++) {
      const u = supplier[link]!;
      low[u]! |= a;
      high[u]! |= b;
    }
  }

  /** Whoever reaches one member of a cycle reaches all of them. */
  private handRound(members: Int32Array): void {
    const { low, high } = this.reached;
    let a = 0;
    let b = 0;
    for (const x of members) {
      a |= low[x]! | this.fresh.low[x]!;
      b |= high[x]! | this.fresh.high[x]!;
    }
    for (const x of members) {
      low[x] = a;
      high[x] = b;
    }
    for (const x of members) this.handOn(x);
  }

  private unroll(starts: Int32Array, tiers: number): void {
    let front = starts;
    for (let links = 1; links <= tiers && front.length > 0; links++) front = this.advance(front);
    for (const x of front) this.fresh.empty(x);
  }

  /** One tier further; the entities that some buyer is new to. */
  private advance(front: Int32Array): Int32Array {
    const { offsets, supplier, end } = this.supply;
    const { fresh, next, reached } = this;
    const met: number[] = [];
    for (const x of front) {
      for (let link = offsets[x]!; !end[x] && link < offsets[x + 1]!; link++) {
        const u = supplier[link]!;
        const a = fresh.low[x]! & ~reached.low[u]!;
        const b = fresh.high[x]! & ~reached.high[u]!;
        if ((a | b) === 0) continue;
        if ((next.low[u]! | next.high[u]!) === 0) met.push(u);
        next.low[u]! |= a;
        next.high[u]! |= b;
      }
    }
    for (const x of front) fresh.empty(x);
    for (const u of met) {
      fresh.low[u] = next.low[u]!;
      fresh.high[u] = next.high[u]!;
      reached.low[u]! |= next.low[u]!;
      reached.high[u]! |= next.high[u]!;
      next.empty(u);
    }
    return Int32Array.from(met);
  }

  private tally(buyers: number, sought: Int32Array): Int32Array {
    const counts = new Int32Array(buyers);
    const add = (word: number, from: number) => {
      for (let rest = word; rest !== 0; rest &= rest - 1) counts[from + 31 - Math.clz32(rest & -rest)]!++;
    };
    for (const x of sought) {
      add(this.reached.low[x]!, 0);
      add(this.reached.high[x]!, 32);
    }
    return counts;
  }
}
