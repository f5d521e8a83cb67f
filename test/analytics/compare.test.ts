/** Two viewpoints: what moved adds up to the difference, to the last mover. */
import { describe, expect, it } from 'vitest';
import type { Move, Mover } from '../../server/analytics/compare/answer.ts';
import { compare } from '../../server/analytics/compare/compare.ts';
import { comparisonLinesAt } from '../../server/analytics/compare/compare-lines.ts';
import { figuresOf } from '../../server/analytics/figures.ts';
import { isBuyer } from '../../server/analytics/supply.ts';
import { oracle } from '../oracle/oracle.ts';
import { randomQuestions, randomTables } from '../oracle/random-graphs.ts';
import type { Dated, EntityRow, LinkRow, OracleQuestion, OracleTables } from '../oracle/tables.ts';
import { ask, project } from './from-oracle.ts';

const GRAPHS = process.env['OREPATH_TEST_DEEP'] === '1' ? 20_000 : 400;
const VIEWPOINTS = [
  { asOf: '2021-06-01' },
  { asOf: '2024-06-30' },
  { asOf: '2026-01-01' },
  { knownAt: '2022-06-01' },
  { knownAt: '2024-07-01T12:00:00Z' },
  { asOf: '2026-01-01', knownAt: '2026-01-01' },
];

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
const contributions = (movers: readonly Mover[]) => sum(movers.map(({ contribution }) => contribution));

function faultsBetween(tables: OracleTables, movers: readonly Mover[], difference: number): string[] {
  const ids: Record<Move['what'], Set<string>> = {
    claim: new Set(tables.links.map(({ id }) => id)),
    fact: new Set(tables.facts.map((_, i) => `own:fact-${i}`)),
    status: new Set(tables.statuses.map((_, i) => `own:status-${i}`)),
    entity: new Set(tables.entities.map(({ id }) => id)),
    'share-model': new Set(),
  };
  return [
    ...(Math.abs(contributions(movers) - difference) <= 1e-12
      ? []
      : [`${contributions(movers)} is not ${difference}`]),
    ...movers.flatMap(({ moves }) => (moves.length === 0 ? ['a mover of which nothing is known'] : [])),
    ...movers.flatMap(({ moves }) =>
      moves.filter(({ what, id }) => !ids[what].has(id)).map((move) => `no such ${JSON.stringify(move)}`),
    ),
    ...movers.flatMap(({ contribution }, i) =>
      i > 0 && Math.abs(contribution) > Math.abs(movers[i - 1]!.contribution)
        ? ['not the largest first']
        : [],
    ),
  ];
}

/** Where no edition is dated so early the oracle reads the method otherwise (test/analytics/oracle.test.ts). */
const isDisputed = ({ documents }: OracleTables, asOf: string) =>
  documents.some(({ publisher }) => publisher === 'Institute') &&
  !documents.some(({ publisher, date = '' }) => publisher === 'Institute' && date <= asOf);

describe('on random graphs', () => {
  it('the movers add up to the difference, and so to that of the oracle', async () => {
    const faults: string[] = [];
    let compared = 0;
    let held = 0;
    for (let seed = 1; seed <= GRAPHS; seed++) {
      const tables = randomTables(seed);
      const projection = await project(tables);
      for (const [i, question] of randomQuestions(seed, 2).entries()) {
        const questions = [0, 1].map(
          (side): OracleQuestion => ({
            ...question,
            ...VIEWPOINTS[(seed + i * 2 + side * (1 + (seed % 4))) % VIEWPOINTS.length],
          }),
        );
        const [before, after] = questions.map((each) => ask(projection, each));
        const disputed = questions.some(({ asOf }) => isDisputed(tables, asOf));
        const [was, is] = disputed ? [] : questions.map((each) => oracle(tables, each));
        for (const buyer of projection.byId) {
          if (!isBuyer(before!.supply, buyer) || !isBuyer(after!.supply, buyer)) continue;
          const { movers, difference } = compare(before!, after!, buyer);
          const back = compare(after!, before!, buyer);
          const id = projection.idOf(buyer);
          compared++;
          const found = faultsBetween(tables, movers, difference.exposure.expected);
          if (
            Math.abs(contributions(back.movers) + contributions(movers)) > 1e-12 ||
            back.total !== movers.length
          )
            found.push('not the same backwards');
          if (was && is) {
            held++;
            const known = is.exposure(id).expected - was.exposure(id).expected;
            if (!(Math.abs(contributions(movers) - known) < 1e-9)) found.push(`oracle: ${known}`);
          }
          faults.push(...found.map((fault) => `${seed} ${JSON.stringify(questions)} ${id}: ${fault}`));
        }
      }
    }
    expect(faults.slice(0, 3)).toEqual([]);
    expect(compared).toBeGreaterThan(GRAPHS);
    expect(held).toBeGreaterThan(GRAPHS / 4);
  }, 3_600_000);
});

