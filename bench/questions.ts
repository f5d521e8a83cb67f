/** The questions that the bench asks, at a fixed date: answers must not change with the day of the run. */
import { type Prepared, prepare } from '../server/analytics/prepare.ts';
import { type Question, type QuestionInput, resolveQuestion } from '../server/analytics/question.ts';
import { isBuyer } from '../server/analytics/supply.ts';
import { Random } from '../server/generate/random.ts';
import type { Projection } from '../server/projection/projection.ts';
import { loadLenses } from '../server/risk/lenses.ts';
import { riskOf } from '../server/risk/risk-vector.ts';

const DATES = { asOf: '2026-06-30', knownAt: '2026-07-01T00:00:00Z' };
/** The moment as which the graph is known, in ms. */
export const KNOWN_AT = Date.parse(DATES.knownAt);

/** All layers together, no tier limit: the most there is to compute. */
export const CONFLICT: QuestionInput = { risk: 'conflict' };
export const CONFLICT_IN_TIN: QuestionInput = { risk: 'conflict', material: 'tin' };

export function ask(projection: Projection, input: QuestionInput): Prepared {
  return prepare(projection, questionOn(projection, input));
}

function questionOn(projection: Projection, input: QuestionInput): Question {
  return resolveQuestion(projection, loadLenses(), { ...DATES, ...input });
}

/** r(x) of every entity for a question. */
export function riskVectorOf(projection: Projection, input: QuestionInput): Float64Array {
  return riskOf(projection, questionOn(projection, input)).risk;
}

/** So many different buyers drawn at random; all of them, by index, where there are no more. */
export function someBuyers(
  { supply, projection }: Pick<Prepared, 'supply' | 'projection'>,
  count: number,
  seed: number,
): number[] {
  const buyers: number[] = [];
  for (let x = 0; x < projection.entities.count; x++) if (isBuyer(supply, x)) buyers.push(x);
  const random = new Random(seed, 101);
  const drawn = Math.min(count, buyers.length);
  for (let i = 0; i < drawn; i++) {
    const j = i + random.below(buyers.length - i);
    [buyers[i], buyers[j]] = [buyers[j]!, buyers[i]!];
  }
  return buyers.slice(0, drawn);
}
