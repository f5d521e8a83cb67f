/** kill -9 during an import: after the next start all of it is there or none, and the check is clean. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Cli, end, newCli } from '../support/cli.ts';

const DEEP = process.env['OREPATH_TEST_DEEP'] === '1';
/** Milliseconds after the start of the import at which it is killed: before, during and around its commit. */
const MOMENTS = DEEP ? Array.from({ length: 40 }, (_, i) => 150 + i * 120) : [400, 900, 1_600, 2_400];

let cli: Cli;
beforeAll(async () => {
  cli = await newCli();
  const made = await cli.run(
    'generate',
    cli.path('tables'),
    '--entities',
    '4000',
    '--links',
    '20000',
    '--seed',
    '7',
  );
  expect(made.exit).toBe(0);
});
afterAll(() => cli.remove());

describe('an import that is killed', () => {
  test.each(MOMENTS)('after %i ms leaves all or nothing', async (moment) => {
    const child = cli.start('import', cli.path('tables'), '--space', `s${moment}`);
    await new Promise((resolve) => setTimeout(resolve, moment));
    await end(child, 'SIGKILL');
    const check = await cli.run('check', '--json');
    expect(check.json().faults).toEqual([]);
    expect(check.exit).toBe(0);
    const links = check.json().spaces[`s${moment}`]?.links ?? 0;
    expect([0, 20_000]).toContain(links);
  });

  test('works when it is left alone', async () => {
    const ran = await cli.run('import', cli.path('tables'), '--json');
    expect(ran.json()).toMatchObject({ unchanged: 0, faults: [] });
    expect((await cli.run('check', '--json')).json().spaces.main.links).toBe(20_000);
  });
});
