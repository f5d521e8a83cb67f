import { query } from '../api.ts';

export type Severity = 'ERROR' | 'WARNING' | 'NOTICE';
export const SEVERITIES: readonly Severity[] = ['ERROR', 'WARNING', 'NOTICE'];

export interface Recognised {
  title: string;
  language: string | null;
}

export interface Tally {
  read: number;
  kept: number;
  refused: number;
}

export interface Grade {
  grade: string;
}

export interface ImportLine {
  id: string;
  number: number;
  state: string;
  source: string;
  startedAt: string;
  undoneAt: string | null;
  rows: number;
  recognised: Recognised | null;
  tally: Tally | null;
  grade: Grade | null;
  waiting: number | null;
}

const RECOGNISED = 'recognised { title language }';
const TALLY = 'tally { read kept refused }';
const LINE = `id number state source startedAt undoneAt rows waiting ${RECOGNISED} ${TALLY} grade { grade }`;

/** Every import of the space, as the service lists them. */
export const IMPORTS = query<{ snapshot: { space: { imports: ImportLine[] } } }>(
  `query Imports { snapshot { space { imports { ${LINE} } } } }`,
);

export interface Finding {
  code: string;
  severity: Severity;
  message: string;
  /** In the language asked for. */
  sentence: string;
  sheet: string | null;
  cell: string | null;
  row: number | null;
  column: string | null;
  got: string | null;
  expected: string | null;
}

export interface Fault {
  code: string;
  message: string;
  expected: string | null;
  got: string | null;
  file: string | null;
  row: number | null;
  column: string | null;
}

export interface Report extends ImportLine {
  /** Sentences in the language asked for. */
  grade: (Grade & { because: string[] }) | null;
  added: number | null;
  unchanged: number | null;
  replaces: string[];
  matched: number | null;
  moreFindings: number;
  findings: {
    totalCount: number;
    nodes: Finding[];
    pageInfo: { endCursor: string | null; hasNextPage: boolean };
  };
  errors: { totalCount: number };
  warnings: { totalCount: number };
  hints: { totalCount: number };
  request: { language: string; text: string } | null;
  documents: { documentId: string; title: string | null; publisher: string | null; date: string | null }[];
}

/** One import with what was found in its file. */
export const REPORT = query<
  { node: Report | null },
  { id: string; first: number; after: string | null; severity: Severity | null; language: string }
>(`query ImportReport($id: ID!, $first: Int!, $after: String, $severity: FindingSeverity, $language: String!) {
  node(id: $id) {
    ... on Import {
      ${LINE} grade { because(language: $language) } added unchanged replaces matched moreFindings
      findings(first: $first, after: $after, severity: $severity) {
        totalCount pageInfo { endCursor hasNextPage }
        nodes { code severity message sentence(language: $language) sheet cell row column got expected }
      }
      errors: findings(first: 1, severity: ERROR) { totalCount }
      warnings: findings(first: 1, severity: WARNING) { totalCount }
      hints: findings(first: 1, severity: NOTICE) { totalCount }
      request { language text }
      documents { documentId title publisher date }
    }
  }
}`);

export type RunState = 'RECEIVING' | 'WAITING' | 'RUNNING' | 'DONE' | 'FAILED' | 'CANCELLED';

export interface RunFile {
  path: string;
  state: 'IMPORTED' | 'UNCHANGED' | 'REFUSED' | 'WOULD_IMPORT' | 'CANCELLED';
  number: number | null;
  recognised: Recognised | null;
  tally: Tally;
  faults: Fault[];
}

export interface Run {
  id: string;
  space: string;
  name: string;
  state: RunState;
  fileCount: number;
  current: string | null;
  done: number;
  comparing: number | null;
  error: Fault | null;
  files: { totalCount: number; nodes: RunFile[] };
}

const FAULT = 'code message expected got file row column';
const RUN = `id space name state fileCount current done comparing error { ${FAULT} }
  files(first: 100) {
    totalCount
    nodes { path state number ${RECOGNISED} ${TALLY} faults { ${FAULT} } }
  }`;

/** How an upload gets on, until it has ended. */
export const FOLLOW_RUN = query<Record<string, Run>, { id: string }>(
  `subscription FollowRun($id: ID!) { importRun(id: $id) { ${RUN} } }`,
);

export const RUN_NOW = query<Record<string, Run | null>, { id: string }>(
  `query RunNow($id: ID!) { importRun(id: $id) { ${RUN} } }`,
);

export const CANCEL_RUN = query<{ cancelImport: { id: string } | null }, { id: string }>(
  'mutation CancelRun($id: ID!) { cancelImport(id: $id) { id } }',
);

export interface UndoResult {
  __typename: 'UndoneImport' | 'UnknownImport' | 'ImportInUse';
  code?: string;
  message?: string;
}

export const UNDO_IMPORT = query<{ undoImport: UndoResult }, { number: number }>(
  `mutation UndoImport($number: Int!) {
    undoImport(number: $number) { __typename ... on ImportInUse { code message } ... on UnknownImport { code message } }
  }`,
);
