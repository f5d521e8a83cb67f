/** Mitigation plans: what they claim against the oracle on changed tables, and against every set of removals. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { MitigationAnswer } from '../../server/analytics/answer.ts';
import { exposureLines } from '../../server/analytics/lines.ts';
import { mitigationOf } from '../../server/analytics/plan/mitigation.ts';
import { prepare } from '../../server/analytics/prepare.ts';
import type { Change } from '../../server/analytics/scenario/changes.ts';
import type { Lens } from '../../server/risk/lens.ts';
import { loadLenses } from '../../server/risk/lenses.ts';
import { oracle } from '../oracle/oracle.ts';
import { randomQuestions, randomTables } from '../oracle/random-graphs.ts';
import { AS_OF } from '../oracle/random-links.ts';
import { changed, type OracleChange } from '../oracle/scenario.ts';
import type { OracleQuestion, OracleTables } from '../oracle/tables.ts';
import * as small from '../oracle/worked-support.ts';
import { ask, project } from './from-oracle.ts';

const GRAPHS = process.env['OREPATH_TEST_DEEP'] === '1' ? 600 : 16;
/** So that every pair of removals can be tried. */
const MOST_LINKS = 18;
const CLOSE = 1e-9;

interface Counted {
  expected: number;
  high: number;
  untraced: number;
  /** By customer: what is opaque of its intake and which materials are named. */
  supply: Map<string, { opaque: number; named: string; end: boolean }>;
}

function countedBy(tables: OracleTables, question: OracleQuestion, buyer: string): Counted | undefined {
  const answer = oracle(tables, question, { enumerateUpTo: 16 });
  if (!answer.buyers.includes(buyer)) return undefined;
  const { expected, high, mass } = answer.exposure(buyer);
  const { model, chain } = answer;
  const supply = new Map(
    model.ids.map((id, x) => {
      const named = new Set(
        model.pairs.filter(({ customer }) => customer === id).flatMap(({ materials = [] }) => materials),
      );
      return [id, { opaque: chain.opaque[x]!, named: [...named].sort().join(), end: model.end[x]! }];
    }),
  );
  return { expected, high, untraced: mass.opaque + mass.beyondLimit, supply };
}

/** What counts after the changes; undefined where some customer is less supplied than before. */
function after(
  before: Counted,
  tables: OracleTables,
  question: OracleQuestion,
  buyer: string,
  changes: OracleChange[],
  figure: 'expected' | 'high',
): number | undefined {
  const now = countedBy(changed(tables, question, changes), question, buyer);
  if (!now) return undefined;
  for (const change of changes) {
    if (!('removeSupplier' in change)) continue;
    const was = before.supply.get(change.removeSupplier.customer)!;
    const is = now.supply.get(change.removeSupplier.customer)!;
    if (
      is.opaque > was.opaque + CLOSE ||
      (!question.material && is.named !== was.named) ||
      is.end !== was.end
    )
      return undefined;
  }
  return figure === 'high' ? now.high : now.expected + Math.max(0, now.untraced - before.untraced);
}

/** Fewest removals with reallocation that meet the target, tried one set after the other, up to `most`. */
function fewestRemovals(
  tables: OracleTables,
  question: OracleQuestion,
  buyer: string,
  { figure, target, most }: { figure: 'expected' | 'high'; target: number; most: number },
): number | undefined {
  const before = countedBy(tables, question, buyer)!;
  const { pairs } = oracle(tables, question).model;
  const removals = [
    ...new Set(pairs.map(({ supplier, customer }) => JSON.stringify([supplier, customer]))),
  ].map((pair): OracleChange => {
    const [supplier, customer] = JSON.parse(pair) as [string, string];
    return { removeSupplier: { supplier, customer, leaves: 'reallocate' } };
  });
  const meets = (changes: OracleChange[]) => {
    const counted = after(before, tables, question, buyer, changes, figure);
    return counted !== undefined && counted <= target - CLOSE;
  };
  for (let size = 0; size <= most; size++) {
    if (subsets(removals, size).some(meets)) return size;
  }
  return undefined;
}

function subsets<T>(items: readonly T[], size: number): T[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, i) => subsets(items.slice(i + 1), size - 1).map((rest) => [item, ...rest]));
}

const asOracles = (change: Change): OracleChange => {
  if (!('setStatus' in change)) return change as OracleChange;
  const { material: _, ...status } = change.setStatus;
  return { setStatus: status };
};

