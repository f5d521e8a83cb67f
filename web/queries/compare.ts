import { query } from '../api.ts';
import type { Mass, Refusal, Remark } from './answer.ts';
import type { Claim, Fact } from './entity.ts';
import { ENTITY_NAME, type EntityName, SOURCE, type Source } from './entity-parts.ts';
import type { QuestionInput, ViewpointInput } from './question-input.ts';

/** The figures of one of the two viewpoints. */
export interface Side {
  entity: EntityName;
  question: { risk: string; lensVersion: string; asOf: string; knownAt: string };
  low: number;
  expected: number;
  high: number;
  coverage: number;
  mass: Mass;
  basis: { snapshot: string; editions: Source[]; limits: Remark[]; faults: Remark[] };
}

export type MovedRow = 'CLAIM' | 'FACT' | 'STATUS' | 'ENTITY' | 'SHARE_MODEL';

export type MovedClaim = Omit<Claim, 'document' | 'scope' | 'products' | 'counts'>;
export type MovedFact = Omit<Fact, 'document'>;
export interface MovedStatus {
  kind: string;
  value: string;
  material: string | null;
  validFrom: string | null;
  validTo: string | null;
  recordedAt: string | null;
  retractedAt: string | null;
}

export interface Move {
  what: MovedRow;
  rowId: string;
  move: string;
  document: Source | null;
  claim: MovedClaim | null;
  fact: MovedFact | null;
  status: MovedStatus | null;
  entity: EntityName | null;
}

export interface Mover {
  contribution: number;
  count: number;
  entities: EntityName[];
  moves: Move[];
}

export interface Difference extends Mass {
  low: number;
  expected: number;
  high: number;
  coverage: number;
}

export interface Comparison {
  __typename: 'Comparison';
  before: Side;
  after: Side;
  difference: Difference;
  movers: { total: number; movers: Mover[] };
}

export interface CompareVariables {
  buyer: string;
  question: QuestionInput;
  before: ViewpointInput;
  after: ViewpointInput;
}

const FIGURES = `low expected high coverage mass { hit clean opaque beyondLimit }`;
const SIDE = `fragment Side on Exposure {
  entity { ...EntityName }
  question { risk lensVersion asOf knownAt }
  ${FIGURES}
  basis {
    snapshot
    editions { ...Source }
    limits { code message count about names }
    faults { code message count about names }
  }
}`;

/** Both answers, their difference, and the hundred movers of most weight with the rows that moved. */
export const COMPARE = query<{ compare: Comparison | Refusal }, CompareVariables>(
  `query Compare($buyer: ID!, $question: ExposureQuestion!, $before: Viewpoint!, $after: Viewpoint!) {
  compare(buyer: $buyer, question: $question, before: $before, after: $after) {
    __typename
    ... on UnknownEntity { code message nearest }
    ... on NoSupplierOnRecord { code message entity { ...EntityName } }
    ... on UnknownTerm { code message field got nearest }
    ... on InvalidQuestion { code message field wanted: expected }
    ... on Comparison {
      before { ...Side }
      after { ...Side }
      difference { low expected high coverage hit clean opaque beyondLimit }
      movers(first: 100) {
        total
        movers {
          contribution count
          entities { ...EntityName }
          moves {
            what rowId move
            document { ...Source }
            claim {
              linkId materials share basis depth validFrom validTo recordedAt retractedAt
              supplier { ...EntityName } customer { ...EntityName }
            }
            fact { about risk material severity value scale validFrom validTo recordedAt retractedAt }
            status { kind value material validFrom validTo recordedAt retractedAt }
            entity { ...EntityName }
          }
        }
      }
    }
  }
}
${SIDE}
${ENTITY_NAME}
${SOURCE}`,
);

export type OneSide =
  | ({ __typename: 'Exposure' } & Pick<Side, 'low' | 'expected' | 'high' | 'coverage' | 'mass'>)
  | { __typename: Refusal['__typename'] };

/** Which of the two viewpoints has an answer, where they cannot be compared. */
export const SIDES = query<
  { before: OneSide; after: OneSide },
  { buyer: string; before: QuestionInput; after: QuestionInput }
>(
  `query Sides($buyer: ID!, $before: ExposureQuestion!, $after: ExposureQuestion!) {
  before: exposure(buyer: $buyer, question: $before) { __typename ... on Exposure { ${FIGURES} } }
  after: exposure(buyer: $buyer, question: $after) { __typename ... on Exposure { ${FIGURES} } }
}`,
);

/** When imports became visible, for viewpoints from before them. */
export const IMPORT_MOMENTS = query<{
  snapshot: { space: { imports: { number: number; state: string; committedAt: string | null }[] } };
}>(`query ImportMoments { snapshot { space { imports { number state committedAt } } } }`);
