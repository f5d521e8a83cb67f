/** Asks the store every second whether it is there and at which revision: readiness and other servers' writes. */
import { readRevision } from './migrate.ts';
import type { Store } from './store.ts';

export interface StoreWatch {
  /** Null while the store answers, otherwise why it does not. */
  readonly down: Error | null;
  stop(): void;
}

export function watchStore(
  store: Store,
  onRevision: (revision: number) => void,
  onChange: (down: Error | null) => void,
  everyMs = 1_000,
): StoreWatch {
  const watch = { down: null as Error | null, stop: () => clearTimeout(timer) };
  let stopped = false;
  let timer: NodeJS.Timeout;
  const set = (down: Error | null): void => {
    if (Boolean(watch.down) !== Boolean(down)) onChange(down);
    watch.down = down;
  };
  const look = async (): Promise<void> => {
    try {
      onRevision(await readRevision(store));
      set(null);
    } catch (error) {
      set(error as Error);
    }
    if (!stopped) schedule();
  };
  const schedule = (): void => {
    timer = setTimeout(() => void look(), everyMs);
    timer.unref();
  };
  schedule();
  watch.stop = () => {
    stopped = true;
    clearTimeout(timer);
  };
  return watch;
}