function faultsOf(
  answer: MitigationAnswer,
  tables: OracleTables,
  question: OracleQuestion,
  buyer: string,
): string[] {
  const changes = answer.steps.map(({ change }) => asOracles(change));
  const before = countedBy(tables, question, buyer)!;
  const counted = after(before, tables, question, buyer, changes, answer.figure);
  if (counted === undefined) return ['leaves a customer without supply'];
  const effects = answer.steps.reduce((sum, { effect }) => sum + effect, 0);
  return [
    ...(Math.abs(counted - answer.after.counted) > CLOSE
      ? [`counted ${answer.after.counted}, not ${counted}`]
      : []),
    ...(answer.reached && counted > answer.target + CLOSE ? [`misses ${answer.target} by ${counted}`] : []),
    ...(Math.abs(answer.before.counted - effects - answer.after.counted) > CLOSE
      ? ['effects do not add up']
      : []),
    ...(answer.atLeastSteps !== null && answer.reached && answer.atLeastSteps > answer.steps.length
      ? ['bound']
      : []),
    ...(answer.atLeastSteps === null && answer.reached ? ['reached what is out of reach'] : []),
  ];
}

interface Case {
  name: string;
  tables: OracleTables;
  question: OracleQuestion;
  buyer: string;
  answer: MitigationAnswer;
}

/** Both figures of every buyer of the random graphs, to 60% or 20% of what they are. */
async function randomCases(): Promise<Case[]> {
  const cases: Case[] = [];
  for (let seed = 1; seed <= GRAPHS; seed++) {
    const tables = randomTables(seed);
    if (tables.links.length > MOST_LINKS) continue;
    const projection = await project(tables);
    for (const question of randomQuestions(seed, 2)) {
      if (question.asOf !== AS_OF) continue;
      const prepared = ask(projection, question);
      for (const { buyer, exposure } of exposureLines(prepared)) {
        for (const figure of ['expected', 'high'] as const) {
          if (exposure[figure] === 0) continue;
          const target = exposure[figure] * (seed % 3 === 0 ? 0.2 : 0.6);
          const answer = mitigationOf(prepared, projection.indexOf(buyer.id), { figure, target });
          const name = `${seed} ${JSON.stringify(question)} ${buyer.id} ${figure}`;
          cases.push({ name, tables, question, buyer: buyer.id, answer });
        }
      }
    }
  }
  return cases;
}

describe(`a mitigation plan on ${GRAPHS} random graphs`, () => {
  let cases: Case[] = [];
  beforeAll(async () => {
    cases = await randomCases();
  }, 3_600_000);

  it('does what it says, by the oracle on the changed tables', () => {
    const faults = cases.flatMap(({ name, tables, question, buyer, answer }) =>
      faultsOf(answer, tables, question, buyer).map((fault) => `${name}: ${fault}`),
    );
    expect(faults.slice(0, 5)).toEqual([]);
    expect(cases.filter(({ answer }) => answer.reached).length).toBeGreaterThan(GRAPHS / 4);
  }, 3_600_000);

  it('is not longer than the smallest set of removals, where it says so, and never shorter than its bound', () => {
    let compared = 0;
    let longer = 0;
    const faults = cases.flatMap(({ name, tables, question, buyer, answer }) => {
      const { reached, steps, optimal, atLeastSteps } = answer;
      const most = Math.min(2, reached ? steps.length : 2);
      const fewest = fewestRemovals(tables, question, buyer, { ...answer, most });
      if (fewest === undefined) return [];
      compared++;
      if (!reached || steps.length > fewest) longer++;
      const found = reached ? `${steps.length} steps` : 'none';
      return [
        ...(atLeastSteps === null || atLeastSteps > fewest
          ? [`${name}: bound ${atLeastSteps}, ${fewest} do`]
          : []),
        ...(optimal && (!reached || steps.length > fewest) ? [`${name}: ${found}, ${fewest} do`] : []),
      ];
    });
    console.info(
      `${compared} plans compared with every set of removals; longer than the smallest: ${longer}`,
    );
    expect(faults.slice(0, 5)).toEqual([]);
    expect(compared).toBeGreaterThan(GRAPHS / 4);
  }, 3_600_000);
});

