/** What is asked of a trace, and what comes of it. */
import type { SupplyQuestion } from '../analytics/question.ts';
import type { Projection } from '../projection/projection.ts';

/** What decides which claims count, where a trace has to choose whom to follow. */
export type Weighing = Pick<SupplyQuestion, 'material' | 'asOf' | 'knownAt'>;

export interface TraceOrder {
  /** The id of an entity, or of one that shows under another. */
  readonly of: string;
  readonly weighing: Weighing;
  /** Claims read at most. */
  readonly mostClaims: number;
}

/** An entity with everything upstream of it, as a projection of the whole space would hold them. */
export interface Traced {
  readonly projection: Projection;
  /** The id under which the entity shows. */
  readonly of: string;
  /** Statements run. */
  readonly statements: number;
  /**
   * Ids, by code point, of the entities whose suppliers were not read because there are too many: to every question
   * they are wholly opaque. None: everything upstream was read, at whatever date.
   */
  readonly cut: readonly string[];
  /** True where which were cut was chosen by the masses of one question. */
  readonly weighed: boolean;
}
