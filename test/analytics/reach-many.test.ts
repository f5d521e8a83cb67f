/** Reach of many buyers together is their reach one by one, in both directions and under every tier limit. */
import { describe, expect, it } from 'vitest';
import type { Prepared } from '../../server/analytics/prepare.ts';
import { reachOf } from '../../server/analytics/reach.ts';
import { bitsIn } from '../../server/analytics/reach-many/masks.ts';
import { countDownstream, countUpstream, reachOfMany } from '../../server/analytics/reach-many/reach-many.ts';
import { reachOfAll, reachRankingOf } from '../../server/analytics/reach-many/reach-ranking.ts';
import { UNWATCHED } from '../../server/analytics/watch.ts';
import { oracle } from '../oracle/oracle.ts';
import { type Random, random } from '../oracle/random.ts';
import { randomQuestions, randomTables } from '../oracle/random-graphs.ts';
import type { FactRow, LinkRow, OracleTables } from '../oracle/tables.ts';
import { ask as asking, entities, fact, graph, link } from '../oracle/worked-support.ts';
import { ask, project } from './from-oracle.ts';

const GRAPHS = process.env['OREPATH_TEST_DEEP'] === '1' ? 40_000 : 1_000;

interface Row {
  id: string;
  risky: number;
  tier: number;
  tierAtLeast: boolean;
}

function together(prepared: Prepared): Row[] {
  const { buyers, risky, tier, tierAtLeast } = reachOfAll(prepared, null);
  return Array.from(buyers, (x, i) => ({
    id: prepared.projection.idOf(x),
    risky: risky[i]!,
    tier: tier[i]!,
    tierAtLeast: tierAtLeast[i] === 1,
  }));
}

/** From the risky entities that one buyer reaches, nearest first. */
function rowOf(id: string, reached: readonly { tier: number; tierAtLeast: boolean }[]): Row {
  const tier = reached[0]?.tier ?? 0;
  const nearest = reached.filter((row) => row.tier === tier);
  return {
    id,
    risky: reached.length,
    tier,
    tierAtLeast: nearest.length > 0 && nearest.every((row) => row.tierAtLeast),
  };
}

function oneByOne(prepared: Prepared): Row[] {
  const { buyers } = reachOfAll(prepared, null);
  return Array.from(buyers, (x) => rowOf(prepared.projection.idOf(x), reachOf(prepared, x).entities));
}

/** Both directions count the same for all buyers. */
function directionsAgree(prepared: Prepared): boolean {
  const { buyers, risky: counts } = reachOfAll(prepared, null);
  const { risk } = prepared.vector;
  const risky = Int32Array.from(risk.keys()).filter((x) => risk[x]! > 0);
  return [countDownstream, countUpstream].every(
    (count) => count(prepared, risky, buyers, UNWATCHED).join() === counts.join(),
  );
}

describe('reach of many', () => {
  it(`is what the oracle reaches from each, on ${GRAPHS} random graphs`, async () => {
    for (let seed = 1; seed <= GRAPHS; seed++) {
      // without editions: which of them counts is a matter of risk
      const tables = { ...randomTables(seed), documents: [] };
      const question = randomQuestions(seed, 5)[seed % 5]!;
      const prepared = ask(await project(tables), question);
      const answer = oracle(tables, question);
      const wanted = answer.buyers.map((id) => rowOf(id, answer.reach(id)));
      const given = new Map(together(prepared).map((row) => [row.id, row]));
      expect([...given.values()], `seed ${seed}`).toHaveLength(wanted.length);
      for (const row of wanted) expect(given.get(row.id), `seed ${seed}`).toEqual(row);
      expect(directionsAgree(prepared), `seed ${seed}`).toBe(true);
    }
  }, 3_600_000);
});

const COMPANIES = 260;

/** Companies that mostly buy from later ones, with cycles here and there; more than two batches of anything. */
function network(draw: Random): OracleTables {
  const names = Array.from({ length: COMPANIES }, (_, i) => `C${i}`);
  const links: LinkRow[] = names.flatMap((customer, i) =>
    [1, 2, 3].flatMap(() => {
      if (draw.chance(0.4)) return [];
      const back = draw.chance(0.03) ? -draw.int(0, 20) : draw.int(1, 25);
      const supplier = names[i + back];
      const depth = draw.chance(0.3) ? 'chain' : 'direct';
      return supplier === undefined ? [] : [link(`${supplier}>${customer}`, undefined, { depth })];
    }),
  );
  const facts: FactRow[] = names.filter(() => draw.chance(0.5)).map((id) => fact(id, 0.5));
  const unique = new Map(links.map((row) => [row.id, row]));
  return graph({ entities: entities(names.join(' ')), links: [...unique.values()], facts });
}

describe('in a network of hundreds', () => {
  it.each([undefined, 1, 2, 5, 40])('the batches are the buyers one by one (tiers %s)', async (tiers) => {
    for (const seed of [1, 2, 3, 4]) {
      const projection = await project(network(random(seed)));
      const prepared = ask(projection, asking(tiers === undefined ? {} : { tiers }));
      expect(together(prepared)).toEqual(oneByOne(prepared));
      expect(directionsAgree(prepared)).toBe(true);
    }
  });

  it('a few buyers have what they have among all', async () => {
    const prepared = ask(await project(network(random(5))), asking());
    const all = reachOfAll(prepared, null);
    const few = Int32Array.from([3, 90, 4].map((place) => all.buyers[place]!));
    const { risky, tier } = reachOfMany(prepared, few);
    expect([...risky]).toEqual([3, 90, 4].map((place) => all.risky[place]!));
    expect([...tier]).toEqual([3, 90, 4].map((place) => all.tier[place]!));
  });

  it('the ranking is by count, then the nearest, then id, and its pages follow each other', async () => {
    const prepared = ask(await project(network(random(6))), asking());
    const page = (after: number | null) => reachRankingOf(prepared, null, 100, after);
    const first = page(null);
    const rows = [...first.rows, ...page(first.rows.at(-1)!.index).rows];
    const wanted = together(prepared).sort((a, b) => b.risky - a.risky || a.tier - b.tier);
    expect(rows.map(({ buyer }) => buyer.id)).toEqual(wanted.slice(0, rows.length).map(({ id }) => id));
    expect(first.reached).toBe(wanted.filter(({ risky }) => risky > 0).length);
    expect(first.total).toBe(wanted.length);
    const whole = reachRankingOf(prepared, null, COMPANIES, null).rows;
    expect(whole.map(({ risky, tier }) => [risky, tier])).toEqual(
      wanted.map(({ risky, tier }) => [risky, tier === 0 ? null : tier]),
    );
  });
});

describe('bits', () => {
  it('are counted in every word', () => {
    const draw = random(1);
    const words = [
      0,
      1,
      -1,
      1 << 31,
      0x7fffffff,
      ...Array.from({ length: 500 }, () => draw.int(0, 2 ** 32 - 1) | 0),
    ];
    for (const word of words) {
      expect(bitsIn(word)).toBe([...(word >>> 0).toString(2)].filter((digit) => digit === '1').length);
    }
  });
});
