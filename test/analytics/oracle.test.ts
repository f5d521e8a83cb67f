/** The product against the oracle, an independent implementation: random graphs, both lenses, every kind of limit. */
import { describe, expect, it } from 'vitest';
import { exposureOf } from '../../server/analytics/exposure.ts';
import { gapsOf } from '../../server/analytics/gaps/gaps.ts';
import { exposureLines } from '../../server/analytics/lines.ts';
import { pathsOf } from '../../server/analytics/paths.ts';
import type { Prepared } from '../../server/analytics/prepare.ts';
import { reachOf } from '../../server/analytics/reach.ts';
import { differencesInPaths, differencesInRows } from '../oracle/compare.ts';
import { type Oracle, type OracleExposure, oracle } from '../oracle/oracle.ts';
import { randomQuestions, randomTables } from '../oracle/random-graphs.ts';
import { compareIds } from '../oracle/rows.ts';
import { WORKED } from '../oracle/worked.ts';
import { ask, beforeAnyEdition, project } from './from-oracle.ts';

const { OREPATH_TEST_DEEP, OREPATH_TEST_FROM } = process.env;
const GRAPHS = OREPATH_TEST_DEEP === '1' ? 100_000 : 1_000;
const FIRST = Number(OREPATH_TEST_FROM ?? 1);
const QUESTIONS = 5;
const CLOSE = 1e-9;

const far = (a: number, b: number) => !(Math.abs(a - b) <= CLOSE);
const differ = (what: string, actual: unknown, expected: unknown) =>
  JSON.stringify(actual) === JSON.stringify(expected)
    ? []
    : [`${what}: ${JSON.stringify(actual)}, not ${JSON.stringify(expected)}`];

function figureFaults(actual: Record<string, number>, expected: Record<string, number>): string[] {
  return Object.entries(expected).flatMap(([key, value]) =>
    far(actual[key]!, value) ? [`${key}: ${actual[key]}, not ${value}`] : [],
  );
}

function exposureFaults(prepared: Prepared, buyer: number, wanted: OracleExposure): string[] {
  const answer = exposureOf(prepared, buyer);
  const { low, expected, high } = answer.exposure;
  const rows = answer.byTier.flatMap((row, tier) => {
    const other = wanted.byTier[tier];
    return other ? figureFaults({ ...row }, { ...other }).map((fault) => `row ${tier} ${fault}`) : [];
  });
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
  const { hit, clean, opaque, beyondLimit } = answer.mass;
  return [
    ...figureFaults(
      { low, expected, high },
      { low: wanted.low, expected: wanted.expected, high: wanted.high },
    ),
    ...figureFaults(
      { ...answer.mass, coverage: answer.coverage },
      { ...wanted.mass, coverage: wanted.coverage },
    ),
    ...(answer.ofTraced === null ? differ('ofTraced', null, wanted.ofTraced) : []),
    ...(answer.ofTraced !== null && far(answer.ofTraced, wanted.ofTraced!) ? ['ofTraced'] : []),
    ...differ('rows', answer.byTier.length, wanted.byTier.length),
    ...rows,
    ...(low <= expected && expected <= high && low >= 0 && high <= 1 + 1e-15
      ? []
      : [`order ${low} ${expected} ${high}`]),
    ...(Math.abs(hit + clean + opaque + beyondLimit - 1) <= 1e-12 ? [] : ['masses do not add up']),
    ...(Math.abs(sum(answer.contributions.map((row) => row.contribution)) - expected) <= 1e-12
      ? []
      : ['contributions do not add up']),
    ...differencesInRows(
      'contribution',
      answer.contributions.map((row) => ({ entity: row.entity.id, value: row.contribution })),
      wanted.contributions.map((row) => ({ entity: row.entity, value: row.contribution })),
    ),
    ...differencesInRows(
      'arrival',
      byValue(answer.contributions.map((row) => ({ entity: row.entity.id, value: row.arrival }))),
      byValue(wanted.contributions.map((row) => ({ entity: row.entity, value: row.arrival }))),
    ),
    ...answer.contributions.flatMap((row) =>
      differ(
        `tier of ${row.entity.id}`,
        row.tier,
        wanted.contributions.find(({ entity }) => entity === row.entity.id)?.tier,
      ),
    ),
  ];
}

