/** Findings and faults as resolvers hand them around. */
import type { ErrorDetail } from '../../errors.ts';
import { sentenceOf } from '../../ingest/declarations/review/sentence.ts';
import type { Finding } from '../../ingest/formats/finding.ts';
import type { Grade } from '../../ingest/formats/format.ts';
import type { FileReport } from '../../intake/report.ts';
import { type PageArgs, pageOf } from '../page.ts';

export interface FindingArgs extends PageArgs {
  severity?: 'ERROR' | 'WARNING' | 'NOTICE' | null;
}

/** A page of the findings of one severity, or of all. A cursor is the finding's place in the list that is kept. */
export function findingPage(findings: readonly Finding[], { severity, ...page }: FindingArgs) {
  const numbered = findings.map((finding, n) => ({ n, finding }));
  const asked = severity
    ? numbered.filter(({ finding }) => finding.severity === severity.toLowerCase())
    : numbered;
  return pageOf(
    asked,
    page,
    ({ n }) => String(n),
    ({ finding }) => finding,
  );
}

interface GradeNode extends Grade {
  findings: readonly Finding[];
}

/** A grade together with what it was made of. */
export function gradeNode({ grade, findings }: Pick<FileReport, 'grade' | 'findings'>): GradeNode | null {
  return grade && { ...grade, findings };
}

export const gradeFields = {
  // a code of a report whose findings were too many to be kept stays a code
  because: ({ reasons, findings }: GradeNode, { language }: { language: string }) =>
    reasons.map((code) => {
      const first = findings.find((one) => one.code === code);
      return first ? sentenceOf(first, language) : code;
    }),
};

export function faultNode({ where, nearest, ...detail }: ErrorDetail) {
  return {
    ...detail,
    file: where?.file ?? null,
    row: where?.row ?? null,
    column: where?.column ?? where?.field ?? null,
    nearest: nearest ?? [],
  };
}
