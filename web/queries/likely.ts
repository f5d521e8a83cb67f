import { query } from '../api.ts';
import type { QuestionInput } from './question-input.ts';

/** 5th and 95th percentile of the expected exposure over random splits of unknown shares, 0..1. */
export interface LikelyRange {
  likelyLow: number;
  likelyHigh: number;
}

/** Drawn apart from the answer: it takes longer, and the answer does not wait for it. */
export const LIKELY = query<
  { exposure: Partial<LikelyRange> },
  { buyer: string; question: QuestionInput }
>(`query Likely($buyer: ID!, $question: ExposureQuestion!) {
  exposure(buyer: $buyer, question: $question) { ... on Exposure { likelyLow likelyHigh } }
}`);
