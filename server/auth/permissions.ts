/**
 * The one table of who may ask what: the least role for each field of the roots, and for the types below them. What is
 * not in it is refused to everybody; test/auth/permissions.test.ts holds it against the schema.
 */
import type { Role } from './roles.ts';

const READS = [
  'blastRadius',
  'compare',
  'disclosureProfiles',
  'document',
  'documents',
  'entities',
  'entity',
  'exposure',
  'exposureRanking',
  'lenses',
  'matchCounts',
  'matches',
  'materials',
  'node',
  'openQuestion',
  'openQuestionAssignees',
  'openQuestionCounts',
  'openQuestions',
  'plan',
  'portfolio',
  'reachCut',
  'reachRanking',
  'reportKinds',
  'reportRun',
  'reportRuns',
  'riskArea',
  'riskAreas',
  'riskTable',
  'scenario',
  'scenarioRanking',
  'scenarioSteps',
  'search',
  'shareModels',
  'snapshot',
  'spaces',
  'supplierRanking',
] as const;

const every = (type: string, fields: readonly string[], role: Role): Record<string, Role> =>
  Object.fromEntries(fields.map((field) => [`${type}.${field}`, role]));

/** By `Type.field`; a type whose fields are not named one by one is open to whom reached it. */
export const PERMISSIONS: Readonly<Record<string, Role>> = {
  ...every('Query', READS, 'viewer'),
  ...every('Query', ['importRun', 'importRuns', 'work'], 'analyst'),
  ...every('Mutation', ['ping', 'requestReport', 'cancelReport'], 'viewer'),
  ...every('Mutation', ['openQuestion', 'changeOpenQuestion', 'noteOpenQuestion', 'cancelWork'], 'analyst'),
  ...every('Mutation', ['cancelImport', 'decideMatch', 'undoMatchDecision', 'undoImport'], 'steward'),
  ...every('Subscription', ['reportRun'], 'viewer'),
  ...every('Subscription', ['importRun', 'work'], 'analyst'),
};

/** Routes beside GraphQL, by method and first part of the path. `null`: anyone, known or not. */
export const ROUTES = {
  'GET /health': null,
  'GET /ready': null,
  'GET /metrics': 'admin',
  'POST /graphql': 'viewer',
  'POST /imports': 'steward',
  'GET /reports': 'viewer',
  'GET /arrow': 'viewer',
  /** The page itself holds nothing of anybody's. */
  'GET /': null,
} as const satisfies Readonly<Record<string, Role | null>>;
