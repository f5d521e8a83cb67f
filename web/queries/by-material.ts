import { query } from '../api.ts';
import type { Mass } from './answer.ts';
import type { QuestionInput } from './question-input.ts';

export interface MaterialFigures {
  material: string;
  low: number;
  expected: number;
  high: number;
  coverage: number;
  mass: Mass;
}

/** Asked apart from the answer: each material is solved anew, and on a long chain the answer would wait for it. */
export const BY_MATERIAL = query<
  { exposure: { byMaterial?: MaterialFigures[] } },
  { buyer: string; question: QuestionInput }
>(`query ByMaterial($buyer: ID!, $question: ExposureQuestion!) {
  exposure(buyer: $buyer, question: $question) {
    ... on Exposure { byMaterial { material low expected high coverage mass { hit clean opaque beyondLimit } } }
  }
}`);
