/** The id by which one request is found again: in its answer, in the log and in traces. */
import { randomUUID } from 'node:crypto';

/** Letters, digits and the marks of usual ids: nothing that a log or a header could take for something else. */
const WELL_FORMED = /^[\w.:-]{8,128}$/;

const TRACEPARENT = /^00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})$/;

/** Where a request stands in the trace of whoever sent it (W3C Trace Context, version 00). */
export interface TraceParent {
  readonly traceId: string;
  readonly spanId: string;
  readonly flags: number;
}

/** Undefined for a header that is not there or that the standard does not allow. */
export function parseTraceParent(header: string | null): TraceParent | undefined {
  const [, traceId, spanId, flags] = TRACEPARENT.exec(header ?? '') ?? [];
  if (!traceId || !spanId || !flags) return undefined;
  return { traceId, spanId, flags: Number.parseInt(flags, 16) };
}

/** The id that the caller gave, the id of its trace, or a new one. */
export function requestIdOf(headers: Headers): string {
  const given = headers.get('x-request-id') ?? '';
  if (WELL_FORMED.test(given)) return given;
  return parseTraceParent(headers.get('traceparent'))?.traceId ?? randomUUID();
}
