/** Questions in the order in which they are worked on. */
import { QUESTION_STATES, type QuestionState } from '../model.ts';
import type { OpenQuestion } from './question.ts';

export interface QuestionFilter {
  /** Empty or absent: all. */
  states?: readonly QuestionState[] | null | undefined;
  /** As it is kept; empty text: nobody. */
  assignee?: string | null | undefined;
  buyer?: string | null | undefined;
  /** Where the trace stops. */
  entity?: string | null | undefined;
  /** ISO date: due on this day or before. */
  dueBy?: string | null | undefined;
}

/** Of a state of a space what tells which of its questions show. */
export interface Showing {
  /** The only buyers that show; absent: all do. */
  readonly buyers?: readonly string[];
  readonly projection: { canonicalId(id: string): string; indexOf(id: string): number };
}

export type QuestionCounts = Readonly<Record<QuestionState, number>>;

const LAST = '9999-99-99';

/** What is due first comes first, then what was opened first. */
export function inOrder(questions: readonly OpenQuestion[]): OpenQuestion[] {
  const place = ({ due, openedAt, id }: OpenQuestion) => `${due ?? LAST} ${openedAt} ${id}`;
  const places = new Map(questions.map((question) => [question, place(question)]));
  return [...questions].sort((a, b) => (places.get(a)! < places.get(b)! ? -1 : 1));
}

/** Those that show where only some buyers do: about them, and naming nobody who does not show. */
export function questionsShown(
  questions: readonly OpenQuestion[],
  { buyers, projection }: Showing,
): readonly OpenQuestion[] {
  if (!buyers) return questions;
  const given = new Set(buyers);
  return questions.filter(
    ({ buyer, entity, whom }) =>
      given.has(projection.canonicalId(buyer)) && [entity, whom].every((id) => projection.indexOf(id) >= 0),
  );
}

export function filterQuestions(
  questions: readonly OpenQuestion[],
  { states, assignee, buyer, entity, dueBy }: QuestionFilter,
): OpenQuestion[] {
  return questions.filter(
    (one) =>
      (!states?.length || states.includes(one.state)) &&
      (assignee == null || (one.assignee ?? '') === assignee.trim()) &&
      (!buyer || one.buyer === buyer) &&
      (!entity || one.entity === entity) &&
      (!dueBy || (one.due !== null && one.due <= dueBy)),
  );
}

export function countQuestions(questions: readonly OpenQuestion[]): QuestionCounts {
  const counts = Object.fromEntries(QUESTION_STATES.map((state) => [state, 0])) as Record<
    QuestionState,
    number
  >;
  for (const { state } of questions) counts[state]++;
  return counts;
}

/** Everybody who has a question, by name. */
export function assigneesOf(questions: readonly OpenQuestion[]): string[] {
  return [...new Set(questions.flatMap(({ assignee }) => assignee ?? []))].sort();
}
