/** As many paths as explain a part of the exposure: the shortest beginning of the list that does. */
import { describe, expect, it } from 'vitest';
import { exposureLines } from '../../server/analytics/lines.ts';
import { pathsOf } from '../../server/analytics/paths.ts';
import { random } from '../oracle/random.ts';
import { randomQuestions, randomTables } from '../oracle/random-graphs.ts';
import { ask as asking, entities, fact, graph, link } from '../oracle/worked-support.ts';
import { ask, project } from './from-oracle.ts';

const GRAPHS = process.env['OREPATH_TEST_DEEP'] === '1' ? 20_000 : 300;
const MOST = 40;

describe('paths that explain a part', () => {
  it(`are the first of all paths up to that part, on ${GRAPHS} random graphs`, async () => {
    for (let seed = 1; seed <= GRAPHS; seed++) {
      const projection = await project(randomTables(seed));
      const draw = random(seed);
      for (const question of randomQuestions(seed, 3)) {
        const prepared = ask(projection, question);
        for (const { buyer, exposure } of exposureLines(prepared)) {
          const x = projection.indexOf(buyer.id);
          const part = draw.int(1, 100) / 100;
          const all = pathsOf(prepared, x, MOST);
          const some = pathsOf(prepared, x, MOST, part);
          let sum = 0;
          const sums = all.paths.map(({ contribution }) => {
            sum += contribution;
            return sum;
          });
          const needed = sums.findIndex((listed) => listed >= part * exposure.expected);
          const wanted = needed < 0 ? all.paths : all.paths.slice(0, needed + 1);
          expect(some.paths, `seed ${seed}`).toEqual(wanted);
          expect(some.truncated, `seed ${seed}`).toBe(needed < 0 && all.paths.length === MOST);
          if (!some.truncated) expect(some.explained).toBeGreaterThan(part - 1e-9);
          expect(all.truncated).toBe(false);
        }
      }
    }
  });

  it('are one, two, or more than can be listed round a cycle', async () => {
    // B C M1 is 1/4 of 5/12, which is 60%; B A M1 is 1/8: 90% together; the rest goes round A and E again and again
    const tables = graph({
      entities: entities('B A C D E M1 M2'),
      links: [
        link('A>B', 1 / 2),
        link('C>B', 1 / 4),
        link('D>B', 1 / 4),
        link('E>A', 1 / 2),
        link('M1>A', 1 / 4),
        link('A>E', 1 / 2),
        link('M2>E', 1 / 2),
        link('M1>C', 1),
        link('M2>D', 1),
      ],
      facts: [fact('M1', 1)],
    });
    const projection = await project(tables);
    const prepared = ask(projection, asking());
    const explain = (part: number, most = 100) => {
      const { paths, explained, truncated } = pathsOf(prepared, projection.indexOf('B'), most, part);
      return [paths.length, explained, truncated];
    };
    expect(explain(0.59)).toEqual([1, expect.closeTo(0.6, 12), false]);
    expect(explain(0.61)).toEqual([2, expect.closeTo(0.9, 12), false]);
    expect(explain(0.98, 2)).toEqual([2, expect.closeTo(0.9, 12), true]);
  });
});
