import { describe, expect, it } from 'vitest';
import { OrepathError } from '../../server/errors.ts';
import { checkLens } from '../../server/risk/check-lens.ts';
import { lensesOf } from '../../server/risk/lenses.ts';

const RULE = {
  title: 'Water',
  description: 'Every fact counts.',
  severity: 'as-stated',
  counts: { entity: 'all', place: ['mine'], goods: [], material: 'all' },
};
const LENS = {
  id: 'own',
  version: '1',
  title: 'Own',
  description: 'Own.',
  citation: 'None.',
  risks: { water: RULE },
};
const withRule = (change: object) => ({ ...LENS, risks: { water: { ...RULE, ...change } } });

function refusal(value: unknown) {
  try {
    checkLens(value, 'own.json');
  } catch (error) {
    if (error instanceof OrepathError) return [error.code, error.detail.where?.field, error.detail.expected];
  }
  return undefined;
}

describe('a lens', () => {
  it('is read with everything it may hold', () => {
    const response = { action: 'suspend', requires: 'End it.', citation: 'Paragraph 2.' };
    const mitigations = [{ status: 'conformance', values: ['conformant'], leaves: 0.25 }];
    const lens = checkLens(withRule({ maxAgeMonths: 36, mitigations, response }), 'own.json');
    expect(lens.risks['water']).toMatchObject({ maxAgeMonths: 36, mitigations, response });
    expect(lens.risks['toString']).toBeUndefined();
  });

  it.each([
    ['a list', [], ['', 'an object']],
    ['no id', { ...LENS, id: ' ' }, ['id', 'a text']],
    ['a stranger', { ...LENS, threshold: 1 }, ['threshold', expect.stringContaining('one of the fields id')]],
    ['a rule without counts', withRule({ counts: undefined }), ['risks.water.counts', 'an object']],
    [
      'an unknown kind',
      withRule({ counts: { ...RULE.counts, place: ['mine', 'farm'] } }),
      ['risks.water.counts.place[1]', expect.stringContaining('mine')],
    ],
    ['a missing subject', withRule({ counts: { entity: 'all' } }), ['risks.water.counts.place', 'a list']],
    [
      'a threshold of 0',
      withRule({ severity: { threshold: 0 } }),
      ['risks.water.severity.threshold', 'a number above 0 and up to 1'],
    ],
    ['another severity', withRule({ severity: 'high' }), ['risks.water.severity', 'an object']],
    [
      'half a month',
      withRule({ maxAgeMonths: 0.5 }),
      ['risks.water.maxAgeMonths', 'a whole number of months from 1'],
    ],
    [
      'a mitigation that adds',
      withRule({ mitigations: [{ status: 's', values: ['v'], leaves: 2 }] }),
      ['risks.water.mitigations[0].leaves', 'a number from 0 to 1'],
    ],
    [
      'another response',
      withRule({ response: { action: 'ignore', requires: 'Nothing.', citation: 'None.' } }),
      ['risks.water.response.action', 'one of suspend, mitigate, disclose'],
    ],
  ])('is refused with %s, and the field is named', (_, value, [field, expected]) => {
    expect(refusal(value)).toEqual(['INVALID_VALUE', field, expected]);
  });

  it('has an id of its own', () => {
    const lens = checkLens(LENS, 'own.json');
    expect(() => lensesOf([lens, lens])).toThrow('Two lenses have the id own');
  });
});
