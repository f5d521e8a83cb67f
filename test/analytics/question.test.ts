import { describe, expect, it } from 'vitest';
import { exposureOf } from '../../server/analytics/exposure.ts';
import { prepare } from '../../server/analytics/prepare.ts';
import { type QuestionInput, resolveEntity, resolveQuestion } from '../../server/analytics/question.ts';
import { OrepathError } from '../../server/errors.ts';
import { dayText, momentText } from '../../server/projection/times.ts';
import { loadLenses } from '../../server/risk/lenses.ts';
import { entity, fact, link, project } from '../projection/rows.ts';

const projection = await project({
  entities: [
    entity('own:S-17', { name: 'Alpha Smelting' }),
    entity('own:b'),
    entity('own:m', { kind: 'mine', materials: ['tantalum'] }),
  ],
  links: [link('own:S-17>own:b', { materials: ['tin'] }), link('own:b>own:m')],
  facts: [fact('material:gold')],
});
const NOW = Date.parse('2024-06-30T23:59:59.999Z');
const resolve = (input: Partial<QuestionInput>) =>
  resolveQuestion(projection, loadLenses(), { risk: 'conflict', ...input }, NOW);

function refusal(work: () => unknown) {
  try {
    work();
  } catch (error) {
    if (error instanceof OrepathError)
      return [error.code, error.detail.where?.field, error.detail.nearest?.[0]];
  }
  return undefined;
}

describe('a question', () => {
  it('is about today and what is known now, under responsible-minerals, without a limit', () => {
    const { lens, material, tiers, asOf, knownAt } = resolve({});
    expect([lens.id, material, tiers, dayText(asOf), momentText(knownAt)]).toEqual([
      'responsible-minerals',
      null,
      null,
      '2024-06-30',
      '2024-06-30T23:59:59.999Z',
    ]);
  });

  it('knows the materials that an entity, a link or a fact names', () => {
    for (const material of ['tin', 'tantalum', 'gold']) expect(resolve({ material }).material).toBe(material);
  });

  it('takes a date for a moment at 00:00 UTC', () => {
    expect(momentText(resolve({ knownAt: '2024-02-29' }).knownAt)).toBe('2024-02-29T00:00:00.000Z');
    expect(momentText(resolve({ knownAt: '2024-02-29T01:30+01:00' }).knownAt)).toBe(
      '2024-02-29T00:30:00.000Z',
    );
  });

  it.each<[string, Partial<QuestionInput>, unknown[]]>([
    ['an unknown risk', { risk: 'conflct' }, ['UNKNOWN_RISK', 'risk', 'conflict']],
    ['a property of every object as a risk', { risk: 'constructor' }, ['UNKNOWN_RISK', 'risk', undefined]],
    ['an unknown material', { material: 'tn' }, ['UNKNOWN_MATERIAL', 'material', 'tin']],
    ['an unknown lens', { lens: 'proportionate' }, ['UNKNOWN_LENS', 'lens', 'proportional']],
    ['no tier', { tiers: 0 }, ['INVALID_ARGUMENT', 'tiers', undefined]],
    ['half a tier', { tiers: 1.5 }, ['INVALID_ARGUMENT', 'tiers', undefined]],
    ['too many tiers', { tiers: 1001 }, ['INVALID_ARGUMENT', 'tiers', undefined]],
    ['a partial date', { asOf: '2024-06' }, ['INVALID_ARGUMENT', 'asOf', undefined]],
    ['a date that is none', { asOf: '2024-06-31' }, ['INVALID_ARGUMENT', 'asOf', undefined]],
    ['a moment as a date', { asOf: '2024-06-30T00:00:00Z' }, ['INVALID_ARGUMENT', 'asOf', undefined]],
    [
      'a moment without a zone',
      { knownAt: '2024-06-30T00:00:00' },
      ['INVALID_ARGUMENT', 'knownAt', undefined],
    ],
    ['a year', { knownAt: '2024' }, ['INVALID_ARGUMENT', 'knownAt', undefined]],
  ])('is refused with %s', (_, input, expected) => {
    expect(refusal(() => resolve(input))).toEqual(expected);
  });

  it('finds entities by id, bare values as own:, and suggests by name and by typing error', () => {
    expect(resolveEntity(projection, 'S-17')).toBe(projection.indexOf('own:S-17'));
    expect(refusal(() => resolveEntity(projection, 'own:S-71'))).toEqual([
      'UNKNOWN_ENTITY',
      undefined,
      'own:S-17',
    ]);
    expect(refusal(() => resolveEntity(projection, 'alpha'))).toEqual([
      'UNKNOWN_ENTITY',
      undefined,
      'own:S-17',
    ]);
    expect(refusal(() => resolveEntity(projection, 'nothing like it'))?.[2]).toBeUndefined();
  });

  it('is not asked about who buys nothing, nor about a mine', () => {
    const prepared = prepare(projection, resolve({}));
    for (const id of ['own:S-17', 'own:m']) {
      expect(refusal(() => exposureOf(prepared, projection.indexOf(id)))?.[0]).toBe('NOT_A_BUYER');
    }
  });
});
