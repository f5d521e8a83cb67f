/** Whether an earlier report can be compared with: the same question, asked no later, and nothing kept back in it. */
import { invalidArgument, type OrepathError } from '../../errors.ts';
import type { ReportRequest } from '../request.ts';
import type { PreviousReport } from './previous.ts';

const SAME = ['kind', 'buyer', 'risk', 'material', 'lens', 'shares', 'tiers'] as const;

const refused = (expected: string, got: string): OrepathError => invalidArgument('previous', expected, got);

/**
 * Throws INVALID_ARGUMENT, field `previous`, for a report of another kind, buyer or question, one as of a later day, one
 * made to be passed on, and where the new one is `outward`: names that only the earlier one knows could not be kept back.
 */
export function checkPrevious(
  { request: then }: PreviousReport,
  now: Omit<ReportRequest, 'previous'>,
  outward: boolean,
): void {
  if (outward)
    throw refused(`left out under the profile ${now.profile}, which keeps names back`, then.profile);
  if (then.profile !== now.profile)
    throw refused(`a report under the profile ${now.profile}`, `one under ${then.profile}`);
  for (const key of SAME) {
    if (then[key] === now[key]) continue;
    throw refused(`a report with the same ${key}, ${named(now[key])}`, `one with ${named(then[key])}`);
  }
  if (then.asOf > now.asOf) throw refused(`a report as of ${now.asOf} or earlier`, `one as of ${then.asOf}`);
}

const named = (value: string | number | null): string => (value === null ? 'none' : String(value));