function byValue(rows: { entity: string; value: number }[]) {
  return rows.sort((a, b) => b.value - a.value || compareIds(a.entity, b.entity));
}

function gapFaults(prepared: Prepared, buyer: number, wanted: OracleExposure): string[] {
  const answer = gapsOf(prepared, buyer);
  return [
    ...differencesInRows(
      'gap',
      answer.gaps.map((row) => ({ entity: row.entity.id, value: row.opaque })),
      wanted.gaps.map((row) => ({ entity: row.entity, value: row.mass })),
    ),
    ...differencesInRows(
      'assumed',
      answer.assumed.map((row) => ({ entity: row.entity.id, value: row.assumed })),
      wanted.assumed.map((row) => ({ entity: row.entity, value: row.mass })),
    ),
  ];
}

function listFaults(prepared: Prepared, buyer: number, answer: Oracle): string[] {
  const id = prepared.projection.idOf(buyer);
  const reached = reachOf(prepared, buyer).entities.map(({ entity, tier, tierAtLeast, path }) => ({
    entity: entity.id,
    tier,
    tierAtLeast,
    path,
  }));
  const wanted = answer
    .reach(id)
    .map(({ entity, tier, tierAtLeast, path }) => ({ entity, tier, tierAtLeast, path }));
  const found = pathsOf(prepared, buyer, 12);
  const best = answer.paths(id, 12);
  return [
    ...differ('reach', reached, wanted),
    ...differencesInPaths(answer, id, found.paths),
    ...(best.complete ? differ('number of paths', found.paths.length, best.paths.length) : []),
    ...(best.complete && far(found.explained, best.explained) ? [`explained ${found.explained}`] : []),
    ...found.paths.flatMap((path, i) =>
      best.paths[i] && JSON.stringify(best.paths[i].entities) === JSON.stringify(path.entities)
        ? differ('links', path.links, best.paths[i].links)
        : [],
    ),
  ];
}

function faultsOf(prepared: Prepared, answer: Oracle): string[] {
  const lines = [...exposureLines(prepared)];
  const faults = differ(
    'buyers',
    lines.map(({ buyer }) => buyer.id),
    [...answer.buyers].sort(compareIds),
  );
  for (const line of lines) {
    const buyer = prepared.projection.indexOf(line.buyer.id);
    const wanted = answer.exposure(line.buyer.id);
    const found = [
      ...exposureFaults(prepared, buyer, wanted),
      ...gapFaults(prepared, buyer, wanted),
      ...listFaults(prepared, buyer, answer),
    ];
    faults.push(...found.map((fault) => `${line.buyer.id}: ${fault}`));
  }
  return faults;
}

describe('agrees with the oracle', () => {
  it.each(WORKED.map((worked) => [worked.name, worked] as const))('%s', async (_, { tables, question }) => {
    expect(faultsOf(ask(await project(tables), question), oracle(tables, question))).toEqual([]);
  });

  it(`on ${GRAPHS} random graphs, ${QUESTIONS} questions each`, async () => {
    const faults: string[] = [];
    for (let seed = FIRST; seed < FIRST + GRAPHS && faults.length < 5; seed++) {
      const tables = randomTables(seed);
      const projection = await project(tables);
      for (const question of randomQuestions(seed, QUESTIONS)) {
        if (beforeAnyEdition(tables, question)) continue;
        const found = faultsOf(ask(projection, question), oracle(tables, question));
        faults.push(...found.map((fault) => `${seed} ${JSON.stringify(question)} ${fault}`));
      }
    }
    expect(faults.slice(0, 5)).toEqual([]);
  }, 3_600_000);
});
