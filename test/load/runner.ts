/** Callers that ask one thing after the other, over connections that stay open; to this machine only, and for a stated time. */
import { Agent, request } from 'node:http';
import type { Asked } from './mix.ts';

export interface LoadOptions {
  readonly address: string;
  /** Each has a connection of its own and one question under way. */
  readonly callers: number;
  /** How long new questions are asked, in ms. */
  readonly ms: number;
  /** The `n`th question of a caller. */
  readonly next: (caller: number, n: number) => Asked;
  /** How long a caller looks at an answer before it asks again, in ms. */
  readonly pause?: (caller: number, n: number) => number;
  /** Null, or what is wrong with an answer. */
  readonly fault?: (asked: Asked, status: number, body: string) => string | null;
}

export interface Load {
  readonly requests: number;
  readonly perSecond: number;
  /** Milliseconds from the question to the whole answer, ascending. */
  readonly times: Float64Array;
  /** What was wrong, the first of each kind. */
  readonly faults: readonly string[];
  readonly faultCount: number;
}

const LOOPBACK = new Set(['127.0.0.1', '[::1]', 'localhost']);

interface Answer {
  readonly status: number;
  readonly body: string;
}

function post(agent: Agent, url: URL, body: string, headers: Record<string, string>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(url, {
      agent,
      method: 'POST',
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
    });
    sent.on('error', reject);
    sent.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString() }),
      );
    });
    sent.end(body);
  });
}

const HEADERS = { 'content-type': 'application/json', 'x-orepath-csrf': '1', 'orepath-space': 'demo' };

/** Anything but an answer with 200 and without errors. */
export function anyError(_asked: Asked, status: number, body: string): string | null {
  if (status !== 200) return `status ${status}: ${body.slice(0, 300)}`;
  return body.includes('"errors"') ? body.slice(0, 300) : null;
}

/** Asks once. */
export async function askOnce(address: string, { name, query, variables }: Asked): Promise<Answer> {
  const agent = new Agent();
  const body = JSON.stringify({ query, variables, operationName: name });
  return post(agent, new URL('/graphql', address), body, HEADERS);
}

/** Throws where the address is not of this machine. */
export async function runLoad(options: LoadOptions): Promise<Load> {
  const { callers, ms, next, pause, fault = anyError } = options;
  const url = new URL('/graphql', options.address);
  if (!LOOPBACK.has(url.hostname)) throw new Error(`${url.hostname} is not this machine`);
  const agent = new Agent({ keepAlive: true, maxSockets: callers });
  const times: number[] = [];
  const faults = new Map<string, string>();
  let faultCount = 0;
  const began = performance.now();
  const until = began + ms;

  function wrong(kind: string, what: string): void {
    faultCount++;
    if (faults.size < 20 && !faults.has(kind)) faults.set(kind, `${kind}: ${what}`);
  }

  async function caller(number: number): Promise<void> {
    for (let n = 0; performance.now() < until; n++) {
      const asked = next(number, n);
      const { name: operationName, query, variables } = asked;
      const from = performance.now();
      try {
        const { status, body } = await post(
          agent,
          url,
          JSON.stringify({ query, variables, operationName }),
          HEADERS,
        );
        times.push(performance.now() - from);
        const found = fault(asked, status, body);
        if (found) wrong(operationName, found);
      } catch (error) {
        wrong(operationName, String(error));
      }
      const wait = pause?.(number, n) ?? 0;
      if (wait > 0)
        await new Promise((resolve) =>
          setTimeout(resolve, Math.min(wait, Math.max(0, until - performance.now()))),
        );
    }
  }

  await Promise.all(Array.from({ length: callers }, (_, number) => caller(number)));
  const seconds = (performance.now() - began) / 1_000;
  agent.destroy();
  return {
    requests: times.length,
    perSecond: times.length / seconds,
    times: Float64Array.from(times).sort(),
    faults: [...faults.values()],
    faultCount,
  };
}

/** The least of ascending values that `part` of a hundred do not exceed. */
export const atPercent = (sorted: Float64Array, part: number): number =>
  sorted[Math.max(0, Math.ceil((part / 100) * sorted.length) - 1)] ?? Number.NaN;
