import { query } from '../api.ts';
import { ENTITY_NAME, type EntityName } from './entity-parts.ts';
import type { QuestionInput } from './question-input.ts';

export interface Chokepoint {
  entity: EntityName;
  /** The exposure less what it would be were this entity a clean end. */
  through: number;
  /** Part of the exposure; those of several overlap. */
  share: number;
  /** Every way from the buyer to anything risky goes through it. */
  dominates: boolean;
}

/** Through whom most of the exposure goes. */
export const CHOKEPOINTS = query<
  { exposure: { chokepoints?: Chokepoint[] } },
  { buyer: string; question: QuestionInput; first: number }
>(`query Chokepoints($buyer: ID!, $question: ExposureQuestion!, $first: Int!) {
  exposure(buyer: $buyer, question: $question) {
    ... on Exposure { chokepoints(first: $first) { through share dominates entity { ...EntityName } } }
  }
}
${ENTITY_NAME}`);
