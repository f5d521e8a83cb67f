/** Answers and comments of a declaration. */
import { finding } from '../../formats/finding.ts';
import type { Sheet } from '../../workbook/workbook.ts';
import { textOf } from '../cells.ts';
import type { Answer } from '../declaration.ts';
import {
  ANSWER_COLUMN,
  type AnswerRow,
  COMMENT_COLUMN,
  DECLARATION,
  type QuestionLayout,
} from '../layouts/layout.ts';
import { isPlaceholder, optionOf } from '../values.ts';
import { bounded } from './bounded.ts';
import type { Reader } from './reader.ts';
import type { Materials } from './scope.ts';

function notRead(answer: Answer, written: string, reader: Reader): void {
  reader.findings.push(
    finding('VALUE_NOT_READ', {
      message: `The answer to question ${answer.question} is none that the template offers; it is kept as written.`,
      sheet: DECLARATION,
      cell: answer.cell,
      got: written.slice(0, 200),
      expected: 'an answer of the drop-down list',
      values: { question: answer.question, ...(answer.material && { material: answer.material }) },
    }),
  );
}

function readAnswer(
  sheet: Sheet,
  { question, topic }: QuestionLayout,
  { row }: AnswerRow,
  material: string | undefined,
  reader: Reader,
): Answer {
  const cell = `${ANSWER_COLUMN}${row}`;
  const commentCell = `${COMMENT_COLUMN}${row}`;
  const written = bounded(textOf(sheet.cell(cell)), DECLARATION, cell, reader);
  const comment = bounded(textOf(sheet.cell(commentCell)), DECLARATION, commentCell, reader);
  const answer: Answer = {
    question,
    topic,
    sheet: DECLARATION,
    cell,
    commentCell,
    ...(material && { material }),
  };
  if (written !== '') {
    const option = optionOf(written, reader.labels);
    answer.value = option ?? written;
    answer.offered = option !== undefined;
    if (option === undefined) notRead(answer, written, reader);
  }
  if (comment !== '' && !isPlaceholder(comment)) answer.comment = comment;
  if (comment !== '' && isPlaceholder(comment)) {
    const field = ['comment on', question, material].filter(Boolean).join(' ');
    reader.unused.push({ field, value: comment, sheet: DECLARATION, cell: commentCell, why: 'placeholder' });
  }
  return answer;
}

/** A row for each material in scope, filled in or not; a row beyond the scope only where somebody filled it in. */
export function readAnswers(sheet: Sheet, materials: Materials, reader: Reader): Answer[] {
  return reader.layout.questions.flatMap((question) =>
    question.rows.flatMap((row) => {
      const material = materials.of(row, question);
      const answer = readAnswer(sheet, question, row, material, reader);
      const beyond = row.slot !== undefined && material === undefined;
      return beyond && answer.value === undefined && answer.comment === undefined ? [] : [answer];
    }),
  );
}
