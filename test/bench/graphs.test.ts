/** The networks of the bench are what their names say: a ratio between them means nothing otherwise. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keptNetwork, network, type Shape } from '../../bench/graphs.ts';

const SIZE = { entities: 500, links: 2500 };

/** Entities that stand in a cycle, range by range. */
async function cyclesIn(shape: Shape): Promise<number[]> {
  const { cycles } = await network(SIZE, 1, shape);
  return Array.from({ length: cycles.length / 2 }, (_, i) => cycles[2 * i + 1]! - cycles[2 * i]!);
}

test('the giant component holds 16% of all entities', async () => {
  expect(Math.max(...(await cyclesIn('giant')))).toBe(80);
});

test('the acyclic network has no cycle', async () => {
  expect(await cyclesIn('acyclic')).toEqual([]);
});

test.each(['generated', 'giant', 'acyclic'] as const)(
  '%s is of the size asked for, seed by seed',
  async (shape) => {
    const [one, same, other] = await Promise.all([1, 1, 2].map((seed) => network(SIZE, seed, shape)));
    expect([one!.entities.count, one!.claims.count]).toEqual([SIZE.entities, SIZE.links]);
    expect(one!.snapshotAt(0)).toBe(same!.snapshotAt(0));
    expect(one!.snapshotAt(0)).not.toBe(other!.snapshotAt(0));
  },
);

test("a network that is read from the run's folder is the one that was made", async () => {
  const folder = await mkdtemp(join(tmpdir(), 'orepath-bench-test-'));
  const setting = { size: SIZE, seed: 1, folder, stores: {} };
  const made = await network(SIZE, 1, 'generated');
  for (const read of [await keptNetwork(setting), await keptNetwork(setting)]) {
    expect(read.snapshotAt(0)).toBe(made.snapshotAt(0));
    expect(read.parts.claims.share.buffer).toBeInstanceOf(SharedArrayBuffer);
  }
  await rm(folder, { recursive: true });
});
