/** What an answer says of the trace that it rests on. */
import { NOTICE_ENTITIES, type Notice } from '../analytics/answer.ts';
import type { SpaceState } from '../spaces/registry.ts';

/** What is known of the question that was answered. */
export interface Answered {
  /** The mass that stands on entities not followed; undefined where all were, or nobody has asked. */
  readonly residual: number | undefined;
  readonly material: string | null;
}

export function traceNotices(
  { trace, projection }: SpaceState,
  { residual, material }: Answered = { residual: undefined, material: null },
): Notice[] {
  if (!trace) return [];
  const { cut } = trace;
  const read =
    cut.length === 0 ? 'everything upstream was read, residual 0' : 'not everything upstream was read';
  const unnamed = material !== null && !projection.materials.includes(material);
  const named = unnamed ? `; nothing upstream names ${material}` : '';
  const message = `answered by a trace inside the store: ${read}${named}`;
  const traced: Notice = { code: 'TRACED_IN_STORE', message, ...(unnamed && { names: [material] }) };
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
