/** Reports that were asked for over HTTP: waiting their turn, being made, and for a while after their end. */
import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Lang } from '../../../common/words/lang.ts';
import { OrepathError } from '../../errors.ts';
import type { Progress } from '../desk.ts';
import { FORMATS, type FormatName } from '../formats/formats.ts';
import { renderReport } from '../render.ts';
import type { Report } from '../report.ts';
import { writeWhole } from '../write-file.ts';
import { isOver, type ReportFile, type ReportRun } from './run.ts';

export interface ReportRunsOptions {
  /** The data folder. */
  data: string;
  clock: () => Date;
  /** Told of an error that is none of ours. */
  unexpected?(error: unknown): void;
}

export interface ReportOrder {
  space: string;
  /** The only buyers that show to who asks; null: the whole space does. */
  buyers: readonly string[] | null;
  formats: readonly FormatName[];
  langs: readonly Lang[];
  /** Makes the content; throws what makeReport throws. */
  make(progress: Progress, signal: AbortSignal): Promise<Report>;
}

/** Runs under way at once; more are refused. */
const MOST_UNDER_WAY = 16;
/** Ended ones that are remembered with their files, and for how long. */
const MOST_ENDED = 50;
const REMEMBERED_MS = 60 * 60_000;
/** The part of a run that making the content takes; rendering is the rest. */
const MAKING = 0.6;

const FOLDER = 'reports';

/** Removes what earlier runs left; nothing is being made when a server starts. */
export async function sweepReports(data: string): Promise<void> {
  await rm(join(data, FOLDER), { recursive: true, force: true });
}

export class ReportRuns {
  readonly #options: ReportRunsOptions;
  readonly #runs = new Map<string, ReportRun>();
  readonly #abort = new Map<string, AbortController>();
  #last: Promise<void> = Promise.resolve();

  constructor(options: ReportRunsOptions) {
    this.#options = options;
  }

  /** Oldest first. */
  items(): ReportRun[] {
    this.#forget();
    return [...this.#runs.values()];
  }

  find(id: string): ReportRun | undefined {
    return this.#runs.get(id);
  }

  /** Takes an order in; it waits its turn. Throws TOO_BUSY. */
  request(order: ReportOrder): ReportRun {
    if (this.items().filter((run) => !isOver(run)).length >= MOST_UNDER_WAY) throw tooBusy();
    const id = randomUUID();
    const run: ReportRun = {
      id,
      space: order.space,
      buyers: order.buyers,
      state: 'waiting',
      step: null,
      done: 0,
      startedAt: this.#options.clock(),
      endedAt: null,
      report: null,
      files: [],
      error: null,
    };
    this.#runs.set(id, run);
    this.#abort.set(id, new AbortController());
    const start = (): Promise<void> => this.#run(id, order);
    this.#last = this.#last.then(start, start);
    return run;
  }

  /** Where a file of a run that is done lies, and what it is. */
  fileOf(id: string, name: string): { path: string; file: ReportFile } | undefined {
    const file = this.#runs.get(id)?.files.find((one) => one.name === name);
    return file && { path: join(this.#folder(id), file.name), file };
  }

  /** Gives a run up; nothing of it stays. False where it has ended. */
  cancel(id: string): boolean {
    const run = this.#runs.get(id);
    if (!run || isOver(run)) return false;
    this.#abort.get(id)?.abort();
    // one that waits has nothing under way that could tell
    if (run.state === 'waiting') this.#end(id, { state: 'cancelled' });
    return true;
  }

  /** Gives up what is under way and waits until it has ended. */
  async close(): Promise<void> {
    for (const id of [...this.#abort.keys()]) this.cancel(id);
    await this.#last;
  }

  #folder(id: string): string {
    return join(this.#options.data, FOLDER, id);
  }

  async #run(id: string, order: ReportOrder): Promise<void> {
    const signal = this.#abort.get(id)?.signal;
    if (!signal || signal.aborted) return;
    try {
      this.#change(id, { state: 'running' });
      const progress: Progress = (step, done) => this.#change(id, { step, done: done * MAKING });
      const report = await order.make(progress, signal);
      const { contentHash, kind } = report;
      this.#change(id, { report: { id: report.id, contentHash, kind } });
      const files = await this.#render(id, report, order, signal);
      this.#end(id, { state: 'done', files, done: 1 });
    } catch (error) {
      await rm(this.#folder(id), { recursive: true, force: true }).catch(() => undefined);
      this.#fail(id, error);
    }
  }

  /** Every format in every language; a format that is the same in all is still a file for each. */
  async #render(
    id: string,
    report: Report,
    { formats, langs }: ReportOrder,
    signal: AbortSignal,
  ): Promise<ReportFile[]> {
    await mkdir(this.#folder(id), { recursive: true, mode: 0o700 });
    const wanted = formats.flatMap((format) => langs.map((lang) => ({ format, lang })));
    const files: ReportFile[] = [];
    for (const [i, { format, lang }] of wanted.entries()) {
      this.#change(id, { step: `${format} ${lang}`, done: MAKING + ((1 - MAKING) * i) / wanted.length });
      const bytes = await renderReport(report, format, lang, signal);
      const name = `${report.kind}-${report.id.slice(4, 12)}-${lang}${FORMATS[format].extension}`;
      await writeWhole(join(this.#folder(id), name), bytes);
      files.push({ name, format, lang, bytes: bytes.length });
    }
    return files;
  }

  #change(id: string, change: Partial<ReportRun>): void {
    const run = this.#runs.get(id);
    if (run && !isOver(run)) this.#runs.set(id, { ...run, ...change });
  }

  #fail(id: string, error: unknown): void {
    if (!(error instanceof OrepathError)) this.#options.unexpected?.(error);
    const detail =
      error instanceof OrepathError
        ? error.detail
        : ({ code: 'INTERNAL', message: 'unexpected error; it has been logged' } as const);
    if (detail.code === 'CANCELLED') this.#end(id, { state: 'cancelled' });
    else this.#end(id, { state: 'failed', error: detail });
  }

  #end(id: string, change: Partial<ReportRun>): void {
    this.#change(id, { ...change, step: null, endedAt: this.#options.clock() });
    this.#abort.delete(id);
  }

  #forget(): void {
    const ended = [...this.#runs.values()].filter(isOver);
    const since = this.#options.clock().getTime() - REMEMBERED_MS;
    for (const [i, run] of ended.entries()) {
      if (i >= ended.length - MOST_ENDED && (run.endedAt?.getTime() ?? 0) >= since) continue;
      this.#runs.delete(run.id);
      rm(this.#folder(run.id), { recursive: true, force: true }).catch(() => undefined);
    }
  }
}

const tooBusy = (): OrepathError =>
  new OrepathError({
    code: 'TOO_BUSY',
    message: 'too many reports are under way',
    expected: `at most ${MOST_UNDER_WAY}; try again when one has ended`,
  });
