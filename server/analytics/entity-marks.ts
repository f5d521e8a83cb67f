/** Numbers by entity for a walk from one buyer, in memory that serves one walk after the other. */
import type { Projection } from '../projection/projection.ts';

/** By projection: a column of 0, unless a walk is using it. */
const idle = new WeakMap<Projection, Int32Array>();

/** Calls `walk` with a column of 0 by entity; it returns what it met, whose entities are then set to 0 again. */
export function withMarks<T extends { readonly entities: Int32Array }>(
  projection: Projection,
  walk: (marks: Int32Array) => T,
): T {
  const marks = idle.get(projection) ?? new Int32Array(projection.entities.count);
  idle.delete(projection);
  // A walk that throws leaves its column to the collector.
  const met = walk(marks);
  const { entities } = met;
  for (let i = 0; i < entities.length; i++) marks[entities[i]!] = 0;
  idle.set(projection, marks);
  return met;
}
