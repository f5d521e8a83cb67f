/** Uploads of this page: they go on whatever screen is shown, and every screen that looks sees the same. */
import { useEffect, useState } from 'preact/hooks';
import { ApiError, ask, isAbort } from '../api.ts';
import { followRun, type RunQueries } from '../follow-run.ts';
import { CANCEL_RUN, FOLLOW_RUN, RUN_NOW, type Run } from '../queries/imports.ts';
import { type UploadOrder, upload } from './upload.ts';
import { tellWritten } from './written.ts';

export interface Upload {
  /** Names it on this page. */
  key: number;
  space: string;
  names: readonly string[];
  /** Held so that they can be sent again with a mapping. */
  order: UploadOrder;
  /** Part sent, 0..1. */
  sent: number;
  run: Run | null;
  error: ApiError | null;
  over: boolean;
}

let uploads: readonly Upload[] = [];
let nextKey = 1;
const stops = new Map<number, AbortController>();
const listeners = new Set<() => void>();

function change(key: number, to: Partial<Upload>): void {
  uploads = uploads.map((one) => (one.key === key ? { ...one, ...to } : one));
  for (const listener of listeners) listener();
}

export function useUploads(): readonly Upload[] {
  const [now, show] = useState(uploads);
  useEffect(() => {
    const listener = () => show(uploads);
    listeners.add(listener);
    listener();
    return () => {
      listeners.delete(listener);
    };
  }, []);
  return now;
}

const ENDED: readonly Run['state'][] = ['DONE', 'FAILED', 'CANCELLED'];
const RUNS: RunQueries<Run> = {
  follow: FOLLOW_RUN,
  now: RUN_NOW,
  hasEnded: (run) => ENDED.includes(run.state),
  gone: 'UNKNOWN_IMPORT',
};

/** Sends files and follows their import; resolves when it has ended, however it did. */
export async function startUpload(order: UploadOrder): Promise<void> {
  const key = nextKey++;
  const stop = new AbortController();
  stops.set(key, stop);
  const names = order.files.map((file) => file.webkitRelativePath || file.name);
  const { space } = order;
  uploads = [{ key, space, names, sent: 0, run: null, error: null, over: false, order }, ...uploads];
  change(key, {});
  try {
    const id = await upload(order, (sent) => change(key, { sent }), stop.signal);
    change(key, { sent: 1 });
    await followRun(RUNS, id, space, (run) => change(key, { run }), stop.signal);
  } catch (error) {
    if (!isAbort(error))
      change(key, { error: error instanceof ApiError ? error : new ApiError('INTERNAL', String(error)) });
    else change(key, { error: new ApiError('CANCELLED', '') });
  } finally {
    stops.delete(key);
    change(key, { over: true });
    tellWritten();
  }
}

/** Gives an upload up: while it is sent nothing of it stays, later what was imported stays. */
export async function cancelUpload({ key, run, space }: Upload): Promise<void> {
  if (!run) return stops.get(key)?.abort();
  try {
    await ask(CANCEL_RUN, { id: run.id }, space);
  } catch (error) {
    if (error instanceof ApiError) change(key, { error });
  }
}

/** The file of an upload that a report speaks of; undefined for one out of an archive. */
export function fileOf({ names, order: { files } }: Upload, path: string): File | undefined {
  return files[names.indexOf(path)];
}

/** Takes an upload that is over off the list. */
export function forgetUpload({ key }: Upload): void {
  uploads = uploads.filter((one) => one.key !== key);
  for (const listener of listeners) listener();
}

/** An upload that broke off before any of it was taken. */
export function sendAgain(upload: Upload): void {
  forgetUpload(upload);
  void startUpload(upload.order);
}
