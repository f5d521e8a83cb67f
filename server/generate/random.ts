/** Seeded numbers that are the same on every platform: 32-bit integer arithmetic, and no function that engines round apart. */

/** Mixes integers into 32 bits; the same arguments give the same bits. */
export function mix(...values: readonly number[]): number {
  let hash = 0x9e3779b9;
  for (const value of values) {
    hash = Math.imul(hash ^ value, 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35);
    hash ^= hash >>> 13;
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** 32 bits scaled to 0 .. count - 1. Division by a power of two and one product: exact alike everywhere. */
export const scale = (bits: number, count: number): number => Math.floor((bits / 4294967296) * count);

/** A stream of numbers (sfc32 by Chris Doty-Humphrey). */
export class Random {
  private a = 0;
  private b = 0;
  private c = 0;
  private counter = 1;

  constructor(...seed: readonly number[]) {
    this.reseed(...seed);
  }

  /** Starts anew, so that what is drawn for one thing does not hang on what was drawn before. */
  reseed(...seed: readonly number[]): void {
    this.a = mix(1, ...seed);
    this.b = mix(2, ...seed);
    this.c = mix(3, ...seed);
    this.counter = 1;
    for (let i = 0; i < 8; i++) this.bits();
  }

  /** 0 .. 2^32 - 1 */
  bits(): number {
    const sum = (this.a + this.b + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }

  /** 0 .. count - 1 */
  below(count: number): number {
    return scale(this.bits(), count);
  }

  /** True in so many cases of a hundred. */
  percent(cases: number): boolean {
    return this.below(100) < cases;
  }
}

/**
 * A heavy-tailed whole number from 1 to 4,096: P(more than t) falls as t^-4/3, near what published supply networks
 * show. Only square roots, which every engine rounds the same way.
 */
export function heavyTailed(bits: number): number {
  const root = Math.sqrt(65536 / ((bits >>> 16) + 1));
  return Math.floor(root * Math.sqrt(root));
}

/** A shuffle of 0 .. count - 1. */
export function shuffled(count: number, random: Random): Uint32Array {
  const order = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    const j = random.below(i + 1);
    order[i] = order[j]!;
    order[j] = i;
  }
  return order;
}