const company = (id: string): EntityRow => ({ id, kind: 'company' });
const mine = (id: string): EntityRow => ({ id, kind: 'mine' });
const link = (supplier: string, customer: string, share?: number, dated: Dated = {}): LinkRow => ({
  id: `l:${supplier}-${customer}`,
  supplier,
  customer,
  basis: 'declared',
  depth: 'direct',
  ...dated,
  ...(share !== undefined && { share }),
});
const fact = (about: string, dated: Dated = {}, document = 'own:d') => ({
  about,
  risk: 'conflict',
  severity: 1,
  document,
  ...dated,
});

interface Worked {
  links: LinkRow[];
  facts?: ReturnType<typeof fact>[];
  documents?: OracleTables['documents'];
  before?: Partial<OracleQuestion>;
  after?: Partial<OracleQuestion>;
}

/** b buys from s; m (risky), n and s are there too. */
async function between({ links, facts = [fact('own:m')], documents, before, after }: Worked) {
  const tables: OracleTables = {
    entities: [company('own:b'), company('own:s'), mine('own:m'), mine('own:n'), mine('own:o')],
    links,
    facts,
    statuses: [],
    documents: documents ?? [{ id: 'own:d' }],
  };
  const projection = await project(tables);
  const question: OracleQuestion = {
    risk: 'conflict',
    lens: 'proportional',
    asOf: '2024-01-01',
    knownAt: '2030-01-01',
  };
  const [was, is] = [
    ask(projection, { ...question, ...before }),
    ask(projection, { ...question, asOf: '2025-01-01', ...after }),
  ];
  const buyer = projection.indexOf('own:b');
  const { difference, movers } = compare(was, is, buyer);
  expect(difference.exposure.expected).toBe(
    figuresOf(is, buyer).exposure.expected - figuresOf(was, buyer).exposure.expected,
  );
  return movers.map(({ moves, contribution, entities }) => ({
    moves: moves.map(({ id, move }) => `${id} ${move}`),
    contribution: Number(contribution.toFixed(12)),
    entities: entities.map(({ id }) => id),
  }));
}

