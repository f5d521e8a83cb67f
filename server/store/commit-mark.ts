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
  #seen = '';

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
    const newest = newestOf(this.#log);
    if (!newest) return;
    const seen = `${newest} ${statSync(newest).size}`;
    if (seen === this.#seen) return;
    this.#seen = seen;
    sync(newest);
    this.#fd ??= openSync(this.#file, existsSync(this.#file) ? 'r+' : 'w+', 0o600);
    writeSync(this.#fd, epoch.toString().padStart(DIGITS, '0'), 0, 'latin1');
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
