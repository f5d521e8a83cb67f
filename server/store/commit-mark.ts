/**
 * How far the embedded store had come when a write was last acknowledged: beside its file, `.mark`. The engine takes
 * damage in the last stretch of its log, which it has not synced yet, for a write that was broken off, and opens with
 * what was before; by the mark such a store is known to have lost what was acknowledged.
 */
import {
  closeSync,
  existsSync,
  fdatasyncSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

/** Digits of the number: always as many, so that it is overwritten in place. */
const DIGITS = 20;

export class CommitMark {
  readonly #file: string;
  readonly #log: string;
  #fd: number | undefined;
  #seen: string | undefined;

  constructor(storeFile: string) {
    this.#file = `${storeFile}.mark`;
    this.#log = `${storeFile}.wal`;
  }

  /** For a store that is new: what an earlier one of its name had come to says nothing. */
  forget(): void {
    rmSync(this.#file, { force: true });
  }

  /** Throws where a store that was opened at `epoch` lacks what was acknowledged. */
  verify(epoch: bigint): void {
    this.pass();
    if (!existsSync(this.#file)) return;
    const text = readFileSync(this.#file, 'latin1');
    const marked = /^\d{20}$/.test(text) ? BigInt(text) : undefined;
    if (marked !== undefined && epoch >= marked) return;
    throw new Error(
      `writes that were acknowledged are not in it (it ends at ${epoch}, ${this.#file} says ${marked ?? 'nothing readable'})`,
    );
  }

  /**
   * Notes a commit, before it is acknowledged. The log is on the disk first, so that a loss of power never leaves a
   * mark that is ahead of it. A commit that wrote nothing is not in the log, and is not noted.
   */
  note(epoch: bigint): void {
    const newest = this.#grown();
    if (!newest) return;
    sync(newest);
    this.#fd ??= openSync(this.#file, existsSync(this.#file) ? 'r+' : 'w+', 0o600);
    writeSync(this.#fd, epoch.toString().padStart(DIGITS, '0'), 0, 'latin1');
  }

  /** For what is in the log without its number: what comes after it and writes nothing is not noted for it. */
  pass(): void {
    this.#grown();
  }

  /** The log, where it is another or longer than when it was last looked at. */
  #grown(): string | undefined {
    const newest = newestOf(this.#log);
    const seen = newest && `${newest} ${statSync(newest).size}`;
    if (seen === this.#seen) return undefined;
    this.#seen = seen;
    return newest;
  }

  close(): void {
    if (this.#fd !== undefined) closeSync(this.#fd);
    this.#fd = undefined;
  }
}

function newestOf(folder: string): string | undefined {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.log')) : [];
  const newest = names.sort().at(-1);
  return newest && join(folder, newest);
}

function sync(file: string): void {
  const fd = openSync(file, 'r+');
  try {
    fdatasyncSync(fd);
  } finally {
    closeSync(fd);
  }
}
