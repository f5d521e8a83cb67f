/** The kinds of regulatory draft, one line each. */
import type { SurveyContent } from './customer-survey/kind.ts';
import type { EuContent } from './eu-2017-821/kind.ts';
import type { FormSdContent } from './form-sd/kind.ts';
import type { LedgerContent } from './oecd-five-steps/content.ts';

export type Draft = FormSdContent | EuContent | LedgerContent | SurveyContent;
