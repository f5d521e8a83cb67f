/** A server's event loop stays free while it builds, prepares and answers; who goes away ends the work. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateTables } from '../../server/generate/index.ts';
import { type Listening, listen } from '../../server/http/listen.ts';
import { inThreads } from '../../server/service.ts';
import { type TestApp, testApp } from '../support/app.ts';

const DEEP = process.env['OREPATH_TEST_DEEP'] === '1';
const SIZE = DEEP ? { entities: 30_000, links: 150_000 } : { entities: 8_000, links: 40_000 };
/** No request may wait longer for another's arithmetic, in ms. */
const MOST_LAG = 50;
const RESOLUTION = 5;

let app: TestApp;
let tables: string;

beforeAll(async () => {
  tables = await mkdtemp(join(tmpdir(), 'orepath-lag-'));
  await generateTables(tables, SIZE);
  app = await testApp({
    workplace: (config) => inThreads({ ...config, workers: 2 }, pino({ level: 'silent' })),
  });
  await app.load(tables, 'main');
});
afterAll(async () => {
  await app.close();
  await rm(tables, { recursive: true });
});

/** A thread that does nothing: what holds it up is the machine, not the service. */
class IdleThread {
  readonly #worker = new Worker(
    `const { parentPort } = require('node:worker_threads');
     const { monitorEventLoopDelay } = require('node:perf_hooks');
     const delay = monitorEventLoopDelay({ resolution: ${RESOLUTION} });
     parentPort.on('message', () => {
       parentPort.postMessage(delay.max / 1e6);
       delay.reset();
     });
     delay.enable();`,
    { eval: true },
  );

  /** The longest that it was held up since it was last asked, in ms. */
  held(): Promise<number> {
    this.#worker.postMessage('');
    return new Promise((resolve) => this.#worker.once('message', resolve));
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}

/**
 * The longest that the event loop was held up beyond what a thread that does nothing was, in the best of three tries:
 * another program may hold up one.
 */
async function lagOf(work: (attempt: number) => Promise<unknown>): Promise<number> {
  const idle = new IdleThread();
  let least = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < 3 && least > MOST_LAG; attempt++) {
    const delay = monitorEventLoopDelay({ resolution: RESOLUTION });
    await idle.held();
    delay.enable();
    await work(attempt);
    delay.disable();
    least = Math.min(least, delay.max / 1e6 - (await idle.held()));
  }
  await idle.end();
  return least;
}

const MATERIALS = ['tin', 'cobalt', 'gold'];

describe('the event loop', () => {
  it('is not held up by building a projection', async () => {
    const lag = await lagOf(async () => {
      await app.parts.store.write([{ statement: 'meta/raise-revision' }]);
      await app.parts.spaces.catchUp();
      await app.parts.spaces.state('main');
    });
    expect(app.parts.spaces.builds).toBeGreaterThan(0);
    expect(lag).toBeLessThan(MOST_LAG);
  });

  it('is not held up by preparing questions, ranking every buyer and answering one in full', async () => {
    const state = await app.parts.spaces.state('main');
    const { byCustomer } = state.projection;
    const most = state.projection.byId.reduce((a, b) =>
      byCustomer[b + 1]! - byCustomer[b]! > byCustomer[a + 1]! - byCustomer[a]! ? b : a,
    );
    const buyer = state.projection.idOf(most);
    const lag = await lagOf(async (attempt) => {
      const { data, errors } = await app.ask(
        `query ($buyer: ID!, $question: ExposureQuestion!) {
          exposureRanking(question: $question, first: 20) { nodes { expected entity { name } } totalCount }
          exposure(buyer: $buyer, question: $question) { ... on Exposure {
            expected census { count } basis { editions { id } }
            contributions(first: 100) { totalCount } reach(first: 100) { totalCount }
            paths(first: 20) { explained } gaps(first: 20) { opaque } upstream(maxNodes: 100) { shown }
          } }
        }`,
        { buyer, question: { risk: 'conflict', material: MATERIALS[attempt] } },
      );
      expect(errors).toEqual([]);
      expect(data.exposureRanking.totalCount).toBeGreaterThan(SIZE.entities / 10);
      expect(data.exposure.upstream.shown).toBeGreaterThan(1);
    });
    expect(lag).toBeLessThan(MOST_LAG);
  });
});

