import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { answered, isPassing, leave, tryNow, waitFor } from '../again.ts';
import { ApiError, isAbort } from '../api.ts';
import { checkVersion } from '../load-script.ts';
import { leaveSignIn, waitForSignIn } from '../session/identity.ts';

/** Something the service is asked for. While a new one loads the old value stays, marked by `loading`. */
export interface Resource<T> {
  value: T | undefined;
  /** A failure that passes by itself stays until the service answers: it is asked again meanwhile (again.ts). */
  error: ApiError | undefined;
  loading: boolean;
  retry(): void;
  /** Gives up what loads: the error is CANCELLED then. */
  cancel(): void;
}

interface Held<T> {
  key: string | null;
  value: T | undefined;
  error: ApiError | undefined;
}

/** What failed and can be asked again: one press of "try again" asks for all of it. */
const failed = new Set<() => void>();

function retryAll(): void {
  tryNow();
  for (const anew of [...failed]) anew();
}

/** Whatever was thrown, as an error with a code. */
export function apiError(error: unknown): ApiError {
  return error instanceof ApiError ? error : new ApiError('INTERNAL', String(error));
}

/**
 * Loads whenever `key` changes (null: nothing to load). An answer that comes late for an older key is dropped, and its
 * request cut. `keep` says whether the value of one key may stand in for the next while that loads.
 */
export function useResource<T>(
  key: string | null,
  load: (signal: AbortSignal) => Promise<T>,
  keep = true,
): Resource<T> {
  const [held, hold] = useState<Held<T>>({ key: null, value: undefined, error: undefined });
  const [round, again] = useState(0);
  const loader = useRef(load);
  loader.current = load;
  const giveUp = useRef<() => void>(() => undefined);
  const next = useCallback(() => again((n) => n + 1), []);
  // `round` is how a retry asks for the same key again
  useEffect(() => {
    if (key === null) {
      hold({ key, value: undefined, error: undefined });
      return;
    }
    const stop = new AbortController();
    const fail = (error: ApiError) => {
      // what is shown stays, and with it what was typed there, until somebody is signed in
      if (error.code === 'UNAUTHENTICATED') return waitForSignIn(next);
      hold({ key, value: undefined, error });
      if (isPassing(error)) waitFor(next);
      else leave(next);
      // a question that the service does not understand was made for another version of it
      if (error.code === 'GRAPHQL_VALIDATION_FAILED') void checkVersion();
    };
    loader.current(stop.signal).then(
      (value) => {
        if (stop.signal.aborted) return;
        leave(next);
        answered();
        hold({ key, value, error: undefined });
      },
      (error) => {
        if (!stop.signal.aborted && !isAbort(error)) fail(apiError(error));
      },
    );
    giveUp.current = () => {
      stop.abort();
      fail(new ApiError('CANCELLED', ''));
    };
    return () => stop.abort();
  }, [key, round, next]);
  useEffect(
    () => () => {
      leave(next);
      leaveSignIn(next);
    },
    [key, next],
  );
  const anew = useCallback(() => {
    hold({ key: null, value: undefined, error: undefined });
    next();
  }, [next]);
  const hasFailed = held.error !== undefined && !isPassing(held.error);
  useEffect(() => {
    if (hasFailed) failed.add(anew);
    return () => {
      failed.delete(anew);
    };
  }, [hasFailed, anew]);
  const loading = key !== null && held.key !== key;
  const cancel = useCallback(() => giveUp.current(), []);
  return {
    value: loading && !keep ? undefined : held.value,
    error: loading ? undefined : held.error,
    loading,
    retry: retryAll,
    cancel,
  };
}
