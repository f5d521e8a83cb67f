import { exceeded } from './exceeded.ts';

/**
 * What `work` gives, if in time: its signal ends with the client's and with the time, so that what it does is given up.
 * Throws REQUEST_TIMEOUT.
 */
export async function withDeadline<T>(
  client: AbortSignal,
  seconds: number,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const ended = new AbortController();
  const gone = (): void => ended.abort();
  if (client.aborted) ended.abort();
  else client.addEventListener('abort', gone, { once: true });
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(
        exceeded(
          'REQUEST_TIMEOUT',
          'the answer took too long and was given up; ask for less, or for a report',
          {
            asked: `more than ${seconds} seconds`,
            allowed: seconds,
            of: 'seconds',
          },
        ),
      );
      ended.abort();
    }, seconds * 1_000);
  });
  try {
    return await Promise.race([work(ended.signal), late]);
  } finally {
    clearTimeout(timer);
  }
}
