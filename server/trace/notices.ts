/** What an answer says of the trace that it rests on. */
import { NOTICE_ENTITIES, type Notice } from '../analytics/answer.ts';
import type { TracePart } from '../spaces/registry.ts';

/** `residual`: the mass that stands on entities not followed, where it is known. */
export function traceNotices(trace: TracePart | undefined, residual?: number): Notice[] {
  if (!trace) return [];
  const { cut } = trace;
  const rest =
    cut.length === 0 ? 'everything upstream was read, residual 0' : 'not everything upstream was read';
  const traced: Notice = {
    code: 'TRACED_IN_STORE',
    message: `answered by a trace inside the store: ${rest}`,
  };
  return cut.length === 0 ? [traced] : [traced, cutNotice(cut, residual)];
}

function cutNotice(cut: readonly string[], residual: number | undefined): Notice {
  const stands = residual === undefined ? '' : `; ${residual} of the mass stands there`;
  return {
    code: 'TRACE_CUT',
    message: `${cut.length} ${cut.length === 1 ? 'entity' : 'entities'}: suppliers were not read, for they are too many, and count as opaque${stands}`,
    count: cut.length,
    entities: cut.slice(0, NOTICE_ENTITIES),
  };
}
