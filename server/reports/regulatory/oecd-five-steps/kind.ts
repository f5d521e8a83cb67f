/** What evidence is on record for each of the five steps of the OECD guidance. Internal. */
import { listed } from '../../content/listed.ts';
import { questionsHash, reportQuestions } from '../../content/questions.ts';
import type { Desk } from '../../desk.ts';
import type { Built, Kind } from '../../kinds.ts';
import type { Finding } from '../content.ts';
import { draftBody, draftSupplyOf } from '../draft.ts';
import { finding } from '../findings/finding.ts';
import { followUpFindings } from '../findings/follow-up.ts';
import { facilitiesTable } from '../outline/facilities.ts';
import { originsTable } from '../outline/origins.ts';
import { responsesTable, risksTable } from '../outline/risks.ts';
import { draftSections, draftSubtitle } from '../outline/sections.ts';
import { suppliersTable } from '../outline/suppliers.ts';
import { risksOf } from '../supply/risks.ts';
import { suppliersOf } from '../supply/suppliers.ts';
import type { LedgerContent } from './content.ts';
import { ledgerParts } from './parts.ts';

async function build(desk: Desk): Promise<Built<LedgerContent>> {
  const { request, question } = desk;
  const supply = await draftSupplyOf(desk, null);
  const gaps = supply.supplies.length > 0 ? [await gapsOf(desk, supply.index)] : [];
  const risks = await risksOf(desk, supply.index);
  const questions = await reportQuestions(desk, desk.request.buyer);
  const parts = ledgerParts(supply, {
    risk: question.risk,
    gaps,
    followUp: followUpFindings(questions.counts),
  });
  const suppliers = listed(supply.supplies.flatMap((one) => suppliersOf(desk, one)));
  return {
    body: {
      ...draftBody(supply, parts),
      risks: risks.filter(({ material }) => material === request.material),
      suppliers,
    },
    questions: questionsHash(questions),
    ...supply.notices,
    risks: Object.keys(question.lens.risks),
  };
}

/** How often the trace stops, and how often it goes on by assumption. */
async function gapsOf({ asker, question }: Desk, buyer: number): Promise<Finding> {
  const { totals } = await asker.analyse('gaps', { question, buyer, first: 0 });
  return finding('GAPS', { n: totals.gaps, assumed: totals.assumed });
}

export const oecdFiveSteps: Kind<LedgerContent> = {
  about: 'buyer',
  asksRisk: false,
  fixed: { lens: 'oecd-annex-ii', risk: 'conflict' },
  build,
  title: (words) => words.t('draft.oecd-five-steps.title'),
  subtitle: draftSubtitle,
  sections: (content, words) =>
    draftSections(content, words, {
      'step-1-c': [facilitiesTable(content, words)],
      'step-1-d': [suppliersTable(content, words)],
      'step-2-a': [originsTable(content, words)],
      'step-2-b': [risksTable(content, words)],
      'step-3-b': [responsesTable(content, words)],
    }),
};
