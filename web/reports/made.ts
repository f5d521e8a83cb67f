/** The report that this page has made or is making: it goes on whatever screen is shown. */
import { useEffect, useState } from 'preact/hooks';
import { ApiError, ask, isAbort } from '../api.ts';
import { followRun, type RunQueries } from '../follow-run.ts';
import {
  CANCEL_REPORT,
  FOLLOW_REPORT,
  REPORT_NOW,
  REQUEST_REPORT,
  type ReportRun,
  type RequestVariables,
} from '../queries/reports.ts';

export interface Made {
  space: string;
  order: RequestVariables;
  /** Null until the service has taken it. */
  run: ReportRun | null;
  error: ApiError | null;
}

const RUNS: RunQueries<ReportRun> = {
  follow: FOLLOW_REPORT,
  now: REPORT_NOW,
  hasEnded: ({ state }) => state === 'DONE' || state === 'FAILED' || state === 'CANCELLED',
  gone: 'NOT_FOUND',
};

let made: Made | null = null;
let stop = new AbortController();
const listeners = new Set<() => void>();

function show(next: Made | null): void {
  made = next;
  for (const listener of listeners) listener();
}

export function useMade(): Made | null {
  const [now, tell] = useState(made);
  useEffect(() => {
    const listener = () => tell(made);
    listeners.add(listener);
    listener();
    return () => {
      listeners.delete(listener);
    };
  }, []);
  return now;
}

/** Whether something is under way. */
export const isUnderWay = (one: Made | null): boolean =>
  one !== null && one.error === null && !(one.run && RUNS.hasEnded(one.run));

/** Has a report made in place of the one before. */
export async function makeReport(space: string, order: RequestVariables): Promise<void> {
  await giveUp();
  stop = new AbortController();
  const { signal } = stop;
  const take = (run: ReportRun): void => {
    if (!signal.aborted) show({ space, order, run, error: null });
  };
  show({ space, order, run: null, error: null });
  try {
    const { requestReport } = await ask(REQUEST_REPORT, order, space, signal);
    take(requestReport);
    await followRun(RUNS, requestReport.id, space, take, signal);
  } catch (error) {
    if (isAbort(error) || signal.aborted) return;
    const told = error instanceof ApiError ? error : new ApiError('INTERNAL', String(error));
    show({ space, order, run: made?.run ?? null, error: told });
  }
}

/** Gives up what is under way; nothing of it stays. */
export async function giveUp(): Promise<void> {
  if (!made || !isUnderWay(made)) return;
  const { run, space } = made;
  stop.abort();
  show(null);
  // one that has ended meanwhile, or a service that is gone, is given up as well
  if (run) await ask(CANCEL_REPORT, { id: run.id }, space).catch(() => undefined);
}
