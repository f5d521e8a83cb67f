import {
  type QuestionInput,
  questionInput,
  type ViewpointInput,
  viewpoint,
} from '../../queries/question-input.ts';
import type { CompareState } from '../../slices/compare.ts';
import type { PageState } from '../../state.ts';
import { today } from '../question/terms.ts';

/** A full day less years, by the calendar: 29 February becomes the 28th. */
export function yearsBefore(day: string, years: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year - years, month, 0)).getUTCDate();
  return new Date(Date.UTC(year - years, month - 1, Math.min(date, last))).toISOString().slice(0, 10);
}

export function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}

/** What stands for the earlier viewpoint: a year before the question's day where nothing is chosen. */
export function earlier({ compare, asOf, knownAt }: PageState): CompareState {
  if (compare.beforeAsOf && compare.beforeKnownAt) return compare;
  const day = asOf || today();
  if (compare.beforeKnownAt) return { ...compare, beforeAsOf: day };
  return { beforeAsOf: compare.beforeAsOf || yearsBefore(day, 1), beforeKnownAt: knownAt };
}

/** The two viewpoints as the service takes them. */
export function bothViewpoints(state: PageState): { before: ViewpointInput; after: ViewpointInput } {
  const { beforeAsOf, beforeKnownAt } = earlier(state);
  return {
    before: viewpoint({ ...state, asOf: beforeAsOf, knownAt: beforeKnownAt }),
    after: viewpoint(state),
  };
}

/** The question without its viewpoint: each side has its own. */
export function withoutViewpoint(state: PageState): QuestionInput {
  return { ...questionInput(state), at: {} };
}
