/** What is answered where answering failed. */
import { OrepathError } from '../errors.ts';
import type { SeenRequest } from '../seeing/seen-request.ts';
import { errorResponse } from './json.ts';

/** Errors of ours as they are; a client that went away is no error; anything else is logged under the request's id. */
export function failureResponse(error: unknown, request: Request, seen: SeenRequest): Response {
  if (error instanceof OrepathError) {
    seen.codes.add(error.code);
    const response = errorResponse(error.detail);
    if (error.code === 'METHOD_NOT_ALLOWED') response.headers.set('allow', error.detail.expected!);
    return response;
  }
  if (request.signal.aborted) {
    seen.codes.add('CANCELLED');
    return errorResponse({ code: 'CANCELLED', message: 'the client went away' });
  }
  seen.log.error({ err: error }, 'unexpected error');
  seen.codes.add('INTERNAL');
  const message = 'unexpected error; it has been logged';
  return errorResponse({ code: 'INTERNAL', message, requestId: seen.id });
}
