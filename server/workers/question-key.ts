/** When two questions over one projection are the same. */
import type { Question } from '../analytics/question.ts';
import type { Projection } from '../projection/projection.ts';

/** Moments between which nothing was recorded or retracted ask the same question; lenses and share models are known by id and version. */
export function questionKey(projection: Projection, question: Question): string {
  const { lens, shareModel, knownAt, drawnAs: _prepares, ...rest } = question;
  return JSON.stringify({
    ...rest,
    lens: [lens.id, lens.version],
    shares: shareModel ? [shareModel.id, shareModel.version] : null,
    knownAt: projection.periodAt(knownAt),
  });
}

/** The questions among the arguments of an analysis. */
export function questionsIn(args: object): Question[] {
  return Object.values(args).flat().filter(isQuestion);
}

/** Whether an argument of an analysis is a whole question. */
export function isQuestion(value: unknown): value is Question {
  return (
    typeof value === 'object' && value !== null && 'risk' in value && 'lens' in value && 'knownAt' in value
  );
}
