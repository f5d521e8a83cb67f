/** A disclosure profile as data: what of a report may leave, and to whom. docs/disclosure.md tells people. */

export const NAMED = ['all', 'smelters-and-beyond', 'none'] as const;
export const SOURCES_SHOWN = ['all', 'published', 'none'] as const;

/** What stands for a licence that a document does not state, in `passes`. */
export const NOT_STATED = 'not stated';

export interface Profile {
  readonly id: string;
  /** A user's own carries `+` and eight digits of its content's hash, as lenses do. */
  readonly version: string;
  readonly title: string;
  readonly description: string;
  /** False: the report stays in the house, and says so. */
  readonly outward: boolean;
  /** Whose name and id are shown. The buyer that a report is about always is. */
  readonly names: (typeof NAMED)[number];
  /** How many tiers upstream entities are named at most; null: all. */
  readonly tiers: number | null;
  /** False: of who supplies whom only the kinds are shown, and stand-ins have no country. */
  readonly relationships: boolean;
  /** Shares as claimed and as taken. */
  readonly shares: boolean;
  /** `published`: documents with a web address, unless they state who supplies whom. */
  readonly sources: (typeof SOURCES_SHOWN)[number];
  /** Severities, values and statuses, each by its source. */
  readonly facts: boolean;
  /** Who follows a question up. */
  readonly people: boolean;
  readonly licences: {
    /** Whether a datum leaves only where the licence of its source lets it. */
    readonly gate: boolean;
    /** Texts of licences that whoever writes the profile answers for; NOT_STATED among them for none. */
    readonly passes: readonly string[];
  };
}
