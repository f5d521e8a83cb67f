/** A declaration's grade: a stated rule, the same for every file. */
import type { Finding, FindingCode } from '../../formats/finding.ts';
import type { Grade } from '../../formats/format.ts';

type Letter = Grade['grade'];

/** Without these nothing can be attributed to anybody, or nothing is said. */
const WORTHLESS: readonly FindingCode[] = ['COMPANY_MISSING', 'NOTHING_ANSWERED'];

/** It contradicts itself, or cannot be placed in time: what it says cannot be relied on before it is cleared up. */
const UNRELIABLE: readonly FindingCode[] = [
  'DATE_MISSING',
  'DATE_EXPIRED',
  'DATE_IN_FUTURE',
  'SMELTERS_THOUGH_NOT_USED',
  'NO_SMELTERS',
  'RECYCLED_BUT_MINED',
  'RECYCLED_BUT_SOURCED',
  'NOT_ALL_IDENTIFIED',
  'COVERED_COUNTRY_NAMED',
  'CAHRA_NAMED',
  'OTHER_ORIGIN_NAMED',
];

/** The grade that a finding alone lowers a declaration to; A where it lowers nothing. */
export function gradeOf({ code, severity }: Finding): Letter {
  if (WORTHLESS.includes(code)) return 'E';
  if (UNRELIABLE.includes(code)) return 'D';
  if (severity === 'error') return 'C';
  return severity === 'warning' ? 'B' : 'A';
}

/**
 * The worst grade that any finding lowers to:
 * A: nothing to say, or notices alone. B: a warning. C: an error, such as a required answer that is missing or a smelter
 * identification number that is wrong. D: it contradicts itself, or has no date, one to come, or one of more than two
 * years ago. E: the company is not named, or nothing is answered.
 * Reasons: the codes that lower it below A, the worst first, each once, else in the order of the findings.
 */
export function grade(findings: readonly Finding[]): Grade {
  const lowering = new Map<FindingCode, Letter>();
  for (const one of findings) {
    const letter = gradeOf(one);
    if (letter !== 'A') lowering.set(one.code, letter);
  }
  const reasons = [...lowering].sort(([, a], [, b]) => (a < b ? 1 : a > b ? -1 : 0));
  return { grade: reasons[0]?.[1] ?? 'A', reasons: reasons.map(([code]) => code) };
}
