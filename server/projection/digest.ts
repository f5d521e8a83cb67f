/** Feeds values to SHA-256 in a form that no two different rows share: texts by length, numbers by fixed width. */
import { createHash, type Hash } from 'node:crypto';

const BLOCK = 1 << 16;

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

  integer(value: number): void {
    this.room(4);
    this.used = this.buffer.writeInt32LE(value, this.used);
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
