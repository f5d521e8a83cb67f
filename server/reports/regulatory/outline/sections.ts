/** A draft in the words of a language: that it is one, then each point with what the data say and what must be written. */

import { nameText, runs, sources } from '../../document/cells.ts';
import type { Block, Paragraph, Run, Section, Table } from '../../document/document.ts';
import { paragraph } from '../../document/paragraphs.ts';
import { sentenceText } from '../../document/sentences.ts';
import type { Key } from '../../words/en/messages.ts';
import type { ReportWords } from '../../words/report-words.ts';
import type { DraftContent, DraftPart, Finding } from '../content.ts';
import type { Draft } from '../drafts.ts';
import { answersTable } from './answers.ts';
import { blankRun } from './blank.ts';
import { findingText } from './finding-text.ts';

/** `tables`: those that belong to a point, by its id. */
export function draftSections(
  content: Draft,
  words: ReportWords,
  tables: Readonly<Record<string, readonly Table[]>>,
): Section[] {
  const parts = content.parts.map((part) => partSection(part, content, words, tables[part.id] ?? []));
  return [aboutSection(content, words), ...parts];
}

/** Whom it is for and as of when. */
export function draftSubtitle({ buyer, request }: Draft, words: ReportWords): string {
  return words.t('draft.subtitle', { buyer: nameText(buyer, words), asOf: words.date(request.asOf) });
}

function aboutSection({ summary, kind, basis, request }: Draft, words: ReportWords): Section {
  const [lead, ...rest] = summary.map((sentence) => sentenceText(sentence, words));
  const asOf = words.date(request.asOf);
  const { snapshot, lens } = basis;
  const made = words.t('draft.made', {
    asOf,
    snapshot,
    lens: words.term('lens', lens.id),
    version: lens.version,
  });
  return {
    id: 'about',
    title: words.t('draft.about'),
    blocks: [
      { type: 'paragraph', tone: 'lead', runs: runs(lead ?? '') },
      ...rest.map((text) => paragraph(text)),
      paragraph(made),
      paragraph(words.t(`draft.${kind}.reading` as Key)),
      paragraph(words.t('draft.unknown')),
    ],
  };
}

function partSection(
  part: DraftPart,
  { minerals }: Pick<DraftContent<never>, 'minerals'>,
  words: ReportWords,
  tables: readonly Table[],
): Section {
  const title = words.t(`part.${part.id}` as Key);
  const asks = words.t(`part.${part.id}.asks` as Key);
  const byMineral = part.blanks.some(({ material }) => material !== null) || /^q\d$/.test(part.id);
  const blocks: Block[] = byMineral
    ? [answersTable(part, minerals, title, words)]
    : [...findingBlocks(part, words), ...blankParagraphs(part, words)];
  return {
    id: part.id,
    title,
    blocks: [
      { type: 'paragraph', tone: 'note', runs: runs(asks, ` (${part.provision})`) },
      ...tables,
      ...blocks,
    ],
  };
}

function findingBlocks({ findings }: DraftPart, words: ReportWords): Block[] {
  const items = findings.map((one) => findingRuns(one, words));
  if (items.length > 1) return [{ type: 'list', items }];
  return items.map((runs) => ({ type: 'paragraph', runs }));
}

function findingRuns(finding: Finding, words: ReportWords): Run[] {
  const text = findingText(finding, words);
  const cited = finding.sources.length > 0 ? [' ', sources(...finding.sources)] : [];
  return runs(text, ...cited);
}

const blankParagraphs = ({ blanks }: DraftPart, words: ReportWords): Paragraph[] =>
  blanks.map((one) => ({ type: 'paragraph', runs: [blankRun(one, words)] }));
