/** The part of a solution that another thread can work out meanwhile: the bounds need nothing of the expected figures. */

import type { RiskVector } from '../risk/risk-vector.ts';
import type { Blocks } from './blocks.ts';
import type { Supply } from './supply.ts';
import type { Watch } from './watch.ts';

/** What the bounds are worked out from. */
export interface BoundsTask {
  readonly supply: Supply;
  readonly blocks: Blocks;
  readonly vector: RiskVector;
}

/** By entity; see Values. */
export interface Bounds {
  readonly covered: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** The least that can end clean: what the choices of `high` are made by. */
  readonly leastClean: Float64Array;
  /** Mass left walking in cycles too slow to solve; 0 otherwise. */
  readonly unsolved: number;
}

/** Offers the bounds to whoever is free; what it returns waits for them, or works them out where nobody was. */
export type Beside = (task: BoundsTask, watch: Watch) => () => Bounds;
