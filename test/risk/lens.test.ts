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
const SCALE = { from: 0, to: 1, direction: 'high-is-bad' };
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
    ['an id of its own making', { ...LENS, id: 'My lens' }, ['id', 'an id of a-z, 0-9 and -']],
    ['no risk at all', { ...LENS, risks: {} }, ['risks', 'an object of at least one risk']],
    [
      'a rule for what is outside',
      { ...LENS, outside: { water: { says: 'No.', citation: 'None.' } } },
      ['outside.water', 'a risk without a rule'],
    ],
    [
      'a scale turned round',
      { ...LENS, scales: { s: { names: ['s'], from: 5, to: 1, direction: 'high-is-bad' } } },
      ['scales.s.to', 'a number above 5'],
    ],
    [
      'two scales of one name',
      { ...LENS, scales: { s: { ...SCALE, names: ['S  1'] }, t: { ...SCALE, names: ['s 1'] } } },
      ['scales.t.names[0]', 'a name of its own'],
    ],
    ['no material', withRule({ materials: [] }), ['risks.water.materials', 'a list of at least one']],
    [
      'a place that is none',
      withRule({ within: { places: ['CD'] } }),
      ['risks.water.within.places[0]', 'a place, iso:CC or iso:CC-RR'],
    ],
    ['an area nowhere', withRule({ within: {} }), ['risks.water.within', 'places, or where they are listed']],
    [
      'a list of no title',
      withRule({ documents: { place: [{ publisher: 'P' }] } }),
      ['risks.water.documents.place[0].title', 'a text'],
    ],
    [
      'named places without a source',
      withRule({ places: [{ id: 'p', title: 'P', places: ['iso:CD'], kinds: 'all' }] }),
      ['risks.water.places[0].citation', 'a text'],
    ],
    [
      'a provision without a source',
      withRule({ provisions: [{ says: 'So.' }] }),
      ['risks.water.provisions[0].citation', 'a text'],
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
