import { query } from '../api.ts';
import { ENTITY_NAME, type EntityName } from './entity-parts.ts';
import type { QuestionInput } from './question-input.ts';

export interface BuyersAnswer {
  entities: { totalCount: number; nodes: EntityName[] };
}

/** Buyers whose id or name contains a text; without a text the first by name. */
export const BUYERS = query<BuyersAnswer, { filter: { buyers: boolean; text?: string }; first: number }>(
  `query Buyers($filter: EntityFilter, $first: Int!) {
  entities(filter: $filter, order: NAME, first: $first) { totalCount nodes { ...EntityName } }
}
${ENTITY_NAME}`,
);

/** Any entity whose id or name fits a text, best first. */
export const SEARCH = query<
  { search: { entity: EntityName; score: number; otherName: string | null }[] },
  { text: string; first: number }
>(
  `query Search($text: String!, $first: Int!) {
  search(text: $text, first: $first) { score otherName entity { ...EntityName } }
}
${ENTITY_NAME}`,
);

export const ONE_NAME = query<{ entity: EntityName | null }, { id: string }>(
  `query OneName($id: ID!) { entity(id: $id) { ...EntityName } }
${ENTITY_NAME}`,
);

export interface RankedBuyer {
  entity: EntityName;
  low: number;
  expected: number;
  high: number;
  coverage: number;
  mass: { hit: number; clean: number; opaque: number; beyondLimit: number };
}

interface Customers {
  /** Claims that name it as a supplier; without any it stands at the head of its chain. */
  customers: { totalCount: number };
}

/** Every buyer's figures for one question, largest exposure first. */
export const RANKING = query<
  { exposureRanking: { totalCount: number; nodes: (RankedBuyer & { entity: Customers })[] } },
  { question: QuestionInput; first: number }
>(`query Ranking($question: ExposureQuestion!, $first: Int!) {
  exposureRanking(question: $question, first: $first) {
    totalCount
    nodes { low expected high coverage mass { hit clean opaque beyondLimit } entity { ...EntityName customers(first: 1) { totalCount } } }
  }
}
${ENTITY_NAME}`);
