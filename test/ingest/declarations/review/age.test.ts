/** Ages of declarations and templates, to the day. */
import { describe, expect, test } from 'vitest';
import { monthsBefore } from '../../../../server/ingest/declarations/review/checks/age.ts';
import { ageOf } from '../../../../server/ingest/declarations/review/releases.ts';
import { review } from './support.ts';

const on = (day: string) => ({ now: new Date(`${day}T12:00:00Z`) });
/** CMRT 6.5, dated 2 May 2025. */
const dated = { company: { effectiveDate: '2025-05-02' } };

test.each([
  ['2026-05-02', 12, '2025-05-02'],
  ['2024-02-29', 12, '2023-02-28'],
  ['2026-03-31', 1, '2026-02-28'],
  ['2026-01-15', 24, '2024-01-15'],
])('%s less %s months is %s', (date, months, before) => {
  expect(monthsBefore(date, months)).toBe(before);
});

describe('a declaration of 2 May 2025', () => {
  test.each([
    ['2025-05-01', 'DATE_IN_FUTURE'],
    ['2025-05-02', undefined],
    ['2026-05-02', undefined],
    ['2026-05-03', 'DATE_OLD'],
    ['2027-05-02', 'DATE_OLD'],
    ['2027-05-03', 'DATE_EXPIRED'],
  ] as const)('is on %s %s', async (day, code) => {
    const told = await review('CMRT', '6.5', dated, on(day));
    const codes = told.findings.map((one) => one.code).filter((one) => /^DATE_(?!MISSING)/.test(one));
    expect(codes).toEqual(code ? [code] : []);
    if (code) expect(told.at(code)).toEqual(['Declaration!D22']);
  });

  test('is before the release of CMRT 6.6, which is worth knowing', async () => {
    const told = await review('CMRT', '6.6', dated, on('2026-05-01'));
    expect(told.at('DATE_BEFORE_TEMPLATE')).toEqual(['Declaration!D22']);
    expect((await review('CMRT', '6.6')).at('DATE_BEFORE_TEMPLATE')).toEqual([]);
  });
});

describe('editions of a template', () => {
  test.each([
    ['CMRT', '6.5', '2026-04-16', 0, '6.5'],
    ['CMRT', '6.5', '2026-04-17', 1, '6.6'],
    ['CMRT', '6.31', '2025-04-25', 2, '6.5'],
    // 6.21, 6.22 and 6.31 correct an edition of some days before: they make nothing old
    ['CMRT', '6.2', '2022-12-31', 0, '6.22'],
    ['CMRT', '6.2', '2023-12-31', 1, '6.31'],
    ['CMRT', '6.22', '2024-12-31', 2, '6.4'],
    ['EMRT', '1.3', '2025-12-31', 2, '2.1'],
    ['AMRT', '1.21', '2026-01-01', 1, '1.3'],
  ] as const)('%s %s is on %s %s behind %s', (template, version, day, behind, newest) => {
    expect(ageOf(template, version, day)).toMatchObject({ behind, newest });
  });

  test('two behind is old; one is not', async () => {
    const told = await review('CMRT', '6.31', {}, on('2025-06-01'));
    expect(told.at('TEMPLATE_OLD')).toEqual(['Declaration!J3']);
    expect((await review('CMRT', '6.4', {}, on('2025-06-01'))).at('TEMPLATE_OLD')).toEqual([]);
  });

  test('one that was never released is told; one after all that are known is taken as the newest', async () => {
    const told = await review('CMRT', '6.5', { revision: 'Revision 6.45' });
    expect(told.at('TEMPLATE_NOT_KNOWN')).toEqual(['Declaration!J3']);
    const newer = await review('CMRT', '6.5', { revision: 'Revision 6.9' });
    expect(newer.findings.filter(({ code }) => code.startsWith('TEMPLATE'))).toEqual([]);
  });
});
