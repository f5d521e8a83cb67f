/**
 * Who holds the embedded store: `holder.json` beside it, readable by its owner alone. The engine's own file lock is
 * what keeps a second process out; this file only says who to ask.
 */
import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from '../is-alive.ts';

export interface Holder {
  pid: number;
  /** Where it takes commands; absent while it does not serve. */
  address?: string;
  secret?: string;
}

/** As `listen` gives it: an address of this machine with a port. */
const ADDRESS = /^http:\/\/(?:[\d.]+|\[[\da-f:.]+\]):\d{1,5}$/i;

const fileOf = (data: string): string => join(data, 'holder.json');

/** Notes this process as the holder. Written whole or not at all. */
export function writeHolder(data: string, serving?: { address: string; secret: string }): void {
  const holder: Holder = { pid: process.pid, ...serving };
  const draft = `${fileOf(data)}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(holder), { mode: 0o600 });
  renameSync(draft, fileOf(data));
}

/** Removes the note if it is still ours. */
export function removeHolder(data: string): void {
  if (readHolder(data)?.pid === process.pid) rmSync(fileOf(data), { force: true });
}

/** The living holder, or undefined: a note left by a process that was killed, or that is none, counts for nothing. */
export function readHolder(data: string): Holder | undefined {
  try {
    const { pid, address, secret } = JSON.parse(readFileSync(fileOf(data), 'utf8')) as Partial<Holder>;
    if (typeof pid !== 'number' || !isAlive(pid)) return undefined;
    const serves = typeof address === 'string' && ADDRESS.test(address) && typeof secret === 'string';
    return serves ? { pid, address, secret } : { pid };
  } catch {
    return undefined;
  }
}

export const newSecret = (): string => randomBytes(32).toString('base64url');
