/** Draft of what a Union importer discloses by Article 7 of Regulation (EU) 2017/821. Public. */
import { isOfSeries } from '../../../risk/series.ts';
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
import { euParts } from './parts.ts';

export type EuContent = DraftContent<'eu-2017-821'>;

async function build(desk: Desk): Promise<Built<EuContent>> {
  const { asker, question, citations } = desk;
  const { lens, risk } = question;
  const supply = await draftSupplyOf(desk, lens.risks[risk]!.materials ?? null);
  const editions = await asker.analyse('editions', { question });
  // what was seen at a mine can count too, and is no edition of the list
  const lists = lens.risks[risk]!.documents.place ?? [];
  const isListed = (id: string) => isOfSeries(asker.state.projection, id, lists);
  const questions = await reportQuestions(desk, desk.request.buyer);
  const facts = {
    risk,
    editions: editions.filter(isListed).map((id) => citations.cite(id)!),
    followUp: followUpFindings(questions.counts),
  };
  const body = draftBody(supply, euParts(supply, facts));
  return { body, questions: questionsHash(questions), ...supply.notices };
}

export const eu2017821: Kind<EuContent> = {
  about: 'buyer',
  asksRisk: false,
  fixed: { lens: 'eu-2017-821', risk: 'conflict' },
  public: true,
  build,
  title: (words) => words.t('draft.eu-2017-821.title'),
  subtitle: draftSubtitle,
  sections: (content, words) =>
    draftSections(content, words, {
      'eu-importer': [mineralsTable(content, words)],
      'eu-4-f': [originsTable(content, words)],
      'eu-4-g': [facilitiesTable(content, words)],
    }),
};
