/** Lets requests in: as many at once, and as many a minute, as limits allow, each with its caller. */
import type { Caller } from '../auth/caller.ts';
import { OrepathError } from '../errors.ts';
import { allowanceHeaders, type Gate, RateExceeded } from '../limits/gate.ts';
import type { SeenRequest } from '../seeing/seen-request.ts';
import { errorResponse } from './json.ts';
import { untilTaken } from './until-taken.ts';

/** What an unanswered caller may wait before it tries again, where nothing better is known. */
const RETRY_SECONDS = 1;

function refused(error: OrepathError, seen: SeenRequest): Response {
  seen.codes.add(error.code);
  const response = errorResponse(error.detail);
  const allowance = error instanceof RateExceeded ? error.allowance : undefined;
  for (const [name, value] of Object.entries(allowance ? allowanceHeaders(allowance) : {}))
    response.headers.set(name, value);
  response.headers.set('retry-after', String(allowance?.resetSeconds ?? RETRY_SECONDS));
  return response;
}

/** Whether an answer is sent as fast as it is taken: a file. What is followed is counted by itself. */
const isDownload = ({ headers }: Response): boolean => headers.has('content-disposition');

export interface Admission {
  request: Request;
  seen: SeenRequest;
  /** Throws UNAUTHENTICATED. */
  callerOf(): Promise<Caller>;
}

/**
 * The answer of `work` for who calls, with what is left of the caller's rate in its headers; a refusal with
 * `retry-after` where too much was asked at once. A download is under way until it was taken. Throws UNAUTHENTICATED
 * and what `work` throws.
 */
export async function admit(
  gate: Gate,
  { request, seen, callerOf }: Admission,
  work: (caller: Caller) => Promise<Response>,
): Promise<Response> {
  const leave: (() => void)[] = [];
  const leaveAll = (): void => {
    for (const out of leave) out();
  };
  let goesOn = false;
  try {
    leave.push(gate.enter());
    const caller = await callerOf();
    leave.push(gate.enterAs(caller.id));
    const allowance = await gate.count(caller.id);
    const response = await work(caller);
    for (const [name, value] of Object.entries(allowanceHeaders(allowance)))
      response.headers.set(name, value);
    goesOn = request.method === 'GET' && isDownload(response);
    return goesOn ? untilTaken(response, request.signal, leaveAll) : response;
  } catch (error) {
    const isRefusal =
      error instanceof OrepathError && (error.code === 'TOO_MANY_REQUESTS' || error.code === 'TOO_BUSY');
    if (isRefusal) return refused(error, seen);
    throw error;
  } finally {
    if (!goesOn) leaveAll();
  }
}
