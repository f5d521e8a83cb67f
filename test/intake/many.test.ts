/** A company's declarations of a year in one go: whole, in time, and with one projection at the end. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCommand } from '../../server/commands/run.ts';
import type { FileReport } from '../../server/intake/report.ts';
import { checkStore } from '../../server/spaces/check.ts';
import { type TestApp, testApp } from '../support/app.ts';
import { declarationOf } from './suppliers.ts';

const DEEP = process.env['OREPATH_TEST_DEEP'] === '1';
const FILES = DEEP ? 200 : 12;
const ROWS = DEEP ? 100 : 20;
/** In seconds, for the deep run's 20,000 smelter rows. */
const MOST_SECONDS = 180;

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

test(`${FILES} declarations with ${FILES * ROWS} smelter rows keep every row, in under ${MOST_SECONDS} s`, async () => {
  const root = join(app.folder, 'declarations');
  mkdirSync(root);
  for (let i = 0; i < FILES; i++) writeFileSync(join(root, `${i}.xlsx`), declarationOf(i, { rows: ROWS }));
  const lines: string[] = [];
  const io = { out: (line: string) => lines.push(line), err: () => {}, signal: new AbortController().signal };
  const options = { space: 'main', json: true, buyer: 'own:us=Our Company' };
  const started = performance.now();
  expect(await runCommand(app.parts, { command: 'import', args: [root], options }, io)).toBe(0);
  expect((performance.now() - started) / 1_000).toBeLessThan(MOST_SECONDS);
  const reports = lines.map((line) => JSON.parse(line) as FileReport);
  expect(reports).toHaveLength(FILES);
  for (const { state, rows } of reports) {
    expect({ state, rows }).toEqual({ state: 'imported', rows: { read: ROWS, kept: ROWS, refused: 0 } });
  }
  expect(app.parts.spaces.builds).toBe(0);
  const { data } = await app.ask('{ snapshot { documents } }');
  expect(data.snapshot.documents).toBe(FILES);
  expect(app.parts.spaces.builds).toBe(1);
  const { faults, counts } = await checkStore(app.parts.store);
  expect(faults).toEqual([]);
  // each supplier, each of its smelters, and who received the declarations
  expect(counts['main']!['entities']).toBe(FILES + FILES * ROWS + 1);
}, 400_000);
