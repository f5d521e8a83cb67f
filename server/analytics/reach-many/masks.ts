/** A set of up to 64 things for every entity: two columns of 32 bits, which the engine handles faster than one of 64. */
export class Masks {
  readonly low: Int32Array;
  readonly high: Int32Array;

  constructor(entities: number) {
    this.low = new Int32Array(entities);
    this.high = new Int32Array(entities);
  }

  /** Adds thing `bit`, 0..63, to the set of an entity. */
  add(entity: number, bit: number): void {
    if (bit < 32) this.low[entity]! |= 1 << bit;
    else this.high[entity]! |= 1 << (bit - 32);
  }

  /** Empties every set. */
  clear(): void {
    this.low.fill(0);
    this.high.fill(0);
  }

  /** Empties one set. */
  empty(entity: number): void {
    this.low[entity] = 0;
    this.high[entity] = 0;
  }
}

/** Things in each set. */
export const BATCH = 64;

/** How many bits are set. */
export function bitsIn(word: number): number {
  let pairs = word - ((word >>> 1) & 0x55555555);
  pairs = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return (((pairs + (pairs >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
