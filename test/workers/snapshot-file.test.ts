/** A service starts from its snapshot file, and from the store where that is damaged, half-written or of something else. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Cli, end, newCli, type Ran } from '../support/cli.ts';

let cli: Cli;
const folder = () => cli.path('data', 'snapshots');
const file = () => join(folder(), 'main.snapshot');
const ask = (): Promise<Ran> =>
  cli.run('exposure', '--all', '--risk', 'conflict', '--known-at', '2030-01-01', '--json');

let fromStore: Ran;

beforeAll(async () => {
  // the log says why a file is not used, and what is read then
  cli = await newCli({ LOG_LEVEL: 'debug' });
  await cli.run('generate', cli.path('tables'), '--entities', '2000', '--links', '10000');
  expect(await cli.run('import', cli.path('tables'))).toMatchObject({ exit: 0 });
  fromStore = await ask();
  expect(fromStore).toMatchObject({ exit: 0, err: expect.stringMatching(/read all of it, 12\d{3} rows/) });
});
afterAll(() => cli.remove());

describe('the snapshot file of a space', () => {
  test('stands when the first command has ended, and the next answers from it with the same bytes', async () => {
    const written = readFileSync(file());
    const again = await ask();
    expect(again).toMatchObject({ exit: 0, err: '', out: fromStore.out });
    expect(readFileSync(file()).equals(written)).toBe(true);
  });

  test('is refused when damaged: the reason is logged, the answer is the same, the file is made anew', async () => {
    const damaged = readFileSync(file());
    damaged[Math.floor(damaged.length / 2)]! ^= 1;
    writeFileSync(file(), damaged);
    const again = await ask();
    expect(again).toMatchObject({ exit: 0, out: fromStore.out });
    expect(again.err).toMatch(/main\.snapshot is not used: section \d+ is damaged/);
    expect(await ask()).toMatchObject({ err: '', out: fromStore.out });
  });

  test('is of the store as it was: after an import it is passed over and made anew', async () => {
    const before = readFileSync(file());
    writeFileSync(cli.path('entities.csv'), 'id,kind,name\nown:one-more,company,One more\n');
    expect(await cli.run('import', cli.path('entities.csv'))).toMatchObject({ exit: 0 });
    const again = await ask();
    expect(again).toMatchObject({ exit: 0, out: fromStore.out });
    expect(again.err).toMatch(/its revision is \d+, not \d+/);
    expect(again.err).toMatch(/read 1 imports, 1 rows/);
    expect(readFileSync(file()).equals(before)).toBe(false);
  });

  test('is made from the rows that are held, and where these are damaged too, from the store', async () => {
    const damage = (path: string): void => {
      const bytes = readFileSync(path);
      bytes[Math.floor(bytes.length / 2)]! ^= 1;
      writeFileSync(path, bytes);
    };
    damage(file());
    const [held] = readdirSync(join(folder(), 'main.rows')).filter((name) => name.endsWith('.pages'));
    damage(join(folder(), 'main.rows', held!));
    const again = await ask();
    expect(again).toMatchObject({ exit: 0, out: fromStore.out });
    expect(again.err).toMatch(/main\.rows is not used: .*\.pages is damaged/);
    expect(await ask()).toMatchObject({ err: '', out: fromStore.out });
  });

  test('is the old one or none after kill -9 while it is written, and no draft stays', async () => {
    for (const wait of process.env['OREPATH_TEST_DEEP'] === '1' ? [0, 5, 20, 60, 120] : [0, 20]) {
      const damaged = readFileSync(file());
      damaged[damaged.length - 1]! ^= 1;
      writeFileSync(file(), damaged);
      const child = cli.start('exposure', '--all', '--risk', 'conflict', '--json');
      // some lines of the answer: the projection is built, the file is being written or about to be
      await new Promise((resolve) => child.stdout?.once('data', resolve));
      await sleep(wait);
      await end(child, 'SIGKILL');
      const again = await ask();
      expect(again).toMatchObject({ exit: 0, out: fromStore.out });
      expect(existsSync(file())).toBe(true);
      expect(readdirSync(folder())).toEqual(['main.rows', 'main.snapshot']);
    }
  });
});
