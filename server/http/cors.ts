/**
 * Pages of other origins that may ask: those that are listed, by their exact origin. Never with cookies: such a page
 * sends a key or token of its own, so that a browser's session is of no use to it.
 */

const METHODS = 'GET, POST';
const HEADERS =
  'authorization, content-type, orepath-revision, orepath-space, x-orepath-csrf, x-graphql-yoga-csrf';
/** Answers tell these to the page's scripts. */
const EXPOSED =
  'orepath-cost, orepath-revision, ratelimit-limit, ratelimit-remaining, ratelimit-reset, retry-after';
/** A browser asks again after so many seconds. */
const MAX_AGE = '600';

/** The listed origin that a request comes from. */
function listedOrigin({ headers }: Request, origins: readonly string[]): string | undefined {
  const origin = headers.get('origin');
  return origin !== null && origins.includes(origin) ? origin : undefined;
}

/** The answer to a browser that asks whether it may ask; undefined where the request is none such of a listed origin. */
export function preflight(request: Request, origins: readonly string[]): Response | undefined {
  const asks = request.method === 'OPTIONS' && request.headers.has('access-control-request-method');
  if (!asks || !listedOrigin(request, origins)) return undefined;
  return new Response(null, {
    status: 204,
    headers: {
      'access-control-allow-methods': METHODS,
      'access-control-allow-headers': HEADERS,
      'access-control-max-age': MAX_AGE,
    },
  });
}

/** Lets a listed origin read the answer; caches tell answers to different origins apart. */
export function allowOrigin(request: Request, response: Response, origins: readonly string[]): void {
  if (origins.length === 0) return;
  response.headers.append('vary', 'Origin');
  const origin = listedOrigin(request, origins);
  if (!origin) return;
  response.headers.set('access-control-allow-origin', origin);
  response.headers.set('access-control-expose-headers', EXPOSED);
}
