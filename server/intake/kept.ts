/** The report as it is kept with its import: JSON, with as many findings as a person will page through. */
import { createHash } from 'node:crypto';
import type { KeptReport } from '../imports/record.ts';
import type { Finding, Severity } from '../ingest/formats/finding.ts';
import type { FileReport } from './report.ts';

/** Findings kept with an import; the rest are counted. */
export const MOST_KEPT_FINDINGS = 500;

export interface KeptImportReport
  extends Pick<
    FileReport,
    | 'bytes'
    | 'recognised'
    | 'counts'
    | 'rows'
    | 'added'
    | 'unchanged'
    | 'matched'
    | 'waiting'
    | 'replaces'
    | 'documents'
    | 'findings'
    | 'moreFindings'
    | 'notices'
    | 'grade'
    | 'request'
    | 'seconds'
  > {
  /** Tells how it was read: equal for the same options (see `readAs`). */
  readAs: string;
}

/** What the person who imports said that changes what a file means; SHA-256, hexadecimal. */
export function readAs(said: { buyer?: string; buyerName?: string; mapping?: unknown }): string {
  const text = JSON.stringify([said.buyer ?? null, said.buyerName ?? null, said.mapping ?? null]);
  return createHash('sha256').update(text).digest('hex');
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, notice: 2 };

/** The most serious ones, in the order in which they came. */
export function mostSerious(findings: readonly Finding[], most: number): readonly Finding[] {
  if (findings.length <= most) return findings;
  const ranked = findings
    .map((_, i) => i)
    .sort((a, b) => rankOf(findings[a]!) - rankOf(findings[b]!) || a - b);
  return ranked
    .slice(0, most)
    .sort((a, b) => a - b)
    .map((i) => findings[i]!);
}

const rankOf = ({ severity }: Finding): number => RANK[severity];

export function keptReport(report: FileReport, readingAs: string): KeptReport {
  const { bytes, recognised, counts, rows, added, unchanged, matched, waiting, replaces, documents } = report;
  const { notices, grade, request, seconds, hash } = report;
  const findings = mostSerious(report.findings, MOST_KEPT_FINDINGS);
  const kept: KeptImportReport = {
    readAs: readingAs,
    bytes,
    recognised,
    counts,
    rows,
    added,
    unchanged,
    matched,
    waiting,
    replaces,
    documents,
    findings,
    moreFindings: report.moreFindings + report.findings.length - findings.length,
    notices,
    grade,
    request,
    seconds,
  };
  return { format: recognised?.format ?? 'tables', hash, report: JSON.stringify(kept) };
}

/** Throws where the store's own JSON is none, which nothing but this file writes. */
export const readKept = (json: string): KeptImportReport => JSON.parse(json) as KeptImportReport;
