/** What one unit that flows out of an entity meets at it or further upstream, for every entity: h(x) and its like. */
export interface Values {
  /** Hit by the risk, expected: h(x). */
  readonly hit: Float64Array;
  /** Ends clean. */
  readonly clean: Float64Array;
  /** Ends where nobody is named. */
  readonly opaque: Float64Array;
  /** Stands beyond the tier limit; null without one. */
  readonly beyond: Float64Array | null;
  /** Ends, hit or clean, along known shares only. */
  readonly covered: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
}
