/** The roll-up of smelters in the words of a language. */

import { nameText, runs } from '../document/cells.ts';
import type { Paragraph, Section } from '../document/document.ts';
import { note } from '../document/paragraphs.ts';
import { materialName } from '../document/risk-words.ts';
import { sentenceText } from '../document/sentences.ts';
import type { ReportWords } from '../words/report-words.ts';
import type { SmeltersContent } from './content.ts';
import { smelterListTable } from './smelter-list.ts';
import { declarationTable, originTable, rollUpTable, statusTable } from './tables.ts';

export const titleOf = (words: ReportWords): string => words.t('rollUp.title');

export function subtitleOf({ buyer, request }: SmeltersContent, words: ReportWords): string {
  const { material } = request;
  return words.t('rollUp.subtitle', {
    of: buyer === null ? words.t('rollUp.everybody') : nameText(buyer, words),
    material: materialName(material, words),
  });
}

export function sectionsOf(content: SmeltersContent, words: ReportWords): Section[] {
  const { summary, rollUp } = content;
  const [lead = '', ...rest] = summary.map((sentence) => sentenceText(sentence, words));
  const section = (id: string, title: string, ...blocks: Section['blocks'][number][]): Section => ({
    id,
    title,
    blocks,
  });
  const declarations = declarationTable(rollUp.rows, words);
  return [
    section(
      'summary',
      words.t('tierN.summary'),
      { type: 'paragraph', tone: 'lead', runs: runs(lead) },
      ...rest.map((sentence): Paragraph => ({ type: 'paragraph', runs: runs(sentence) })),
    ),
    section('roll-up', words.t('rollUp.rows'), note(words.t('rollUp.note')), rollUpTable(rollUp, words)),
    section(
      'statuses',
      words.t('smelters.statuses'),
      note(words.t('smelters.note')),
      statusTable(rollUp.rows, words),
    ),
    section(
      'origins',
      words.t('rollUp.origins'),
      note(words.t('rollUp.originsNote')),
      originTable(rollUp.rows, words),
    ),
    section(
      'declarations',
      words.t('rollUp.declarations'),
      ...(declarations === null ? [note(words.t('rollUp.leftOut'))] : [declarations]),
    ),
    section(
      'smelter-list',
      words.t('rollUp.smelterList'),
      note(words.t('rollUp.smelterListNote')),
      smelterListTable(rollUp, words),
    ),
  ];
}
