/** Messages between the pool and its threads. */
import type { MessagePort } from 'node:worker_threads';
import type { BoundsTask } from '../analytics/beside.ts';
import type { ErrorDetail } from '../errors.ts';
import type { HandedOver } from '../projection/handover.ts';
import type { Analyses } from './analyses.ts';
import type { PreparedParts } from './shelf.ts';
import type { Part } from './work.ts';

/** Projections go by numbers of the pool, prepared questions by their keys (see PoolThread). */
export type ToThread =
  | { kind: 'hold'; projection: number; parts: HandedOver }
  | { kind: 'drop'; projections: readonly number[]; prepared: readonly string[] }
  | {
      kind: 'run';
      id: string;
      projection: number;
      name: keyof Analyses;
      args: object;
      flags: SharedArrayBuffer;
      /** Prepared questions that the work may ask for and the thread does not hold yet. */
      prepared: readonly (readonly [key: string, parts: PreparedParts])[];
      /** Ids of snapshots known by now, by period. */
      snapshots: ReadonlyMap<number, string>;
    }
  | { kind: 'assist'; offer: Offer };

export type FromThread =
  | { kind: 'prepared'; key: string; projection: number; parts: PreparedParts }
  | {
      kind: 'done';
      id: string;
      answer: unknown;
      snapshots: ReadonlyMap<number, string>;
      parts: readonly Part[];
    }
  | { kind: 'failed'; id: string; error: ThreadError; parts: readonly Part[] }
  /** A part that another thread may do. */
  | { kind: 'offer'; offer: Offer }
  /** The part of another is done, or was not there any more. */
  | { kind: 'assisted' };

/** A part of a thread's work: over shared memory throughout. */
export interface Offer {
  readonly task: BoundsTask;
  /** See Assist. */
  readonly assist: SharedArrayBuffer;
  /** Of the work that the part is of: whether it was given up. */
  readonly flags: SharedArrayBuffer;
  /** Takes the result. */
  readonly port: MessagePort;
}

/** An error as it crosses: ours by its detail, any other by what it says. */
export type ThreadError =
  | { readonly detail: ErrorDetail }
  | { readonly message: string; readonly stack: string | undefined };
