/** r(x) under every lens against the oracle's own rendering of the texts, on random tables. */
import { describe, expect, it } from 'vitest';
import { resolveQuestion } from '../../server/analytics/question.ts';
import { explainRisk } from '../../server/risk/explain.ts';
import { loadLenses } from '../../server/risk/lenses.ts';
import { riskOf } from '../../server/risk/risk-vector.ts';
import { beforeAnyEdition, project } from '../analytics/from-oracle.ts';
import { random } from '../oracle/random.ts';
import { randomTables, risksOf } from '../oracle/random-graphs.ts';
import { AS_OF, KNOWN_AT } from '../oracle/random-links.ts';
import { risks } from '../oracle/risk.ts';
import type { OracleLens, OracleQuestion } from '../oracle/tables.ts';
import { MITIGATED } from './mitigated.ts';

const DEEP = process.env['OREPATH_TEST_DEEP'] === '1';
const TABLES = DEEP ? 20_000 : 400;
const LENSES = loadLenses([MITIGATED]);

async function faultsOf(seed: number): Promise<string[]> {
  const tables = randomTables(seed);
  const projection = await project(tables);
  const draw = random(seed);
  const faults: string[] = [];
  for (const lens of [...LENSES.keys()] as OracleLens[]) {
    const risk = draw.chance(0.4) && lens !== 'mitigated' ? draw.pick(risksOf(lens)) : 'conflict';
    const material = draw.pick([undefined, 'tin', 'gold', 'cobalt']);
    const asOf = draw.pick([AS_OF, '2021-06-01', '2026-01-01']);
    const question: OracleQuestion = { risk, lens, asOf, knownAt: KNOWN_AT, ...(material && { material }) };
    if (beforeAnyEdition(tables, question)) continue;
    const wanted = risks(tables, question);
    const { material: _, ...input } = question;
    const asked = { ...resolveQuestion(projection, LENSES, input), material: material ?? null };
    const found = riskOf(projection, asked);
    tables.entities.forEach(({ id }, i) => {
      const x = projection.indexOf(id);
      const apart = explainRisk(projection, asked, x);
      const { r, rHigh, facts } = wanted[i]!;
      const close = (a: number, b: number) => Math.abs(a - b) <= 1e-12;
      const say = (what: string) => faults.push(`${seed} ${JSON.stringify(question)} ${id}: ${what}`);
      if (!close(found.risk[x]!, r)) say(`r ${found.risk[x]}, not ${r}`);
      if (!close(found.riskHigh[x]!, rHigh)) say(`high ${found.riskHigh[x]}, not ${rHigh}`);
      if (apart.risk !== found.risk[x] || apart.riskHigh !== found.riskHigh[x]) say('otherwise taken apart');
      const applied = apart.facts.filter(({ reason }) => APPLIED.includes(reason)).length;
      if (applied !== facts.length) say(`${applied} facts apply, not ${facts.length}`);
    });
  }
  return faults;
}

const APPLIED = ['counts', 'below-threshold', 'not-rated', 'stale'];

describe('r(x) agrees with the oracle', () => {
  it(`under every lens on ${TABLES} random tables, bit by bit with what explains it`, async () => {
    const faults: string[] = [];
    for (let seed = 1; seed <= TABLES && faults.length < 5; seed++) faults.push(...(await faultsOf(seed)));
    expect(faults.slice(0, 5)).toEqual([]);
  }, 3_600_000);
});
