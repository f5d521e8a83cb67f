/** What a report is asked for with, resolved: asked again with it over the same data, a report is the same. */
import { invalidArgument } from '../errors.ts';
import type { PreviousReport } from './previous/previous.ts';

export const REPORT_KINDS = [
  'tier-n',
  'portfolio',
  'smelters',
  'form-sd',
  'eu-2017-821',
  'oecd-five-steps',
  'customer-survey',
] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

export interface ReportRequest {
  kind: ReportKind;
  /** Id of the buyer; null: every buyer of the space. */
  buyer: string | null;
  /** null: the kind of report asks about none. */
  risk: string | null;
  /** null: all layers together. */
  material: string | null;
  lens: string;
  /** The share model; `equal` by default. */
  shares: string;
  /** null: no limit. */
  tiers: number | null;
  /** YYYY-MM-DD */
  asOf: string;
  /** ISO 8601 in UTC; null: everything on record, which the snapshot names. */
  knownAt: string | null;
  /** Id of the disclosure profile. */
  profile: string;
  /** Only of smelters: whose declarations name them is left out. */
  withoutDeclarers?: true;
  /** What it is compared with; null: with none. */
  previous: PreviousReport | null;
}

/** Throws INVALID_ARGUMENT for a day after `now`'s in UTC: a report states what is, not what will be. */
export function refuseFuture(field: 'asOf' | 'knownAt', text: string, now: Date): void {
  const late = field === 'asOf' ? text > now.toISOString().slice(0, 10) : Date.parse(text) > now.getTime();
  if (late) throw invalidArgument(field, `a time that has come (now ${now.toISOString()})`, text);
}
