/** The likely band: draws solved exactly, drawn as they should be, and the same bytes every time. */
import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../server/analytics/figures.ts';
import { exponentials } from '../../server/analytics/likely/exponential.ts';
import { DRAWS, likelyBands } from '../../server/analytics/likely/likely.ts';
import { LANES } from '../../server/analytics/likely/rows.ts';
import { Splits } from '../../server/analytics/likely/splits.ts';
import type { Prepared } from '../../server/analytics/prepare.ts';
import { isBuyer } from '../../server/analytics/supply.ts';
import { buildProjection } from '../../server/projection/builder.ts';
import { sourceFromRows } from '../../server/projection/memory-source.ts';
import { chainOf, type Split, valuesWithLimit, valuesWithoutLimit } from '../oracle/chain.ts';
import type { Model } from '../oracle/model.ts';
import { flatSplit } from '../oracle/monte-carlo.ts';
import { oracle } from '../oracle/oracle.ts';
import { random } from '../oracle/random.ts';
import { randomQuestions, randomTables } from '../oracle/random-graphs.ts';
import { compareIds } from '../oracle/rows.ts';
import type { EntityRow, LinkRow, OracleQuestion, OracleTables } from '../oracle/tables.ts';
import { ask, project, rowsOf } from './from-oracle.ts';

const { OREPATH_TEST_DEEP } = process.env;
const GRAPHS = OREPATH_TEST_DEEP === '1' ? 2_000 : 60;
const CLOSE = 1e-9;

const buyersOf = ({ supply, projection }: Prepared) =>
  Int32Array.from(Array.from(projection.byId).filter((x) => isBuyer(supply, x)));

/** The percentile by its definition: sorted, linear between order statistics. */
function percentile(values: number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const rank = part * (sorted.length - 1);
  const below = Math.floor(rank);
  return sorted[below]! + (sorted[Math.min(below + 1, sorted.length - 1)]! - sorted[below]!) * (rank - below);
}

/** The product's own draws, for the oracle to walk by. */
function splitOfDraw(prepared: Prepared, splits: Splits, model: Model, draw: number): Split {
  const { supply, projection } = prepared;
  const { remainderOffsets, remainder, takerOffsets, takers, supplier } = supply;
  return (entity, layer, unknown) => {
    const x = projection.indexOf(model.ids[entity]!);
    const parts = new Float64Array(splits.size(x) * LANES);
    splits.draw(x, draw, parts, 0);
    const shared = model.layers[entity]!.map((each, l) => ({ ...each, l }))
      .filter((each) => each.remainder > 0 && each.unknown.length > 0)
      .sort((a, b) => compareIds(a.material ?? '', b.material ?? ''));
    const first = remainderOffsets[x]!;
    // Layers that are all alike stand as one remainder.
    const alike = remainderOffsets[x + 1]! - first < shared.length;
    const rest = alike ? first : first + shared.findIndex(({ l }) => l === layer);
    const part = new Map<string, number>();
    for (let at = takerOffsets[rest]!; at < takerOffsets[rest + 1]!; at++) {
      const drawn = parts[(at - takerOffsets[first]!) * LANES]! / remainder[rest]!;
      part.set(projection.idOf(supplier[takers[at]!]!), drawn);
    }
    return unknown.map((u) => part.get(model.ids[u]!)!);
  };
}

/** Expected exposure of every entity when remainders are shared so. */
function valuesUnder({ vector, projection }: Prepared, model: Model, split: Split): number[] {
  const risk = model.ids.map((id) => vector.risk[projection.indexOf(id)]!);
  const chain = chainOf(model, risk, split);
  return model.tiers === undefined ? valuesWithoutLimit(chain, 0) : valuesWithLimit(chain, model.tiers, 0, 0);
}

/** Buyers whose band is not that of the same draws walked by the oracle, or leaves low..high. */
async function faultsIn(tables: OracleTables, questions: OracleQuestion[]): Promise<string[]> {
  const projection = await project(tables);
  return questions.flatMap((question) => {
    const prepared = ask(projection, question);
    const { model } = oracle(tables, question);
    const splits = new Splits(prepared);
    const draws = Array.from({ length: DRAWS }, (_, draw) =>
      valuesUnder(prepared, model, splitOfDraw(prepared, splits, model, draw)),
    );
    const buyers = buyersOf(prepared);
    const bands = likelyBands(prepared, buyers);
    return Array.from(buyers).flatMap((buyer, i) => {
      const x = model.index.get(projection.idOf(buyer))!;
      const values = draws.map((value) => value[x]!);
      const { low, high } = figuresOf(prepared, buyer).exposure;
      const fits =
        Math.abs(bands.low[i]! - percentile(values, 0.05)) < CLOSE &&
        Math.abs(bands.high[i]! - percentile(values, 0.95)) < CLOSE &&
        low <= bands.low[i]! &&
        bands.low[i]! <= bands.high[i]! &&
        bands.high[i]! <= high;
      return fits ? [] : [`${JSON.stringify(question)} ${projection.idOf(buyer)}`];
    });
  });
}

