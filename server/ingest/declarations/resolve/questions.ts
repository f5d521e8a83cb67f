/** Where a workbook asks what: the layout's questions, moved to where their labels stand. */

import type { AnswerRow, QuestionLayout } from '../layouts/layout.ts';
import { isMaterial, materialOf } from '../materials.ts';
import { questionOf } from '../questions.ts';
import type { PlacedLabel } from './labels-on.ts';

export interface ResolvedQuestions {
  questions: readonly QuestionLayout[];
  /** Questions that stand elsewhere than the layout says, are new, or are gone, in words. */
  differences: readonly string[];
}

interface Asked {
  question: string;
  topic: string;
  row: number;
}

function askedOn(labels: readonly PlacedLabel[], base: readonly QuestionLayout[]): Asked[] {
  const asked: Asked[] = [];
  for (const { english, row } of labels) {
    const found = questionOf(english);
    if (!found) continue;
    const { question } = found;
    // words that are not known, where the layout has a question of this number: it is that one
    const there = base.find((each) => each.header === row && each.question === question)?.topic;
    const topic = found.topic ?? there ?? `question-${question.toLowerCase()}`;
    const again = asked.some((each) => each.topic === topic);
    asked.push({ row, question, topic: again ? `question-${question.toLowerCase()}` : topic });
  }
  return asked;
}

const isLettered = (question: string): boolean => /^[A-Z]$/.test(question);

/** Rows below a label of a question that the layout does not know, as its neighbours have them. */
function newRows(asked: Asked, labels: readonly PlacedLabel[], base: readonly QuestionLayout[]): AnswerRow[] {
  const materials: AnswerRow[] = [];
  for (let row = asked.row + 1; ; row++) {
    const label = labels.find((each) => each.row === row)?.english;
    if (label === undefined || !isMaterial(label)) break;
    materials.push({ row, material: materialOf(label)! });
  }
  if (materials.length > 0) return materials;
  if (isLettered(asked.question)) return [{ row: asked.row }];
  const like = base.find(({ question }) => !isLettered(question));
  return (like?.rows ?? []).map((each) => ({ ...each, row: each.row - like!.header + asked.row }));
}

const moved = (base: QuestionLayout, { question, row }: Asked): QuestionLayout => ({
  ...base,
  question,
  header: row,
  rows: base.rows.map((each) => ({ ...each, row: each.row - base.header + row })),
});

/**
 * `seen`: a layout that was seen in workbooks of this version keeps a question whose label is gone; of another version,
 * what no label asks is not asked.
 */
export function resolveQuestions(
  base: readonly QuestionLayout[],
  labels: readonly PlacedLabel[],
  seen: boolean,
): ResolvedQuestions {
  const asked = askedOn(labels, base);
  if (asked.length === 0) return { questions: base, differences: [] };
  const differences: string[] = [];
  const questions = asked.map((each) => {
    const known = base.find(({ topic }) => topic === each.topic);
    if (known?.header === each.row) return known.question === each.question ? known : moved(known, each);
    differences.push(
      known
        ? `question ${each.question} (${each.topic}) in row ${each.row} in place of ${known.header}`
        : `question ${each.question} (${each.topic}) in row ${each.row} is new`,
    );
    return known ? moved(known, each) : { ...each, header: each.row, rows: newRows(each, labels, base) };
  });
  const taken = new Set(questions.flatMap(({ rows }) => rows.map(({ row }) => row)));
  for (const question of base) {
    if (asked.some(({ topic }) => topic === question.topic)) continue;
    const free = question.rows.every(({ row }) => !taken.has(row));
    if (seen && free) questions.push(question);
    else differences.push(`question ${question.question} (${question.topic}) is not asked`);
  }
  return { questions, differences };
}
