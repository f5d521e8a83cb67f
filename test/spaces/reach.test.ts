/** Waiting for a revision that was seen elsewhere: it ends as soon as the store has it, and costs the store little. */
import { expect, test } from 'vitest';
import { Spaces } from '../../server/spaces/registry.ts';
import type { Store } from '../../server/store/store.ts';

const PATIENCE_MS = 400;

/** A store that says its revision and counts how often it was asked. */
function asked(revisionOf: () => number) {
  const counted = { reads: 0 };
  const read = async () => {
    counted.reads++;
    return [{ revision: revisionOf() }];
  };
  return { counted, spaces: new Spaces({ read } as unknown as Store, { patienceMs: PATIENCE_MS }) };
}

test('a hundred who wait for a revision that never comes ask the store hardly more often than one', async () => {
  const { counted, spaces } = asked(() => 7);
  const waits = Array.from({ length: 100 }, () => spaces.reach(999));
  const ends = await Promise.allSettled(waits);
  expect(ends.map((end) => end.status === 'rejected' && end.reason.code)).toEqual(
    Array(100).fill('STALE_READ'),
  );
  // each looks once as it comes; from then on all look together
  expect(counted.reads).toBeLessThan(100 + 2 * (PATIENCE_MS / 50));
});

test('who waits goes on when the store has come to it, and who need not wait asks nothing', async () => {
  let revision = 7;
  const { counted, spaces } = asked(() => revision);
  const waiting = spaces.reach(8);
  await expect.poll(() => counted.reads).toBeGreaterThan(1);
  revision = 8;
  await waiting;
  const { reads } = counted;
  await spaces.reach(8);
  expect([spaces.revision, counted.reads]).toEqual([8, reads]);
});