const company = (id: string): EntityRow => ({ id, kind: 'company' });
const mine = (id: string): EntityRow => ({ id, kind: 'mine' });
const link = (supplier: string, customer: string, share?: number): LinkRow => ({
  id: `l:${supplier}-${customer}`,
  supplier,
  customer,
  basis: 'declared',
  depth: 'direct',
  ...(share !== undefined && { share }),
});
function tablesOf(entities: EntityRow[], links: LinkRow[], risky: string[]): OracleTables {
  const facts = risky.map((about) => ({ about, risk: 'conflict', severity: 1, document: 'own:d' }));
  return { entities, links, facts, statuses: [], documents: [{ id: 'own:d' }] };
}
const QUESTION: OracleQuestion = {
  risk: 'conflict',
  lens: 'proportional',
  asOf: '2026-01-01',
  knownAt: '2026-01-01T00:00:00Z',
};

/** b gets from `count` mines of unknown share, the first half risky. */
function fan(count: number): OracleTables {
  const mines = Array.from({ length: count }, (_, i) => `own:m${i}`);
  return tablesOf(
    [company('own:b'), ...mines.map(mine)],
    mines.map((id) => link(id, 'own:b')),
    mines.slice(0, count / 2),
  );
}

/** A ring in which everyone also buys from two mines and two others, shares mostly unknown. */
function largeCycle(size: number): OracleTables {
  const draw = random(size);
  const ring = Array.from({ length: size }, (_, i) => `own:c${i}`);
  const links = ring.flatMap((id, i) => [
    link(ring[(i + 1) % size]!, id, draw.chance(0.3) ? 0.4 : undefined),
    link(ring[(i + 7 + draw.int(0, 20)) % size]!, id),
    link(`own:m${draw.int(0, 3)}`, id),
    link('own:m4', id, draw.chance(0.5) ? 0.2 : undefined),
  ]);
  const mines = Array.from({ length: 5 }, (_, i) => mine(`own:m${i}`));
  return tablesOf([...ring.map(company), ...mines], links, ['own:m0', 'own:m2', 'own:c5']);
}

async function bandOf(tables: OracleTables, id: string, question: Partial<OracleQuestion> = {}) {
  const projection = await project(tables);
  const prepared = ask(projection, { ...QUESTION, ...question });
  const buyer = projection.indexOf(id);
  const { low, high } = likelyBands(prepared, Int32Array.of(buyer));
  return { low: low[0]!, high: high[0]!, expected: figuresOf(prepared, buyer).exposure.expected };
}

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('the likely band', () => {
  it('is that of the same draws walked by the oracle, within low and high', async () => {
    const faults: string[] = [];
    for (let seed = 1; seed <= GRAPHS; seed++) {
      const found = await faultsIn(randomTables(seed), randomQuestions(seed, 3));
      faults.push(...found.map((fault) => `${seed} ${fault}`));
    }
    expect(faults.slice(0, 3)).toEqual([]);
  }, 3_600_000);

  it('is so in a cycle too large to be solved directly', async () => {
    expect(await faultsIn(largeCycle(80), [QUESTION])).toEqual([]);
  }, 60_000);

  it('of one split of two is that of a uniform number', async () => {
    // The 13.75th of 256 uniform numbers lies at 13.75 / 257 in the mean.
    const days = Array.from({ length: 60 }, (_, i) =>
      new Date(1.6e12 + i * 864e5).toISOString().slice(0, 10),
    );
    const bands = [];
    for (const asOf of days) bands.push(await bandOf(fan(2), 'own:b', { asOf }));
    expect(Math.abs(mean(bands.map(({ low }) => low)) - 13.75 / 257)).toBeLessThan(0.008);
    expect(Math.abs(mean(bands.map(({ high }) => high)) - (1 - 13.75 / 257))).toBeLessThan(0.008);
    expect(new Set(bands.map(({ low }) => low)).size).toBe(days.length);
  });

  it('narrows with diversification', async () => {
    const widths: number[] = [];
    for (const count of [2, 8, 32, 128, 512]) {
      const { low, high } = await bandOf(fan(count), 'own:b');
      widths.push(high - low);
    }
    // Flat over n parts, the half that is risky has the variance 1 / (4 (n + 1)); 1.645 of it either way.
    [32, 128, 512].forEach((count, i) => {
      const width = (2 * 1.645) / (2 * Math.sqrt(count + 1));
      expect(widths[i + 2]! / width).toBeGreaterThan(0.8);
      expect(widths[i + 2]! / width).toBeLessThan(1.2);
    });
    expect([...widths].sort((a, b) => b - a)).toEqual(widths);
  });

  it('draws every layer on its own, also where all links name the same materials', async () => {
    const tables = fan(2);
    const alone = await bandOf(tables, 'own:b');
    const materials = Array.from({ length: 16 }, (_, i) => `material-${i}`);
    const layered = await bandOf(
      { ...tables, links: tables.links.map((row) => ({ ...row, materials })) },
      'own:b',
    );
    // The mean of 16 uniform numbers: a quarter of the spread, and bell-shaped.
    expect(alone.high - alone.low).toBeGreaterThan(0.8);
    expect(layered.high - layered.low).toBeGreaterThan(0.18);
    expect(layered.high - layered.low).toBeLessThan(0.3);
  });

  it('is the expected exposure where nothing is split at random', async () => {
    const stated = tablesOf(
      [company('own:b'), company('own:s'), mine('own:m'), mine('own:n')],
      [
        link('own:s', 'own:b', 0.3),
        link('own:m', 'own:b'),
        link('own:m', 'own:s', 0.7),
        link('own:n', 'own:s', 0.1),
      ],
      ['own:m'],
    );
    const { low, high, expected } = await bandOf(stated, 'own:b');
    expect([low, high]).toEqual([expected, expected]);
  });

  it('leaves about a twentieth of independent draws on either side', async () => {
    const outside: number[][] = [];
    for (let seed = 1; outside.length < 12; seed++) {
      const tables = randomTables(seed);
      const { model } = oracle(tables, { ...QUESTION });
      const prepared = ask(await project(tables), QUESTION);
      const buyers = buyersOf(prepared);
      const bands = likelyBands(prepared, buyers);
      const widest = Array.from(buyers.keys()).sort(
        (a, b) => bands.high[b]! - bands.low[b]! - (bands.high[a]! - bands.low[a]!),
      )[0];
      if (widest === undefined || bands.high[widest]! - bands.low[widest]! < 0.2) continue;
      const x = model.index.get(prepared.projection.idOf(buyers[widest]!))!;
      const values = Array.from(
        { length: 1_500 },
        (_, i) => valuesUnder(prepared, model, flatSplit(seed * 7919 + i))[x]!,
      );
      const part = (outsideBand: (value: number) => boolean) =>
        values.filter(outsideBand).length / values.length;
      outside.push([
        part((value) => value < bands.low[widest]!),
        part((value) => value > bands.high[widest]!),
      ]);
    }
    // One of 256 draws has a standard error of 0.0136.
    for (const [below, above] of outside) {
      expect(Math.abs(below! - 0.05)).toBeLessThan(0.06);
      expect(Math.abs(above! - 0.05)).toBeLessThan(0.06);
    }
    expect(Math.abs(mean(outside.flat()) - 0.05)).toBeLessThan(0.012);
  }, 60_000);
});

