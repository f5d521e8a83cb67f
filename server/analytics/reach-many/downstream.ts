/**
 * Hands 64 risky entities at once down to whoever has them upstream: what reaches an entity is what its suppliers are
 * or have upstream. One pass over all links, upstream first; members of a cycle have the same upstream.
 */
import type { Blocks } from '../blocks.ts';
import type { Supply } from '../supply.ts';
import { bitsIn, Masks } from './masks.ts';

type Walked = Pick<Supply, 'offsets' | 'supplier' | 'end'>;

export class Downstream {
  private readonly supply: Walked;
  private readonly blocks: Blocks;
  private readonly tiers: number | null;
  /** What each entity is or has upstream. */
  private readonly held: Masks;
  private readonly before: Masks;

  /** `tiers`: links at most, null for no limit. */
  constructor(supply: Walked, blocks: Blocks, tiers: number | null) {
    const count = blocks.order.length;
    this.supply = supply;
    this.blocks = blocks;
    this.tiers = tiers;
    this.held = new Masks(count);
    this.before = new Masks(tiers === null ? 0 : count);
  }

  /** Adds to `found`, by entity as a buyer, how many of these are upstream. At most BATCH at once. */
  count(these: Int32Array, found: Int32Array): void {
    this.held.clear();
    these.forEach((x, bit) => {
      this.held.add(x, bit);
    });
    if (this.tiers === null) this.sweep(found);
    else this.unroll(this.tiers, found);
  }

  private sweep(found: Int32Array): void {
    const { order, cyclic } = this.blocks;
    let at = 0;
    for (let c = 0; c <= cyclic.length; c += 2) {
      const start = cyclic[c] ?? order.length;
      this.takeEach(order.subarray(at, start), found);
      if (start === order.length) break;
      at = cyclic[c + 1]!;
      this.takeTogether(order.subarray(start, at), found);
    }
  }

  private takeEach(run: Int32Array, found: Int32Array): void {
    const { offsets, supplier, end } = this.supply;
    const { low, high } = this.held;
    for (let k = 0; k < run.length; k++) {
      const x = run[k]!;
      if (end[x]) continue;
      const last = offsets[x + 1]!;
      let a = 0;
      let b = 0;
      for (let link = offsets[x]!; link < last; link++) {
        const u = supplier[link]!;
        a |= low[u]!;
        b |= high[u]!;
      }
      if ((a | b) === 0) continue;
      low[x]! |= a;
      high[x]! |= b;
      found[x]! += bitsIn(a) + bitsIn(b);
    }
  }

  /** A member's own is upstream of all members: some other one, or itself, buys from it. */
  private takeTogether(members: Int32Array, found: Int32Array): void {
    const { offsets, supplier } = this.supply;
    const { low, high } = this.held;
    let a = 0;
    let b = 0;
    for (const x of members) {
      for (let link = offsets[x]!; link < offsets[x + 1]!; link++) {
        a |= low[supplier[link]!]!;
        b |= high[supplier[link]!]!;
      }
    }
    const more = bitsIn(a) + bitsIn(b);
    for (const x of members) {
      low[x] = a;
      high[x] = b;
      found[x]! += more;
    }
  }

  /** Tier by tier: `held` is what is at an entity or so many links upstream. */
  private unroll(tiers: number, found: Int32Array): void {
    for (let links = 1; links < tiers; links++) {
      this.before.low.set(this.held.low);
      this.before.high.set(this.held.high);
      if (!this.advance(this.before, this.held, null)) break;
    }
    this.advance(this.held, null, found);
  }

  /** One link further; whether anything new was met. */
  private advance(from: Masks, to: Masks | null, found: Int32Array | null): boolean {
    const { offsets, supplier, end } = this.supply;
    const { low, high } = from;
    let changed = false;
    for (let x = 0; x < end.length; x++) {
      if (end[x]) continue;
      let a = 0;
      let b = 0;
      for (let link = offsets[x]!; link < offsets[x + 1]!; link++) {
        const u = supplier[link]!;
        a |= low[u]!;
        b |= high[u]!;
      }
      if (found) found[x]! += bitsIn(a) + bitsIn(b);
      if (!to || ((a & ~low[x]!) | (b & ~high[x]!)) === 0) continue;
      to.low[x]! |= a;
      to.high[x]! |= b;
      changed = true;
    }
    return changed;
  }
}
