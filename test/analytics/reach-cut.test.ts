/** The minimum cut of reach: against trying every set of pairs, and by hand. */
import { describe, expect, it } from 'vitest';
import { exposureLines } from '../../server/analytics/lines.ts';
import { reachCutOf } from '../../server/analytics/plan/reach-cut.ts';
import { SINK, SOURCE } from '../../server/analytics/plan/risk-pairs.ts';
import { ShortPaths } from '../../server/analytics/plan/short-cut.ts';
import { UnitFlow } from '../../server/analytics/plan/unit-flow.ts';
import { oracle } from '../oracle/oracle.ts';
import { random } from '../oracle/random.ts';
import { randomQuestions, randomTables } from '../oracle/random-graphs.ts';
import { AS_OF } from '../oracle/random-links.ts';
import { smallestCut } from '../oracle/reach-cut.ts';
import * as small from '../oracle/worked-support.ts';
import { ask, project } from './from-oracle.ts';

const GRAPHS = process.env['OREPATH_TEST_DEEP'] === '1' ? 3_000 : 80;
/** Sets of more pairs are not enumerated. */
const MOST = 3;

async function cut(names: string, pairs: string, risky: string, tiers?: number) {
  const tables = small.graph({
    entities: small.entities(names),
    links: pairs.split(' ').map((pair) => small.link(pair)),
    facts: risky.split(' ').map((id) => small.fact(id, 1)),
  });
  const projection = await project(tables);
  const answer = reachCutOf(ask(projection, small.ask(tiers ? { tiers } : {})), projection.indexOf('B'));
  const names_ = answer.pairs.map(({ supplier, customer }) => `${supplier.id}>${customer.id}`);
  return { ...answer, pairs: names_.join(' '), after: answer.pairs.map(({ reachedAfter }) => reachedAfter) };
}

describe('the minimum cut', () => {
  it(`is the first smallest set of all on ${GRAPHS} random graphs, with and without a tier limit`, async () => {
    const faults: string[] = [];
    const sizes = [0, 0, 0, 0];
    for (let seed = 1; seed <= GRAPHS && faults.length < 5; seed++) {
      const tables = randomTables(seed);
      const projection = await project(tables);
      for (const question of randomQuestions(seed, 3)) {
        if (question.asOf !== AS_OF) continue;
        const prepared = ask(projection, question);
        const { model } = oracle(tables, question);
        for (const { buyer } of exposureLines(prepared)) {
          const answer = reachCutOf(prepared, projection.indexOf(buyer.id));
          if (answer.pairs.length > MOST) continue;
          const wanted = smallestCut(model, model.index.get(buyer.id)!, MOST);
          const found = answer.pairs.map(({ supplier, customer }) => ({
            supplier: supplier.id,
            customer: customer.id,
          }));
          sizes[found.length]!++;
          if (
            JSON.stringify(found) !== JSON.stringify(wanted) ||
            !answer.minimum ||
            (answer.pairs.at(-1)?.reachedAfter ?? 0) !== 0
          )
            faults.push(
              `${seed} ${JSON.stringify(question)} ${buyer.id}: ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`,
            );
        }
      }
    }
    expect(faults.slice(0, 3)).toEqual([]);
    expect(Math.min(...sizes)).toBeGreaterThan(4);
  }, 3_600_000);

  it('takes the narrow pair, and of equals the first by ids', async () => {
    expect(await cut('B A C D M', 'A>B C>A D>A M>C M>D', 'M')).toMatchObject({
      pairs: 'A>B',
      minimum: true,
      reached: 1,
      after: [0],
    });
    expect(await cut('B A C M', 'A>B C>A M>C', 'M')).toMatchObject({ pairs: 'A>B', atLeast: 1 });
    expect(await cut('B Y C M', 'Y>B C>Y M>C', 'M')).toMatchObject({ pairs: 'C>Y' });
  });

  it('cuts a buyer that comes upon itself, and needs nothing where nothing risky is upstream', async () => {
    expect(await cut('B A C', 'A>B B>A C>A', 'B')).toMatchObject({ pairs: 'A>B' });
    expect(await cut('B A C', 'A>B', 'B C')).toMatchObject({
      pairs: '',
      reached: 0,
      minimum: true,
      atLeast: 0,
    });
  });

  it('leaves longer ways alone under a tier limit', async () => {
    const pairs = 'A>B M>A C>B D>C E>D M>E';
    expect(await cut('B A C D E M', pairs, 'M')).toMatchObject({ pairs: 'A>B C>B', after: [1, 0] });
    expect(await cut('B A C D E M', pairs, 'M', 2)).toMatchObject({ pairs: 'A>B', after: [0] });
  });
});

describe('on larger graphs', () => {
  const draw = random(7);
  const arcs = (nodes: number, count: number) => ({
    nodes,
    from: Int32Array.from({ length: count }, () => draw.int(0, nodes - 1)),
    to: Int32Array.from({ length: count }, () => draw.int(0, nodes - 1)),
  });

  it('a flow has a cut of its own size that parts source and sink', () => {
    for (let i = 0; i < 200; i++) {
      const graph = arcs(40, 120);
      const flow = new UnitFlow(graph, SOURCE, SINK);
      const gone = new Set(flow.firstCut((a, b) => a - b));
      expect(gone.size).toBe(flow.value);
      const left = Array.from(graph.from.keys()).filter((a) => !gone.has(a));
      const rest = {
        ...graph,
        from: graph.from.filter((_, a) => !gone.has(a)),
        to: Int32Array.from(left, (a) => graph.to[a]!),
      };
      expect(new UnitFlow(rest, SOURCE, SINK).value).toBe(0);
    }
  });

  it('the search for short paths agrees with the flow where every path is short', () => {
    for (let i = 0; i < 100; i++) {
      const graph = arcs(14, 40);
      const flow = new UnitFlow(graph, SOURCE, SINK);
      const { cut: found } = new ShortPaths(graph, SOURCE, SINK, graph.nodes).smallestCut(flow.value + 1);
      expect(found).toEqual(flow.firstCut((a, b) => a - b).sort((a, b) => a - b));
    }
  });
});
