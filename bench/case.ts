/** What a case of the bench is: measures of one thing and of what it is held against, taken side by side. */
export interface Size {
  readonly entities: number;
  readonly links: number;
}

/** What was asked of the whole run. */
export interface Asked {
  readonly size: Size;
  readonly seed: number;
  /** Peers that hold less are measured on the whole size too, however long that takes. */
  readonly full: boolean;
}

export type StoreName = 'embedded' | 'neo4j';

/** Settings with which `orepath` uses a store. */
export type Environment = Readonly<Record<string, string>>;

/** What a case is given in its process: plain data. */
export interface Setting {
  readonly size: Size;
  readonly seed: number;
  /** For files that the run needs: empty at its start, gone after it. */
  readonly folder: string;
  /** The stores that the case needs, holding the network of this size and seed. */
  readonly stores: Readonly<Partial<Record<StoreName, Environment>>>;
}

export type Unit = 'ms' | 'µs' | 's' | 'bytes' | 'MB' | '%';

export interface Measure {
  /** What is measured, in words. */
  readonly title: string;
  readonly unit: Unit;
}

/** What is to be held, by the least of all rounds. Exactly one of the two limits. */
export interface Target {
  readonly measure: string;
  /** The measure that it is held against; absent: the limit is in the measure's own unit. */
  readonly against?: string;
  /** At most so many times the other one, or so many units. */
  readonly atMost?: number;
  /** At least so many times faster than the other one. */
  readonly timesFaster?: number;
}

/** One value per measure that a side took, the least of its own repeats. */
export type Figures = Readonly<Record<string, number>>;

/** One side: measures, answers, and lets go of what it made. Throws where its answer is not that of the others. */
export type Side = () => Figures | Promise<Figures>;

export interface Case {
  readonly name: string;
  readonly measures: Readonly<Record<string, Measure>>;
  readonly targets: readonly Target[];
  /** The size that it is measured on; absent: as asked. */
  readonly sizeOf?: (asked: Asked) => Size;
  /** Only with a `sizeOf` that is `smallEnoughForPeers`. */
  readonly needs?: readonly StoreName[];
  /** Called in a fresh process; the sides then run one after the other, in one order or the other. */
  readonly open: (setting: Setting) => Promise<readonly Side[]>;
}

/** At most 100,000 entities and 500,000 links: what every peer holds. */
export function smallEnoughForPeers({ size, full }: Asked): Size {
  if (full || size.entities <= 100_000) return size;
  return { entities: 100_000, links: Math.min(500_000, size.links) };
}
