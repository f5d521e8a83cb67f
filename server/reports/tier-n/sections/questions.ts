/** The questions that somebody follows up about the buyer. */

import type { ReportQuestion, ReportQuestions } from '../../content/questions.ts';
import { absent, date, isWithheld, maybe, nameText, runs, text } from '../../document/cells.ts';
import type { Cell, Section, Table } from '../../document/document.ts';
import { note } from '../../document/paragraphs.ts';
import type { ReportEntity } from '../../report.ts';
import type { ReportWords } from '../../words/report-words.ts';

export function questionsSection({ open, counts }: ReportQuestions, words: ReportWords): Section {
  const { answered, dropped } = counts;
  const said = words.t(open.total > 0 ? 'questions.lead' : 'questions.none', { n: open.total });
  const ended = words.t('questions.ended', { answered, dropped });
  return {
    id: 'questions',
    title: words.t('questions.title'),
    blocks: [
      { type: 'paragraph', runs: runs(`${said} ${ended}`) },
      note(words.t('questions.note')),
      ...(open.total > 0 ? [table(open, words)] : []),
    ],
  };
}

function table({ rows, total }: ReportQuestions['open'], words: ReportWords): Table {
  return {
    type: 'table',
    id: 'questions',
    title: words.t('questions.title'),
    columns: [
      { id: 'question', title: words.t('gaps.question'), width: 4 },
      { id: 'state', title: words.t('questions.state') },
      { id: 'to_answer', title: words.t('questions.whom'), width: 3 },
      { id: 'risk', title: words.t('col.risk') },
      { id: 'material', title: words.t('questions.material') },
      { id: 'due', title: words.t('questions.due') },
      { id: 'assignee', title: words.t('questions.assignee'), width: 2 },
      { id: 'id', title: 'ID', width: 2 },
    ],
    rows: rows.map((question) => row(question, words)),
    total,
  };
}

function row(question: ReportQuestion, words: ReportWords): Cell[] {
  const { id, state, whom, risk, material, due, assignee } = question;
  return [
    whatIsAsked(question, words),
    text(words.t(`questions.${state}`)),
    whom ? text(nameText(whom, words)) : absent(words.t('questions.goneEntity')),
    text(words.term('risk', risk)),
    text(material === null ? words.t('tierN.allMaterials') : words.term('material', material)),
    date(due, words),
    assignee === null ? absent(words.t('questions.nobody')) : maybe(assignee, words, text),
    text(id),
  ];
}

function whatIsAsked({ title, about, entity }: ReportQuestion, words: ReportWords): Cell {
  if (isWithheld(title) || title !== null) return maybe(title, words, text);
  return text(words.t(`gaps.ask.${about}`, { name: nameOf(entity, words) }));
}

const nameOf = (entity: ReportEntity | null, words: ReportWords): string =>
  entity ? nameText(entity, words) : words.t('questions.goneEntity');