describe('by hand', () => {
  async function plan(
    tables: Partial<OracleTables>,
    target: number,
    figure: 'expected' | 'high' = 'expected',
    lens?: Lens,
  ) {
    const projection = await project(small.graph(tables));
    const prepared = ask(projection, small.ask());
    const question = { ...prepared.question, ...(lens && { lens }) };
    const answer = mitigationOf(prepare(projection, question), projection.indexOf('B'), { figure, target });
    return { ...answer, changes: answer.steps.map(({ change }) => change) };
  }
  const removal = (supplier: string, customer: string, more: object = { leaves: 'reallocate' }) => ({
    removeSupplier: { supplier, customer, ...more },
  });

  it('gives what a removed supplier had to those who remain', async () => {
    const tables = {
      entities: small.entities('B M1 M2 M3'),
      links: [small.link('M1>B', 1 / 2), small.link('M2>B', 1 / 4), small.link('M3>B', 1 / 4)],
      facts: [small.fact('M1', 1), small.fact('M2', 1)],
    };
    const answer = await plan(tables, 0.5);
    // without M1 the others have 1/2 each
    expect(answer).toMatchObject({ reached: true, optimal: true, atLeastSteps: 1, after: { counted: 0.5 } });
    expect(answer.changes).toEqual([removal('M1', 'B')]);
    const none = await plan(tables, 0);
    expect(none.changes).toHaveLength(2);
    expect(none.steps.map(({ effect }) => effect)).toEqual([
      expect.closeTo(0.25, 12),
      expect.closeTo(0.5, 12),
    ]);
  });

  it('does not empty the supply', async () => {
    const tables = {
      entities: small.entities('B A M1'),
      links: [small.link('A>B', 1), small.link('M1>A', 1)],
      facts: [small.fact('M1', 1)],
    };
    expect(await plan(tables, 0.5)).toMatchObject({
      reached: false,
      reason: 'NOTHING_TO_CHANGE',
      steps: [],
      after: { counted: 1 },
    });
  });

  it('does not take what is not traced for clean', async () => {
    // D names nobody: without M1 all of A would be opaque
    const tables = {
      entities: small.entities('B A D M1'),
      links: [small.link('A>B', 1), small.link('M1>A', 1 / 2), small.link('D>A', 1 / 2)],
      facts: [small.fact('M1', 1)],
    };
    expect(await plan(tables, 0.25)).toMatchObject({
      reached: false,
      reason: 'OUT_OF_REACH',
      optimal: true,
      steps: [],
    });
  });

  it('puts a cleaner supplier of the same kind and material in the place of another', async () => {
    const tables = {
      entities: small.entities('B C Z1 Z2 M1 M2'),
      links: [small.link('Z1>B', 1), small.link('M1>Z1', 1), small.link('Z2>C', 1), small.link('M2>Z2', 1)],
      facts: [small.fact('M1', 1)],
    };
    const answer = await plan(tables, 0);
    expect(answer.reached).toBe(true);
    expect([
      [removal('Z1', 'B', { leaves: 'replace', by: 'Z2' })],
      [removal('M1', 'Z1', { leaves: 'replace', by: 'M2' })],
    ]).toContainEqual(answer.changes);
  });

  it('has a risky entity obtain a status that the lens lets count', async () => {
    const tables = {
      entities: small.entities('B Z1 M1'),
      links: [small.link('Z1>B', 1), small.link('M1>Z1', 1)],
      facts: [small.fact('Z1', 1)],
    };
    const proportional = loadLenses().get('proportional')!;
    const assurance = { status: 'assurance', values: ['conformant'], leaves: 0.1 };
    const conflict = { ...proportional.risks['conflict']!, mitigations: [assurance] };
    const lens = { ...proportional, risks: { ...proportional.risks, conflict } };
    const answer = await plan(tables, 0.2, 'expected', lens);
    expect(answer.changes).toEqual([
      { setStatus: { about: 'Z1', kind: 'assurance', value: 'conformant', material: null } },
    ]);
    expect(answer).toMatchObject({
      reached: true,
      optimal: true,
      after: { counted: expect.closeTo(0.1, 12) },
    });
  });

  it('brings high down where the worst of several may be chosen', async () => {
    // high goes to the worst of three; two of them are as bad as can be
    const tables = {
      entities: small.entities('B D E M1'),
      links: [small.link('D>B'), small.link('E>B'), small.link('M1>B')],
    };
    const answer = await plan(tables, 0, 'high');
    expect(answer.changes.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))).toEqual([
      removal('D', 'B'),
      removal('E', 'B'),
    ]);
    expect(answer.steps.map(({ effect }) => effect)).toEqual([0, 1]);
  });
});
