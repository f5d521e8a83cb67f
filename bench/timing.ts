/** Times of repeated work, in milliseconds. */

/** Results are put here, so that no engine may leave out the work that made them. */
export const results: { last: unknown } = { last: undefined };

/** The time of one call. */
export function timeOf(work: () => unknown): number {
  const start = performance.now();
  results.last = work();
  return performance.now() - start;
}

export async function timeOfAsync(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  results.last = await work();
  return performance.now() - start;
}

/** The least time of several calls: the first warms up, then at least three and as many as fit into `budget` ms. */
export function least(work: () => unknown, budget = 1500): number {
  timeOf(work);
  let [best, calls] = [Number.POSITIVE_INFINITY, 0];
  for (const start = performance.now(); calls < 3 || performance.now() - start < budget; calls++) {
    best = Math.min(best, timeOf(work));
  }
  return best;
}

/** Where the items of a sample take longer than this together, those after the fifth are left out. */
const ENOUGH_MS = 30_000;
const AT_LEAST = 5;

/** The time of one call for each item, or for as many as half a minute takes; the first `warmUp` are gone through before. */
export function timeOfEach<T>(items: readonly T[], work: (item: T) => unknown, warmUp = 3): number[] {
  for (const item of items.slice(0, warmUp)) timeOf(() => work(item));
  const times: number[] = [];
  const start = performance.now();
  for (const item of items) {
    if (times.length >= AT_LEAST && performance.now() - start > ENOUGH_MS) break;
    times.push(timeOf(() => work(item)));
  }
  return times;
}

/** The least value that so many of a hundred values do not exceed (nearest rank). */
export function percentile(values: readonly number[], part: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.max(0, Math.ceil((part / 100) * sorted.length) - 1)]!;
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Frees what nobody holds any more, so that one side does not pay for the rubbish of another. */
export async function collectGarbage(): Promise<void> {
  if (!globalThis.gc) throw new Error('The bench measures in processes started with --expose-gc');
  for (let round = 0; round < 3; round++) {
    globalThis.gc();
    // buffers are given back after the objects that held them
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
