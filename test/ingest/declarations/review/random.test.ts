/** Declarations with anything missing or exchanged: a review never fails, and what it says can be found in the workbook. */
import { describe, expect, test } from 'vitest';
import type { Declaration } from '../../../../server/ingest/declarations/declaration.ts';
import { gradeOf } from '../../../../server/ingest/declarations/review/grade.ts';
import { reviewDeclaration } from '../../../../server/ingest/declarations/review/review.ts';
import { flawless } from '../../../support/workbooks/flawless.ts';
import type { TemplateName } from '../../../support/workbooks/layouts.ts';
import { read, soonAfter } from './support.ts';

const ROUNDS = process.env['OREPATH_TEST_DEEP'] === '1' ? 5_000 : 300;

/** A seeded generator of numbers from 0 to 1 (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const ANSWERS = [
  'Yes',
  'No',
  'Unknown',
  '100%',
  'None',
  'Did not survey',
  'Not declaring',
  'DRC only',
  'whatever',
  undefined,
];
const TEXTS = [
  '',
  'Rwanda',
  'recycled',
  'CID900301',
  'CID9003',
  '{id} [x]',
  'a\u202eb\n\nc',
  'N/A',
  'Tin',
  '中国、インドネシア',
  undefined,
];

type Loose = Record<string, unknown>;

/** Some fields of a record left out or exchanged. */
function shaken<T extends object>(record: T, fields: readonly string[], random: () => number): T {
  const copy = { ...record } as Loose;
  for (const field of fields) {
    if (random() < 0.7) continue;
    const text = TEXTS[Math.floor(random() * TEXTS.length)];
    if (text === undefined) delete copy[field];
    else copy[field] = text;
  }
  return copy as T;
}

function shake(declaration: Declaration, random: () => number): Declaration {
  const company: Loose = { ...declaration.company };
  for (const field of Object.keys(company)) if (random() < 0.2) delete company[field];
  const answers = declaration.answers.map((answer) => {
    if (random() < 0.7) return answer;
    const { value: _value, ...blank } = answer;
    const value = ANSWERS[Math.floor(random() * ANSWERS.length)];
    return value === undefined ? blank : { ...blank, value, offered: value !== 'whatever' };
  });
  const kept = declaration.smelters.filter(() => random() < 0.8);
  const fields = [
    'material',
    'id',
    'name',
    'lookup',
    'countryCode',
    'country',
    'mines',
    'mineCountries',
    'recycled',
  ];
  const smelters = [...kept, ...kept.slice(0, 2)].map((row) => shaken(row, fields, random));
  return { ...declaration, company, answers, smelters } as Declaration;
}

describe.each([
  ['CMRT', '6.5'],
  ['EMRT', '1.3'],
  ['EMRT', '2.1'],
  ['AMRT', '1.3'],
] as const)('%s %s', (template: TemplateName, version) => {
  test(`${ROUNDS} times at random: each finding has its place, the grade is that of the worst, the letter has no gaps`, async () => {
    const { declaration } = await read(template, flawless(template, version, 'ja'));
    const random = seeded(20_251_017);
    const now = soonAfter(template, version);
    for (let round = 0; round < ROUNDS; round++) {
      const told = reviewDeclaration(shake(declaration, random), { now });
      for (const { sheet, cell } of told.findings)
        expect(`${sheet}!${cell}`).toMatch(/^[A-Z][a-z]+(?: [A-Z][a-z]+)?![A-Z]{1,2}\d+$/);
      const worst = told.findings.map(gradeOf).sort().at(-1) ?? 'A';
      expect(told.grade.grade).toBe(worst);
      expect(told.request !== undefined).toBe(told.findings.some(({ severity }) => severity !== 'notice'));
      expect(told.request?.text ?? '').not.toMatch(/undefined|\{(?!id\})\w+\}|\u202e|\n{3}/);
    }
  });
});
