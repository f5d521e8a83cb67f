/** Results in order, the next one being read while the last is used. */
export async function* ahead<A, R>(items: readonly A[], read: (item: A) => Promise<R>): AsyncIterable<R> {
  let next: Promise<R> | undefined;
  for (let i = 0; i < items.length; i++) {
    const current = next ?? read(items[i]!);
    next = i + 1 < items.length ? read(items[i + 1]!) : undefined;
    // awaited in its turn; until then a failure is nobody's unhandled rejection
    next?.catch(() => undefined);
    yield await current;
  }
}
