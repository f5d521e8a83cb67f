/**
 * Numbers keys 0, 1, 2, ... as it meets them: an open-addressing table over typed arrays, for a look-up per entity.
 * Keys are whole numbers from 0 to 2^53.
 */
export class Numbering {
  private keys = new Float64Array(1024).fill(EMPTY);
  private numbers = new Int32Array(1024);
  /** How many keys it has met. */
  count = 0;

  numberOf(key: number): number {
    const slot = this.slotOf(key);
    if (this.keys[slot] === key) return this.numbers[slot]!;
    const number = this.count++;
    this.keys[slot] = key;
    this.numbers[slot] = number;
    if (this.count * 2 > this.keys.length) this.grow();
    return number;
  }

  private slotOf(key: number): number {
    const { keys } = this;
    const last = keys.length - 1;
    const mixed = Math.imul(key ^ (key / 0x1_0000_0000), 0x9e37_79b1);
    let slot = (mixed ^ (mixed >>> 15)) & last;
    while (keys[slot] !== EMPTY && keys[slot] !== key) slot = (slot + 1) & last;
    return slot;
  }

  private grow(): void {
    const { keys, numbers } = this;
    this.keys = new Float64Array(keys.length * 2).fill(EMPTY);
    this.numbers = new Int32Array(keys.length * 2);
    for (let i = 0; i < keys.length; i++) {
      if (keys[i] === EMPTY) continue;
      const slot = this.slotOf(keys[i]!);
      this.keys[slot] = keys[i]!;
      this.numbers[slot] = numbers[i]!;
    }
  }
}

const EMPTY = -1;
