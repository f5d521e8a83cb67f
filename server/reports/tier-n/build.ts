/** Asks everything that the tier-N report of one buyer says. */
import { withLikely } from '../../analytics/likely/with-likely.ts';
import { reportEntityById } from '../content/entities.ts';
import { reportGaps } from '../content/gaps.ts';
import { questionsHash, reportQuestions } from '../content/questions.ts';
import { smeltersOnRecord } from '../content/smelters.ts';
import type { Desk } from '../desk.ts';
import type { Built } from '../kinds.ts';
import type { Listed } from '../report.ts';
import type { TierNContent } from './content.ts';
import { pathsThatExplain } from './paths.ts';
import { summaryOf } from './summary.ts';

/** Rows of a list in a report at most; how many there are stands beside them. */
export const MOST_ROWS = 10_000;

const listed = <T>(rows: readonly T[]): Listed<T> => ({ rows: rows.slice(0, MOST_ROWS), total: rows.length });

/** Throws UNKNOWN_ENTITY, NOT_A_BUYER and what the analyses throw. */
export async function buildTierN(desk: Desk): Promise<Built<TierNContent>> {
  const { asker, question, progress } = desk;
  const { projection } = asker.state;
  const buyer = await asker.entity(desk.request.buyer ?? '');
  progress('exposure', 0);
  const answer = await asker.exposure(question, buyer);
  progress('likely', 0.1);
  const likely = await asker.analyse('likely', { question, buyer });
  const { mass, coverage, ofTraced } = answer;
  const figures = { exposure: withLikely(answer.exposure, likely), coverage, mass, ofTraced };
  progress('paths', 0.3);
  const paths = await pathsThatExplain(desk, buyer);
  const contributions = {
    rows: answer.contributions
      .slice(0, MOST_ROWS)
      .map((row) => ({ ...row, entity: reportEntityById(projection, row.entity.id) })),
    total: answer.contributions.length,
  };
  progress('smelters', 0.5);
  const smelters = await smeltersOnRecord(desk, buyer);
  progress('gaps', 0.7);
  const gaps = await reportGaps(desk, buyer);
  const questions = await reportQuestions(desk, answer.buyer.id);
  const body = {
    buyer: reportEntityById(projection, answer.buyer.id),
    figures,
    response: answer.response,
    tiers: answer.byTier,
    contributions,
    smelters: listed(smelters.map(({ smelter }) => smelter)),
    paths,
    gaps,
    questions,
  };
  return {
    body: { ...body, summary: summaryOf(body) },
    questions: questionsHash(questions),
    limits: [...answer.limits, ...likely.limits],
    faults: answer.faults,
  };
}
