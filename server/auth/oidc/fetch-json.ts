/** JSON from the issuer, bounded in time and size. */
import { OrepathError } from '../../errors.ts';

const TIMEOUT_MS = 5_000;
const MOST_BYTES = 1_000_000;

export const issuerUnavailable = (cause?: unknown): OrepathError =>
  new OrepathError(
    {
      code: 'ISSUER_UNAVAILABLE',
      message: 'the issuer of tokens does not answer as it should; try again, or use a key',
    },
    { cause },
  );

async function bodyOf({ body }: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength;
    if (bytes > MOST_BYTES) throw new Error('an answer of the issuer is too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/**
 * The object that an address of the issuer's answers with, and its status. Redirects are not followed, for who may
 * answer was set. Throws ISSUER_UNAVAILABLE.
 */
export async function fetchJson(
  url: string,
  init: RequestInit = {},
): Promise<{ status: number; body: Record<string, unknown> }> {
  try {
    const response = await fetch(url, {
      ...init,
      headers: { accept: 'application/json', ...init.headers },
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const body: unknown = JSON.parse(await bodyOf(response));
    if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new Error('not an object');
    return { status: response.status, body: body as Record<string, unknown> };
  } catch (error) {
    throw issuerUnavailable(error);
  }
}