describe('work', () => {
  let listening: Listening;
  beforeAll(async () => {
    listening = await listen(app.app, '127.0.0.1', 0);
  });
  afterAll(() => listening.close(1_000));

  const post = (query: string, init: RequestInit = {}) =>
    fetch(`${listening.address}/graphql`, {
      method: 'POST',
      ...init,
      headers: { 'content-type': 'application/json', 'x-graphql-yoga-csrf': '1', ...init.headers },
      body: JSON.stringify({ query }),
    });
  const ranking = (asOf: string) =>
    `{ exposureRanking(question: { risk: "conflict", at: { asOf: "${asOf}" } }, first: 1) { totalCount } }`;
  const underWay = () =>
    app.parts.work.items().filter(({ state }) => state === 'running' || state === 'waiting');
  async function until(holds: () => boolean): Promise<void> {
    for (let tries = 0; tries < 2_000 && !holds(); tries++) await new Promise((go) => setTimeout(go, 2));
    expect(holds()).toBe(true);
  }

  it('is given up when the client goes away', async () => {
    const states: unknown[] = [];
    // a thread may have ended before the server hears of it
    for (const day of ['2025-01-01', '2025-01-02', '2025-01-03']) {
      const client = new AbortController();
      const asked = post(ranking(day), { signal: client.signal }).catch((error: Error) => error.name);
      await until(() => underWay().length > 0);
      const [item] = underWay();
      client.abort();
      expect(await asked).toBe('AbortError');
      await until(() => underWay().length === 0);
      states.push(app.parts.work.items().find(({ id }) => id === item!.id)?.state);
    }
    expect(states).toContain('cancelled');
  });

  it('is seen and given up by its id; who waits for it gets CANCELLED', async () => {
    const outcomes: unknown[] = [];
    // a thread may have ended before the second request is read
    for (const day of ['2025-02-01', '2025-02-02', '2025-02-03']) {
      const asked = post(ranking(day)).then((response) => response.json());
      await until(() => underWay().length > 0);
      const seen = await app.ask('{ work { id name state done startedAt } }');
      const { id, name, state } = seen.data.work.at(-1);
      const gone = await app.ask('mutation ($id: ID!) { cancelWork(id: $id) { id state } }', { id });
      const code = (await asked).errors?.[0].extensions.code;
      outcomes.push({ name, state, gone: gone.data.cancelWork?.state, code });
      const again = await app.ask('mutation ($id: ID!) { cancelWork(id: $id) { id } }', { id });
      expect(again).toMatchObject({ data: { cancelWork: null }, errors: [] });
    }
    expect(outcomes).toContainEqual({
      name: 'ranking',
      state: 'RUNNING',
      gone: 'CANCELLED',
      code: 'CANCELLED',
    });
  });

  it('is counted for operators', async () => {
    const counted = await (await app.get('/metrics')).text();
    expect(counted).toContain('orepath_work_under_way{state="waiting"} 0');
  });

  it('is followed to its end by a subscription', async () => {
    const asked = post(ranking('2025-03-01'));
    await until(() => underWay().length > 0);
    const { id } = underWay()[0]!;
    const response = await post(`subscription { work(id: "${id}") { id state done } }`, {
      headers: { accept: 'text/event-stream' },
    });
    const text = await response.text();
    const events = [...text.matchAll(/^data: (\{.*\})$/gm)].map(([, data]) => JSON.parse(data!).data.work);
    expect(events.at(-1)).toEqual({ id, state: 'DONE', done: 1 });
    expect(events.map(({ done }) => done)).toEqual(events.map(({ done }) => done).sort((a, b) => a - b));
    expect((await asked).status).toBe(200);
  });
});
