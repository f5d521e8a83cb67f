import { buffer } from 'node:stream/consumers';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { openArchive } from '../../../server/ingest/archive/zip.ts';
import { cmrt } from '../../support/workbooks/declarations.ts';
import { mutant, SEEDS, type Seed } from './mutate.ts';
import { readBytes } from './read-bytes.ts';

const COUNT = process.env['OREPATH_TEST_DEEP'] === '1' ? 20_000 : 1_000;
/** Milliseconds of processor time for one file of a few kilobytes. */
const LONGEST = 2_000;
const MEGABYTE = 2 ** 20;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

function heap(): number {
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / MEGABYTE;
}

async function partsOf(file: Buffer): Promise<Seed> {
  const archive = await openArchive(file, 'seed');
  const parts: Record<string, Buffer> = {};
  for (const entry of archive.entries) parts[entry.path] = await buffer(await entry.open());
  await archive.close();
  return parts;
}

const declaration = cmrt({
  version: '6.5',
  company: { name: 'Example Ltd', effectiveDate: { date: '2025-05-02' } },
  smelters: [{ metal: 'Tin', lookup: 'Smelter not listed', name: 'Nowhere Smelting', country: 'PERU' }],
});

it(`of ${COUNT} broken files each is read or refused with a code: no crash, no hang, no memory kept`, async () => {
  const tally = { refused: 0, read: 0, unknown: 0 };
  const slow: string[] = [];
  const seeds = [...SEEDS, await partsOf(declaration)];
  const warm = Math.floor(COUNT / 4);
  let before = 0;
  for (let number = 0; number < COUNT; number++) {
    if (number === warm) before = heap();
    const content = mutant(seeds, number);
    const start = process.cpuUsage();
    const outcome = await readBytes(content, `${number}.file`).catch((error: unknown) => {
      throw new Error(`file ${number} crashed its reader`, { cause: error });
    });
    const { user, system } = process.cpuUsage(start);
    const took = (user + system) / 1000;
    if (took > LONGEST) slow.push(`file ${number}: ${Math.round(took)} ms`);
    tally[Object.keys(outcome)[0] as keyof typeof tally]++;
  }
  expect(slow).toEqual([]);
  expect(heap() - before).toBeLessThan(32);
  // breaking that breaks nothing, or everything, would show nothing
  expect(tally.refused).toBeGreaterThan(COUNT / 5);
  expect(tally.read + tally.unknown).toBeGreaterThan(COUNT / 5);
}, 1_800_000);
