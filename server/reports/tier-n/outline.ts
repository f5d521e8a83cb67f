/** The tier-N report in the words of a language. */
import { count, countryCell, nameCell, nameText, part, runs, text } from '../document/cells.ts';
import { bandChart, stripChart } from '../document/charts.ts';
import type { Section, Table } from '../document/document.ts';
import { sentenceText } from '../document/sentences.ts';
import type { ReportWords } from '../words/report-words.ts';
import type { TierNContent } from './content.ts';
import { gapsSection } from './sections/gaps.ts';
import { pathsSection } from './sections/paths.ts';
import { questionsSection } from './sections/questions.ts';
import { smeltersSection } from './sections/smelters.ts';

export const titleOf = (words: ReportWords): string => words.t('tierN.title');

export function subtitleOf({ buyer, request }: TierNContent, words: ReportWords): string {
  const { risk, material } = request;
  return words.t('tierN.subtitle', {
    buyer: nameText(buyer, words),
    risk: words.term('risk', risk ?? ''),
    material: material === null ? words.t('tierN.allMaterials') : words.term('material', material),
  });
}

export function sectionsOf(content: TierNContent, words: ReportWords): Section[] {
  return [
    summary(content, words),
    contributions(content, words),
    pathsSection(content, words),
    smeltersSection(content.smelters, words),
    gapsSection(content.gaps, words),
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

function contributions({ contributions: listed }: TierNContent, words: ReportWords): Section {
  const table: Table = {
    type: 'table',
    id: 'contributions',
    title: words.t('tierN.contributions'),
    columns: [
      { id: 'entity', title: words.t('col.entity'), width: 3 },
      { id: 'id', title: 'ID', width: 2 },
      { id: 'kind', title: words.t('col.kind') },
      { id: 'country', title: words.t('col.country') },
      { id: 'tier', title: words.t('col.tier') },
      { id: 'arrival', title: words.t('col.arrival') },
      { id: 'risk', title: words.t('col.risk') },
      { id: 'contribution', title: words.t('col.contribution') },
    ],
    rows: listed.rows.map(({ entity, tier, arrival, risk, contribution }) => [
      nameCell(entity, words),
      text(entity.id),
      text(words.term('kind', entity.kind.toUpperCase())),
      countryCell(entity, words),
      count(tier),
      part(arrival),
      part(risk),
      part(contribution),
    ]),
    total: listed.total,
  };
  return { id: 'contributions', title: table.title, blocks: [table] };
}
