/** Several risks in one pass over the links: each has the bits that it has alone, and those of the whole preparation. */
import { describe, expect, it } from 'vitest';
import { buyersExpected, everyHit, laneOf } from '../../server/analytics/every-hit.ts';
import { figuresOf } from '../../server/analytics/figures.ts';
import type { Prepared } from '../../server/analytics/prepare.ts';
import { isBuyer } from '../../server/analytics/supply.ts';
import { type Random, random } from '../oracle/random.ts';
import { randomQuestions, randomTables } from '../oracle/random-graphs.ts';
import type { LinkRow, OracleQuestion, OracleTables } from '../oracle/tables.ts';
import { entities, fact, graph, link } from '../oracle/worked-support.ts';
import { ask, project } from './from-oracle.ts';

const SEEDS = Array.from({ length: 60 }, (_, i) => i + 1);
const QUESTION: OracleQuestion = {
  risk: 'conflict',
  lens: 'proportional',
  asOf: '2024-06-30',
  knownAt: '2024-07-01T00:00:00Z',
};

/** r(x) of the question, and six drawn ones: more than one pass holds. */
function severalRisks({ vector }: Prepared, draw: Random): Float64Array[] {
  const drawn = Array.from({ length: 6 }, () =>
    vector.risk.map(() => (draw.chance(0.3) ? draw.int(0, 8) / 8 : 0)),
  );
  return [vector.risk, ...drawn];
}

/** Each at once and alone, and the first as it was prepared. */
function mustBeAlike(prepared: Prepared, draw: Random): void {
  const risks = severalRisks(prepared, draw);
  const together = everyHit(prepared, risks);
  risks.forEach((risk, k) => {
    expect(laneOf(together, k)).toEqual(laneOf(everyHit(prepared, [risk]), 0));
  });
  expect(laneOf(together, 0)).toEqual(prepared.values.hit);
}

/** h of every entity by walking until next to nothing is left: no solver. */
function walked({ supply }: Prepared, risk: Float64Array, steps: number): Float64Array {
  let value = risk.slice();
  for (let step = 0; step < steps; step++) {
    value = value.map((_, x) => {
      let sum = 0;
      for (let at = supply.offsets[x]!; at < supply.offsets[x + 1]!; at++) {
        sum += supply.weight[at]! * value[supply.supplier[at]!]!;
      }
      return risk[x]! + (1 - risk[x]!) * sum;
    });
  }
  return value;
}

/**
 * Companies round in a ring, each with a supplier at random and one that leads out. Pairs of neighbours supply mostly
 * each other, and some supply themselves: what a plain sweep waits for.
 */
function ringWithPairs(seed: number, size: number): OracleTables {
  const draw = random(seed);
  const names = Array.from({ length: size }, (_, i) => `C${i}`);
  const links: LinkRow[] = names.flatMap((customer, i) => {
    const paired = i % 10 < 2;
    const partner = names[i % 10 === 0 ? i + 1 : i - 1];
    const shares = new Map([[names[(i + 1) % size]!, paired ? 0.01 : 0.3]]);
    const add = (supplier: string, share: number) =>
      shares.set(supplier, (shares.get(supplier) ?? 0) + share);
    if (paired) add(partner!, 0.9);
    add(names[draw.int(0, size - 1)]!, 0.02);
    if (i % 7 === 0) add(customer, 0.03);
    add(draw.pick(['M0', 'M1']), 0.03);
    return Array.from(shares, ([supplier, share]) => link(`${supplier}>${customer}`, share));
  });
  return graph({
    entities: entities([...names, 'M0', 'M1'].join(' ')),
    links,
    facts: [fact('M0', 1), fact('C5', 0.5)],
  });
}

describe('several risks at once', () => {
  it('have the bits of one by one on random graphs', async () => {
    for (const seed of SEEDS) {
      const projection = await project(randomTables(seed));
      for (const { tiers: _, ...question } of randomQuestions(seed, 3)) {
        mustBeAlike(ask(projection, question), random(seed));
      }
    }
  });

  it.each([1, 2])(
    'have them in a large cycle of pairs too, where they are what walking gives (seed %i)',
    async (seed) => {
      const prepared = ask(await project(ringWithPairs(seed, 400)), QUESTION);
      mustBeAlike(prepared, random(seed));
      const hit = walked(prepared, prepared.vector.risk, 1000);
      prepared.values.hit.forEach((value, x) => {
        expect(value).toBeCloseTo(hit[x]!, 11);
      });
    },
  );

  it('are one step from what buyers are exposed to', async () => {
    const prepared = ask(await project(ringWithPairs(3, 100)), QUESTION);
    const expected = buyersExpected(prepared.supply, laneOf(everyHit(prepared, [prepared.vector.risk]), 0));
    expected.forEach((value, x) => {
      if (isBuyer(prepared.supply, x)) expect(value).toBe(figuresOf(prepared, x).exposure.expected);
      else expect(value).toBe(0);
    });
  });
});
