/** What one question would tell: the oracle's gains, and the band of the set that holds it alone. */
import { describe, expect, it } from 'vitest';
import { narrowingOf } from '../../server/analytics/gaps/narrowing.ts';
import { questionsToAsk } from '../../server/analytics/gaps/questions-to-ask.ts';
import { exposureLines } from '../../server/analytics/lines.ts';
import { oracle } from '../oracle/oracle.ts';
import { randomQuestions, randomTables } from '../oracle/random-graphs.ts';
import { AS_OF } from '../oracle/random-links.ts';
import { ask, project } from './from-oracle.ts';

const GRAPHS = process.env['OREPATH_TEST_DEEP'] === '1' ? 2_000 : 30;

describe('narrowing by one answer', () => {
  it(`is the oracle's on ${GRAPHS} random graphs; where there is no gap there is nothing to narrow`, async () => {
    let compared = 0;
    let settled = 0;
    for (let seed = 1; seed <= GRAPHS; seed++) {
      const tables = randomTables(seed);
      const projection = await project(tables);
      for (const question of randomQuestions(seed, 2)) {
        if (question.asOf !== AS_OF) continue;
        const prepared = ask(projection, question);
        const wanted = oracle(tables, question, { enumerateUpTo: 64 });
        for (const { buyer } of exposureLines(prepared)) {
          const x = projection.indexOf(buyer.id);
          for (const about of ['gap', 'split'] as const) {
            for (const { id } of tables.entities) {
              const found = narrowingOf(prepared, x, projection.indexOf(id), about);
              if (!found) {
                settled++;
                continue;
              }
              const gain = about === 'gap' ? wanted.gain(buyer.id, id) : wanted.splitGain(buyer.id, id);
              expect(found.lowGain).toBeCloseTo(gain.lowGain, 9);
              expect(found.highGain).toBeCloseTo(gain.highGain, 9);
              compared++;
            }
          }
          const [only, ...none] = questionsToAsk(prepared, x, 1).questions;
          if (!only) continue;
          const alone = narrowingOf(prepared, x, projection.indexOf(only.entity.id), only.about);
          expect(none).toEqual([]);
          expect(alone?.after).toEqual(only.after);
          expect(alone?.mass).toBe(only.mass);
        }
      }
    }
    expect(compared).toBeGreaterThan(200);
    expect(settled).toBeGreaterThan(200);
  });
});
