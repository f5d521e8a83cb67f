/** Analyses in threads of their own: the same answers, shared preparation, giving up, and breaking down. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Projection } from '../../server/projection/projection.ts';
import { workHere } from '../../server/workers/here.ts';
import { WorkPool } from '../../server/workers/pool.ts';
import { generated, questionOn } from './projection.ts';

let projection: Projection;
const pools: WorkPool[] = [];

function pool(settings: Partial<ConstructorParameters<typeof WorkPool>[0]> = {}): WorkPool {
  const made = new WorkPool({ threads: 2, ...settings });
  pools.push(made);
  return made;
}

const conflict = () => questionOn(projection, { risk: 'conflict' });
const aBuyer = () => {
  const { byCustomer, byId, entities } = projection;
  return byId.find((x) => !entities.terminal[x] && byCustomer[x + 1]! - byCustomer[x]! > 3)!;
};
const lines = (work: WorkPool, count = 10, question = conflict()) =>
  work.run(projection, 'lines', { question, from: 0, count });
const settled = async (answers: Promise<unknown>[]) =>
  (await Promise.allSettled(answers)).map((result) =>
    result.status === 'fulfilled' ? 'answered' : (result.reason as { code: string }).code,
  );

beforeAll(async () => {
  projection = await generated(3_000, 15_000);
});
afterAll(() => Promise.all(pools.map((each) => each.close())));

describe('a pool of threads', () => {
  it('answers with the same bytes as this thread, whichever thread answers', async () => {
    const here = workHere();
    const there = pool();
    const question = conflict();
    const buyer = aBuyer();
    const ask = (work: typeof here) => [
      work.run(projection, 'exposure', { question, buyer }),
      work.run(projection, 'paths', { question, buyer, first: 20 }),
      work.run(projection, 'reach', { question, buyer }),
      work.run(projection, 'gaps', { question, buyer, first: 20 }),
      work.run(projection, 'upstream', { question, buyer, maxNodes: 50, open: [] }),
      work.run(projection, 'risk', { question, entity: buyer }),
      work.run(projection, 'snapshot', { knownAt: question.knownAt }),
      work.run(projection, 'lines', { question, from: 0, count: 3_000 }),
    ];
    const expected = JSON.stringify(await Promise.all(ask(here)));
    expect(JSON.stringify(await Promise.all(ask(there)))).toBe(expected);
    // now every thread has what is prepared from another
    expect(JSON.stringify(await Promise.all(ask(there)))).toBe(expected);
  });

  it('solves one question on two threads with the bytes of one', async () => {
    const large = await generated(16_000, 90_000);
    const question = questionOn(large, { risk: 'conflict' });
    const ask = (work: Pick<WorkPool, 'run'>) =>
      work.run(large, 'lines', { question, from: 0, count: large.entities.count });
    const [here, one, two] = await Promise.all([workHere(), pool({ threads: 1 }), pool()].map(ask));
    expect(here!.length).toBeGreaterThan(1_000);
    expect(JSON.stringify(one)).toBe(JSON.stringify(here));
    expect(JSON.stringify(two)).toBe(JSON.stringify(here));
  });

  it('throws what an analysis throws, with code and detail', async () => {
    const error = await pool()
      .run(projection, 'entity', { id: 'own:S1x' })
      .catch((thrown) => thrown);
    expect(error).toMatchObject({ code: 'UNKNOWN_ENTITY', detail: { got: 'own:S1x' } });
    expect(error.detail.nearest.length).toBeGreaterThan(0);
  });

  it('learns the snapshot that a thread has computed', async () => {
    const fresh = await generated(50, 200);
    const snapshot = await pool().run(fresh, 'snapshot', { knownAt: 0 });
    expect([...fresh.knownSnapshots.values()]).toEqual([snapshot]);
  });

  it('gives up waiting work and running work when its asker goes', async () => {
    const work = pool({ threads: 1 });
    const gone = new AbortController();
    const asked = [1, 2, 3].map(() =>
      work.run(projection, 'lines', { question: conflict(), from: 0, count: 10 }, { signal: gone.signal }),
    );
    expect(work.items().map(({ state }) => state)).toEqual(['running', 'waiting', 'waiting']);
    gone.abort();
    expect(await settled(asked)).toEqual(['CANCELLED', 'CANCELLED', 'CANCELLED']);
    expect(work.items().map(({ state }) => state)).toEqual(['cancelled', 'cancelled', 'cancelled']);
    expect(await settled([lines(work)])).toEqual(['answered']);
  });

  it('gives up one piece of work by its id, and says that it ended', async () => {
    const work = pool({ threads: 1 });
    const asked = [lines(work), lines(work)];
    const [running, waiting] = work.items();
    expect(work.cancel(waiting!.id)).toBe(true);
    expect(work.cancel(waiting!.id)).toBe(false);
    expect(work.cancel('w999')).toBe(false);
    expect(await settled(asked)).toEqual(['answered', 'CANCELLED']);
    expect(work.items()).toContainEqual({ ...running!, startedAt: expect.any(Date), state: 'done', done: 1 });
  });

  it('refuses work beyond what may wait', async () => {
    const work = pool({ threads: 1, mostWaiting: 2 });
    const asked = [1, 2, 3, 4].map(() => lines(work));
    expect(await settled(asked)).toEqual(['answered', 'answered', 'answered', 'TOO_BUSY']);
  });

  it('serves to the end whom it took on, however much is asked, and refuses others meanwhile', async () => {
    const work = pool({ threads: 1, mostWaiting: 2 });
    const [takenOn, late] = [{}, {}];
    const ask = (asker: object) =>
      work.run(projection, 'lines', { question: conflict(), from: 0, count: 10 }, { asker });
    const many = Array.from({ length: 9 }, () => ask(takenOn));
    expect(await settled([ask(late)])).toEqual(['TOO_BUSY']);
    expect(await settled(many)).toEqual(Array(9).fill('answered'));
    expect(await settled([ask(late)])).toEqual(['answered']);
  });

  it('serves an asker of one thing before the many of another', async () => {
    const work = pool({ threads: 2 });
    await lines(work);
    const [many, one] = [{}, {}];
    const order: string[] = [];
    const ask = (asker: object, label: string) =>
      work
        .run(projection, 'lines', { question: conflict(), from: 0, count: 3_000 }, { asker })
        .then(() => order.push(label));
    await Promise.all([...Array.from({ length: 8 }, (_, i) => ask(many, `many ${i}`)), ask(one, 'one')]);
    expect(order.indexOf('one')).toBeLessThan(5);
  });

  it('replaces a thread that breaks down: its work fails, all other work is answered', async () => {
    const work = pool({ threads: 2 });
    await lines(work);
    const asked = [lines(work), lines(work), lines(work)];
    const torn = { ...projection.parts, entities: { ...projection.entities, ids: { columns: {} } } };
    const broken = { parts: torn, knownSnapshots: new Map() } as unknown as Projection;
    const failing = work.run(broken, 'snapshot', { knownAt: 0 });
    expect(await settled([failing])).toEqual(['WORK_FAILED']);
    expect(await settled([...asked, lines(work), lines(work)])).toEqual(Array(5).fill('answered'));
  });

  it('ends a thread that goes on with work that was given up, and starts another', async () => {
    const large = await generated(30_000, 150_000);
    const work = pool({ threads: 1, graceMs: 0 });
    const question = questionOn(large, { risk: 'conflict' });
    const asked = work.run(large, 'lines', { question, from: 0, count: 1 });
    expect(work.cancel(work.items()[0]!.id)).toBe(true);
    expect(await settled([asked])).toEqual(['CANCELLED']);
    expect(await settled([lines(work)])).toEqual(['answered']);
  });

  it('ends threads that rest, lets work under way go on, and answers the next question as before', async () => {
    const work = pool();
    const first = await lines(work, 100);
    const underWay = lines(work, 3_000);
    await work.rest();
    expect((await underWay).length).toBeGreaterThan(100);
    await work.rest();
    expect(JSON.stringify(await lines(work, 100))).toBe(JSON.stringify(first));
  });

  it('refuses work once it is closed, and gives up what it had', async () => {
    const work = pool({ threads: 1 });
    const asked = settled([lines(work), lines(work)]);
    await work.close();
    expect([...(await asked), ...(await settled([lines(work)]))]).toEqual([
      'CANCELLED',
      'CANCELLED',
      'TOO_BUSY',
    ]);
  });
});
