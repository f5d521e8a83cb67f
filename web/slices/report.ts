import { LANGS, type Lang } from '../../common/words/lang.ts';
import { REPORT_FORMATS, type ReportFormat } from '../queries/reports.ts';
import { oneOf, type Slice } from './slice.ts';

/** What is to be made of the question. */
export interface ReportState {
  /** As the command line names it: `tier-n`. */
  kind: string;
  /** Empty: that of the page. */
  language: Lang | '';
  /** Id of a disclosure profile; empty: the service's default. */
  profile: string;
  /** Beside the one that is shown. */
  formats: readonly ReportFormat[];
}

const START: ReportState = { kind: 'tier-n', language: '', profile: '', formats: ['PDF'] };

const formatsOf = (said: string): readonly ReportFormat[] =>
  REPORT_FORMATS.filter((format) => said.toUpperCase().split('.').includes(format));

export const report: Slice<ReportState> = {
  start: START,
  read: (words) => ({
    kind: words.get('report')?.trim() || START.kind,
    language: oneOf(words.get('reportIn'), LANGS as readonly (Lang | '')[], START.language),
    profile: words.get('profile')?.trim() ?? '',
    formats: words.has('files') ? formatsOf(words.get('files')!) : START.formats,
  }),
  write: ({ kind, language, profile, formats }) => [
    ['report', kind === START.kind ? '' : kind],
    ['reportIn', language],
    ['profile', profile],
    ['files', formats.join() === START.formats.join() ? '' : formats.join('.').toLowerCase() || 'none'],
  ],
};
