/** The figures of a question with a tier limit against the sum over every single walk of tiny graphs. */
import { expect, it } from 'vitest';
import { exposureOf } from '../../server/analytics/exposure.ts';
import { resolveEntity } from '../../server/analytics/question.ts';
import { isBuyer } from '../../server/analytics/supply.ts';
import { chainOf, equally } from '../oracle/chain.ts';
import { everyWalk } from '../oracle/every-walk.ts';
import { buildModel } from '../oracle/model.ts';
import { randomQuestions, randomTables } from '../oracle/random-graphs.ts';
import { risks } from '../oracle/risk.ts';
import { ask, beforeAnyEdition, project } from './from-oracle.ts';

const { OREPATH_TEST_DEEP } = process.env;
const GRAPHS = OREPATH_TEST_DEEP === '1' ? 20_000 : 1_000;
const MOST_WALKS = 2_000;
const NEAR = 1e-9;

it(`add up over every walk on ${GRAPHS} random graphs`, async () => {
  const faults: string[] = [];
  let walks = 0;
  for (let seed = 1; seed <= GRAPHS && faults.length < 5; seed++) {
    const tables = randomTables(seed);
    const projection = await project(tables);
    const question = { ...randomQuestions(seed, 1)[0]!, tiers: 1 + (seed % 6) };
    if (beforeAnyEdition(tables, question)) continue;
    const prepared = ask(projection, question);
    const model = buildModel(tables, question);
    const judged = risks(tables, question);
    const chain = chainOf(
      model,
      judged.map(({ r }) => r),
      equally,
    );
    for (const [x, id] of model.ids.entries()) {
      const buyer = resolveEntity(projection, id);
      const every = isBuyer(prepared.supply, buyer) && everyWalk(chain, x, question.tiers, MOST_WALKS);
      if (!every) continue;
      walks += every.walks;
      const answer = exposureOf(prepared, buyer);
      const contributions = new Map(answer.contributions.map((row) => [row.entity.id, row.contribution]));
      const pairs: [string, number, number][] = [
        ...Object.entries(every.mass).map(([end, mass]): [string, number, number] => {
          return [end, mass, answer.mass[end as keyof typeof every.mass]];
        }),
        ...model.ids.map((at, u): [string, number, number] => {
          return [`hit at ${at}`, every.hitAt[u]!, contributions.get(at) ?? 0];
        }),
      ];
      for (const [what, wanted, got] of pairs) {
        if (Math.abs(wanted - got) > NEAR) faults.push(`${seed} ${id}: ${what} ${got}, not ${wanted}`);
      }
    }
  }
  expect(faults).toEqual([]);
  expect(walks).toBeGreaterThan(GRAPHS * 10);
}, 3_600_000);
