/** Answers to a customer's survey on responsible minerals, as far as the data give them. */
import type { Desk } from '../../desk.ts';
import type { Built, Kind } from '../../kinds.ts';
import type { DraftContent } from '../content.ts';
import { draftBody, draftSupplyOf } from '../draft.ts';
import type { RiskRow } from '../oecd-five-steps/content.ts';
import { facilitiesTable } from '../outline/facilities.ts';
import { mineralsTable } from '../outline/minerals.ts';
import { risksTable } from '../outline/risks.ts';
import { draftSections, draftSubtitle } from '../outline/sections.ts';
import { risksOf } from '../supply/risks.ts';
import { coveredCountries } from './covered.ts';
import { surveyParts } from './parts.ts';

export interface SurveyContent extends DraftContent<'customer-survey'> {
  risks: RiskRow[];
}

async function build(desk: Desk): Promise<Built<SurveyContent>> {
  const { risk, lens } = desk.question;
  const supply = await draftSupplyOf(desk, null);
  const risks = await risksOf(desk, supply.index);
  const named = new Set(supply.minerals.map(({ material }) => material));
  const parts = surveyParts(supply, { risk, covered: coveredCountries(desk) });
  return {
    body: {
      ...draftBody(supply, parts),
      risks: risks.filter(({ material }) => material === null || named.has(material)),
    },
    ...supply.notices,
    risks: Object.keys(lens.risks),
  };
}

export const customerSurvey: Kind<SurveyContent> = {
  about: 'buyer',
  asksRisk: false,
  fixed: { risk: 'conflict' },
  public: true,
  build,
  title: (words) => words.t('draft.customer-survey.title'),
  subtitle: draftSubtitle,
  sections: (content, words) =>
    draftSections(content, words, {
      q1: [mineralsTable(content, words)],
      q8: [facilitiesTable(content, words)],
      'survey-risks': [risksTable(content, words)],
    }),
};
