/** What an answer about two viewpoints looks like. */
import type { EntityName, EntityRef, ExposureAnswer, ExposureBand, Figures, MassBalance } from '../answer.ts';

/** What happened to a row between the two viewpoints, read from the one named before to the one named after. */
export type MoveKind =
  /** Came into force: its validFrom lies between. */
  | 'began'
  /** Went out of force: its validTo lies between. */
  | 'ended'
  | 'recorded'
  | 'retracted'
  /** A later edition of its document ended it. */
  | 'superseded'
  /** Its edition came out. */
  | 'issued'
  /** Older than the lens allows. */
  | 'aged'
  /** The same the other way, where `after` lies before `before`. */
  | 'not-yet-begun'
  | 'not-yet-ended'
  | 'not-yet-recorded'
  | 'not-yet-retracted'
  | 'not-yet-superseded'
  | 'not-yet-issued'
  | 'not-yet-aged'
  /** A closed loop came about or opened. */
  | 'closed'
  | 'opened'
  /** A quantity of another period splits the remainder. */
  | 'other-period';

export interface Move {
  readonly what: 'claim' | 'fact' | 'status' | 'entity' | 'share-model';
  readonly id: string;
  readonly move: MoveKind;
  /** Id of the document that states it: the edition. */
  readonly document: string | null;
}

/** Moves that can only be told together, and what they did to the expected exposure. */
export interface Mover {
  readonly moves: readonly Move[];
  /** Signed; the contributions of all movers add up to the difference of `expected`. */
  readonly contribution: number;
  /** Whose own risk or whose suppliers' shares they moved, the most moved first; at most 20, `count` says how many. */
  readonly entities: readonly EntityRef[];
  readonly count: number;
}

/** After less before, figure by figure. */
export interface FiguresDifference {
  readonly exposure: Pick<ExposureBand, 'low' | 'expected' | 'high'>;
  readonly coverage: number;
  readonly mass: MassBalance;
}

export interface Comparison {
  readonly difference: FiguresDifference;
  /** Largest first by size, whatever the sign. */
  readonly movers: readonly Mover[];
  /** How many there are; more than are listed where cut. */
  readonly total: number;
}

export interface ComparisonAnswer extends Comparison {
  readonly buyer: EntityName;
  readonly before: ExposureAnswer;
  readonly after: ExposureAnswer;
}

/** One line of `compare --all`; null where the entity is no buyer at that viewpoint. */
export interface ComparisonLine {
  readonly buyer: EntityName;
  readonly before: Figures | null;
  readonly after: Figures | null;
  /** Null where one of the two is. */
  readonly difference: FiguresDifference | null;
}
