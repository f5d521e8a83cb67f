/** What a format of input is: something that tells its files by their content and turns them into rows of the model. */
import type { TableName } from '../../rows.ts';
import type { KnownSmelters } from '../declarations/review/known-smelters.ts';
import type { TableRowsSource } from '../tables/types.ts';
import type { Finding } from './finding.ts';
import type { Probe } from './probe.ts';

/** What a file turned out to be. */
export interface Recognition {
  /** Name of the format as `--format` takes it: `cmrt`, `emrt`, `supplier-list`, `cpi`, ... */
  format: string;
  /** What a person calls it: `CMRT 6.5`, `Corruption Perceptions Index`. */
  title: string;
  /** Of the template or list, where it says one. */
  version?: string;
  /** BCP 47, where it says one. */
  language?: string;
}

/** What the person who imports says about it. */
export interface ReadingOptions {
  /** Entity id of the company that received declarations, or whose suppliers a supplier list names. */
  buyer?: string;
  /** A mapping of a supplier list, as JSON data; a list of them is those that were kept, of which one may fit. */
  mapping?: unknown;
  /** Tells how far reading is, 0..1, and throws CANCELLED where nobody waits any more. */
  progress?: (done: number) => void;
  /** Smelters that lists of the space name, read when first asked for; undefined where it holds no list. */
  smelters?: () => Promise<KnownSmelters | undefined>;
  /** "Today", for checks of age. */
  now: Date;
}

/** A format's summary of one file by a reviewer's eye. */
export interface Grade {
  grade: 'A' | 'B' | 'C' | 'D' | 'E';
  /** Finding codes that made it so, most serious first. */
  reasons: readonly string[];
}

/** The rows that a file means, by table, and what is to be said of it. */
export interface Reading {
  recognised: Recognition;
  /** What is loaded: re-iterable, so that it can be checked before it is written. */
  tables: Readonly<{ [N in TableName]?: TableRowsSource<N> }>;
  /** Data rows of the file (smelter, mine and product rows of a declaration): read = kept + refused. */
  rows: { read: number; kept: number; refused: number };
  findings: readonly Finding[];
  /** Findings beyond the most that are listed. */
  moreFindings: number;
  grade?: Grade;
  /** A request back to who sent the file, in its language. */
  request?: { language: string; text: string };
  /** Entities whose names who-is-who should compare with those that the space holds. */
  toMatch?: readonly string[];
}

export interface Format {
  readonly name: string;
  /** Set where what it brings is looked at when other files are read: none is read ahead of it. */
  readonly informs?: true;
  /** What its files are, one line: said where a file is not recognised. */
  readonly known: string;
  /** Undefined where the file is something else. Cheap: looks at the head, sheet names and a few cells. */
  recognise(probe: Probe, options?: Pick<ReadingOptions, 'mapping'>): Promise<Recognition | undefined>;
  /** Reads a file that it recognised. Throws OrepathError where nothing of it can be used. */
  read(probe: Probe, recognised: Recognition, options: ReadingOptions): Promise<Reading>;
}
