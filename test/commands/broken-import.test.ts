/** `orepath import` that is broken off: whole imports stay, and nothing else. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { declarationOf } from '../intake/suppliers.ts';
import { type Cli, end, newCli, startServer, waitForLine } from '../support/cli.ts';

const DEEP = process.env['OREPATH_TEST_DEEP'] === '1';
const KILLS = DEEP ? Array.from({ length: 20 }, (_, i) => i + 1) : [4];
/** How it is ended, after how many files, and its exit status. */
const BREAKS: readonly (readonly [NodeJS.Signals, number, number | null])[] = [
  ['SIGINT', 3, 1],
  ...KILLS.map((after) => ['SIGKILL', after, null] as const),
];

let cli: Cli;
let folder: string;
beforeAll(async () => {
  cli = await newCli();
  folder = cli.path('files');
  mkdirSync(folder);
  for (let i = 0; i < 30; i++) {
    writeFileSync(join(folder, `${String(i).padStart(2, '0')}.xlsx`), declarationOf(i, { rows: 80 }));
  }
});
afterAll(() => cli.remove());

describe('an import that is broken off', () => {
  /** Documents of a space: one for each file that was imported. */
  async function documentsOf(space: string): Promise<number> {
    const check = await cli.run('check', '--json');
    expect(check.json().faults).toEqual([]);
    return check.json().spaces[space]?.documents ?? 0;
  }

  test.each(BREAKS)('by %s after %i files leaves whole imports only', async (signal, after, exit) => {
    const space = `broken-${signal.toLowerCase()}-${after}`;
    const child = cli.start('import', folder, '--space', space);
    await waitForLine(child, new RegExp(`${String(after - 1).padStart(2, '0')}\\.xlsx: CMRT`));
    expect(await end(child, signal)).toBe(exit);
    const documents = await documentsOf(space);
    expect(documents).toBeGreaterThanOrEqual(after);
    expect(documents).toBeLessThan(30);
    const listed = (await cli.run('imports', '--space', space)).out.trim().split('\n');
    expect(listed).toHaveLength(documents);
  });

  test('while a server does the work leaves whole imports only, and the server goes on', async () => {
    const { child: server } = await startServer(cli);
    const child = cli.start('import', folder, '--space', 'through');
    await waitForLine(child, /03\.xlsx/);
    expect(await end(child, 'SIGINT')).toBe(1);
    const documents = await documentsOf('through');
    expect(documents).toBeGreaterThanOrEqual(3);
    expect(documents).toBeLessThan(30);
    expect(await end(server)).toBe(0);
  });
});
