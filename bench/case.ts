/** What a case of the bench is: measures of one thing and of what it is held against, taken side by side. */
export interface Size {
  readonly entities: number;
  readonly links: number;
}

/** What was asked of the whole run. */
export interface Asked {
  readonly size: Size;
  readonly seed: number;
  /** A look at whether all works, in a minute. */
  readonly quick: boolean;
  /** Peers and stores at the whole size too, however long that takes. */
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

/** Empty for a number of things. */
export type Unit = 'ms' | 'µs' | 's' | 'bytes' | 'MB' | '%' | '';

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
  /** Only with a `sizeOf` that is `sizeOfStores`. */
  readonly needs?: readonly StoreName[];
  /** Called in a fresh process; the sides then run one after the other, in one order or the other. */
  readonly open: (setting: Setting) => Promise<readonly Side[]>;
}

/** What graph libraries hold without running out of memory. */
export function smallEnoughForLibraries({ size, full }: Asked): Size {
  return full ? size : atMost(size, 100_000, 500_000);
}

/** What is imported in a minute or two: reading tables into a store takes far longer than all else here. */
export function sizeOfStores({ size, quick, full }: Asked): Size {
  if (full) return size;
  return quick ? atMost(size, 10_000, 50_000) : atMost(size, 100_000, 500_000);
}

function atMost(size: Size, entities: number, links: number): Size {
  return { entities: Math.min(size.entities, entities), links: Math.min(size.links, links) };
}
