/** What a review is made against. */

import type { Finding } from '../../formats/finding.ts';
import type { Declaration } from '../declaration.ts';
import { COVERED_COUNTRIES, type ConflictAreas, EU_CAHRA } from './conflict-areas.ts';
import { type KnownSmelters, ownLookup } from './known-smelters.ts';
import { Said } from './said.ts';

export interface ReviewContext {
  /** "Today": ages are counted to it. */
  now: Date;
  /** Smelters listed and once listed. Without it the workbook's own look-up is all that is known. */
  known?: KnownSmelters;
  /** Countries that question "covered countries" speaks of; those of the Dodd-Frank Act unless told. */
  covered?: readonly string[];
  /** Conflict-affected and high-risk areas; the EU's list unless told. */
  cahra?: ConflictAreas;
  /** What reading the file had to say: it counts towards the grade and is asked about in the request. */
  reading?: readonly Finding[];
}

/** A review under way: what the checks look at. */
export interface Review {
  declaration: Declaration;
  said: Said;
  /** ISO date of today. */
  today: string;
  own: KnownSmelters;
  known: KnownSmelters | undefined;
  covered: ReadonlySet<string>;
  cahra: ConflictAreas;
}

/** Something a reviewer looks at: it says what it finds, cell by cell. */
export type Check = (review: Review) => Iterable<Finding>;

export function reviewOf(declaration: Declaration, context: ReviewContext): Review {
  return {
    declaration,
    said: new Said(declaration),
    today: context.now.toISOString().slice(0, 10),
    own: ownLookup(declaration.lookup),
    known: context.known,
    covered: new Set(context.covered ?? COVERED_COUNTRIES),
    cahra: context.cahra ?? EU_CAHRA,
  };
}
