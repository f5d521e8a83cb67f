/** Imports that came by upload: received, waiting their turn, running, and for a while after their end. */
import { randomUUID } from 'node:crypto';
import { AuditedStore } from '../audit/audited-store.ts';
import { type ErrorDetail, OrepathError } from '../errors.ts';
import type { Store } from '../store/store.ts';
import { type BatchOrder, givenUp, type MatchedCounts } from './batch.ts';
import { type FileReport, shortened } from './report.ts';
import type { RunBatch } from './run-batch.ts';
import { makeSpool, removeSpool, spoolFolder } from './spool.ts';
import type { Given } from './units.ts';

export type RunState = 'receiving' | 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';

/** How a run stands; a new object whenever something has changed. */
export interface ImportRun {
  id: string;
  /** Id of the caller in whose name it is done. */
  by: string;
  space: string;
  /** What was uploaded, by name. */
  name: string;
  state: RunState;
  dryRun: boolean;
  /** Bytes received so far. */
  received: number;
  /** Files found so far; a zip may turn out to hold several. */
  fileCount: number;
  /** The file under way. */
  current: string | null;
  /** The part done, 0..1. */
  done: number;
  startedAt: Date;
  endedAt: Date | null;
  /** How far comparing the new entities is, 0..1; null while files are imported, and after. */
  comparing: number | null;
  /** Files that are done. */
  files: readonly FileReport[];
  /** Why it failed as a whole. */
  error: ErrorDetail | null;
}

export interface ImportRunsOptions {
  store: Store;
  /** The data folder. */
  data: string;
  runBatch: RunBatch;
  clock: () => Date;
  /** Called when imports may have become visible. */
  imported(): Promise<unknown>;
  /** Told of an error that is none of ours. */
  unexpected?(error: unknown): void;
}

/** Runs under way at once, being received or waiting; more are refused. */
const MOST_UNDER_WAY = 16;
/** Ended ones that are remembered, and for how long. */
const MOST_ENDED = 50;
const REMEMBERED_MS = 60 * 60_000;
/** Findings and faults that one run holds in memory, all its files together. */
const MOST_FINDINGS = 10_000;

const isOver = ({ state }: ImportRun): boolean => ['done', 'failed', 'cancelled'].includes(state);

const tooBusy = (): OrepathError =>
  new OrepathError({
    code: 'TOO_BUSY',
    message: 'too many imports are under way',
    expected: `at most ${MOST_UNDER_WAY}; try again when one has ended`,
  });

/** An upload while it is received. */
export interface Receiving {
  id: string;
  /** Folder for its files. */
  folder: string;
  signal: AbortSignal;
  received(bytes: number): void;
  /** All is there: the import waits its turn. */
  start(name: string, files: readonly Given[], mapping?: unknown): void;
  /** Nothing of it stays. */
  abandon(): Promise<void>;
}

export class ImportRuns {
  readonly #options: ImportRunsOptions;
  readonly #runs = new Map<string, ImportRun>();
  readonly #abort = new Map<string, AbortController>();
  #last: Promise<void> = Promise.resolve();

  constructor(options: ImportRunsOptions) {
    this.#options = options;
  }

  /** Oldest first. */
  items(): ImportRun[] {
    this.#forget();
    return [...this.#runs.values()];
  }

  find(id: string): ImportRun | undefined {
    return this.#runs.get(id);
  }

  /** Takes a new upload in, in the name of a caller (its id). Throws TOO_BUSY, and the system's error where no folder can be made for it. */
  async receive(order: BatchOrder, by: string): Promise<Receiving> {
    this.#forget();
    if (this.items().filter((run) => !isOver(run)).length >= MOST_UNDER_WAY) throw tooBusy();
    const id = randomUUID();
    const folder = spoolFolder(this.#options.data, id);
    const abort = new AbortController();
    const abandon = async (): Promise<void> => {
      try {
        await removeSpool(folder);
      } finally {
        this.#runs.delete(id);
        this.#abort.delete(id);
      }
    };
    this.#abort.set(id, abort);
    this.#runs.set(id, this.#newRun(id, order, by));
    await makeSpool(folder).catch(async (error: unknown) => {
      await abandon().catch(() => undefined);
      throw error;
    });
    return {
      id,
      folder,
      signal: abort.signal,
      received: (bytes) => this.#change(id, { received: (this.#runs.get(id)?.received ?? 0) + bytes }),
      start: (name, files, mapping) =>
        this.#enqueue(id, name, files, mapping === undefined ? order : { ...order, mapping }),
      abandon,
    };
  }

  #newRun(id: string, order: BatchOrder, by: string): ImportRun {
    return {
      id,
      by,
      space: order.space,
      name: '',
      state: 'receiving',
      dryRun: order.dryRun,
      received: 0,
      fileCount: 0,
      current: null,
      done: 0,
      comparing: null,
      startedAt: this.#options.clock(),
      endedAt: null,
      files: [],
      error: null,
    };
  }

  #change(id: string, change: Partial<ImportRun>): void {
    const run = this.#runs.get(id);
    if (run) this.#runs.set(id, { ...run, ...change });
  }

