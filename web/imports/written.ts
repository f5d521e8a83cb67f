/** That the service was given something new: what the page holds of a space's size and spaces is asked for again. */
import { useEffect, useState } from 'preact/hooks';

let writes = 0;
const listeners = new Set<() => void>();

/** To be called after an import, an undo or a decision. */
export function tellWritten(): void {
  writes++;
  for (const listener of listeners) listener();
}

/** Counts what was written from this page: part of the key of everything that a write changes. */
export function useWritten(): number {
  const [seen, see] = useState(writes);
  useEffect(() => {
    const listener = () => see(writes);
    listeners.add(listener);
    listener();
    return () => {
      listeners.delete(listener);
    };
  }, []);
  return seen;
}
