/** That a store was restored, on its record of what was done: after all that the archive has on record. */
import { randomUUID } from 'node:crypto';
import { chained, json, stepsOf } from '../audit/chain.ts';
import type { Row, Step } from '../store/store.ts';
import type { Head } from './lines.ts';

export interface Restored {
  /** `COUNT:HASH` of the record of the store that was there before; null where there was none that could be read. */
  before: string | null;
  now: () => Date;
}

/**
 * The steps that end a restore with its record: which archive, of what moment, and whose place it took. `head` is that
 * of the archive's chain. Who restores has the machine and the store's file or password, so it is `local`.
 */
export function recordOfRestore(
  archive: { head: Head; sha256: string },
  head: Row,
  { before, now }: Restored,
): Step[] {
  const { version, revision, takenAt } = archive.head;
  const said = {
    id: randomUUID(),
    by: 'local',
    action: 'store.restore',
    space: null,
    target: archive.sha256,
    before: json(before ? { head: before } : null),
    after: json({ takenAt, revision, version }),
  };
  return chained(head, [said], now).flatMap(stepsOf);
}
