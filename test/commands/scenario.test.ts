/** Scenarios and removals as a script meets them. */
import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Cli, newCli } from '../support/cli.ts';
import { writeFolder } from '../support/tables.ts';

/** A buys all from B; B buys 0.6 from S and 0.4 from T; S all from mine M, which is risky, T all from mine N. */
const TABLES = {
  'entities.csv': `id,kind,name
own:a,company,A
own:b,company,B
own:s,smelter,S
own:t,smelter,T
own:m,mine,M
own:n,mine,N
`,
  'links.csv': `id,supplier,customer,share
own:l0,own:b,own:a,1
own:l1,own:s,own:b,0.6
own:l2,own:t,own:b,0.4
own:l3,own:m,own:s,1
own:l4,own:n,own:t,1
`,
  'facts.csv': `about,risk,severity,document
own:m,conflict,1,own:list
`,
  'documents.csv': `id,date
own:list,2026-01-31
`,
};
const near = (value: number) => expect.closeTo(value, 12);

let cli: Cli;
const ask = (...args: string[]) => cli.run(...args, '--risk', 'conflict', '--as-of', '2026-06-30');

beforeAll(async () => {
  cli = await newCli();
  const loaded = await cli.run('import', await writeFolder(cli.path('tables'), TABLES));
  expect(loaded.exit).toBe(0);
});
afterAll(() => cli.remove());

describe('a scenario', () => {
  test('is read from a file and from shorthands, and gives before, after and the difference', async () => {
    const file = cli.path('changes.json');
    await writeFile(file, JSON.stringify([{ setShare: { link: 'own:l1', share: 0.3 } }]));
    const asked = ['--changes', file, '--remove-supplier', 'own:t,own:b,opaque', '--json'];
    const { exit, out } = await ask('scenario', 'own:a', ...asked);
    expect(exit).toBe(0);
    const { scenario, before, after, difference } = JSON.parse(out);
    expect(scenario).toEqual([
      { setShare: { link: 'own:l1', share: 0.3 } },
      { removeSupplier: { supplier: 'own:t', customer: 'own:b', leaves: 'opaque' } },
    ]);
    expect(before.exposure.expected).toEqual(near(0.6));
    expect(after).toMatchObject({ snapshot: before.snapshot, scenario });
    expect(after.mass).toEqual({ hit: near(0.3), clean: 0, opaque: near(0.7), beyondLimit: 0 });
    expect(difference.exposure.expected).toEqual(near(-0.3));
    expect(difference.contributions).toEqual([
      {
        entity: expect.objectContaining({ id: 'own:m' }),
        before: near(0.6),
        after: near(0.3),
        difference: near(-0.3),
      },
    ]);
  });

  test('of every buyer is one line for each that moves', async () => {
    const { out } = await ask('scenario', '--all', '--remove-link', 'own:l3', '--json');
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ buyer, difference }) => [buyer.id, difference.exposure.expected])).toEqual([
      ['own:s', -1],
      ['own:a', near(-0.6)],
      ['own:b', near(-0.6)],
    ]);
  });

  test.each([
    [['own:a'], 'INVALID_ARGUMENT'],
    [['own:a', '--all', '--remove-link', 'own:l3'], 'INVALID_ARGUMENT'],
    [['own:a', '--remove-link', 'own:l9'], 'UNKNOWN_LINK'],
    [['own:a', '--remove-supplier', 'own:t'], 'INVALID_ARGUMENT'],
    [['own:a', '--remove-supplier', 'own:t,own:a'], 'NOT_ON_RECORD'],
    [['own:a', '--changes', '/no/such/file.json'], 'INPUT_NOT_FOUND'],
  ])('refuses %j', async (asked, code) => {
    const { exit, out } = await ask('scenario', ...asked, '--json');
    expect([exit, JSON.parse(out).error.code]).toEqual([2, code]);
  });
});

describe('removals', () => {
  test('are the pairs without which the exposure were lowest', async () => {
    const { out } = await ask('removals', 'own:a', '--first', '2', '--json');
    const { removals, total, expected } = JSON.parse(out);
    expect([total, expected]).toEqual([3, near(0.6)]);
    expect(removals.map((row: { link: string; effect: number }) => [row.link, row.effect])).toEqual([
      ['own:l0', near(0.6)],
      ['own:l1', near(0.6)],
    ]);
  });

  test('of all buyers together: M supplies S, B and A, who lose 1, 0.6 and 0.6', async () => {
    const { out } = await ask('removals', '--all', '--first', '1', '--json');
    expect(JSON.parse(out).removals[0]).toMatchObject({ link: 'own:l3', effect: near(2.2) });
  });
});
