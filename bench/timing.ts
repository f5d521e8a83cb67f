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

/** The time of one call for each item; the first `warmUp` items are gone through once before. */
export function timeOfEach<T>(items: readonly T[], work: (item: T) => unknown, warmUp = 10): number[] {
  for (const item of items.slice(0, warmUp)) timeOf(() => work(item));
  return items.map((item) => timeOf(() => work(item)));
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
