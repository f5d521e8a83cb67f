import { query } from '../api.ts';
import type { CitedBy, SourceOrder } from '../slices/sources.ts';
import type { MovedClaim, MovedFact, MovedStatus } from './compare.ts';
import { ENTITY_NAME, type EntityName, SOURCE, type Source } from './entity-parts.ts';
import type { QuestionInput, ViewpointInput } from './question-input.ts';

export interface Cited {
  claims: number;
  facts: number;
  statuses: number;
}

export interface ListedDocument extends Source {
  replacedFrom: string | null;
  cited: Cited;
}

export interface PageOf<Row> {
  totalCount: number;
  nodes: Row[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

export interface DocumentFilter {
  text?: string;
  citedBy?: Exclude<CitedBy, ''>[];
  of?: { buyer: string; question: QuestionInput };
}

export interface DocumentsVariables {
  filter: DocumentFilter;
  order: SourceOrder;
  first: number;
  after: string | null;
}

const PAGE_INFO = 'totalCount pageInfo { hasNextPage endCursor }';

/** Documents of the space that pass a filter, a page at a time. */
export const DOCUMENTS = query<{ documents: PageOf<ListedDocument> }, DocumentsVariables>(
  `query Documents($filter: DocumentFilter, $order: DocumentOrder, $first: Int!, $after: String) {
  documents(filter: $filter, order: $order, first: $first, after: $after) {
    ${PAGE_INFO}
    nodes { ...Source replacedFrom cited { claims facts statuses } }
  }
}
${SOURCE}`,
);

export interface DocumentDetail extends ListedDocument {
  hash: string | null;
  declarer: string | null;
  declaredBy: EntityName | null;
  series: string | null;
  otherEditions: (Source & { replacedFrom: string | null })[];
}

/** One document with what it says of itself and its other editions. */
export const DOCUMENT = query<{ document: DocumentDetail | null }, { id: string }>(
  `query Document($id: ID!) {
  document(documentId: $id) {
    ...Source hash declarer series replacedFrom cited { claims facts statuses }
    declaredBy { ...EntityName }
    otherEditions { ...Source replacedFrom }
  }
}
${ENTITY_NAME}
${SOURCE}`,
);

export interface Carried {
  supply: number;
  exposure: number;
  links: number;
}

/** How much of the asked answer passes over the claims of a document. */
export const CARRIES = query<
  { document: { carries: Carried | null } | null },
  { id: string; buyer: string; question: QuestionInput }
>(`query Carries($id: ID!, $buyer: ID!, $question: ExposureQuestion!) {
  document(documentId: $id) { carries(buyer: $buyer, question: $question) { supply exposure links } }
}`);

export interface CitedVariables {
  id: string;
  at: ViewpointInput;
  first: number;
  after: string | null;
}

export type CitingClaim = MovedClaim & { counts: boolean };
export type CitingFact = MovedFact & { subject: EntityName | null };
export type CitingStatus = MovedStatus & { about: string; counts: boolean; subject: EntityName | null };

/** The rows of one kind that cite a document; each asks for the fields that its line shows. */
function citing<Row>(name: string, field: string, takesTime: boolean, rows: string) {
  const at = takesTime ? '$at: Viewpoint, ' : '';
  return query<{ document: { rows: PageOf<Row> } | null }, CitedVariables>(
    `query ${name}($id: ID!, ${at}$first: Int!, $after: String) {
  document(documentId: $id) {
    rows: ${field}(${takesTime ? 'at: $at, ' : ''}first: $first, after: $after) { ${PAGE_INFO} nodes { ${rows} } }
  }
}
${ENTITY_NAME}`,
  );
}

const DATED = 'validFrom validTo recordedAt retractedAt';

export const CITING_CLAIMS = citing<CitingClaim>(
  'CitingClaims',
  'claims',
  true,
  `linkId materials share basis depth counts ${DATED} supplier { ...EntityName } customer { ...EntityName }`,
);
export const CITING_FACTS = citing<CitingFact>(
  'CitingFacts',
  'facts',
  false,
  `about risk material severity value scale ${DATED} subject { ...EntityName }`,
);
export const CITING_STATUSES = citing<CitingStatus>(
  'CitingStatuses',
  'statuses',
  true,
  `about kind value material counts ${DATED} subject { ...EntityName }`,
);
export const DESCRIBED_ENTITIES = citing<EntityName>(
  'DescribedEntities',
  'describes',
  false,
  '...EntityName',
);
