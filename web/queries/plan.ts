import { query } from '../api.ts';
import type { Mass } from './answer.ts';
import { ENTITY_NAME, type EntityName } from './entity-parts.ts';
import type { QuestionInput } from './question-input.ts';

export interface PlannedFigures {
  low: number;
  expected: number;
  high: number;
  mass: Mass;
  counted: number;
}

export type PlannedChange =
  | { __typename: 'SupplierRemoved'; supplier: EntityName; customer: EntityName }
  | { __typename: 'SupplierReplaced'; supplier: EntityName; customer: EntityName; by: EntityName }
  | { __typename: 'StatusObtained'; entity: EntityName; kind: string; value: string };

export interface PlanStep {
  change: PlannedChange;
  after: PlannedFigures;
  effect: number;
}

export interface Plan {
  __typename: 'MitigationPlan';
  target: number;
  reached: boolean;
  reason: 'NOTHING_TO_CHANGE' | 'OUT_OF_REACH' | 'NOT_FOUND' | null;
  before: PlannedFigures;
  after: PlannedFigures;
  steps: PlanStep[];
  candidates: number;
  optimal: boolean;
  atLeastSteps: number | null;
}

interface PlanVariables {
  buyer: string;
  question: QuestionInput;
  target: number;
  figure: 'EXPECTED' | 'HIGH';
}

const PLANNED = 'low expected high counted mass { hit clean opaque beyondLimit }';

/** Few changes that bring a figure to a target. */
export const PLAN = query<{ plan: Plan | { __typename: string } }, PlanVariables>(
  `query Plan($buyer: ID!, $question: ExposureQuestion!, $target: Float!, $figure: PlanFigure!) {
  plan(buyer: $buyer, question: $question, target: $target, figure: $figure) {
    __typename
    ... on MitigationPlan {
      target reached reason candidates optimal atLeastSteps
      before { ${PLANNED} }
      after { ${PLANNED} }
      steps {
        effect
        after { ${PLANNED} }
        change {
          __typename
          ... on SupplierRemoved { supplier { ...EntityName } customer { ...EntityName } }
          ... on SupplierReplaced { supplier { ...EntityName } customer { ...EntityName } by { ...EntityName } }
          ... on StatusObtained { entity { ...EntityName } kind value }
        }
      }
    }
  }
}
${ENTITY_NAME}`,
);

export interface ReachCut {
  __typename: 'ReachCut';
  reached: number;
  minimum: boolean;
  atLeast: number;
  pairs: {
    supplier: EntityName;
    customer: EntityName;
    reachedAfter: number;
    suppliersLeft: number;
  }[];
}

/** The fewest pairs without which no risky entity is upstream. */
export const REACH_CUT = query<
  { reachCut: ReachCut | { __typename: string } },
  { buyer: string; question: QuestionInput }
>(`query ReachCut($buyer: ID!, $question: ExposureQuestion!) {
  reachCut(buyer: $buyer, question: $question) {
    __typename
    ... on ReachCut {
      reached minimum atLeast
      pairs { reachedAfter suppliersLeft supplier { ...EntityName } customer { ...EntityName } }
    }
  }
}
${ENTITY_NAME}`);
