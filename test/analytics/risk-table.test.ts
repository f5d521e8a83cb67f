/** Every cell of a risk table is what asking its question alone gives, to the bit. */
import { describe, expect, test } from 'vitest';
import { figuresOf } from '../../server/analytics/figures.ts';
import { exposureLines } from '../../server/analytics/lines.ts';
import { prepare } from '../../server/analytics/prepare.ts';
import { resolveQuestion } from '../../server/analytics/question.ts';
import { riskTableOf } from '../../server/analytics/risk-table.ts';
import { isBuyer } from '../../server/analytics/supply.ts';
import { loadLenses } from '../../server/risk/lenses.ts';
import { randomTables } from '../oracle/random-graphs.ts';
import { project } from './from-oracle.ts';

const GRAPHS = 25;

describe.each(['responsible-minerals', 'proportional', 'dodd-frank-1502'])('by %s', (id) => {
  const lens = loadLenses().get(id)!;

  test(`on ${GRAPHS} random graphs a table holds what single questions answer`, async () => {
    for (let seed = 1; seed <= GRAPHS; seed++) {
      const projection = await project(randomTables(seed));
      const risks = Object.keys(lens.risks);
      const question = resolveQuestion(projection, loadLenses(), {
        risk: risks[0]!,
        lens: id,
        asOf: '2024-06-01',
      });
      const rows = [...projection.byId];
      const table = riskTableOf(projection, (asked) => prepare(projection, asked), {
        question,
        risks,
        among: null,
        rows,
      });
      for (const { risk, material, buyers, exposed, mean } of table.totals) {
        const alone = prepare(projection, { ...question, risk, material });
        const lines = [...exposureLines(alone)];
        expect(buyers).toBe(lines.length);
        expect(exposed).toBe(lines.filter((line) => line.exposure.expected > 0).length);
        const sum = lines.reduce((total, line) => total + line.exposure.expected, 0);
        if (mean) expect(mean.expected).toBe(sum / lines.length);
        else expect(lines).toEqual([]);
        for (const { index, cells } of table.rows) {
          const cell = cells.find((each) => each.risk === risk && each.material === material);
          const expected = isBuyer(alone.supply, index) ? figuresOf(alone, index) : undefined;
          expect(cell).toEqual(expected && { risk, material, ...expected });
        }
      }
    }
  });

  test('a table leaves out materials of which the lens does not speak, and no others', async () => {
    const projection = await project(randomTables(3));
    const named = [...projection.materials];
    const question = resolveQuestion(projection, loadLenses(), { risk: 'conflict', lens: id });
    const { totals } = riskTableOf(projection, (asked) => prepare(projection, asked), {
      question,
      risks: ['conflict'],
      materials: named,
      among: null,
      rows: [],
    });
    const spoken = lens.risks['conflict']!.materials;
    const expected = spoken ? named.filter((material) => spoken.includes(material)) : named;
    expect(totals.map(({ material }) => material)).toEqual(expected);
  });
});
