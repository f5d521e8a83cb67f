import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { ApiError, isAbort } from '../api.ts';

/** Something the service is asked for. While a new one loads the old value stays, marked by `loading`. */
export interface Resource<T> {
  value: T | undefined;
  error: ApiError | undefined;
  loading: boolean;
  retry(): void;
}

interface Held<T> {
  key: string | null;
  value: T | undefined;
  error: ApiError | undefined;
}

/** What failed and can be asked again: one press of "try again" asks for all of it. */
const failed = new Set<() => void>();

function retryAll(): void {
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
  // `round` is how a retry asks for the same key again
  useEffect(() => {
    if (key === null) {
      hold({ key, value: undefined, error: undefined });
      return;
    }
    const stop = new AbortController();
    loader.current(stop.signal).then(
      (value) => {
        if (!stop.signal.aborted) hold({ key, value, error: undefined });
      },
      (error) => {
        if (!stop.signal.aborted && !isAbort(error)) hold({ key, value: undefined, error: apiError(error) });
      },
    );
    return () => stop.abort();
  }, [key, round]);
  const anew = useCallback(() => {
    hold({ key: null, value: undefined, error: undefined });
    again((n) => n + 1);
  }, []);
  const hasFailed = held.error !== undefined;
  useEffect(() => {
    if (hasFailed) failed.add(anew);
    return () => {
      failed.delete(anew);
    };
  }, [hasFailed, anew]);
  const loading = key !== null && held.key !== key;
  return {
    value: loading && !keep ? undefined : held.value,
    error: loading ? undefined : held.error,
    loading,
    retry: retryAll,
  };
}
