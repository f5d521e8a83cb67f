/** Further descriptions of entities and documents that the space holds in other words: how they are kept. */
import { PAGE_SIZE } from '../model.ts';
import type { TableName } from '../rows.ts';
import type { Step } from '../store/store.ts';
import { type Placed, step, type Target, tie } from './plan.ts';
import { keyOf } from './record.ts';

/** What loading does with an id that the space holds with other content. */
export type Describe = 'refuse' | 'supersede';

/** Under which a further description is held: the same words of the same subject once. */
export const descriptionKey = (space: string, table: TableName, id: string, digest: string): string =>
  keyOf(space, `${table}|${id}|${digest}`);

/** Adds what rows say to subjects that the space holds in other words. */
export function describeSteps<N extends TableName>(
  target: Target,
  table: N,
  rows: readonly Placed<N>[],
): Step[] {
  const placed = rows.map(({ value, digest, n }) => ({
    key: descriptionKey(target.space, table, value.id, digest),
    target: keyOf(target.space, value.id),
    n,
    page: Math.floor(n / PAGE_SIZE),
    table,
    content: JSON.stringify(value),
    digest,
  }));
  return [step(target, 'descriptions', placed), ...tie(target, `describes-${table}`, placed)];
}
