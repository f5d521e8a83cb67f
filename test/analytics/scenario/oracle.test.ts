/** Every kind of change against the oracle, which edits rows and solves anew. */
import { describe, expect, it } from 'vitest';
import { exposureOf } from '../../../server/analytics/exposure.ts';
import { exposureLines } from '../../../server/analytics/lines.ts';
import { type Prepared, prepare } from '../../../server/analytics/prepare.ts';
import { changedPart, changedProjection } from '../../../server/analytics/scenario/apply.ts';
import { type Change, readChanges } from '../../../server/analytics/scenario/changes.ts';
import { differencesInRows } from '../../oracle/compare.ts';
import { type OracleExposure, oracle } from '../../oracle/oracle.ts';
import { random } from '../../oracle/random.ts';
import { randomChanges } from '../../oracle/random-changes.ts';
import { randomQuestions, randomTables } from '../../oracle/random-graphs.ts';
import { compareIds } from '../../oracle/rows.ts';
import { changed } from '../../oracle/scenario.ts';
import { ask, beforeAnyEdition, project } from '../from-oracle.ts';

const { OREPATH_TEST_DEEP } = process.env;
const GRAPHS = OREPATH_TEST_DEEP === '1' ? 20_000 : 1000;

function faultsOf(prepared: Prepared, buyer: number, wanted: OracleExposure): string[] {
  const { exposure, mass, coverage, contributions } = exposureOf(prepared, buyer);
  const pairs = [
    ...(['low', 'expected', 'high'] as const).map((key) => [key, exposure[key], wanted[key]] as const),
    ...(['hit', 'clean', 'opaque', 'beyondLimit'] as const).map(
      (key) => [key, mass[key], wanted.mass[key]] as const,
    ),
    ['coverage', coverage, wanted.coverage] as const,
  ];
  return [
    ...pairs.flatMap(([key, a, b]) => (Math.abs(a - b) <= 1e-9 ? [] : [`${key}: ${a}, not ${b}`])),
    ...differencesInRows(
      'contribution',
      contributions.map((row) => ({ entity: row.entity.id, value: row.contribution })),
      wanted.contributions.map((row) => ({ entity: row.entity, value: row.contribution })),
    ),
  ];
}

describe('a scenario agrees with the oracle', () => {
  it(`on ${GRAPHS} random graphs and lists of changes`, async () => {
    const faults: string[] = [];
    for (let seed = 1; seed <= GRAPHS && faults.length < 5; seed++) {
      const tables = randomTables(seed);
      const draw = random(seed ^ 0x2545f491);
      const question = draw.pick(randomQuestions(seed, 6));
      const projection = await project(tables);
      const said = randomChanges(draw, tables, question, [...projection.materials]);
      const after = changed(tables, question, said);
      if (beforeAnyEdition(tables, question) || beforeAnyEdition(after, question)) continue;
      const resolved = ask(projection, question).question;
      const where = `${seed} ${JSON.stringify(question)} ${JSON.stringify(said)}`;
      let changes: Change[];
      let whole: Prepared;
      try {
        changes = readChanges(said);
        whole = prepare(changedProjection(projection, changes, resolved), resolved);
      } catch (error) {
        faults.push(`${where} ${error}`);
        continue;
      }
      const answer = oracle(after, question, { enumerateUpTo: 20 });
      const lines = [...exposureLines(whole)];
      const [buyers, wanted] = [lines.map(({ buyer }) => buyer.id), [...answer.buyers].sort(compareIds)];
      if (JSON.stringify(buyers) !== JSON.stringify(wanted)) faults.push(`${where} ${buyers}, not ${wanted}`);
      for (const line of lines.slice(0, 2)) {
        const index = whole.projection.indexOf(line.buyer.id);
        const found = faultsOf(whole, index, answer.exposure(line.buyer.id));
        // On what is upstream alone: the same bytes.
        const part = changedPart(projection, index, changes, resolved);
        const alone = JSON.stringify(exposureOf(prepare(part.projection, resolved), part.buyer));
        if (alone !== JSON.stringify(exposureOf(whole, index))) found.push('the part differs from the whole');
        faults.push(...found.map((fault) => `${where} ${line.buyer.id}: ${fault}`));
      }
    }
    expect(faults.slice(0, 3)).toEqual([]);
  }, 600_000);
});
