/** Traced in the embedded store, a buyer has the same answers as in the projection of its whole space. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../../server/config.ts';
import { openStore } from '../../server/store/open.ts';
import type { Store } from '../../server/store/store.ts';
import { randomQuestions } from '../oracle/random-graphs.ts';
import { differences, everything, type Side, side } from './compare.ts';
import { entityOf, loadGraphs } from './graphs.ts';

const SEEDS = Array.from({ length: 30 }, (_, i) => 5_000 + i);

let folder: string;
let store: Store;
let whole: Side;
let traced: Side;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orepath-trace-'));
  store = await openStore(readConfig({ OREPATH_DATA: folder }));
  await loadGraphs(store, 'graphs', SEEDS);
  whole = side(store, Number.POSITIVE_INFINITY);
  traced = side(store, 0);
});
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

describe('30 random graphs', () => {
  test.each(SEEDS)('graph %i: the trace answers as the projection does', async (seed) => {
    for (const question of randomQuestions(seed, 4)) {
      for (const buyer of [entityOf(seed, 0), entityOf(seed, 1)]) {
        const [first, second] = await Promise.all(
          [whole, traced].map((each) => everything(each, 'graphs', buyer, question)),
        );
        expect(differences(first, second, 1e-9), `${buyer} ${JSON.stringify(question)}`).toEqual([]);
      }
    }
  });
});
