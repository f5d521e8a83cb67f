const SLICE_MS = 12;

/** Calls that take turns with the page: after each slice of work whatever waits may run first. */
export function turns(): () => Promise<void> {
  let start = performance.now();
  return async () => {
    if (performance.now() - start < SLICE_MS) return;
    await new Promise((resolve) => setTimeout(resolve));
    start = performance.now();
  };
}
