/** Many strings in one run of UTF-8 bytes: some 4 bytes a string beside its text, nothing for the collector to trace. */

const FIRST_BYTES = 1 << 16;

export class PackedStrings {
  /** UTF-8, one string after the other. */
  readonly bytes: Uint8Array;
  /** Where string i starts; one more than there are strings. */
  readonly offsets: Uint32Array;
  private readonly buffer: Buffer;

  constructor(bytes: Uint8Array, offsets: Uint32Array) {
    this.bytes = bytes;
    this.offsets = offsets;
    this.buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get count(): number {
    return this.offsets.length - 1;
  }

  at(i: number): string {
    return this.buffer.toString('utf8', this.offsets[i]!, this.offsets[i + 1]!);
  }

  /** Order of strings i and j by code point, which is the order of their UTF-8 bytes. */
  compare(i: number, j: number): number {
    const { buffer, offsets } = this;
    return buffer.compare(buffer, offsets[j]!, offsets[j + 1]!, offsets[i]!, offsets[i + 1]!);
  }

  /** Order of string i against UTF-8 bytes. */
  compareTo(i: number, text: Uint8Array): number {
    return this.buffer.compare(text, 0, text.length, this.offsets[i]!, this.offsets[i + 1]!);
  }

  /** The same strings in another order: string k of the result is string `order[k]` of this. */
  gather(order: Int32Array): PackedStrings {
    const { bytes, offsets } = this;
    const moved = new Uint8Array(bytes.length);
    const starts = new Uint32Array(order.length + 1);
    let end = 0;
    for (let k = 0; k < order.length; k++) {
      const from = order[k]!;
      const stop = offsets[from + 1]!;
      for (let at = offsets[from]!; at < stop; at++) moved[end++] = bytes[at]!;
      starts[k + 1] = end;
    }
    return new PackedStrings(end === moved.length ? moved : moved.slice(0, end), starts);
  }
}

/** Collects strings and packs them. */
export class StringPacker {
  private buffer = Buffer.allocUnsafeSlow(FIRST_BYTES);
  private offsets = new Uint32Array(FIRST_BYTES);
  private used = 0;
  private count = 0;

  add(text: string): void {
    const most = this.used + text.length * 3;
    if (most > this.buffer.length) this.growBytes(most);
    if (this.count + 2 > this.offsets.length) this.growOffsets();
    this.used += this.buffer.write(text, this.used, 'utf8');
    this.offsets[++this.count] = this.used;
  }

  finish(): PackedStrings {
    const bytes = new Uint8Array(this.buffer.subarray(0, this.used));
    return new PackedStrings(bytes, this.offsets.slice(0, this.count + 1));
  }

  private growBytes(least: number): void {
    const grown = Buffer.allocUnsafeSlow(Math.max(least, this.buffer.length * 2));
    this.buffer.copy(grown, 0, 0, this.used);
    this.buffer = grown;
  }

  private growOffsets(): void {
    const grown = new Uint32Array(this.offsets.length * 2);
    grown.set(this.offsets);
    this.offsets = grown;
  }
}
