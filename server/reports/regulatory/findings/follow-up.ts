/** What is on record of following up: questions to suppliers. */
import type { QuestionCounts } from '../../../questions/list.ts';
import type { Finding } from '../content.ts';
import { finding } from './finding.ts';

/** Questions about the buyer's chain by what became of them. */
export function followUpFindings({ open, asked, answered, dropped }: QuestionCounts): Finding[] {
  const n = open + asked + answered + dropped;
  return n > 0
    ? [finding('QUESTIONS', { n, open, asked, answered, dropped })]
    : [finding('NO_QUESTIONS', {})];
}
