/** What an answer about a scenario looks like. Figures are unrounded doubles in [0, 1], differences in [-1, 1]. */
import type { EntityName, EntityRef, ExposureAnswer, Figures } from '../answer.ts';
import type { Change } from './changes.ts';

/** An answer about what would be: it holds for the snapshot that it cites with these changes made, in this order. */
export interface ChangedAnswer extends ExposureAnswer {
  scenario: Change[];
}

/** One entity's contribution that is not what it was. */
export interface MovedContribution {
  entity: EntityRef;
  before: number;
  after: number;
  /** after - before; these add up to the difference of expected. */
  difference: number;
}

/** Every figure after less before. */
export interface ScenarioDifference extends Figures {
  /** Largest difference first, whichever its sign, then by id. */
  contributions: MovedContribution[];
}

export interface ScenarioAnswer {
  buyer: EntityName;
  /** The changes as they were understood, with their defaults. */
  scenario: Change[];
  before: ExposureAnswer;
  after: ChangedAnswer;
  difference: ScenarioDifference;
}

/** One pair of supplier and customer, were it gone and nobody named in its place. */
export interface Removal {
  supplier: EntityRef;
  customer: EntityName;
  /** Share of the customer's intake, assumed part included. */
  share: number;
  /** The claim that counts for the pair. */
  link: string;
  /** How much lower the expected exposure were (of all buyers: their sum, which may exceed 1). */
  effect: number;
}

export interface RemovalsAnswer {
  /** The expected exposure as it is; of all buyers: the sum. */
  expected: number;
  /** Largest effect first, then by ids of customer and supplier. */
  removals: Removal[];
  /** How many pairs have an effect. */
  total: number;
}

/** A buyer some of whose figures are not what they were. */
export interface MovedBuyer {
  buyer: EntityName;
  before: Figures;
  after: Figures;
  /** Every figure after less before. */
  difference: Figures;
}

export interface MovedBuyersAnswer {
  /** The changes as they were understood, with their defaults. */
  scenario: Change[];
  /** Largest move of expected first, whichever its sign, then of high, then by id. */
  moved: MovedBuyer[];
  /** How many buyers' figures move. */
  total: number;
}