  #enqueue(id: string, name: string, files: readonly Given[], order: BatchOrder): void {
    this.#change(id, { state: 'waiting', name, fileCount: files.length });
    const run = (): Promise<void> => this.#run(id, name, files, order);
    this.#last = this.#last.then(run, run);
  }

  async #run(id: string, name: string, files: readonly Given[], order: BatchOrder): Promise<void> {
    const { store, clock, runBatch, data, imported } = this.#options;
    const signal = this.#abort.get(id)!.signal;
    let failure: unknown;
    try {
      if (signal.aborted) throw givenUp();
      await runBatch(
        new AuditedStore(store, this.#runs.get(id)!.by, clock),
        { files, name, order },
        this.#watch(id, signal),
        clock,
      );
    } catch (error) {
      failure = error;
    }
    // told as over when nothing of it is left to do; where the store is lost, its watch says so
    await removeSpool(spoolFolder(data, id)).catch(() => undefined);
    await imported().catch(() => undefined);
    this.#abort.delete(id);
    if (failure === undefined) this.#end(id, 'done');
    else this.#fail(id, failure);
  }

  #watch(id: string, signal: AbortSignal) {
    let part = 0;
    const done = (): number => {
      const run = this.#runs.get(id)!;
      return Math.max(run.done, Math.min(1, (run.files.length + part) / Math.max(1, run.fileCount)));
    };
    return {
      signal,
      files: (fileCount: number) => this.#change(id, { state: 'running', fileCount }),
      began: (current: string) => {
        part = 0;
        this.#change(id, { state: 'running', current });
      },
      progress: (now: number) => {
        part = now;
        this.#change(id, { done: done() });
      },
      done: (report: FileReport) => {
        part = 0;
        const { files } = this.#runs.get(id)!;
        const left =
          MOST_FINDINGS - files.reduce((sum, file) => sum + file.findings.length + file.faults.length, 0);
        this.#change(id, { files: [...files, shortened(report, Math.max(0, left))], current: null });
        this.#change(id, { done: done() });
      },
      comparing: (comparing: number) => this.#change(id, { comparing }),
      matched: (counts: ReadonlyMap<number, MatchedCounts>) => this.#matched(id, counts),
    };
  }

  #matched(id: string, counts: ReadonlyMap<number, MatchedCounts>): void {
    const { files } = this.#runs.get(id)!;
    const told = files.map((file) => (file.import !== null ? { ...file, ...counts.get(file.import) } : file));
    this.#change(id, { files: told, comparing: null });
  }

  #fail(id: string, error: unknown): void {
    if (error instanceof OrepathError && error.code === 'CANCELLED') {
      this.#end(id, 'cancelled');
      return;
    }
    const detail: ErrorDetail =
      error instanceof OrepathError
        ? error.detail
        : { code: 'INTERNAL', message: 'unexpected error; it has been logged' };
    this.#change(id, { error: detail });
    this.#end(id, 'failed');
    if (!(error instanceof OrepathError)) this.#options.unexpected?.(error);
  }

  #end(id: string, state: RunState): void {
    this.#change(id, {
      state,
      current: null,
      comparing: null,
      endedAt: this.#options.clock(),
      ...(state === 'done' && { done: 1 }),
    });
  }

  /** Gives a run up: what it has imported stays, the file under way leaves nothing. False where it has ended. */
  cancel(id: string): boolean {
    const run = this.#runs.get(id);
    if (!run || isOver(run)) return false;
    this.#abort.get(id)?.abort();
    return true;
  }

  #forget(): void {
    const ended = [...this.#runs.values()].filter(isOver);
    const since = this.#options.clock().getTime() - REMEMBERED_MS;
    for (const [i, run] of ended.entries()) {
      if (i < ended.length - MOST_ENDED || (run.endedAt?.getTime() ?? 0) < since) this.#runs.delete(run.id);
    }
  }

  /** Gives up what is under way and waits until it has ended. */
  async close(): Promise<void> {
    for (const id of [...this.#abort.keys()]) this.cancel(id);
    await this.#last;
  }
}
