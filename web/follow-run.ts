/** Long work of the service, followed to its end. */
import { insist } from './again.ts';
import { ApiError, ask, isAbort, type Query } from './api.ts';
import { subscribe } from './subscribe.ts';

const LOOK_EVERY_MS = 1_000;

export interface RunQueries<Run> {
  /** A subscription that tells of every change. */
  follow: Query<Record<string, Run>, { id: string }>;
  /** How it stands at this moment; null where the service no longer knows it. */
  now: Query<Record<string, Run | null>, { id: string }>;
  hasEnded(run: Run): boolean;
  /** Code of the error where the service no longer knows it. */
  gone: string;
}

/**
 * Hands each state of a run to `take`, the last one included: by what the service tells; where that stream breaks, by asking
 * now and then, also over a time in which the service is away. Throws ApiError, and AbortError where it is given up.
 */
export async function followRun<Run>(
  { follow, now, hasEnded, gone }: RunQueries<Run>,
  id: string,
  space: string,
  take: (run: Run) => void,
  signal: AbortSignal,
): Promise<void> {
  let over = false;
  const told = (run: Run): void => {
    over = hasEnded(run);
    take(run);
  };
  try {
    for await (const data of subscribe(follow, { id }, space, signal)) told(only(data));
  } catch (error) {
    if (isAbort(error)) throw error;
  }
  while (!over) {
    const run = only(await insist(() => ask(now, { id }, space, signal), signal));
    if (!run) throw new ApiError(gone, 'the service no longer knows this');
    told(run);
    if (!over) await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}

/** The one field that these queries ask for. */
const only = <T>(data: Record<string, T>): T => Object.values(data)[0]!;