describe('the draws', () => {
  it('are exponential and independent between keys', () => {
    const count = 20_000;
    const first = new Float64Array(count);
    const second = new Float64Array(count);
    exponentials(1, 2, 0, count, first, 0);
    exponentials(1, 3, 0, count, second, 0);
    const values = Array.from(first, (value) => value * Math.LN2);
    expect(Math.min(...values)).toBeGreaterThan(0);
    expect(mean(values)).toBeCloseTo(1, 1);
    expect(mean(values.map((value) => (value - 1) ** 2))).toBeCloseTo(1, 1);
    for (const part of [0.01, 0.1, 0.5, 0.9, 0.99])
      expect(
        Math.abs(
          percentile(
            values.map((value) => 1 - Math.exp(-value)),
            part,
          ) - part,
        ),
      ).toBeLessThan(0.012);
    const product = mean(values.map((value, i) => (value - 1) * (second[i]! * Math.LN2 - 1)));
    expect(Math.abs(product)).toBeLessThan(4 / Math.sqrt(count));
  });

  it('follow -log2 of their uniform number', () => {
    // Half of all numbers lie below 1, a quarter between 1 and 2, ...
    const out = new Float64Array(65_536);
    exponentials(99, 7, 0, out.length, out, 0);
    for (let power = 1; power < 8; power++) {
      const beyond = out.filter((value) => value > power).length / out.length;
      expect(Math.abs(beyond - 2 ** -power)).toBeLessThan(4 * Math.sqrt(2 ** -power / out.length));
    }
  });
});

describe('the same bytes', () => {
  it('whoever is asked about beside, and whatever the order of rows', async () => {
    for (let seed = 1; seed <= GRAPHS; seed++) {
      const rows = rowsOf(randomTables(seed));
      const draw = random(seed);
      const order = new Map(rows.links!.map((row) => [row.id, draw.next()]));
      const shuffled = {
        ...rows,
        entities: [...rows.entities].reverse(),
        links: [...rows.links!].sort((a, b) => order.get(a.id)! - order.get(b.id)!),
      };
      const [one, other] = [
        await buildProjection(sourceFromRows(rows)),
        await buildProjection(sourceFromRows(shuffled)),
      ];
      for (const question of randomQuestions(seed, 3)) {
        const prepared = ask(one, question);
        const buyers = buyersOf(prepared);
        const together = likelyBands(prepared, buyers);
        const again = likelyBands(ask(other, question), buyersOf(ask(other, question)));
        expect([again.low, again.high], `seed ${seed}`).toEqual([together.low, together.high]);
        buyers.forEach((buyer, i) => {
          const alone = likelyBands(prepared, Int32Array.of(buyer));
          expect([alone.low[0], alone.high[0]], `seed ${seed}`).toEqual([together.low[i], together.high[i]]);
        });
      }
    }
  }, 3_600_000);
});
