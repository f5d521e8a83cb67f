import { setMaxListeners } from 'node:events';
import { exceeded } from '../limits/exceeded.ts';
import { bodyChunks } from './body-chunks.ts';

const tooLarge = (got: number, most: number) =>
  exceeded('REQUEST_TOO_LARGE', 'the request is too large', {
    asked: `${got} bytes or more`,
    allowed: most,
    of: 'bytes',
  });

/**
 * The request with its body read, counted as it comes, and aborted with `signal` (else when the client goes away).
 * Throws REQUEST_TOO_LARGE before more than `most` bytes are held.
 */
export async function withCappedBody(
  request: Request,
  most: number,
  signal = abortedWith(request.signal),
): Promise<Request> {
  const announced = Number(request.headers.get('content-length') ?? 0);
  if (announced > most) throw tooLarge(announced, most);
  const { url, method, headers } = request;
  if (!request.body) return following(url, { method, headers, signal });
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bodyChunks(request)) {
    size += chunk.length;
    if (size > most) throw tooLarge(size, most);
    chunks.push(chunk);
  }
  return following(url, { method, headers, body: Buffer.concat(chunks), signal });
}

/** A request has a signal of its own, which follows the one it is given. */
function following(url: string, init: RequestInit): Request {
  const request = new Request(url, init);
  // as many listeners as the operation has analyses under way, which its cost bounds
  setMaxListeners(0, request.signal);
  return request;
}

/** A signal of the platform's own: the adapter's is none that a Request takes. */
function abortedWith(signal: AbortSignal): AbortSignal {
  const controller = new AbortController();
  if (signal.aborted) controller.abort();
  else signal.addEventListener('abort', () => controller.abort(), { once: true });
  return controller.signal;
}
