import { query } from '../api.ts';
import { ENTITY_NAME, type EntityName } from './entity-parts.ts';
import type { QuestionInput } from './question-input.ts';

export const QUESTION_STATES = ['OPEN', 'ASKED', 'ANSWERED', 'DROPPED'] as const;
export type QuestionState = (typeof QUESTION_STATES)[number];
/** Questions in these states wait for an answer. */
export const ACTIVE: readonly QuestionState[] = ['OPEN', 'ASKED'];

/** Who supplies what is not traced, or whether assumed shares are the true ones. */
export type QuestionSubject = 'GAP' | 'SPLIT';

export interface Bounds {
  low: number;
  high: number;
}

/** The band were what is asked about clean, and were it a hit. */
export interface AnsweredBands {
  ifClean: Bounds;
  ifHit: Bounds;
}

/** A question as it stands in a list. */
export interface OpenQuestion {
  openQuestionId: string;
  revision: number;
  state: QuestionState;
  about: QuestionSubject;
  entityId: string;
  /** Null where it does not show any more; the id stays. */
  entity: EntityName | null;
  whomId: string;
  whom: EntityName | null;
  buyerId: string;
  buyer: EntityName | null;
  question: { risk: string; material: string | null; lens: string; tiers: number | null };
  title: string | null;
  assignee: string | null;
  due: string | null;
  openedBy: string;
  openedAt: string;
}

export type QuestionField = 'STATE' | 'WHOM' | 'TITLE' | 'ASSIGNEE' | 'DUE';

export interface QuestionEntry {
  by: string;
  at: string;
  sets: QuestionField[];
  state: QuestionState | null;
  whom: string | null;
  whomEntity: EntityName | null;
  title: string | null;
  assignee: string | null;
  due: string | null;
  note: string | null;
}

/** What an answer would tell now. */
export interface StillOpen {
  __typename: 'StillOpen';
  mass: number;
  lowGain: number;
  highGain: number;
  before: Bounds;
  after: AnsweredBands;
  namedBy: EntityName[];
  namedByCount: number;
}

export type Standing =
  | StillOpen
  | { __typename: 'SettledNow'; band: Bounds }
  | { __typename: 'CannotTell'; code: string; message: string };

const BOUNDS = 'low high';
const BANDS = `ifClean { ${BOUNDS} } ifHit { ${BOUNDS} }`;
const LISTED = `openQuestionId revision state about entityId whomId buyerId title assignee due openedBy openedAt
  entity { ...EntityName } whom { ...EntityName } buyer { ...EntityName } question { risk material lens tiers }`;
const LOG = 'log { by at sets state whom whomEntity { ...EntityName } title assignee due note }';

export interface QuestionFilter {
  states: readonly QuestionState[] | null;
  assignee: string | null;
  buyer: string | null;
  entity: string | null;
}

export interface QuestionPage {
  totalCount: number;
  nodes: OpenQuestion[];
  pageInfo: { endCursor: string | null; hasNextPage: boolean };
}

const FILTER = '$states: [OpenQuestionState!], $assignee: String, $buyer: ID, $entity: ID';
const FILTERED = 'states: $states, assignee: $assignee, buyer: $buyer, entity: $entity';
const PAGE = `openQuestions(${FILTERED}, first: $first, after: $after) {
    totalCount nodes { ${LISTED} } pageInfo { endCursor hasNextPage }
  }`;

export const QUESTIONS = query<
  {
    openQuestions: QuestionPage;
    openQuestionCounts: Record<Lowercase<QuestionState>, number>;
    openQuestionAssignees: string[];
  },
  QuestionFilter & { first: number; after: string | null }
>(`query Questions(${FILTER}, $first: Int!, $after: String) {
  ${PAGE}
  openQuestionCounts(buyer: $buyer) { open asked answered dropped }
  openQuestionAssignees
}
${ENTITY_NAME}`);

/** Those of one buyer, or at one entity, that wait for an answer. */
export const ACTIVE_QUESTIONS = query<
  { openQuestions: QuestionPage },
  QuestionFilter & { first: number; after: null }
>(
  `query ActiveQuestions(${FILTER}, $first: Int!, $after: String) { ${PAGE} }
${ENTITY_NAME}`,
);

export const QUESTION = query<
  { openQuestion: (OpenQuestion & { log: QuestionEntry[] }) | null },
  { id: string }
