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
