/** Findings and faults as resolvers hand them around. */
import type { ErrorDetail } from '../../errors.ts';
import type { Finding } from '../../ingest/formats/finding.ts';
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

export function faultNode({ where, nearest, ...detail }: ErrorDetail) {
  return {
    ...detail,
    file: where?.file ?? null,
    row: where?.row ?? null,
    column: where?.column ?? where?.field ?? null,
    nearest: nearest ?? [],
  };
}