>(`query OneQuestion($id: ID!) { openQuestion(id: $id) { ${LISTED} ${LOG} } }
${ENTITY_NAME}`);

/** What it would tell now, which takes longer than the question itself. */
export const STANDING = query<{ openQuestion: { now: Standing } | null }, { id: string }>(
  `query Standing($id: ID!) {
  openQuestion(id: $id) {
    now {
      __typename
      ... on StillOpen { mass lowGain highGain before { ${BOUNDS} } after { ${BANDS} } namedByCount namedBy { ...EntityName } }
      ... on SettledNow { band { ${BOUNDS} } }
      ... on CannotTell { code message }
    }
  }
}
${ENTITY_NAME}`,
);

export interface NextQuestion {
  entity: EntityName;
  about: QuestionSubject;
  mass: number;
  after: AnsweredBands;
  narrowed: number;
}

/** The set that narrows the band most. */
export interface NextQuestions {
  before: Bounds;
  questions: NextQuestion[];
  narrowed: number;
  exact: boolean;
  atMost: number;
  candidates: number;
}

export const ASK_NEXT = query<
  { exposure: { __typename: string; questionsToAsk?: NextQuestions } },
  { buyer: string; question: QuestionInput; first: number }
>(`query AskNext($buyer: ID!, $question: ExposureQuestion!, $first: Int!) {
  exposure(buyer: $buyer, question: $question) {
    __typename
    ... on Exposure {
      questionsToAsk(first: $first) {
        before { ${BOUNDS} } narrowed exact atMost candidates
        questions { entity { ...EntityName } about mass narrowed after { ${BANDS} } }
      }
    }
  }
}
${ENTITY_NAME}`);

export const GAP_AT = query<
  { exposure: { narrowing?: Pick<StillOpen, 'mass' | 'lowGain' | 'highGain'> | null } },
  { buyer: string; question: QuestionInput; entity: string }
>(`query GapAt($buyer: ID!, $question: ExposureQuestion!, $entity: ID!) {
  exposure(buyer: $buyer, question: $question) {
    ... on Exposure { narrowing(entity: $entity) { mass lowGain highGain } }
  }
}`);

/** What a write came to. */
export interface Written {
  __typename: 'KeptQuestion' | 'AlreadyAsked' | 'StaleQuestion' | 'RefusedQuestion';
  code?: string;
  message?: string;
  /** The one that was written, or that stands in the way; `revision` where it was changed meanwhile. */
  question?: { openQuestionId: string; revision?: number };
}

const KEPT = '... on KeptQuestion { question { openQuestionId } }';
const REFUSED = '... on RefusedQuestion { code message }';

export const OPEN_QUESTION = query<
  { openQuestion: Written },
  {
    buyer: string;
    question: Omit<QuestionInput, 'at'>;
    about: QuestionSubject;
    entity: string;
    by: string;
  }
>(`mutation OpenQuestion($buyer: ID!, $question: NarrowedQuestionInput!, $about: QuestionSubject!, $entity: ID!, $by: String!) {
  openQuestion(buyer: $buyer, question: $question, about: $about, entity: $entity, by: $by) {
    __typename ${KEPT} ${REFUSED} ... on AlreadyAsked { code message question { openQuestionId } }
  }
}`);

/** What a form changes; what is absent stays. */
export interface QuestionChange {
  state?: QuestionState;
  whom?: string;
  title?: string | null;
  assignee?: string | null;
  due?: string | null;
}

export const CHANGE_QUESTION = query<
  { changeOpenQuestion: Written },
  QuestionChange & { id: string; revision: number; by: string; note: string | null }
>(`mutation ChangeQuestion($id: ID!, $revision: Int!, $by: String!, $state: OpenQuestionState, $whom: ID, $title: String,
  $assignee: String, $due: Date, $note: String) {
  changeOpenQuestion(id: $id, revision: $revision, by: $by, state: $state, whom: $whom, title: $title,
    assignee: $assignee, due: $due, note: $note) {
    __typename ${KEPT} ${REFUSED} ... on StaleQuestion { code message question { openQuestionId revision } }
  }
}`);

export const NOTE_QUESTION = query<{ noteOpenQuestion: Written }, { id: string; by: string; note: string }>(
  `mutation NoteQuestion($id: ID!, $by: String!, $note: String!) {
  noteOpenQuestion(id: $id, by: $by, note: $note) { __typename ${KEPT} ${REFUSED} }
}`,
);
