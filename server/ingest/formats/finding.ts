/** What a reviewer would say of a file: each with a code from one closed list, how serious it is, and its cell. */
import { FINDING_CODES } from './finding-codes.ts';

/**
 * `error`: what is said cannot be used, or contradicts itself. `warning`: usable, and somebody should ask.
 * `notice`: worth knowing.
 */
export type Severity = 'error' | 'warning' | 'notice';

export type FindingCode = keyof typeof FINDING_CODES;

export interface Finding {
  code: FindingCode;
  severity: Severity;
  /** One English sentence; the page has its own words for each code. */
  message: string;
  /** Sheet of a workbook, as its tab names it. */
  sheet?: string;
  /** Address such as `D22`. */
  cell?: string;
  /** Row of a sheet or table, from 1. */
  row?: number;
  /** Column of a table, as its header names it. */
  column?: string;
  /** What came, cut at 200 characters. */
  got?: string;
  expected?: string;
  /** What the sentence is filled with in other languages: a metal, a smelter id, a question. */
  values?: Readonly<Record<string, string>>;
}

/** A finding with the severity that its code has unless told otherwise. */
export function finding(code: FindingCode, said: Omit<Finding, 'code' | 'severity'>): Finding {
  return { code, severity: FINDING_CODES[code], ...said };
}
