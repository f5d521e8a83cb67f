import { describe, expect, test } from 'vitest';
import { loadLenses } from '../../server/risk/lenses.ts';
import { asLens } from '../../server/schema/lens/nodes.ts';
import type { Terms } from '../../web/queries/spaces.ts';
import { START } from '../../web/state.ts';
import { lacking } from '../../web/views/question/lacks.tsx';

const lenses = [...loadLenses().values()].map(asLens).map((lens) => ({
  ...lens,
  risks: lens.risks.map((risk) => ({ ...risk, materials: risk.materials ? [...risk.materials] : null })),
}));
const materials = ['cobalt', 'gold', 'tin'].map((id) => ({ id }));
const snapshot = { id: 'snap:1', entities: 1, links: 1, facts: 1, statuses: 1, documents: 1 };
const terms: Terms = { lenses, materials, snapshot };
const ids = (all: readonly { id: string }[] | undefined) => all?.map(({ id }) => id);

describe('what a lens does not speak of', () => {
  test('a risk outside its text: other risks of it, and other lenses, are offered with the citation', () => {
    const lacks = lacking(terms, { ...START, lens: 'oecd-annex-ii', risk: 'environment' });
    expect(lacks).toMatchObject({ word: 'risk', citation: expect.stringContaining('Annex II') });
    expect(lacks?.choices).toContain('child-labour');
    expect(lacks?.choices).not.toContain('environment');
    expect(ids(lacks?.lenses)).toEqual(['proportional', 'responsible-minerals']);
  });

  test('a material: those of its materials that are on record, and lenses that speak of both words', () => {
    const lacks = lacking(terms, { ...START, lens: 'dodd-frank-1502', material: 'cobalt' });
    expect(lacks).toMatchObject({ word: 'material', choices: ['gold', 'tin'] });
    expect(ids(lacks?.lenses)).toEqual(['oecd-annex-ii', 'proportional', 'responsible-minerals']);
  });

  test.each([
    ['all materials', { lens: 'dodd-frank-1502' }],
    ['a material that it names', { lens: 'dodd-frank-1502', material: 'tin' }],
    ['a lens for all materials', { lens: 'oecd-annex-ii', risk: 'bribery', material: 'cobalt' }],
  ])('nothing is lacking: %s', (_, change) => {
    expect(lacking(terms, { ...START, ...change })).toBeNull();
  });

  test.each([
    ['a lens', { lens: 'no-such-lens' }],
    ['a risk', { risk: 'no-such-risk' }],
    ['a material', { lens: 'dodd-frank-1502', material: 'unobtainium' }],
  ])('%s that nothing names is left to the service, which names the nearest', (_, change) => {
    expect(lacking(terms, { ...START, ...change })).toBeNull();
  });

  test('before the words of the question are known, nothing is', () => {
    expect(lacking(undefined, { ...START, lens: 'oecd-annex-ii', risk: 'environment' })).toBeNull();
  });
});
