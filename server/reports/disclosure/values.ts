/** The properties of a content that a profile or a licence may keep back, by name, whatever the kind of report. */
import type { Citation, Report, ReportEntity, Withheld, WithheldCount } from '../report.ts';

interface Kept {
  what: Extract<WithheldCount['what'], 'names' | 'shares' | 'facts' | 'people' | 'relationships'>;
  /**
   * `stated`: only beside the number of the citation that states it, or of the claim beside it; others are labels.
   * `described`: only beside an entity that goes by a stand-in. `asked`: only in a question that somebody follows up.
   */
  where: 'stated' | 'described' | 'asked' | 'always';
}

export const KEPT_BACK = {
  share: { what: 'shares', where: 'stated' },
  weight: { what: 'shares', where: 'stated' },
  rated: { what: 'facts', where: 'stated' },
  dated: { what: 'facts', where: 'stated' },
  severity: { what: 'facts', where: 'stated' },
  value: { what: 'facts', where: 'stated' },
  assignee: { what: 'people', where: 'always' },
  // who buys from a gap in the trace
  namedBy: { what: 'relationships', where: 'always' },
  // in somebody's own words
  title: { what: 'people', where: 'asked' },
  cid: { what: 'names', where: 'described' },
  identifiers: { what: 'names', where: 'described' },
  otherNames: { what: 'names', where: 'described' },
} as const satisfies Readonly<Record<string, Kept>>;

export type KeptBack = keyof typeof KEPT_BACK;

export const isKeptBack = (key: string): key is KeptBack => Object.hasOwn(KEPT_BACK, key);

/** Names of the properties, at any depth, whose type lets a value be withheld. */
type Withholdable<T> = T extends readonly (infer Item)[]
  ? Withholdable<Item>
  : T extends object
    ? { [K in keyof T & string]-?: Withheld extends T[K] ? K : Withholdable<T[K]> }[keyof T & string]
    : never;

type Unknown = Exclude<Withholdable<Report>, KeptBack | keyof Citation | keyof ReportEntity>;

/** Does not compile where a kind of report has a property that may be withheld and nobody says by which part of a profile. */
export const NONE_FORGOTTEN: [Unknown] extends [never] ? true : Unknown = true;
