import { query } from '../api.ts';
import { type Basis, type Depth, ENTITY_NAME, type EntityName, SOURCE, type Source } from './entity-parts.ts';
import type { QuestionInput } from './question-input.ts';

export interface Mass {
  hit: number;
  clean: number;
  opaque: number;
  beyondLimit: number;
}

export interface TierMass {
  tier: number;
  arriving: number;
  hit: number;
  clean: number;
  opaque: number;
}

export interface Contribution {
  entity: EntityName;
  tier: number;
  arrival: number;
  risk: number;
  contribution: number;
}

export interface Remark {
  code: string;
  message: string;
  count: number | null;
  about: string[];
  /** Titles of lists, or ids of materials, that it speaks of. */
  names: string[];
}

/** What the lens requires of a buyer who finds the risk. */
export interface Response {
  action: string;
  citation: string;
}

export interface PathStep {
  linkId: string;
  weight: number;
  assumed: boolean;
  basis: Basis;
  depth: Depth;
}

export interface RiskPath {
  contribution: number;
  entities: EntityName[];
  steps: PathStep[];
}

export interface Answer {
  __typename: 'Exposure';
  entity: EntityName;
  question: {
    risk: string;
    material: string | null;
    lens: string;
    lensVersion: string;
    tiers: number | null;
    asOf: string;
    knownAt: string;
  };
  low: number;
  expected: number;
  high: number;
  coverage: number;
  ofTraced: number | null;
  mass: Mass;
  byTier: TierMass[];
  contributions: { totalCount: number; nodes: Contribution[] };
  paths: { explained: number; paths: RiskPath[] };
  basis: {
    snapshot: string;
    lens: string;
    lensVersion: string;
    editions: Source[];
    response: Response | null;
    limits: Remark[];
    faults: Remark[];
  };
}

/** The failures a caller can foresee; each says what to do next in its own way. */
export type Refusal =
  | { __typename: 'UnknownEntity'; code: string; message: string; nearest: string[] }
  | { __typename: 'NoSupplierOnRecord'; code: string; message: string; entity: EntityName }
  | {
      __typename: 'UnknownTerm';
      code: string;
      message: string;
      field: string;
      got: string;
      nearest: string[];
    }
  | { __typename: 'InvalidQuestion'; code: string; message: string; field: string; wanted: string };

export const REFUSALS = `fragment Refusals on ExposureResult {
  ... on UnknownEntity { code message nearest }
  ... on NoSupplierOnRecord { code message entity { ...EntityName } }
  ... on UnknownTerm { code message field got nearest }
  ... on InvalidQuestion { code message field wanted: expected }
}`;

export interface AnswerVariables {
  buyer: string;
  question: QuestionInput;
  rows: number;
  paths: number;
}

/** Everything but the drawing and what takes longer, in one round: figures, tiers, contributions, paths and what it all rests on. */
export const ANSWER = query<{ exposure: Answer | Refusal }, AnswerVariables>(
  `query Answer($buyer: ID!, $question: ExposureQuestion!, $rows: Int!, $paths: Int!) {
  exposure(buyer: $buyer, question: $question) {
    __typename
    ...Refusals
    ... on Exposure {
      entity { ...EntityName }
      question { risk material lens lensVersion tiers asOf knownAt }
      low expected high coverage ofTraced
      mass { hit clean opaque beyondLimit }
      byTier { tier arriving hit clean opaque }
      contributions(first: $rows) { totalCount nodes { tier arrival risk contribution entity { ...EntityName } } }
      paths(first: $paths) {
        explained
        paths { contribution entities { ...EntityName } steps { linkId weight assumed basis depth } }
      }
      basis {
        snapshot lens lensVersion
        editions { ...Source }
        response { action citation }
        limits { code message count about names }
        faults { code message count about names }
      }
    }
  }
}
${REFUSALS}
${ENTITY_NAME}
${SOURCE}`,
);
