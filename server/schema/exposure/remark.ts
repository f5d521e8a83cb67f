import type { Notice } from '../../analytics/answer.ts';

/** A notice as the schema's `Remark`. */
export function remark({ code, message, count, entities, names }: Notice) {
  return { code, message, count, about: entities ?? [], names: names ?? [] };
}
