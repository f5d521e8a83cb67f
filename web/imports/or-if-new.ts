import { ApiError } from '../api.ts';

/** What was asked of a space, or `empty` where that space is not there yet: the first import makes it. */
export async function orIfNew<T>(asked: Promise<T>, empty: T): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof ApiError && error.code === 'UNKNOWN_SPACE') return empty;
    throw error;
  }
}
