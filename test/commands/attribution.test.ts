/** Chokepoints, paths up to a part, reach of all and blast radius as a script meets them. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Cli, newCli } from '../support/cli.ts';
import { writeFolder } from '../support/tables.ts';

/** B buys 3/5 from S and 2/5 from T; S all from mine M in CD; T half from M, half from mine N. Armed men at M. */
const TABLES = {
  'entities.csv': `id,kind,name,country,materials
own:b,company,B,JP,
own:s,smelter,S,CN,
own:t,smelter,T,CN,
own:m,mine,M,CD,tin
own:n,mine,N,AU,tin
`,
  'links.csv': `id,supplier,customer,materials,share,basis
own:l1,own:s,own:b,tin,0.6,verified
own:l2,own:t,own:b,tin,0.4,verified
own:l3,own:m,own:s,tin,1,verified
own:l4,own:m,own:t,tin,0.5,verified
own:l5,own:n,own:t,tin,0.5,verified
`,
  'facts.csv': `about,risk,severity,document
own:m,conflict,1,own:list
`,
  'documents.csv': `id,date
own:list,2026-01-31
`,
};
const QUESTION = ['--risk', 'conflict', '--material', 'tin'];
const near = (value: number) => expect.closeTo(value, 12);

let cli: Cli;
beforeAll(async () => {
  cli = await newCli();
  const loaded = await cli.run('import', await writeFolder(cli.path('tables'), TABLES));
  expect(loaded.exit).toBe(0);
});
afterAll(() => cli.remove());

describe('with --json', () => {
  test('chokepoints are listed with how many there are', async () => {
    const { exit, json } = await cli.run('chokepoints', 'own:b', ...QUESTION, '--first', '2', '--json');
    expect(exit).toBe(0);
    expect(json()).toEqual({
      expected: near(0.8),
      chokepoints: [
        {
          entity: { id: 'own:m', name: 'M', kind: 'mine' },
          ...{ tier: 2, through: near(0.8), share: 1, dependency: near(0.8), cutsOff: 1, dominates: true },
        },
        {
          entity: { id: 'own:s', name: 'S', kind: 'smelter' },
          ...{ tier: 1, through: near(0.6), share: near(0.75), dependency: near(0.6) },
          ...{ cutsOff: 0, dominates: false },
        },
      ],
      total: 3,
      risky: 1,
    });
  });

  test('paths end where they explain the part asked for', async () => {
    const listed = async (part: string) => {
      const { paths, ...rest } = (
        await cli.run('paths', 'own:b', ...QUESTION, '--explain', part, '--json')
      ).json();
      return [paths.map((path: { links: string[] }) => path.links.join(' ')), rest];
    };
    expect(await listed('0.7')).toEqual([['own:l1 own:l3'], { explained: near(0.75), truncated: false }]);
    expect(await listed('0.8')).toEqual([
      ['own:l1 own:l3', 'own:l2 own:l4'],
      { explained: near(1), truncated: false },
    ]);
  });

  test('reach of all is one line per buyer, by id', async () => {
    const { out } = await cli.run('reach', '--all', ...QUESTION, '--json');
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual(
      [
        { buyer: { id: 'own:b', name: 'B' }, tier: 2 },
        { buyer: { id: 'own:s', name: 'S' }, tier: 1 },
        { buyer: { id: 'own:t', name: 'T' }, tier: 1 },
      ].map((line) => ({ ...line, reached: true, risky: 1, tierAtLeast: false })),
    );
  });

  test('a blast radius names what it was asked of and every buyer it touches', async () => {
    const { exit, json } = await cli.run('blast', 'tin@iso:CD', '--as-of', '2026-11-01', '--json');
    expect(exit).toBe(0);
    const { buyers, ...about } = json();
    expect(about).toMatchObject({
      of: { kind: 'goods', id: 'tin@iso:CD', members: 1 },
      material: 'tin',
      tiers: null,
      asOf: '2026-11-01',
      total: 3,
      limits: [],
    });
    expect(
      buyers.map((row: { buyer: { id: string }; tier: number; exposure: { expected: number } }) => [
        row.buyer.id,
        row.tier,
        row.exposure.expected,
      ]),
    ).toEqual([
      ['own:s', 1, 1],
      ['own:b', 2, near(0.8)],
      ['own:t', 1, 0.5],
    ]);
  });
});

describe('is refused with exit 2', () => {
  test.each([
    [['blast', 'iso:CE'], 'UNKNOWN_PLACE', 'did you mean iso:CD'],
    [['reach', ...QUESTION], 'INVALID_ARGUMENT', '--all'],
    [['reach', 'own:b', '--all', ...QUESTION], 'INVALID_ARGUMENT', '--all'],
    [['paths', 'own:b', ...QUESTION, '--explain', '2'], '--explain', 'at most 1'],
    [['paths', 'own:b', ...QUESTION, '--explain', '0.5', '--first', '3'], '--explain', '--first'],
    [['chokepoints', 'own:m', ...QUESTION], 'NOT_A_BUYER', 'where the walk ends'],
  ])('%j', async (args, ...words) => {
    const { exit, err } = await cli.run(...args);
    expect(exit).toBe(2);
    for (const word of words) expect(err).toContain(word);
  });
});

test('of facts those that count are told first', async () => {
  const tables = await writeFolder(cli.path('years'), {
    'facts.csv': `about,risk,severity,validFrom,validTo,document
own:m,child-labour,1,2020-01-01,2020-12-31,own:list
own:m,child-labour,0.9,2021-01-01,,own:list
`,
  });
  expect((await cli.run('import', tables)).exit).toBe(0);
  const { out } = await cli.run('risk', 'own:m', '--risk', 'child-labour', '--lens', 'proportional');
  expect(out.indexOf('child-labour: counts')).toBeGreaterThan(0);
  expect(out.indexOf('child-labour: counts')).toBeLessThan(out.indexOf('does not hold on the date'));
});
