/** What an analysis works with: one projection, its prepared questions, and whoever waits for the answer. */
import type { Prepared } from '../analytics/prepare.ts';
import type { Question } from '../analytics/question.ts';
import type { Watch } from '../analytics/watch.ts';
import type { Projection } from '../projection/projection.ts';

export interface Desk {
  readonly projection: Projection;
  /** Prepared once for all buyers and kept for a while. */
  prepare(question: Question): Prepared;
  readonly watch: Watch;
}

/** Arguments and answer are plain data, so that an analysis can run in another thread. Entities are indices. */
export type Analysis<Args, Answer> = (desk: Desk, args: Args) => Answer;
