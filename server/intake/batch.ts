/** What a batch is asked to do, and who is told how it gets on. */
import { type ErrorDetail, OrepathError } from '../errors.ts';
import type { ReadingOptions } from '../ingest/formats/format.ts';
import type { FileReport } from './report.ts';

/** Plain data, so that it can cross to another thread. */
export interface BatchOrder {
  space: string;
  /** `auto`, `tables`, or the name of a format. */
  format: string;
  /** Who received the declarations, or whose suppliers are listed. */
  buyer?: string;
  /** Names the buyer where the space does not know it yet. */
  buyerName?: string;
  /** A mapping of a supplier list, as JSON data. */
  mapping?: unknown;
  /** Folder of the mappings that were used once: a list with the header of one of them needs none. */
  mappings?: string;
  dryRun: boolean;
  /** Takes the tables' own recorded times. */
  trustRecorded: boolean;
  /** Decisions on who is who take a second person: a file that brings some is refused. */
  withoutDecisions?: boolean;
}

/** What who-is-who found of the entities of one import. */
export interface MatchedCounts {
  /** Joined by an exact identifier. */
  matched: number;
  /** With candidates that wait for a decision. */
  waiting: number;
}

export interface BatchWatch {
  /** How many files there are as far as is known; a zip may turn out to hold several. */
  files?(count: number): void;
  began?(path: string): void;
  /** How far the current file is, 0..1. */
  progress?(done: number): void;
  done?(report: FileReport): void;
  /** How far comparing the new entities of the batch is, 0..1; the last thing done. */
  comparing?(done: number): void;
  /** What came of it, by import. */
  matched?(counts: ReadonlyMap<number, MatchedCounts>): void;
  /** Aborted when nobody wants it any more. */
  signal: AbortSignal;
}

export const givenUp = (): OrepathError =>
  new OrepathError({ code: 'CANCELLED', message: 'the import was given up' });

/**
 * An error that no reader foresaw: it is this file's, and the rest of a batch goes on. Throws CANCELLED and the store's
 * own errors, which would meet every file alike.
 */
export function asFault(error: unknown, path: string): ErrorDetail {
  if (error instanceof OrepathError) {
    if (error.code === 'CANCELLED' || error.code.startsWith('STORE_')) throw error;
    return error.detail;
  }
  const got = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return {
    code: 'INTERNAL',
    message: 'an error of the service itself while this file was read',
    expected: 'a file that can be read, or an error that says why it cannot: please report this',
    got: got.slice(0, 200),
    where: { file: path },
  };
}

/** Throws CANCELLED. */
export function refuseGivenUp({ signal }: BatchWatch): void {
  if (signal.aborted) throw givenUp();
}

/** A file is read, then checked and written: how much of its progress reading makes up. */
const READING_PART = 0.5;

/** What a reader is told. */
export function readingOptions(
  order: BatchOrder,
  watch: BatchWatch,
  { now, smelters, mapping }: Pick<ReadingOptions, 'now' | 'smelters' | 'mapping'>,
): ReadingOptions {
  return {
    ...(order.buyer !== undefined && { buyer: order.buyer }),
    ...(mapping !== undefined && { mapping }),
    now,
    ...(smelters && { smelters }),
    progress(done) {
      refuseGivenUp(watch);
      watch.progress?.(done * READING_PART);
    },
  };
}

export const loadingProgress =
  (watch: BatchWatch) =>
  (done: number, total: number): void =>
    watch.progress?.(READING_PART + (total > 0 ? done / total : 1) * (1 - READING_PART));
