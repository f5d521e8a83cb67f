/** The earlier report of a file, in any format that carries its content. */
import { invalidArgument } from '../../errors.ts';
import { isObject } from '../disclosure/shapes.ts';
import type { TierNContent } from '../tier-n/content.ts';
import { readReport } from '../verify/read-report.ts';
import { type PreviousReport, previousOf } from './previous.ts';

/**
 * Throws INPUT_NOT_FOUND and NOT_A_REPORT, and INVALID_ARGUMENT, field `previous`, for a report that is not as it was
 * written and for one of a kind that nothing is compared with.
 */
export async function readPrevious(path: string): Promise<PreviousReport> {
  const { content, intact } = await readReport(path);
  if (!intact) throw invalidArgument('previous', 'a report as it was written', `${path}, changed since`);
  if (content.kind === 'tier-n') return whole(path, content);
  throw invalidArgument('previous', 'a report tier-n', `a report ${content.kind}`);
}

/** A file whose hash was made anew may lack anything. Throws INVALID_ARGUMENT. */
function whole(path: string, content: TierNContent): PreviousReport {
  try {
    const { exposure, mass } = content.figures;
    if (isObject(exposure) && isObject(mass)) return previousOf(content);
  } catch {
    // told below
  }
  throw invalidArgument('previous', 'a report as it was written', `${path}, which lacks parts of one`);
}
