import { query } from '../api.ts';
import type { QuestionInput } from './question-input.ts';

export const REPORT_FORMATS = ['HTML', 'PDF', 'XLSX', 'CSV', 'JSON'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

export type ReportLanguage = 'EN' | 'JA' | 'ZH';

/** What a kind of report is made of. */
export interface KindTerm {
  kind: string;
  about: 'BUYER' | 'PORTFOLIO' | 'EITHER';
  asksRisk: boolean;
}

export interface ReportTerms {
  reportKinds: KindTerm[];
  disclosureProfiles: { id: string }[];
}

export const REPORT_TERMS = query<ReportTerms>(
  'query ReportTerms { reportKinds { kind about asksRisk } disclosureProfiles { id } }',
);

export interface ReportInput extends Omit<QuestionInput, 'risk'> {
  kind: string;
  buyer?: string;
  risk?: string;
  profile?: string;
}

export type ReportState = 'WAITING' | 'RUNNING' | 'DONE' | 'FAILED' | 'CANCELLED';

export interface ReportFile {
  name: string;
  format: ReportFormat;
  language: ReportLanguage;
  bytes: number;
  path: string;
}

export interface ReportRun {
  id: string;
  state: ReportState;
  step: string | null;
  done: number;
  report: { id: string; contentHash: string } | null;
  files: ReportFile[];
  error: { code: string; message: string; expected: string | null; got: string | null } | null;
}

const RUN = `id state step done report { id contentHash } files { name format language bytes path }
  error { code message expected got }`;

export interface RequestVariables {
  input: ReportInput;
  formats: readonly ReportFormat[];
  languages: readonly ReportLanguage[];
}

export const REQUEST_REPORT = query<{ requestReport: ReportRun }, RequestVariables>(
  `mutation RequestReport($input: ReportInput!, $formats: [ReportFormat!]!, $languages: [ReportLanguage!]!) {
    requestReport(input: $input, formats: $formats, languages: $languages) { ${RUN} }
  }`,
);

export const FOLLOW_REPORT = query<Record<string, ReportRun>, { id: string }>(
  `subscription FollowReport($id: ID!) { reportRun(id: $id) { ${RUN} } }`,
);

export const REPORT_NOW = query<Record<string, ReportRun | null>, { id: string }>(
  `query ReportNow($id: ID!) { reportRun(id: $id) { ${RUN} } }`,
);

export const CANCEL_REPORT = query<{ cancelReport: { id: string } | null }, { id: string }>(
  'mutation CancelReport($id: ID!) { cancelReport(id: $id) { id } }',
);
