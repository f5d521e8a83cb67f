import { query } from '../api.ts';
import { ENTITY_NAME, type EntityName } from './entity-parts.ts';
import type { QuestionInput } from './question-input.ts';

/** Where the trace stops, and what an answer would change. */
export interface TraceGap {
  entity: EntityName;
  /** Mass that ends here untraced; all gaps add up to mass.opaque. */
  opaque: number;
  /** How far `low` would rise were it a hit. */
  lowGain: number;
  /** How far `high` would fall were it clean. */
  highGain: number;
  /** Who named it as a supplier, at most 10 of `namedByCount`. */
  namedBy: EntityName[];
  namedByCount: number;
}

/** The largest gaps first. */
export const GAPS = query<
  { exposure: { gaps?: TraceGap[] } },
  { buyer: string; question: QuestionInput; first: number }
>(`query Gaps($buyer: ID!, $question: ExposureQuestion!, $first: Int!) {
  exposure(buyer: $buyer, question: $question) {
    ... on Exposure { gaps(first: $first) { opaque lowGain highGain entity { ...EntityName } namedByCount namedBy { ...EntityName } } }
  }
}
${ENTITY_NAME}`);
