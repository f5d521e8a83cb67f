/** Reads while a large import runs through the same server: how long they take, and that none shows a part of it. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';
import { type Random, random } from '../oracle/random.ts';
import { type Cli, end, newCli, startServer } from '../support/cli.ts';
import { IdleThread } from './idle-thread.ts';
import type { Asked } from './mix.ts';
import { anyError, askOnce, atPercent, runLoad } from './runner.ts';

const CALLERS = 8;
const LEAST_PAUSE_MS = 50;
const MOST_PAUSE_MS = 250;
const SLICE_MS = 2_000;
/** No read waits longer for an import. */
const MOST_MS = 250;
/** How often a thread that works has to wait for a core, for each time that an idle one has. */
const SHARED = 5;
/** How much longer than before the import, where that is more; next to nothing on a machine that has nothing else to do. */
const LIKE_BEFORE = 2;
/** The space that the runner asks. */
const SPACE = 'demo';

export interface ImportingSize {
  readonly entities: number;
  readonly links: number;
  /** Links of the import that runs meanwhile. */
  readonly more: number;
  /** How long it may take until it shows. */
  readonly withinMs: number;
}

/** How many links there are altogether and into one buyer, in one answer: together they tell whole imports from half ones. */
const STANDING = `query Standing($id: ID!) { snapshot { links }
  entity(id: $id) { suppliers(first: 1) { totalCount } } }`;

export function importingCase(size: ImportingSize, seed: number): void {
  const { entities, links, more, withinMs } = size;
  it(
    `${more} links come into ${entities} entities: reads keep their time and see all of it or nothing`,
    async () => {
      const cli = await newCli();
      await made(cli, size, seed);
      const { child, address } = await startServer(cli);
      const idle = new IdleThread();
      try {
        const draw = random(seed);
        const ids = await idsOf(cli.path('tables', 'entities.csv'), entities);
        const buyer = draw.pick(ids);
        const standing = { name: 'Standing', query: STANDING, variables: { id: buyer } };
        const told = async (): Promise<string> => (await askOnce(address, standing)).body;
        const before = await told();
        expect(JSON.parse(before).data.snapshot.links).toBe(links);
        const reads = readsOf(draw, ids, standing);
        const seen = new Set<string>();
        const load = (ms: number) =>
          runLoad({
            address,
            callers: CALLERS,
            ms,
            next: () => draw.pick(reads),
            pause: () => draw.int(LEAST_PAUSE_MS, MOST_PAUSE_MS),
            fault: (asked, status, body) => {
              if (asked.name === 'Standing') seen.add(body);
              return anyError(asked, status, body);
            },
          });
        // what is asked first is computed first
        await load(SLICE_MS);
        const alone = atPercent((await load(SLICE_MS)).times, 99);
        await idle.delay();

        const began = performance.now();
        const run = await upload(address, csvOf(draw, ids, buyer, more));
        const times: number[] = [];
        const shows = () => [...seen].some((body) => body !== before);
        while (!shows()) {
          const slice = await load(SLICE_MS);
          expect(slice.faults).toEqual([]);
          times.push(...slice.times);
          if (performance.now() - began > withinMs) throw new Error(await stateOf(address, run));
        }
        const took = performance.now() - began;
        const kept = await idle.delay();
        const sorted = Float64Array.from(times).sort();
        const p99 = atPercent(sorted, 99);
        console.log(
          `${more} links into ${entities} entities and ${links} links, shown after ${(took / 1_000).toFixed(1)} s; ` +
            `${times.length} reads meanwhile: median ${atPercent(sorted, 50).toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, ` +
            `longest ${sorted.at(-1)!.toFixed(1)} ms; before it p99 ${alone.toFixed(1)} ms; ` +
            `an idle thread was kept waiting ${kept.toFixed(1)} ms`,
        );
        const after = await told();
        expect(JSON.parse(after).data.snapshot.links).toBe(links + more);
        expect([...seen].sort()).toEqual([before, after].sort());
        expect(times.length).toBeGreaterThan(CALLERS);
        // what the machine itself keeps a thread waiting, because others work on it too, is not the server's; nor is
        // what the same reads take with no import
        expect(p99).toBeLessThan(MOST_MS + SHARED * kept + LIKE_BEFORE * alone);
      } finally {
        await idle.end();
        await end(child);
        await cli.remove();
      }
    },
    withinMs * 3 + 600_000,
  );
}

async function made(cli: Cli, { entities, links }: ImportingSize, seed: number): Promise<void> {
  const size = ['--entities', `${entities}`, '--links', `${links}`, '--seed', `${seed}`];
  expect(await cli.run('generate', cli.path('tables'), ...size)).toMatchObject({ exit: 0 });
  const imported = await cli.run('import', cli.path('tables'), '--space', SPACE);
  expect(imported).toMatchObject({ exit: 0 });
}

/** Ids of some thousand entities from all over the table. */
async function idsOf(file: string, entities: number): Promise<string[]> {
  const every = Math.max(1, Math.floor(entities / 5_000));
  const ids: string[] = [];
  let row = 0;
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (row++ > 0 && row % every === 0) ids.push(line.slice(0, line.indexOf(',')));
  }
  return ids;
}

const READS: readonly (readonly [string, string])[] = [
  [
    'Page',
    `query Page($id: ID!) { entity(id: $id) { id name kind country
      suppliers(first: 20) { totalCount nodes { id share supplier { id name kind } } }
      customers(first: 20) { totalCount nodes { id share customer { id name kind } } } } }`,
  ],
  ['Search', 'query Search($id: String!) { search(text: $id, first: 10) { score entity { id name } } }'],
  [
    'Exposure',
    `query Exposure($id: ID!) { entity(id: $id) { exposure(question: { risk: "conflict", tiers: 4 }) {
      __typename ... on Exposure { low expected high coverage } } } }`,
  ],
];

function readsOf(draw: Random, ids: readonly string[], standing: Asked): Asked[] {
  const some = Array.from({ length: 40 }, () => draw.pick(ids));
  const reads = some.flatMap((id) => READS.map(([name, query]) => ({ name, query, variables: { id } })));
  return [...reads, ...some.map(() => standing)];
}

/** Claims between entities that are there, some of them into the one buyer. */
function csvOf(draw: Random, ids: readonly string[], buyer: string, more: number): string {
  const rows = Array.from({ length: more }, (_, i) => {
    const customer = i % 1_000 === 0 ? buyer : draw.pick(ids);
    return `more:${i},${draw.pick(ids)},${customer},tin`;
  });
  return `id,supplier,customer,materials\n${rows.join('\n')}\n`;
}

async function upload(address: string, csv: string): Promise<string> {
  const response = await fetch(`${address}/imports?space=${SPACE}&name=links.csv`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv', 'x-orepath-csrf': '1' },
    body: csv,
  });
  expect(response.status).toBe(202);
  return ((await response.json()) as { run: { id: string } }).run.id;
}

async function stateOf(address: string, run: string): Promise<string> {
  const query = 'query Run($id: ID!) { importRun(id: $id) { state done error { code message } } }';
  return (await askOnce(address, { name: 'Run', query, variables: { id: run } })).body;
}
