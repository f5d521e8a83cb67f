/** Which ids have been seen in a table, in 20 bytes each: 5 million links must not keep 5 million strings. */

const FIELDS = 5;
const FULL = 0.6;

/** 64 bits of a string as two numbers; good mixing, not secure. Two of 5 million meet once in a million tables. */
function hash64(text: string, out: Uint32Array): void {
  let a = 0x9e3779b9 ^ text.length;
  let b = 0x85ebca6b;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x9e3779b1);
    b = Math.imul(b ^ unit, 0x5f356495);
    a = (a << 13) | (a >>> 19);
    b = (b << 17) | (b >>> 15);
  }
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35);
  b = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35);
  out[0] = a ^ (a >>> 16);
  out[1] = b ^ (b >>> 16);
}

/** An earlier row of the same id, and whether it said the same. */
export interface Earlier {
  row: number;
  same: boolean;
}

/** Open addressing over one typed array; a slot is free while its row is 0. */
export class SeenRows {
  private slots = new Uint32Array(4096 * FIELDS);
  private capacity = 4096;
  private count = 0;
  private readonly id = new Uint32Array(2);
  private readonly content = new Uint32Array(2);

  /** Remembers a row, or tells of the earlier row that has its id. Rows count from 1. */
  see(id: string, content: string, row: number): Earlier | undefined {
    hash64(id, this.id);
    hash64(content, this.content);
    const [id0, id1] = [this.id[0]!, this.id[1]!];
    const [content0, content1] = [this.content[0]!, this.content[1]!];
    const at = this.find(id0, id1);
    const earlier = this.slots[at + 4]!;
    if (earlier !== 0) {
      return { row: earlier, same: this.slots[at + 2] === content0 && this.slots[at + 3] === content1 };
    }
    this.slots.set([id0, id1, content0, content1, row], at);
    if (++this.count > this.capacity * FULL) this.grow();
    return undefined;
  }

  private find(id0: number, id1: number): number {
    const { slots, capacity } = this;
    let slot = id0 & (capacity - 1);
    for (;;) {
      const at = slot * FIELDS;
      if (slots[at + 4] === 0 || (slots[at] === id0 && slots[at + 1] === id1)) return at;
      slot = (slot + 1) & (capacity - 1);
    }
  }

  private grow(): void {
    const old = this.slots;
    this.capacity *= 2;
    this.slots = new Uint32Array(this.capacity * FIELDS);
    for (let at = 0; at < old.length; at += FIELDS) {
      if (old[at + 4] !== 0) this.slots.set(old.subarray(at, at + FIELDS), this.find(old[at]!, old[at + 1]!));
    }
  }
}
