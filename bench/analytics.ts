/**
 * How long questions take on a generated network. Run it in a fresh process:
 *   npm run bench
 */
import { cpus } from 'node:os';
import { exposureOf } from '../server/analytics/exposure.ts';
import { exposureLines } from '../server/analytics/lines.ts';
import { pathsOf } from '../server/analytics/paths.ts';
import { prepare } from '../server/analytics/prepare.ts';
import { type QuestionInput, resolveQuestion } from '../server/analytics/question.ts';
import { upstreamOf } from '../server/analytics/upstream.ts';
import { buildProjection } from '../server/projection/builder.ts';
import { loadLenses } from '../server/risk/lenses.ts';
import { generatedSource } from './analytics-source.ts';

const [entities = 30_000, links = 150_000, seed = 1, rounds = 3] = process.argv.slice(2).map(Number);

const QUESTIONS: Record<string, QuestionInput> = {
  'all layers': { risk: 'conflict' },
  tin: { risk: 'conflict', material: 'tin' },
  proportional: { risk: 'corruption', lens: 'proportional' },
  '4 tiers': { risk: 'conflict', tiers: 4 },
};

async function timed<T>(what: string, work: () => T | Promise<T>): Promise<T> {
  const times: number[] = [];
  let result: T | undefined;
  for (let round = 0; round < rounds!; round++) {
    const start = performance.now();
    result = await work();
    times.push(performance.now() - start);
  }
  const [least, most] = [Math.min(...times), Math.max(...times)].map((time) => time.toFixed(1).padStart(9));
  const memory = (process.memoryUsage.rss() / 1e6).toFixed(0);
  console.log(`${what.padEnd(36)} ${least} .. ${most} ms   resident ${memory} MB`);
  return result as T;
}

console.log(
  `${entities} entities, ${links} links, seed ${seed}, Node ${process.version}, ${cpus()[0]?.model}`,
);
const start = performance.now();
let reading = 0;
for await (const batch of generatedSource(entities!, links!, seed!).links()) reading += batch.count;
console.log(`generating alone takes ${(performance.now() - start).toFixed(0)} ms (${reading} links)`);
const projection = await timed('generate and build', () =>
  buildProjection(generatedSource(entities!, links!, seed!)),
);
const now = Date.now();
await timed('snapshot', () => projection.snapshotAt(now));
for (const [name, input] of Object.entries(QUESTIONS)) {
  const question = resolveQuestion(projection, loadLenses(), input);
  const prepared = await timed(`prepare: ${name}`, () => prepare(projection, question));
  const lines = await timed(`all buyers: ${name}`, () => [...exposureLines(prepared)]);
  // The buyer with the widest band stands before the core of the network, where everything is upstream.
  const width = ({ exposure }: (typeof lines)[number]) =>
    Math.min(exposure.expected, exposure.high - exposure.low);
  const largest = lines.reduce((a, b) => (width(b) > width(a) ? b : a));
  const buyer = projection.indexOf(largest.buyer.id);
  await timed(`one buyer in full: ${name}`, () => exposureOf(prepared, buyer));
  await timed(`1,000 paths: ${name}`, () => pathsOf(prepared, buyer, 1000));
  await timed(`drawing of 200: ${name}`, () => upstreamOf(prepared, buyer, 200));
  console.log(
    `  ${lines.length} buyers; ${largest.buyer.id} ${JSON.stringify(largest.exposure)} unsolved ${prepared.unsolved}`,
  );
}
