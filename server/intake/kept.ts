/** The report as it is kept with its import: JSON, with as many findings as a person will page through. */
import { createHash } from 'node:crypto';
import type { KeptReport } from '../imports/record.ts';
import { type FileReport, mostSerious } from './report.ts';

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
  /** True until who-is-who has compared its entities: a batch that broke off left that undone. */
  uncompared?: boolean;
}

/** What the person who imports said that changes what a file means; SHA-256, hexadecimal. */
export function readAs(said: { buyer?: string; buyerName?: string; mapping?: unknown }): string {
  const text = JSON.stringify([said.buyer ?? null, said.buyerName ?? null, said.mapping ?? null]);
  return createHash('sha256').update(text).digest('hex');
}

export function keptReport(report: FileReport, readingAs: string, uncompared = false): KeptReport {
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
    ...(uncompared && { uncompared }),
  };
  return { format: recognised?.format ?? 'tables', hash, report: JSON.stringify(kept) };
}

/** Throws where the store's own JSON is none, which nothing but this file writes. */
export const readKept = (json: string): KeptImportReport => JSON.parse(json) as KeptImportReport;
