import { query } from '../api.ts';
import type { EntityKind } from './entity-parts.ts';

export const MATCH_STATES = ['POSSIBLE', 'CONFIRMED', 'REJECTED'] as const;
export type MatchState = (typeof MATCH_STATES)[number];

export interface MatchedEntity {
  entityId: string;
  kind: EntityKind;
  name: string;
  country: string | null;
  identifiers: string[];
}

export interface Match {
  a: MatchedEntity;
  b: MatchedEntity;
  state: MatchState;
  score: number | null;
  reasons: { code: string; value: string | null }[];
  comment: string | null;
  decidedBy: string | null;
  decidedAt: string | null;
}

const SIDE = 'entityId kind name country identifiers';
const MATCH = `a { ${SIDE} } b { ${SIDE} } state score reasons { code value } comment decidedBy decidedAt`;

export const MATCHES = query<
  {
    matches: {
      totalCount: number;
      nodes: Match[];
      pageInfo: { endCursor: string | null; hasNextPage: boolean };
    };
    matchCounts: { possible: number; confirmed: number; rejected: number };
  },
  { state: MatchState; first: number; after: string | null }
>(`query Matches($state: MatchState, $first: Int!, $after: String) {
  matches(state: $state, first: $first, after: $after) {
    totalCount nodes { ${MATCH} } pageInfo { endCursor hasNextPage }
  }
  matchCounts { possible confirmed rejected }
}`);

export interface DecideResult {
  __typename: 'DecidedMatch' | 'UnknownEntity' | 'RefusedDecision';
  code?: string;
  message?: string;
}

export const DECIDE = query<
  { decideMatch: DecideResult },
  { a: string; b: string; state: MatchState; by: string }
>(`mutation Decide($a: ID!, $b: ID!, $state: MatchState!, $by: String!) {
  decideMatch(a: $a, b: $b, state: $state, by: $by) {
    __typename
    ... on RefusedDecision { code message }
    ... on UnknownEntity { code message }
  }
}`);

export interface UndoDecisionResult {
  __typename: 'UndoneDecision' | 'NoDecision';
  code?: string;
  message?: string;
}

export const UNDO_DECISION = query<{ undoMatchDecision: UndoDecisionResult }, { a: string; b: string }>(
  `mutation UndoDecision($a: ID!, $b: ID!) {
    undoMatchDecision(a: $a, b: $b) { __typename ... on NoDecision { code message } }
  }`,
);
