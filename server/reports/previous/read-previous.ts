/** The earlier report of a file, in any format that carries its content. */
import { invalidArgument } from '../../errors.ts';
import { readReport } from '../verify/read-report.ts';
import { type PreviousReport, previousOf } from './previous.ts';

/**
 * Throws INPUT_NOT_FOUND and NOT_A_REPORT, and INVALID_ARGUMENT, field `previous`, for a report that is not as it was
 * written and for one of a kind that nothing is compared with.
 */
export async function readPrevious(path: string): Promise<PreviousReport> {
  const { content, intact } = await readReport(path);
  if (!intact) throw invalidArgument('previous', 'a report as it was written', `${path}, changed since`);
  if (content.kind === 'tier-n') return previousOf(content);
  throw invalidArgument('previous', 'a report tier-n', `a report ${content.kind}`);
}
