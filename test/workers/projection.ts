/** A generated network as a projection, for tests of threads. */
import { network } from '../../bench/graphs.ts';
import { type QuestionInput, resolveQuestion } from '../../server/analytics/question.ts';
import type { Projection } from '../../server/projection/projection.ts';
import { loadLenses } from '../../server/risk/lenses.ts';

export const NOW = Date.parse('2026-11-23T08:00:00.000Z');

export const generated = (entities: number, links: number): Promise<Projection> =>
  network({ entities, links }, 1);

export const questionOn = (projection: Projection, input: QuestionInput) =>
  resolveQuestion(projection, loadLenses(), input, NOW);
