/** The tier-N report in the words of a language. */
import { nameText, runs } from '../document/cells.ts';
import { bandChart, stripChart } from '../document/charts.ts';
import type { Section } from '../document/document.ts';
import { materialName, riskName } from '../document/risk-words.ts';
import { sentenceText } from '../document/sentences.ts';
import type { ReportWords } from '../words/report-words.ts';
import type { TierNContent } from './content.ts';
import { censusSection, countsLead } from './sections/census.ts';
import { changesSection } from './sections/changes.ts';
import { chokepointsSection } from './sections/chokepoints.ts';
import { contributionsSection } from './sections/contributions.ts';
import { gapsSection } from './sections/gaps.ts';
import { pathsSection } from './sections/paths.ts';
import { questionsSection } from './sections/questions.ts';
import { risksSection } from './sections/risks.ts';
import { smeltersSection } from './sections/smelters.ts';
import { tiersSection } from './sections/tiers.ts';

export const titleOf = (words: ReportWords): string => words.t('tierN.title');

export function subtitleOf({ buyer, request }: TierNContent, words: ReportWords): string {
  return words.t('tierN.subtitle', {
    buyer: nameText(buyer, words),
    risk: riskName(request, words),
    material: materialName(request.material, words),
  });
}

/** Where little is traced along stated shares, what is counted leads and the range follows (method.md 3, "Census"). */
export function sectionsOf(content: TierNContent, words: ReportWords): Section[] {
  const leading = [summary(content, words), censusSection(content, words)];
  return [
    ...(countsLead(content) ? leading.reverse() : leading),
    tiersSection(content, words),
    risksSection(content, words),
    contributionsSection(content, words),
    pathsSection(content, words),
    smeltersSection(content.smelters, words),
    chokepointsSection(content, words),
    gapsSection(content.gaps, words),
    changesSection(content, words),
    questionsSection(content.questions, words),
  ];
}

function summary({ summary: sentences, figures, request }: TierNContent, words: ReportWords): Section {
  const { exposure, mass } = figures;
  const risk = request.risk ?? '';
  const [lead, ...rest] = sentences.map((sentence) => sentenceText(sentence, words));
  return {
    id: 'summary',
    title: words.t('tierN.summary'),
    blocks: [
      { type: 'paragraph', tone: 'lead', runs: runs(lead ?? '') },
      bandChart(exposure, risk, words),
      ...rest.map((sentence) => ({ type: 'paragraph', runs: runs(sentence) }) as const),
      stripChart(mass, risk, words),
    ],
  };
}
