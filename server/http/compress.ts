/**
 * Answers packed for who takes them so. Length can tell what is packed together (BREACH): here no answer holds a
 * credential beside what a stranger can put in, for credentials travel in headers alone, and a page of another origin
 * gets no answer that a caller's rights were used for.
 */
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

export type Encoding = 'br' | 'gzip';

/** Shorter texts gain nothing. */
const LEAST_BYTES = 1_400;

const PACKED = /^(?:text\/(?!event-stream)|application\/(?:[\w.-]+\+)?json|text\/javascript|image\/svg\+xml)/;

/** What a client takes, the smaller first: a name with a weight of 0 is refused. */
export function encodingFor(accepted: string | null): Encoding | undefined {
  const taken = new Map(
    (accepted ?? '').split(',').map((part) => {
      const [name = '', weight] = part.split(';').map((text) => text.trim().toLowerCase());
      return [name, weight === undefined || Number(weight.replace(/^q=/, '')) > 0] as const;
    }),
  );
  return (['br', 'gzip'] as const).find((name) => taken.get(name));
}

/** `lasting`: it is packed once and sent often, so more time is well spent. */
export function pack(bytes: Uint8Array, encoding: Encoding, lasting = false): Promise<Buffer> {
  if (encoding === 'gzip') return zip(bytes, { level: lasting ? 9 : 6 });
  return brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: lasting ? 9 : 4 } });
}

/** Whether what has a media type is worth packing. */
export const isPacked = (type: string): boolean => PACKED.test(type);

const isWhole = ({ status, body }: Response): boolean => body !== null && status !== 204 && status !== 304;

/** The same answer, packed where that is worth it. Streams, downloads and what is packed already stay as they are. */
export async function compressed(request: Request, response: Response): Promise<Response> {
  const { headers } = response;
  if (!isPacked(headers.get('content-type') ?? '') || !isWhole(response)) return response;
  if (headers.has('content-encoding') || headers.has('content-disposition')) return response;
  headers.append('vary', 'Accept-Encoding');
  const encoding = encodingFor(request.headers.get('accept-encoding'));
  if (!encoding || request.method === 'HEAD') return response;
  const bytes = new Uint8Array(await response.arrayBuffer());
  const packed = bytes.length < LEAST_BYTES ? undefined : await pack(bytes, encoding);
  headers.delete('content-length');
  if (packed) headers.set('content-encoding', encoding);
  return new Response(packed ? new Uint8Array(packed) : bytes, { status: response.status, headers });
}
