/** Asks everything that the report over every buyer says. */
import { reportEntityById } from '../content/entities.ts';
import { questionsHash, reportQuestions } from '../content/questions.ts';
import { smeltersOnRecord } from '../content/smelters.ts';
import type { Desk } from '../desk.ts';
import type { Built } from '../kinds.ts';
import { everyBuyer } from './buyers.ts';
import type { PortfolioContent } from './content.ts';
import { summaryOf } from './summary.ts';
import { totalsOf } from './totals.ts';

/** Rows of lists other than that of buyers, at most; how many there are stands beside them. */
const MOST_ROWS = 10_000;

/** Throws what the analyses throw. */
export async function buildPortfolio(desk: Desk): Promise<Built<PortfolioContent>> {
  const { asker, question, progress } = desk;
  const { projection } = asker.state;
  progress('exposure', 0);
  const { rows, limits: ofLikely } = await everyBuyer(desk);
  progress('by-risk', 0.4);
  const byRisk = await everyRisk(desk);
  progress('contributions', 0.7);
  const found = await asker.analyse('contributionsToAll', { question, first: MOST_ROWS });
  const contributions = {
    rows: found.rows.map((row) => ({ ...row, entity: reportEntityById(projection, row.entity.id) })),
    total: found.total,
  };
  progress('smelters', 0.8);
  const smelters = (await smeltersOnRecord(desk, null)).map(({ smelter }) => smelter);
  const questions = await reportQuestions(desk, null);
  const { limits, faults } = await asker.analyse('noticesOfAll', { question });
  const body = {
    totals: totalsOf(rows),
    buyers: { rows, total: rows.length },
    byRisk,
    contributions,
    smelters: { rows: smelters.slice(0, MOST_ROWS), total: smelters.length },
    questions,
  };
  return {
    body: { ...body, summary: summaryOf(body) },
    questions: questionsHash(questions),
    risks: Object.keys(question.lens.risks),
    limits: [...limits, ...ofLikely, ...asker.limits()],
    faults,
  };
}

/** Every risk of the lens by every material that a link names. */
async function everyRisk({ asker, question }: Desk): Promise<PortfolioContent['byRisk']> {
  const risks = Object.keys(question.lens.risks).sort();
  const { totals } = await asker.analyse('riskTable', { question, risks, among: null, rows: [] });
  return totals;
}
