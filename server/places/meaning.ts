/** What is answered where a place cannot be mapped. */

/**
 * `historical`: a state that is no more, or was another in that year. `disputed`: a territory that ISO does not list.
 * `aggregate`: more than one country. `ambiguous`: a name that several countries go by. `unknown`: anything else.
 */
export type UnmappedReason = 'historical' | 'disputed' | 'aggregate' | 'ambiguous' | 'unknown';

export interface Unmapped {
  /** What came. */
  unmapped: string;
  reason: UnmappedReason;
  /** Codes that it may concern, none of them meant for sure; in the order of the alphabet. */
  nearest: readonly string[];
}

/** What a name or code leads to before it is known what was asked. */
export type Meaning = string | Omit<Unmapped, 'unmapped'>;
