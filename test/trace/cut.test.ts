/** An upstream with more claims than one trace reads: low and high still hold, and what was left out is said. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ExposureAnswer } from '../../server/analytics/answer.ts';
import { readConfig } from '../../server/config.ts';
import { loadTables } from '../../server/imports/load.ts';
import { openTables } from '../../server/ingest/tables/index.ts';
import { openStore } from '../../server/store/open.ts';
import type { Store } from '../../server/store/store.ts';
import { randomQuestions } from '../oracle/random-graphs.ts';
import { writeFolder } from '../support/tables.ts';
import { everything, side } from './compare.ts';
import { entityOf, loadGraphs } from './graphs.ts';

const SEEDS = Array.from({ length: 40 }, (_, i) => 7_000 + i);
const EPSILON = 1e-9;

let folder: string;
let store: Store;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orepath-cut-'));
  store = await openStore(readConfig({ OREPATH_DATA: folder }));
  await loadGraphs(store, 'graphs', SEEDS);
});
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

const exposureIn = (said: object): ExposureAnswer | undefined =>
  (said as { exposure?: ExposureAnswer }).exposure;
const cutIn = (answer: ExposureAnswer) => answer.limits.find(({ code }) => code === 'TRACE_CUT');

test.each([3, 5, 8, 12])(
  'with %i claims a trace, low and high hold what the whole graph says',
  async (most) => {
    const whole = side(store, Number.POSITIVE_INFINITY);
    const traced = side(store, 0, most);
    let cut = 0;
    for (const seed of SEEDS) {
      for (const question of randomQuestions(seed, 2)) {
        const buyer = entityOf(seed, 0);
        const [first, second] = await Promise.all(
          [whole, traced].map(async (each) => exposureIn(await everything(each, 'graphs', buyer, question))),
        );
        if (!first || !second) continue;
        const told = `${buyer} ${JSON.stringify(question)}`;
        expect(second.exposure.low, told).toBeLessThanOrEqual(first.exposure.low + EPSILON);
        expect(second.exposure.high, told).toBeGreaterThanOrEqual(first.exposure.high - EPSILON);
        expect(second.exposure.expected, told).toBeLessThanOrEqual(first.exposure.expected + EPSILON);
        expect(second.coverage, told).toBeLessThanOrEqual(first.coverage + EPSILON);
        const { hit, clean, opaque, beyondLimit } = second.mass;
        expect(hit + clean + opaque + beyondLimit).toBeCloseTo(1, 9);
        if (cutIn(second)) cut++;
        else expect(second.exposure.expected, told).toBeCloseTo(first.exposure.expected, 9);
      }
    }
    expect(cut).toBeGreaterThan(most < 12 ? 10 : 0);
  },
);

describe('a chain worked by hand', () => {
  const QUESTION = { risk: 'conflict', lens: 'proportional', asOf: '2026-01-01' };

  beforeAll(async () => {
    const files = {
      'entities.csv':
        'id,kind,name\nown:b,company,B\nown:large,company,Large\nown:small,company,Small\nown:hit,mine,Hit\nown:clean,mine,Clean\n',
      'links.csv': [
        'id,supplier,customer,share',
        'own:1,own:large,own:b,0.7',
        'own:2,own:small,own:b,0.3',
        'own:3,own:hit,own:large,0.5',
        'own:4,own:clean,own:large,0.5',
        'own:5,own:hit,own:small,1',
        '',
      ].join('\n'),
      'facts.csv': 'about,risk,severity,document\nown:hit,conflict,1,own:d\n',
      'documents.csv': 'id,title\nown:d,D\n',
    };
    const set = await openTables(await writeFolder(join(folder, 'chain'), files));
    await loadTables(store, set, { space: 'chain', source: 'chain', trustRecorded: true });
    await set.close();
  });

  test('the largest mass is followed first, and the rest is stated as the residual', async () => {
    // two claims of the buyer and two of Large make four: the one of Small does not fit
    const said = exposureIn(await everything(side(store, 0, 4), 'chain', 'own:b', QUESTION))!;
    expect(said.exposure.expected).toBeCloseTo(0.35, 12);
    expect(said.exposure.low).toBeCloseTo(0.35, 12);
    expect(said.exposure.high).toBeCloseTo(0.65, 12);
    expect(said.mass.opaque).toBeCloseTo(0.3, 12);
    expect(cutIn(said)).toMatchObject({ count: 1, entities: ['own:small'] });
    expect(cutIn(said)!.message).toContain('0.3 of the mass');
  });

  test('what would be wrong on a part is refused where not all was read', async () => {
    const about = async (most: number) => {
      const asker = await side(store, 0, most).askerAbout('chain', 'own:b', QUESTION);
      return asker.analyse('reachCut', {
        question: asker.resolve(QUESTION),
        buyer: await asker.entity('own:b'),
      });
    };
    await expect(about(4)).rejects.toMatchObject({ code: 'TOO_LARGE_TO_PROJECT' });
    expect((await about(5)).pairs.length).toBeGreaterThan(0);
  });

  test('with room for all there is no residual', async () => {
    const said = exposureIn(await everything(side(store, 0, 5), 'chain', 'own:b', QUESTION))!;
    for (const figure of ['low', 'expected', 'high'] as const)
      expect(said.exposure[figure]).toBeCloseTo(0.65, 12);
    const traced = said.limits.find(({ code }) => code === 'TRACED_IN_STORE');
    expect(traced!.message).toContain('residual 0');
    expect(cutIn(said)).toBeUndefined();
  });

  test('a buyer whose own claims do not fit is refused, as is an entity that is not there', async () => {
    const ask = (most: number, buyer: string) => everything(side(store, 0, most), 'chain', buyer, QUESTION);
    expect(await ask(1, 'own:b')).toEqual({ code: 'TOO_LARGE_TO_PROJECT' });
    expect(await ask(5, 'own:nobody')).toEqual({ code: 'UNKNOWN_ENTITY' });
    expect(await ask(5, 'own:hit')).toEqual({ code: 'NOT_A_BUYER' });
  });
});
