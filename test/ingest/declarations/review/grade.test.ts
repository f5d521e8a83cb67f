/** The grade rule, code by code, and what the grade says of whole declarations. */
import { describe, expect, test } from 'vitest';
import { grade, gradeOf } from '../../../../server/ingest/declarations/review/grade.ts';
import { finding } from '../../../../server/ingest/formats/finding.ts';
import { answering, company, review } from './support.ts';

const said = (code: Parameters<typeof finding>[0]) => finding(code, { message: '' });

test.each([
  ['SMELTER_REPEATED', 'A'],
  ['DATE_OLD', 'B'],
  ['TEMPLATE_OLD', 'B'],
  ['ANSWER_MISSING', 'C'],
  ['SMELTER_METAL_DIFFERS', 'C'],
  ['DATE_EXPIRED', 'D'],
  ['COVERED_COUNTRY_NAMED', 'D'],
  ['NO_SMELTERS', 'D'],
  ['COMPANY_MISSING', 'E'],
  ['NOTHING_ANSWERED', 'E'],
] as const)('%s alone lowers to %s', (code, letter) => {
  expect(gradeOf(said(code))).toBe(letter);
});

test('the worst finding decides; reasons come the worst first, each once, notices not at all', () => {
  const findings = [
    'SMELTER_REPEATED',
    'DATE_OLD',
    'ANSWER_MISSING',
    'NO_SMELTERS',
    'ANSWER_MISSING',
    'TEMPLATE_OLD',
  ] as const;
  expect(grade(findings.map(said))).toEqual({
    grade: 'D',
    reasons: ['NO_SMELTERS', 'ANSWER_MISSING', 'DATE_OLD', 'TEMPLATE_OLD'],
  });
});

describe('a declaration', () => {
  test('that knows not all smelters yet and says so keeps its A', async () => {
    const { grade: told, request } = await review('CMRT', '6.5', answering('CMRT', '6.5', { 7: 'No' }));
    expect(told).toEqual({ grade: 'A', reasons: [] });
    expect(request).toBeUndefined();
  });

  test('without its company is an E whatever else is right', async () => {
    const { grade: told } = await review('CMRT', '6.5', company('CMRT', '6.5', { name: null }));
    expect(told).toEqual({ grade: 'E', reasons: ['COMPANY_MISSING'] });
  });

  test('that reading had trouble with is lowered by that too', async () => {
    const { grade: told } = await review('CMRT', '6.5', {}, { reading: [said('VALUE_NOT_READ')] });
    expect(told).toEqual({ grade: 'B', reasons: ['VALUE_NOT_READ'] });
  });
});
