/** What a drawing shows and what it says it leaves out. */
import { describe, expect, it } from 'vitest';
import { exposureLines } from '../../server/analytics/lines.ts';
import { upstreamOf } from '../../server/analytics/upstream.ts';
import { randomQuestions, randomTables } from '../oracle/random-graphs.ts';
import type { OracleTables } from '../oracle/tables.ts';
import * as small from '../oracle/worked-support.ts';
import { ask, project } from './from-oracle.ts';

/** B buys from S1 (0.5) and S2 (0.3) and 20 more of unknown share; a mine with armed interference stands behind S2. */
const FAN: OracleTables = small.graph({
  entities: small.entities(`B S1 S2 M1 M2 ${Array.from({ length: 20 }, (_, i) => `T${i}`).join(' ')}`),
  links: [
    small.link('S1>B', 0.5),
    small.link('S2>B', 0.3),
    small.link('M1>S1', 1),
    small.link('M2>S2', 1),
    ...Array.from({ length: 20 }, (_, i) => small.link(`T${i}>B`)),
  ],
  facts: [small.fact('M2', 1), small.fact('T3', 0.5)],
});

async function drawn(maxNodes: number) {
  const projection = await project(FAN);
  return upstreamOf(ask(projection, small.ask()), projection.indexOf('B'), maxNodes);
}

describe('the drawing', () => {
  it('shows the largest paths whole, then what carries most mass', async () => {
    const { nodes, total, shown } = await drawn(6);
    expect(nodes.map(({ id }) => id)).toEqual(['B', 'S1', 'S2', 'T3', 'M1', 'M2']);
    expect([shown, total]).toEqual([6, 25]);
  });

  it('folds the suppliers that it does not show into one band per customer', async () => {
    const { bands } = await drawn(6);
    expect(bands.map(({ customer, count, risky, exposed }) => [customer, count, risky, exposed])).toEqual([
      ['B', 19, 0, 0],
    ]);
    expect(bands[0]!.mass).toBeCloseTo(0.19, 12);
  });

  it('says which part of the exposure goes over what is not shown', async () => {
    expect((await drawn(25)).restExposure).toBe(0);
    // 0.3 over M2, 0.01 x 0.5 over T3, which no longer fits
    expect((await drawn(3)).restExposure).toBeCloseTo(0.005 / 0.305, 12);
    expect((await drawn(1)).restExposure).toBe(1);
  });

  it('carries mass and exposed mass over its links, and marks what is assumed', async () => {
    const { links } = await drawn(6);
    expect(links[0]).toMatchObject({ supplier: 'S2', customer: 'B', weight: 0.3, assumed: 0, mass: 0.3 });
    const assumed = links.find(({ supplier }) => supplier === 'T3')!;
    expect(assumed.weight).toBeCloseTo(0.01, 12);
    expect(assumed.assumed).toBe(assumed.weight);
    expect(assumed.exposed).toBeCloseTo(0.005, 12);
  });

  it('is complete where it is large enough, on random graphs with and without a tier limit', async () => {
    for (let seed = 1; seed <= 40; seed++) {
      const tables = randomTables(seed);
      const projection = await project(tables);
      for (const question of randomQuestions(seed, 4)) {
        const prepared = ask(projection, question);
        for (const { buyer, exposure, mass } of exposureLines(prepared)) {
          const drawing = upstreamOf(prepared, projection.indexOf(buyer.id), 100);
          const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
          expect(drawing.restExposure).toBe(0);
          expect(drawing.bands).toEqual([]);
          expect(drawing.shown).toBe(drawing.total);
          expect(sum(drawing.nodes.map((node) => node.contribution))).toBeCloseTo(exposure.expected, 11);
          expect(sum(drawing.nodes.map((node) => node.opaque))).toBeCloseTo(mass.opaque, 11);
          // What is exposed at an entity is carried to it by its links.
          for (const node of drawing.nodes.slice(1)) {
            const carried = drawing.links
              .filter(({ supplier }) => supplier === node.id)
              .map((link) => link.exposed);
            expect(sum(carried)).toBeCloseTo(node.exposed, 11);
          }
        }
      }
    }
  });
});
