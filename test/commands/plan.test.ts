/** Gaps with questions to ask, and plans, as a script meets them. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Cli, newCli } from '../support/cli.ts';
import { writeFolder } from '../support/tables.ts';

/** B buys 1/2 from S, 1/4 from T, 1/4 from nobody named; S all from mine M, T all from mine N. Armed men at M. */
const TABLES = {
  'entities.csv': `id,kind,name,country,materials
own:b,company,B,JP,
own:s,smelter,S,CN,
own:t,smelter,T,CN,
own:m,mine,M,CD,tin
own:n,mine,N,AU,tin
`,
  'links.csv': `id,supplier,customer,materials,share,basis
own:l1,own:s,own:b,tin,0.5,verified
own:l2,own:t,own:b,tin,0.25,verified
own:l3,own:m,own:s,tin,1,verified
own:l4,own:n,own:t,tin,1,verified
`,
  'facts.csv': `about,risk,severity,document
own:m,conflict,1,own:list
`,
  'documents.csv': `id,date
own:list,2026-01-31
`,
};
const QUESTION = ['--risk', 'conflict', '--material', 'tin'];
const B = { id: 'own:b', name: 'B', kind: 'company' };

let cli: Cli;
beforeAll(async () => {
  cli = await newCli();
  const loaded = await cli.run('import', await writeFolder(cli.path('tables'), TABLES));
  expect(loaded.exit).toBe(0);
});
afterAll(() => cli.remove());

test('gaps say what their answers would tell, and whom to ask', async () => {
  const { exit, json } = await cli.run('gaps', 'own:b', ...QUESTION, '--ask', '1', '--json');
  expect(exit).toBe(0);
  expect(json()).toEqual({
    gaps: [{ entity: B, opaque: 0.25, namedBy: [], namedByCount: 0, lowGain: 0.25, highGain: 0.25 }],
    assumed: [],
    totals: { gaps: 1, assumed: 0 },
    questionsToAsk: {
      before: { low: 0.5, high: 0.75 },
      questions: [
        {
          ...{ entity: B, about: 'gap', mass: 0.25, narrowed: 0.25 },
          after: { ifClean: { low: 0.5, high: 0.5 }, ifHit: { low: 0.75, high: 0.75 } },
        },
      ],
      ...{ narrowed: 0.25, exact: true, atMost: 0.25, candidates: 1 },
    },
  });
});

test('a plan to a target lists its changes and what each does', async () => {
  const { exit, json } = await cli.run('plan', 'own:b', ...QUESTION, '--target', '0.1', '--json');
  expect(exit).toBe(0);
  const plan = json();
  expect(plan).toMatchObject({ figure: 'expected', reached: true, optimal: true, atLeastSteps: 1 });
  expect(plan.steps).toHaveLength(1);
  expect(plan.steps[0].effect).toBe(0.5);
  const text = await cli.run('plan', 'own:b', ...QUESTION, '--target', '0.1');
  expect(text.out).toContain('reached: 0.0% counts');
});

test('a plan for reach is a minimum cut', async () => {
  const { json } = await cli.run('plan', 'own:b', ...QUESTION, '--reach', '--json');
  expect(json()).toEqual({
    reached: 1,
    pairs: [
      {
        supplier: { id: 'own:m', name: 'M', kind: 'mine' },
        customer: { id: 'own:s', name: 'S', kind: 'smelter' },
        ...{ links: ['own:l3'], reachedAfter: 0, suppliersLeft: 0 },
      },
    ],
    ...{ minimum: true, atLeast: 1 },
  });
});

test('a plan without an aim, or with two, is wrong usage', async () => {
  const faulty = ['2', '', 'NaN', '0x1', 'Infinity', '1e999'].map((target) => ['--target', target]);
  for (const aim of [[], ['--reach', '--target', '0.1'], ...faulty]) {
    const { exit, json } = await cli.run('plan', 'own:b', ...QUESTION, ...aim, '--json');
    expect([exit, json().error.code]).toEqual([2, 'INVALID_ARGUMENT']);
  }
});
