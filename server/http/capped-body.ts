import { OrepathError } from '../errors.ts';
import { bodyChunks } from './body-chunks.ts';

/** Questions are small; tables come by the command line. */
export const MOST_BODY_BYTES = 1_000_000;

function tooLarge(got: number): OrepathError {
  return new OrepathError({
    code: 'REQUEST_TOO_LARGE',
    message: 'the request is too large',
    expected: `at most ${MOST_BODY_BYTES} bytes`,
    got: `${got} bytes or more`,
  });
}

/** The request with its body read, counted as it comes; aborted when the client goes away. Throws REQUEST_TOO_LARGE before more than the cap is held. */
export async function withCappedBody(request: Request): Promise<Request> {
  const announced = Number(request.headers.get('content-length') ?? 0);
  if (announced > MOST_BODY_BYTES) throw tooLarge(announced);
  if (!request.body) return request;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bodyChunks(request)) {
    size += chunk.length;
    if (size > MOST_BODY_BYTES) throw tooLarge(size);
    chunks.push(chunk);
  }
  return new Request(request.url, {
    method: request.method,
    headers: request.headers,
    body: Buffer.concat(chunks),
    signal: abortedWith(request.signal),
  });
}

/** A signal of the platform's own: the adapter's is none that a Request takes. */
function abortedWith(signal: AbortSignal): AbortSignal {
  const controller = new AbortController();
  if (signal.aborted) controller.abort();
  else signal.addEventListener('abort', () => controller.abort(), { once: true });
  return controller.signal;
}
