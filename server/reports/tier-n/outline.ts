/** The tier-N report in the words of a language. */
import { nameText, runs } from '../document/cells.ts';
import { bandChart, stripChart } from '../document/charts.ts';
import type { Block, Section } from '../document/document.ts';
import { materialName, riskName } from '../document/risk-words.ts';
import { sentenceText } from '../document/sentences.ts';
import type { ReportWords } from '../words/report-words.ts';
import type { TierNContent } from './content.ts';
import { censusSection } from './sections/census.ts';
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

export function sectionsOf(content: TierNContent, words: ReportWords): Section[] {
  return [
    summary(content, words),
    censusSection(content, words),
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

/** Band and strip stand with their sentences: where little is traced, both after what is counted (method.md 3, "Census"). */
function summary({ summary: sentences, figures, request }: TierNContent, words: ReportWords): Section {
  const { exposure, mass } = figures;
  const risk = request.risk ?? '';
  const blocks = sentences.flatMap((sentence, i): Block[] => {
    const said = { type: 'paragraph', runs: runs(sentenceText(sentence, words)) } as const;
    const paragraph: Block = i === 0 ? { ...said, tone: 'lead' } : said;
    if (sentence.code === 'EXPOSURE') return [paragraph, bandChart(exposure, risk, words)];
    if (sentence.code === 'COVERAGE') return [paragraph, stripChart(mass, risk, words)];
    return [paragraph];
  });
  return {
    id: 'summary',
    title: words.t('tierN.summary'),
    blocks,
  };
}
