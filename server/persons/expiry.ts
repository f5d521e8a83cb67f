/** Contacts that are kept for a set number of days: looked at when the server starts and every day from then on. */
import { OrepathError } from '../errors.ts';
import type { Store } from '../store/store.ts';
import { expireContacts } from './erase.ts';

const DAY_MS = 86_400_000;
/** Another server is importing: later. */
const AGAIN_MS = 3_600_000;

export interface ExpiryOptions {
  /** Days after the last import that brought a contact. */
  days: number;
  spaces: () => Promise<readonly string[]>;
  now: () => Date;
  /** Told of every space in which something went, and of what failed. */
  done: (space: string, texts: number) => void;
  failed: (error: unknown) => void;
}

/** The day before which what was brought last has expired. */
export const expiredBefore = (days: number, now: Date): Date => new Date(now.getTime() - days * DAY_MS);

/** Begins at once; `stop` ends it and waits for what is under way. */
export function expireDaily(store: Store, options: ExpiryOptions): { stop(): Promise<void> } {
  const { days, spaces, now, done, failed } = options;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  const expire = async (): Promise<number> => {
    let next = DAY_MS;
    for (const space of await spaces()) {
      if (stopped) return next;
      try {
        const { texts } = await expireContacts(store, space, expiredBefore(days, now()), now);
        if (texts > 0) done(space, texts);
      } catch (error) {
        next = AGAIN_MS;
        if (!(error instanceof OrepathError && error.code === 'IMPORT_LEASED')) failed(error);
      }
    }
    return next;
  };

  const round = async (): Promise<void> => {
    const next = await expire().catch((error) => {
      failed(error);
      return AGAIN_MS;
    });
    if (stopped) return;
    timer = setTimeout(() => {
      running = round();
    }, next);
    timer.unref();
  };

  let running = round();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
