/** Where analyses run: in this thread or in others, behind one interface. */
import type { Projection } from '../projection/projection.ts';
import type { Analyses, AnswerOf, ArgsOf } from './analyses.ts';

export interface WorkItem {
  /** Unique while the process lives. */
  id: string;
  /** The name of the analysis. */
  name: string;
  state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
  /** The part done, 0..1, never falling. */
  done: number;
  /** When a thread took it up; null while it waits. */
  startedAt: Date | null;
  /** The space that is asked about; null: of none. */
  space: string | null;
}

export interface RunOptions {
  /** Aborted when nobody waits for the answer any more. */
  signal?: AbortSignal | undefined;
  /** Who asks: of several askers the one with the least under way is served first. */
  asker?: object;
  /** The space that is asked about. */
  space?: string;
  /** Told how it went, just before it is answered. */
  ran?: ((ran: Ran) => void) | undefined;
}

/** A part of a run, in milliseconds since 1970. */
export interface Part {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** How a run went, whatever its end. */
export interface Ran {
  /** When a thread took it up, in milliseconds since 1970; null where none did. */
  readonly started: number | null;
  readonly parts: readonly Part[];
}

/** What is kept because it may be asked for again. */
export interface Kept {
  /** Answers that were given. */
  readonly answers: number;
  /** Questions that are prepared, and the memory that they take. */
  readonly questions: number;
  readonly bytes: number;
}

export interface Work {
  /**
   * Runs an analysis by name; its arguments and its answer are plain data. Throws what it throws, CANCELLED where it
   * was given up, TOO_BUSY where too much is waiting already, WORK_FAILED where its thread broke down.
   */
  run<Name extends keyof Analyses>(
    projection: Projection,
    name: Name,
    args: ArgsOf<Name>,
    options?: RunOptions,
  ): Promise<AnswerOf<Name>>;
  /** A projection that nobody will ask of any more: what is kept for it may go. */
  retire(projection: Projection): void;
  /** What waits, runs, and has lately ended, oldest first. */
  items(): WorkItem[];
  /** How much is kept for questions that may come again. */
  kept(): Kept;
  /** Gives a piece of work up; false where there is none of this id or it has ended. */
  cancel(id: string): boolean;
  /** Ends threads that do nothing, with all that they hold; the next question starts one anew. */
  rest(): Promise<void>;
  close(): Promise<void>;
}
