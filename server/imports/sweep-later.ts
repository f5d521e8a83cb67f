/**
 * Sweeps while serving: what a server that died had staged in a shared store stays under its lease for a while, and no
 * start of another comes to it then.
 */
import { OrepathError } from '../errors.ts';
import type { Store } from '../store/store.ts';
import { sweepAbandoned } from './sweep.ts';

const EVERY_MS = 5_000;

export interface SweepOptions {
  /** Told of the imports that were swept, and of what failed while the store answered. */
  swept: (imports: readonly number[]) => void;
  failed: (error: unknown) => void;
}

const isLost = (error: unknown): boolean =>
  error instanceof OrepathError && error.code === 'STORE_UNAVAILABLE';

/** Looks every 5 s for staged imports under no lease; `stop` ends it and waits for what is under way. */
export function sweepLater(store: Store, { swept, failed }: SweepOptions): { stop(): Promise<void> } {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let running = Promise.resolve();

  const sweep = async (): Promise<void> => {
    try {
      const imports = await sweepAbandoned(store);
      if (imports.length) swept(imports);
    } catch (error) {
      if (!isLost(error)) failed(error);
    }
  };

  const schedule = (): void => {
    if (stopped) return;
    timer = setTimeout(() => {
      running = sweep().then(schedule);
    }, EVERY_MS);
    timer.unref();
  };

  schedule();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
