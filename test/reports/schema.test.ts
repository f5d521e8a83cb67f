/** The published JSON Schema: every report keeps to it, and what does not is refused. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReportInput } from '../../server/reports/make.ts';
import { previousOf } from '../../server/reports/previous/previous.ts';
import { REPORT_KINDS, type ReportKind } from '../../server/reports/request.ts';
import { REPORT_SCHEMA } from '../../server/reports/schema/report-schema.ts';
import { type TestApp, testApp } from '../support/app.ts';
import { fileOf, reportOf, TIN } from './reports.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ demo: true });
});
afterAll(() => app.close());

/** Of each kind some reports that differ in what they have. */
const ASKED: Readonly<Record<ReportKind, readonly ReportInput[]>> = {
  'tier-n': [
    TIN,
    { ...TIN, material: null, tiers: 2 },
    { kind: 'tier-n', buyer: 'own:corvane', risk: 'conflict', lens: 'dodd-frank-1502' },
    {
      ...{ kind: 'tier-n', buyer: 'own:aldermark', risk: 'child-labour' },
      ...{ asOf: '2026-03-01', knownAt: '2026-08-01' },
    },
  ],
  smelters: [
    { kind: 'smelters', buyer: null, risk: null },
    { kind: 'smelters', buyer: 'own:hoshino', risk: null, material: 'tin', withoutDeclarers: true },
  ],
  portfolio: [
    { kind: 'portfolio', buyer: null, risk: 'conflict', material: 'tin' },
    { kind: 'portfolio', buyer: null, risk: 'child-labour', tiers: 3 },
  ],
  'form-sd': [
    { kind: 'form-sd', buyer: 'own:corvane', risk: null },
    { kind: 'form-sd', buyer: 'own:hoshino', risk: null, material: 'tin', tiers: 2 },
  ],
  'eu-2017-821': [{ kind: 'eu-2017-821', buyer: 'own:aldermark', risk: null }],
  'oecd-five-steps': [{ kind: 'oecd-five-steps', buyer: 'own:hoshino', risk: null }],
  'customer-survey': [
    { kind: 'customer-survey', buyer: 'own:hoshino', risk: null },
    { kind: 'customer-survey', buyer: 'own:aldermark', risk: null, material: 'cobalt' },
  ],
};

const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false, strictRequired: false });
formats(ajv);
const check = ajv.compile(REPORT_SCHEMA);
const faults = (value: unknown): string[] =>
  check(value) ? [] : (check.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);

test.each(REPORT_KINDS)('every file of a report %s keeps to it', async (kind) => {
  for (const asked of ASKED[kind]) {
    const file = await fileOf(await reportOf(app, asked), 'ja');
    expect(faults(file)).toEqual([]);
  }
});

test('a file that is compared with an earlier one keeps to it, and what it says of that one is looked at', async () => {
  const previous = previousOf(await reportOf(app, { ...TIN, asOf: '2026-08-01', knownAt: '2026-08-01' }));
  const file = await fileOf(await reportOf(app, { ...TIN, previous }));
  expect(faults(file)).toEqual([]);
  file.request.previous.figures.coverage = 'much';
  file.changes.movers.rows[0].moves[0].what = 'wind';
  const told = faults(file).map((fault) => fault.split(' ')[0]);
  expect(told).toContain('/request/previous/figures/coverage');
  expect(told).toContain('/changes/movers/rows/0/moves/0/what');
});

describe('what is not as it says is told of, at its place', () => {
  // biome-ignore lint/suspicious/noExplicitAny: it is spoiled in ways that its type forbids
  const spoiled: readonly [string, (file: any) => void, string][] = [
    ['a figure above one', (f) => (f.figures.coverage = 1.5), '/figures/coverage'],
    ['a figure as text', (f) => (f.figures.exposure.low = '0.2'), '/figures/exposure/low'],
    ['a figure that is missing', (f) => delete f.figures.mass.opaque, '/figures/mass'],
    ['a name that nobody knows', (f) => (f.buyer.alias = 'x'), '/buyer'],
    ['an unknown kind of report', (f) => (f.kind = 'tier-z'), '/kind'],
    ['no kind', (f) => delete f.kind, ''],
    ['a day that is none', (f) => (f.request.asOf = '2026-02-31'), '/request/asOf'],
    ['a citation numbered 0', (f) => (f.paths.rows[0].steps[0].claim.source = 0), '/paths/rows/0/steps/0'],
    ['an unknown limit', (f) => (f.limits[0].code = 'LUCK'), '/limits/0/code'],
    ['an id of another form', (f) => (f.id = 'rep:1'), '/id'],
    ['a total that is missing', (f) => delete f.contributions.total, '/contributions'],
  ];

  test.each(spoiled)('%s', async (_, spoil, at) => {
    const file = await fileOf(await reportOf(app, TIN));
    spoil(file);
    expect(faults(file).some((fault) => fault.startsWith(at))).toBe(true);
  });
});

test('nothing but its own $defs is named in it, and each is used', () => {
  const text = JSON.stringify(REPORT_SCHEMA);
  const named = new Set(Array.from(text.matchAll(/"#\/\$defs\/([^"]+)"/g), ([, name]) => name));
  expect([...named].sort()).toEqual(Object.keys(REPORT_SCHEMA['$defs'] as object).sort());
});
