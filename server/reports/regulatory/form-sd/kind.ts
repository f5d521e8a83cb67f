/** Draft of Form SD with Exhibit 1.01. Public. */
import { questionsHash, reportQuestions } from '../../content/questions.ts';
import type { Desk } from '../../desk.ts';
import type { Built, Kind } from '../../kinds.ts';
import type { DraftContent } from '../content.ts';
import { draftBody, draftSupplyOf } from '../draft.ts';
import { followUpFindings } from '../findings/follow-up.ts';
import { facilitiesTable } from '../outline/facilities.ts';
import { mineralsTable } from '../outline/minerals.ts';
import { originsTable } from '../outline/origins.ts';
import { draftSections, draftSubtitle } from '../outline/sections.ts';
import { formSdParts } from './parts.ts';

export type FormSdContent = DraftContent<'form-sd'>;

async function build(desk: Desk): Promise<Built<FormSdContent>> {
  const { lens, risk } = desk.question;
  const supply = await draftSupplyOf(desk, lens.risks[risk]!.materials ?? null);
  const questions = await reportQuestions(desk, desk.request.buyer);
  const parts = formSdParts(supply, risk, followUpFindings(questions.counts));
  return { body: draftBody(supply, parts), questions: questionsHash(questions), ...supply.notices };
}

export const formSd: Kind<FormSdContent> = {
  about: 'buyer',
  asksRisk: false,
  fixed: { lens: 'dodd-frank-1502', risk: 'covered-country-origin' },
  public: true,
  build,
  title: (words) => words.t('draft.form-sd.title'),
  subtitle: draftSubtitle,
  sections: (content, words) =>
    draftSections(content, words, {
      'sd-minerals': [mineralsTable(content, words)],
      'ex-facilities': [facilitiesTable(content, words)],
      'ex-origins': [originsTable(content, words)],
    }),
};
