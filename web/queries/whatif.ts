import { query } from '../api.ts';
import { type Mass, REFUSALS, type Refusal } from './answer.ts';
import { ENTITY_NAME, type EntityName } from './entity-parts.ts';
import type { QuestionInput } from './question-input.ts';

export interface Figures {
  low: number;
  expected: number;
  high: number;
  coverage: number;
  mass: Mass;
}

/** A change that cannot be made. */
export interface InvalidChange {
  code: string;
  message: string;
  field: string;
  /** What it should be; renamed, for another type has a field of that name. */
  wanted: string;
  got: string;
  nearest: string[];
}

/** The claim that a change names, as it is on record. */
export interface NamedClaim {
  linkId: string;
  share: number | null;
  materials: string[];
  supplier: { entityId: string };
  customer: { entityId: string };
}

export interface Step {
  after: Figures | null;
  alone: Figures | null;
  refused: InvalidChange | null;
  names: EntityName[];
  link: NamedClaim | null;
}

export interface Together {
  before: Figures & {
    question: { asOf: string; knownAt: string; lensVersion: string };
    basis: { snapshot: string };
  };
  after: Figures;
  difference: {
    contributions: { entity: EntityName; before: number; after: number; difference: number }[];
  };
}

export interface Steps {
  __typename: 'ScenarioSteps';
  steps: Step[];
  together: Together;
}

type RefusedChange = { __typename: 'InvalidChange' } & InvalidChange;

const FIGURES = 'low expected high coverage mass { hit clean opaque beyondLimit }';
const INVALID = 'code message field wanted: expected got nearest';

interface BenchVariables {
  buyer: string;
  question: QuestionInput;
  changes: object[];
}

/** What each change of the bench does, and all of them together. */
export const STEPS = query<
  { scenarioSteps: Steps | RefusedChange | Refusal },
  BenchVariables & { without: number[]; moved: number }
>(`query Steps($buyer: ID!, $question: ExposureQuestion!, $changes: [Change!]!, $without: [Int!]!, $moved: Int!) {
  scenarioSteps(buyer: $buyer, question: $question, changes: $changes, without: $without) {
    __typename
    ... on InvalidChange { ${INVALID} }
    ... on UnknownEntity { code message nearest }
    ... on NoSupplierOnRecord { code message entity { ...EntityName } }
    ... on UnknownTerm { code message field got nearest }
    ... on InvalidQuestion { code message field wanted: expected }
    ... on ScenarioSteps {
      steps {
        after { ${FIGURES} }
        alone { ${FIGURES} }
        refused { ${INVALID} }
        names { ...EntityName }
        link { linkId share materials supplier { entityId } customer { entityId } }
      }
      together {
        before { ${FIGURES} question { asOf knownAt lensVersion } basis { snapshot } }
        after { ${FIGURES} }
        difference { contributions(first: $moved) { before after difference entity { ...EntityName } } }
      }
    }
  }
}
${ENTITY_NAME}`);

export interface MovedBuyer {
  buyer: EntityName;
  before: Figures;
  after: Figures;
}

/** Which other buyers the changes move. */
export const MOVED_BUYERS = query<
  {
    scenarioRanking:
      | { __typename: 'MovedBuyers'; totalCount: number; moved: MovedBuyer[] }
      | { __typename: string };
  },
  { question: QuestionInput; changes: object[]; first: number }
>(`query MovedBuyers($question: ExposureQuestion!, $changes: [Change!]!, $first: Int!) {
  scenarioRanking(question: $question, changes: $changes, first: $first) {
    __typename
    ... on MovedBuyers {
      totalCount
      moved { buyer { ...EntityName } before { ${FIGURES} } after { ${FIGURES} } }
    }
  }
}
${ENTITY_NAME}`);

/** A pair of supplier and customer, were it gone. */
export interface Removal {
  supplier: EntityName;
  customer: EntityName;
  share: number;
  linkId: string;
  effect: number;
}

/** The suppliers over whom most exposure comes. */
export const REMOVALS = query<
  { exposure: { __typename: 'Exposure'; removals: Removal[] } | Refusal },
  { buyer: string; question: QuestionInput; first: number }
>(`query Removals($buyer: ID!, $question: ExposureQuestion!, $first: Int!) {
  exposure(buyer: $buyer, question: $question) {
    __typename
    ...Refusals
    ... on Exposure {
      removals(first: $first) { share linkId effect supplier { ...EntityName } customer { ...EntityName } }
    }
  }
}
${REFUSALS}
${ENTITY_NAME}`);
