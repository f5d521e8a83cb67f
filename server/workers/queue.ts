/** Who is served next: of several askers the one with the least under way, otherwise who came first. */

export interface Queued {
  readonly asker: object;
}

/** The item to take up; undefined where none may start. O(waiting). */
export function nextInQueue<T extends Queued>(
  waiting: Iterable<T>,
  running: Iterable<T>,
  mayStart: (item: T) => boolean,
): T | undefined {
  const underWay = new Map<object, number>();
  for (const { asker } of running) underWay.set(asker, (underWay.get(asker) ?? 0) + 1);
  let next: T | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const item of waiting) {
    const count = underWay.get(item.asker) ?? 0;
    if (count >= least || !mayStart(item)) continue;
    least = count;
    next = item;
  }
  return next;
}
