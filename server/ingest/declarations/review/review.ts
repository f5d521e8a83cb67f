/** What a reviewer would say of a declaration: findings, a grade with its reasons, a request back to the supplier. */
import type { Finding } from '../../formats/finding.ts';
import type { Grade } from '../../formats/format.ts';
import type { Declaration } from '../declaration.ts';
import { CHECKS } from './checks.ts';
import { type ReviewContext, reviewOf } from './context.ts';
import { grade } from './grade.ts';
import { type Request, requestFor } from './request.ts';

export interface Reviewed {
  /** What the checks found, in the order of the workbook; what reading found is not repeated. */
  findings: readonly Finding[];
  grade: Grade;
  /** Absent where there is nothing to ask. */
  request?: Request;
}

/** What findings quote of a cell, as long as `got` may be; a sentence may hold two of them. */
const MOST = 200;
const MOST_OF_MESSAGE = 500;

const cut = (values: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([name, text]) => [name, text.slice(0, MOST)]));

/** As a sentence that begins with a capital, whatever it begins with: a material, a number. */
const told = ({ values, message, ...rest }: Finding): Finding => ({
  ...rest,
  message: message.slice(0, 1).toUpperCase() + message.slice(1, MOST_OF_MESSAGE),
  ...(values && { values: cut(values) }),
});

/** Reviews a declaration. The same declaration, day and lists give the same review. */
export function reviewDeclaration(declaration: Declaration, context: ReviewContext): Reviewed {
  const review = reviewOf(declaration, context);
  const findings = CHECKS.flatMap((check) => [...check(review)].map(told));
  const all = [...(context.reading ?? []), ...findings];
  const request = requestFor(declaration, all, review.today);
  return { findings, grade: grade(all), ...(request && { request }) };
}
