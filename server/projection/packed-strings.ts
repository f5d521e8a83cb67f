/**
 * Many strings in one run of UTF-8 bytes, in shared memory: some 4 bytes a string beside its text, nothing for the
 * collector to trace.
 */
import { shared, sharedColumn } from './shared.ts';

const FIRST_BYTES = 1 << 16;

/** What packed strings are made of: plain data. */
export interface StringColumns {
  readonly bytes: Uint8Array;
  readonly offsets: Uint32Array;
}

export class PackedStrings implements StringColumns {
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

  static over({ bytes, offsets }: StringColumns): PackedStrings {
    return new PackedStrings(bytes, offsets);
  }

  /** The same bytes as plain data. */
  get columns(): StringColumns {
    return { bytes: this.bytes, offsets: this.offsets };
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
    let size = 0;
    for (let k = 0; k < order.length; k++) size += offsets[order[k]! + 1]! - offsets[order[k]!]!;
    const moved = sharedColumn(Uint8Array, size);
    const starts = sharedColumn(Uint32Array, order.length + 1);
    let end = 0;
    for (let k = 0; k < order.length; k++) {
      const from = order[k]!;
      const stop = offsets[from + 1]!;
      for (let at = offsets[from]!; at < stop; at++) moved[end++] = bytes[at]!;
      starts[k + 1] = end;
    }
    return new PackedStrings(moved, starts);
  }
}

/** Packs a list of strings. */
export function packStrings(texts: Iterable<string>): PackedStrings {
  const packer = new StringPacker();
  for (const text of texts) packer.add(text);
  return packer.finish();
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
    const bytes = shared(new Uint8Array(this.buffer.buffer, this.buffer.byteOffset, this.used));
    return new PackedStrings(bytes, shared(this.offsets.subarray(0, this.count + 1)));
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