describe('worked by hand', () => {
  it('a claim that begins takes what it takes from the remainder of the others', async () => {
    // Before: all from n and o by halves. After: m brings 0.4 and they 0.3 each.
    const links = [
      link('own:m', 'own:b', 0.4, { validFrom: '2024-06-01' }),
      link('own:n', 'own:b'),
      link('own:o', 'own:b'),
    ];
    const facts = [fact('own:m'), { ...fact('own:n'), severity: 0.5 }];
    // 0.4 + 0.3 * 0.5 less 0.5 * 0.5
    expect(await between({ links, facts })).toEqual([
      { moves: ['l:own:m-own:b began'], contribution: 0.3, entities: ['own:b'] },
    ]);
  });

  it('a claim that ends and one that begins share what they do to a third', async () => {
    const links = [
      link('own:m', 'own:b', 0.2, { validTo: '2024-06-01' }),
      link('own:n', 'own:b', 0.4, { validFrom: '2024-06-01' }),
      link('own:o', 'own:b'),
    ];
    const facts = [fact('own:m'), { ...fact('own:o'), severity: 0.5 }];
    // m: -0.2. o goes from 0.8 to 0.6: -0.1, handed to both as 0.2 to 0.4.
    expect(await between({ links, facts })).toEqual([
      { moves: ['l:own:m-own:b ended'], contribution: -0.233333333333, entities: ['own:b'] },
      { moves: ['l:own:n-own:b began'], contribution: -0.066666666667, entities: ['own:b'] },
    ]);
  });

  it('a share and a risk that move together part what they do together evenly', async () => {
    // s takes 0.2 of m, then 0.6; b takes s; m's severity is 1 from 2024 on.
    const links = [
      link('own:s', 'own:b', 1),
      link('own:m', 'own:s', 0.2, { validTo: '2024-06-01' }),
      { ...link('own:m', 'own:s', 0.6, { validFrom: '2024-06-02' }), id: 'l:later' },
    ];
    const facts = [fact('own:m', { validFrom: '2024-03-01' })];
    // From 0 to 0.6: the risk at a share of 0.4 in the mean, the share at a risk of 1/2 in the mean.
    expect(await between({ links, facts })).toEqual([
      { moves: ['own:fact-0 began'], contribution: 0.4, entities: ['own:m'] },
      { moves: ['l:later began', 'l:own:m-own:s ended'], contribution: 0.2, entities: ['own:s'] },
    ]);
  });

  it('what becomes known and what is taken back', async () => {
    const links = [
      link('own:m', 'own:b', 0.5, { recordedAt: '2024-02-01' }),
      link('own:n', 'own:b', 0.25, { recordedAt: '2020-01-01', retractedAt: '2024-02-02' }),
    ];
    const sides = {
      before: { asOf: '2025-01-01', knownAt: '2024-01-01' },
      after: { asOf: '2025-01-01', knownAt: '2024-03-01' },
    };
    const facts = [fact('own:m'), fact('own:n')];
    expect(await between({ links, facts, ...sides })).toEqual([
      { moves: ['l:own:m-own:b recorded'], contribution: 0.5, entities: ['own:b'] },
      { moves: ['l:own:n-own:b retracted'], contribution: -0.25, entities: ['own:b'] },
    ]);
  });

  it('an edition that ends what the one before said', async () => {
    const list = { publisher: 'P', title: 'List' };
    const documents = [
      { id: 'own:2023', ...list, date: '2023-01-01' },
      { id: 'own:2024', ...list, date: '2024-06-01' },
    ];
    const facts = [fact('own:m', {}, 'own:2023'), fact('own:n', {}, 'own:2024')];
    const links = [link('own:m', 'own:b', 0.75), link('own:n', 'own:b', 0.25)];
    expect(await between({ links, facts, documents })).toEqual([
      { moves: ['own:fact-0 superseded'], contribution: -0.75, entities: ['own:m'] },
      { moves: ['own:fact-1 issued'], contribution: 0.25, entities: ['own:n'] },
    ]);
  });

  it('a loop that closes', async () => {
    // s and t supply each other; m, over which the loop leaked, is gone.
    const links = [
      link('own:s', 'own:b', 1),
      link('own:s', 'own:s', 0.5),
      link('own:m', 'own:s', undefined, { validTo: '2024-06-01' }),
      { ...link('own:s', 'own:s', 1, { validFrom: '2024-06-02' }), id: 'l:whole' },
    ];
    // What s takes of m counts with the arrivals at both times, 2 and 1, what it takes of itself with what that was worth, 1 and 0.
    expect(await between({ links })).toEqual([
      { moves: ['l:own:m-own:s ended'], contribution: -0.75, entities: ['own:s'] },
      { moves: ['l:whole began'], contribution: -0.25, entities: ['own:s'] },
    ]);
  });

  it('cut after one link, only what is one link away', async () => {
    const links = [
      link('own:n', 'own:b', 0.1),
      link('own:s', 'own:b', 0.5, { validFrom: '2024-06-01' }),
      link('own:m', 'own:s', 1),
    ];
    expect(await between({ links, before: { tiers: 1 }, after: { tiers: 1 } })).toEqual([]);
    expect(await between({ links, before: { tiers: 2 }, after: { tiers: 2 } })).toEqual([
      { moves: ['l:own:s-own:b began'], contribution: 0.5, entities: ['own:b'] },
    ]);
  });
});

describe('every buyer', () => {
  it('has a line with what it was and is, and no difference where it was none', async () => {
    const tables = randomTables(7);
    const projection = await project(tables);
    const question = randomQuestions(7, 1)[0]!;
    const [before, after] = ['2021-06-01', '2024-06-30'].map((asOf) =>
      ask(projection, { ...question, asOf }),
    );
    const lines = comparisonLinesAt(before!, after!, 0, projection.entities.count);
    const buyers = Array.from(projection.byId).filter(
      (x) => isBuyer(before!.supply, x) || isBuyer(after!.supply, x),
    );
    expect(lines.map(({ buyer }) => buyer.id)).toEqual(buyers.map((x) => projection.idOf(x)));
    for (const { before: was, after: is, difference } of lines) {
      if (was && is) expect(difference?.exposure.high).toBe(is.exposure.high - was.exposure.high);
      else expect(difference).toBeNull();
    }
    expect(lines.some(({ difference }) => difference === null)).toBe(true);
  });
});
