/** Feeds values to SHA-256 in a form that no two different rows share: texts by length, numbers by fixed width. */
import { createHash, type Hash } from 'node:crypto';

const BLOCK = 1 << 16;
/** Up to this length copying byte by byte is faster than making a view. */
const RANGE = 256;

export class Digest {
  private readonly hash: Hash = createHash('sha256');
  private readonly buffer = Buffer.alloc(BLOCK);
  private used = 0;

  text(text: string | null): void {
    if (text === null) this.integer(-1);
    else this.bytes(Buffer.from(text, 'utf8'));
  }

  bytes(bytes: Uint8Array): void {
    this.integer(bytes.length);
    if (bytes.length > BLOCK) {
      this.flush();
      this.hash.update(bytes);
      return;
    }
    this.room(bytes.length);
    this.buffer.set(bytes, this.used);
    this.used += bytes.length;
  }

  /** The bytes from `start` up to `end`: as `bytes`, without making a view of them. */
  range(bytes: Uint8Array, start: number, end: number): void {
    if (end - start > RANGE) {
      this.bytes(bytes.subarray(start, end));
      return;
    }
    this.integer(end - start);
    this.room(end - start);
    const { buffer } = this;
    let used = this.used;
    for (let at = start; at < end; at++) buffer[used++] = bytes[at]!;
    this.used = used;
  }

  integer(value: number): void {
    this.room(4);
    const { buffer, used } = this;
    buffer[used] = value;
    buffer[used + 1] = value >> 8;
    buffer[used + 2] = value >> 16;
    buffer[used + 3] = value >> 24;
    this.used = used + 4;
  }

  /** A double; every NaN is the same. */
  double(value: number): void {
    this.room(8);
    this.used = this.buffer.writeDoubleLE(Number.isNaN(value) ? Number.NaN : value, this.used);
  }

  /** The first half of the digest, 32 hexadecimal digits. */
  finish(): string {
    this.flush();
    return this.hash.digest('hex').slice(0, 32);
  }

  private room(bytes: number): void {
    if (this.used + bytes > BLOCK) this.flush();
  }

  private flush(): void {
    this.hash.update(this.buffer.subarray(0, this.used));
    this.used = 0;
  }
}
