/**
 * One embedded store in place of another: the files of the old one are kept aside, then those of the new one take their
 * name. What was begun is finished by the next process that opens the store, so that no end leaves anything else.
 */
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const STORE_FILE = 'orepath.grafeo';
/** The new store, until it is whole. */
export const NEW_STORE_FILE = 'orepath-restoring.grafeo';
const NOTE = 'orepath-switch.json';
/** Of an engine's store: its file, the folder of writes that are not in it yet, and how far it had come. */
const PARTS = ['', '.wal', '.mark'];

/** Removes what an earlier try left of a new store. */
export function removeNewStore(data: string): void {
  if (existsSync(join(data, NOTE))) return;
  for (const part of PARTS) rmSync(join(data, NEW_STORE_FILE + part), { recursive: true, force: true });
}

/** Puts the new store in place; the old one is kept under `aside`, a name in the folder. */
export function switchStores(data: string, aside: string): void {
  const draft = join(data, `${NOTE}.draft`);
  writeFileSync(draft, JSON.stringify({ aside }), { flush: true, mode: 0o600 });
  renameSync(draft, join(data, NOTE));
  finishSwitch(data);
}

/** Finishes a switch that was begun; does nothing where there is none. */
export function finishSwitch(data: string): void {
  const note = join(data, NOTE);
  if (!existsSync(note)) return;
  const { aside } = JSON.parse(readFileSync(note, 'utf8')) as { aside: string };
  // the new file takes its name last: while it is there, the others may still have to move
  if (existsSync(join(data, NEW_STORE_FILE))) {
    for (const part of PARTS) {
      const old = join(data, STORE_FILE + part);
      if (existsSync(old)) renameSync(old, join(data, aside + part));
    }
    // how far the new one has come is told again by its first write
    rmSync(join(data, `${NEW_STORE_FILE}.mark`), { force: true });
    renameSync(join(data, NEW_STORE_FILE), join(data, STORE_FILE));
  }
  rmSync(note);
}
