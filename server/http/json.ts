import { ERROR_CODES, type ErrorDetail } from '../errors.ts';

export function json(body: unknown, status = 200): Response {
  return new Response(`${JSON.stringify(body)}\n`, {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  });
}

/** An error outside GraphQL, in the form that GraphQL's errors have. */
export function errorResponse(
  detail: ErrorDetail & { readonly requestId?: string },
  status: number = ERROR_CODES[detail.code].http,
): Response {
  const { message, ...extensions } = detail;
  const response = json({ errors: [{ message, extensions }] }, status);
  // RFC 9110 wants it said how one may be known
  if (status === 401) response.headers.set('www-authenticate', 'Bearer realm="orepath"');
  return response;
}
