/** Files of the page, packed once for all who take them so. */
import { type Encoding, pack } from './compress.ts';

/** The page has some dozens of files: a folder of far more is not held in memory. */
const MOST_FILES = 500;

export class PackedFiles {
  readonly #packed = new Map<string, Promise<Buffer>>();

  /** Bytes of a file, packed; `stamp` changes with its content. */
  get(file: string, stamp: string, encoding: Encoding, bytes: Uint8Array): Promise<Buffer> {
    const key = `${encoding} ${stamp} ${file}`;
    const known = this.#packed.get(key);
    if (known) return known;
    if (this.#packed.size >= MOST_FILES) this.#packed.clear();
    const packed = pack(bytes, encoding, true);
    this.#packed.set(key, packed);
    return packed;
  }
}
