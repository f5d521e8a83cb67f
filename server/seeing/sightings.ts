/** What the service tells of its own work when a piece of it has ended. Metrics and traces listen; nobody else need. */
import { type Context, context } from '@opentelemetry/api';
import { type ErrorCode, OrepathError } from '../errors.ts';

/** A stretch of time in milliseconds since 1970, with fractions: threads have clocks of their own origin. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A statement of the store, or several of one unit; never with the values it was given. */
export interface StatementSeen extends Stretch {
  readonly kind: 'statement';
  /** The name of the statement, those of a unit in order of first use. */
  readonly names: readonly string[];
  readonly engine: string;
  readonly write: boolean;
  /** The code of the error that it ended with. */
  readonly failed: ErrorCode | null;
}

/** A part of an analysis, as its thread timed it. */
export interface PartSeen extends Stretch {
  readonly name: string;
}

/** An analysis: from being asked for to its answer. */
export interface AnalysisSeen extends Stretch {
  readonly kind: 'analysis';
  readonly name: string;
  readonly failed: ErrorCode | null;
  /** When a thread took it up; null where none did. */
  readonly started: number | null;
  readonly parts: readonly PartSeen[];
}

/** A projection built, from a snapshot file or from the store. */
export interface BuildSeen extends Stretch {
  readonly kind: 'build';
  readonly failed: ErrorCode | null;
}

export type Sighting = StatementSeen | AnalysisSeen | BuildSeen;

/** `within` is the piece of work that asked for it: the span above it in a trace. */
export type Witness = (sighting: Sighting, within: Context) => void;

export class Sightings {
  readonly #witnesses = new Set<Witness>();

  /** Listens from now on; the result stops it. */
  watch(witness: Witness): () => void {
    this.#witnesses.add(witness);
    return () => void this.#witnesses.delete(witness);
  }

  tell(sighting: Sighting, within: Context = context.active()): void {
    for (const witness of this.#witnesses) witness(sighting, within);
  }
}

/** Milliseconds since 1970, with fractions, never going back within a thread. */
export const preciseNow = (): number => performance.timeOrigin + performance.now();

/** Of the closed list: what is none of ours is INTERNAL. */
export const codeOf = (error: unknown): ErrorCode =>
  error instanceof OrepathError ? error.code : 'INTERNAL';
