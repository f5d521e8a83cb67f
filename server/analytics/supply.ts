/** The supply graph of one question: parallel claims merged, layers averaged, remainders told apart (method.md 1). */

/** The smallest part of an intake that is a remainder and not the rounding of shares that add up to 1. */
export const ROUNDING = 1e-12;

/**
 * One link per pair with a claim that counts, links into x at `offsets[x] .. offsets[x + 1] - 1`, by supplier's id.
 * The intake of an entity that is no end: known shares + assumed + opaque = 1.
 */
export interface Supply {
  readonly offsets: Int32Array;
  /** By link. */
  readonly supplier: Int32Array;
  /** Known share of the customer's intake: stated, scaled if need be, averaged over layers. */
  readonly known: Float64Array;
  /** Share with its part of the remainder: known + assumed. */
  readonly weight: Float64Array;
  /** The winning claim: of several layers that with the largest weighted share, then the smallest id. */
  readonly claim: Int32Array;
  /** Claims that count for the pair. */
  readonly claims: Int32Array;
  /** 1: some claim that counts for the pair is direct. */
  readonly direct: Uint8Array;

  /** Remainders to be shared among suppliers of unknown share, one per entity and layer: those of x from `remainderOffsets[x]`. */
  readonly remainderOffsets: Int32Array;
  /** By remainder: its part of the intake, divided by the number of layers. */
  readonly remainder: Float64Array;
  /** By remainder: where its links start in `takers`; one more than there are remainders. */
  readonly takerOffsets: Int32Array;
  /** Links of unknown share that may take the remainder. */
  readonly takers: Int32Array;

  /** By entity: the part of the intake that nobody is named for. */
  readonly opaque: Float64Array;
  /** By entity: the part of the intake split by assumption. */
  readonly assumed: Float64Array;
  /** By entity: 1 where the walk ends clean (terminal, or declared not to use the material). */
  readonly end: Uint8Array;
  readonly faults: SupplyFaults;
  /** Entities, ascending, with a remainder split equally although a share model was asked for: quantities are missing. */
  readonly splitEqually: readonly number[];
}

/** Entities (or claims) at fault, ascending. */
export interface SupplyFaults {
  /** Known shares add up to more than 1; scaled. */
  readonly sharesAboveOne: readonly number[];
  /** Declared not to use a material, with links naming it on record; the links count. */
  readonly usesDeclaredUnused: readonly number[];
}

/** Whether x has a link that counts, so that it may be asked for as a buyer. */
export function isBuyer(supply: Supply, entity: number): boolean {
  return supply.offsets[entity + 1]! > supply.offsets[entity]!;
}
