/** Every risk by every material of one buyer, and the evidence of many entities, against asking one by one. */
import { describe, expect, test } from 'vitest';
import { buyerRisksOf } from '../../server/analytics/buyer-risks.ts';
import { entityRiskOf } from '../../server/analytics/entity-risk.ts';
import { exposureOf } from '../../server/analytics/exposure.ts';
import { prepare } from '../../server/analytics/prepare.ts';
import { type Question, resolveEntity, resolveQuestion } from '../../server/analytics/question.ts';
import { riskEvidenceOf } from '../../server/analytics/risk-evidence.ts';
import type { Projection } from '../../server/projection/projection.ts';
import { loadLenses } from '../../server/risk/lenses.ts';
import { randomTables } from '../oracle/random-graphs.ts';
import { project } from './from-oracle.ts';

const LENSES = loadLenses();
const NOW = Date.parse('2026-11-23T08:00:00Z');
const ask = (projection: Projection, risk: string, lens: string, material: string | null = null) =>
  resolveQuestion(projection, LENSES, { risk, lens, material }, NOW);

/** What asking alone gives: the figures, or the code of the refusal. */
function alone(projection: Projection, question: Question, buyer: number) {
  try {
    const { exposure, coverage, mass } = exposureOf(prepare(projection, question), buyer, false);
    return { exposure, coverage, mass };
  } catch (error) {
    return (error as { code?: string }).code;
  }
}

describe('every risk by every material of a buyer', () => {
  test('is what each question alone gives, to the bit, on random graphs under limits and without', async () => {
    const met = { figures: 0, 'no-buyer': 0, 'outside-lens': 0 };
    for (let seed = 1; seed <= 60; seed++) {
      const projection = await project(randomTables(seed));
      const lens = ['responsible-minerals', 'dodd-frank-1502', 'eu-2017-821'][seed % 3]!;
      const risk = Object.keys(LENSES.get(lens)!.risks)[0]!;
      const question = { ...ask(projection, risk, lens), tiers: seed % 2 ? null : 1 + (seed % 4) };
      for (let buyer = 0; buyer < projection.entities.count; buyer++) {
        if (typeof alone(projection, question, buyer) === 'string') continue;
        const rows = buyerRisksOf((asked) => prepare(projection, asked), question, buyer);
        for (const { risk, material, figures, why } of rows) {
          const asked = { ...question, risk, material };
          if (why === 'outside-lens') {
            expect(() => ask(projection, risk, lens, material)).toThrow(/No material/);
            expect(figures).toBeNull();
          } else if (why === 'no-buyer') {
            expect(alone(projection, asked, buyer)).toBe('NOT_A_BUYER');
            expect(figures).toBeNull();
          } else {
            expect(figures).toEqual(alone(projection, asked, buyer));
          }
          met[why ?? 'figures']++;
        }
      }
    }
    for (const count of Object.values(met)) expect(count).toBeGreaterThan(20);
  });

  test('lists each risk of the lens with all materials, then each material by name, the asked one among them', async () => {
    const projection = await project({
      entities: [
        { id: 'own:a', kind: 'company' },
        { id: 'own:b', kind: 'company' },
        { id: 'own:c', kind: 'mine' },
        { id: 'own:d', kind: 'company' },
      ],
      links: [
        { id: 'own:1', supplier: 'own:b', customer: 'own:a', basis: 'declared', depth: 'direct' },
        {
          ...{ id: 'own:2', supplier: 'own:c', customer: 'own:b', materials: ['tin', 'cobalt'] },
          ...{ share: 0.5, basis: 'declared', depth: 'direct' },
        },
        {
          ...{ id: 'own:3', supplier: 'own:c', customer: 'own:d', materials: ['gold'] },
          ...{ share: 0.5, basis: 'declared', depth: 'direct' },
        },
      ],
      facts: [],
      statuses: [],
      documents: [],
    });
    const question = ask(projection, 'conflict', 'eu-2017-821', 'gold');
    const rows = buyerRisksOf(
      (asked) => prepare(projection, asked),
      question,
      resolveEntity(projection, 'own:a'),
    );
    const risks = Object.keys(LENSES.get('eu-2017-821')!.risks).sort();
    expect(rows.map(({ risk, material }) => [risk, material])).toEqual(
      risks.flatMap((risk) => [null, 'cobalt', 'gold', 'tin'].map((material) => [risk, material])),
    );
    const first = rows.slice(0, 4).map(({ material, why }) => [material, why]);
    expect(first).toEqual([
      [null, null],
      ['cobalt', 'outside-lens'],
      ['gold', null],
      ['tin', null],
    ]);
  });
});

describe('the evidence of many entities', () => {
  test.each(['responsible-minerals', 'proportional', 'oecd-annex-ii', 'dodd-frank-1502'])(
    'is what each alone has, by lens %s',
    async (lens) => {
      let facts = 0;
      for (let seed = 1; seed <= 40; seed++) {
        const projection = await project(randomTables(seed));
        const entities = Array.from({ length: projection.entities.count }, (_, i) => i);
        for (const risk of Object.keys(LENSES.get(lens)!.risks)) {
          const question = ask(projection, risk, lens);
          const rows = riskEvidenceOf(projection, question, entities);
          for (const [i, row] of rows.entries()) {
            const one = entityRiskOf(projection, question, i);
            expect(row.facts).toEqual(one.facts.filter(({ counts }) => counts));
            expect(row.mitigations).toEqual(one.mitigations);
            // What counts makes the risk: 1 - product of (1 - severity).
            const left = row.facts.reduce((left, { severity }) => left * (1 - severity!), 1);
            expect(1 - left).toBeCloseTo(one.unmitigated, 12);
            facts += row.facts.length;
          }
        }
      }
      expect(facts).toBeGreaterThan(20);
    },
  );
});
