/** What no answer may be, whatever was asked. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { DEFAULT_LIMITS } from '../../../server/limits/limits.ts';

/** Bytes of an answer: those of 30,000 small objects. */
const MOST_BYTES = 10_000_000;
/** The service gives up at its own limit; a second more is the machine's. */
const MOST_MS = (DEFAULT_LIMITS.requestSeconds + 1) * 1_000;

/** Codes of failures of the service itself. */
const OWN_FAULT =
  /"code":"(?:INTERNAL|WORK_FAILED|REQUEST_TIMEOUT|STORE_UNAVAILABLE|GRAPHQL_UNKNOWN)"|Unexpected error/;

/** What is wrong with an answer; undefined where nothing is. */
export function fault(status: number, text: string, ms: number): string | undefined {
  if (status >= 500) return `status ${status}`;
  if (OWN_FAULT.test(text)) return OWN_FAULT.exec(text)![0];
  if (text.length > MOST_BYTES) return `${text.length} bytes`;
  if (ms > MOST_MS) return `${Math.round(ms)} ms`;
  return undefined;
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Bytes that stay after everything that can go has gone. */
export async function heldBytes(): Promise<number> {
  for (let n = 0; n < 3; n++) {
    collect();
    await new Promise((resolve) => setImmediate(resolve));
  }
  return process.memoryUsage().heapUsed;
}
