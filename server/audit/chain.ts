/** Records after the chain's head, and the steps that write them in the unit of what they tell. */
import type { Row, Step } from '../store/store.ts';
import { type AuditRecord, hashOf } from './record.ts';

/** What a record tells before it has its place in the chain. */
export type Said = Pick<AuditRecord, 'id' | 'by' | 'action' | 'space' | 'target' | 'before' | 'after'>;

/** The step of a unit that gives no row where the chain has moved on meanwhile. */
export const APPENDED = 'audit/appended';

export const json = (value: object | null): string | null =>
  value && Object.keys(value).length > 0 ? JSON.stringify(value) : null;

/** `COUNT:HASH` of the last record, as `orepath audit head` shows it; null where there is none. */
export function headText(head: Row | undefined): string | null {
  const count = Number(head?.['count'] ?? 0);
  return count > 0 ? `${count}:${String(head?.['hash'])}` : null;
}

/** Records in order, after `head`, a row of `audit/head`. */
export function chained(head: Row | undefined, said: readonly Said[], now: () => Date): AuditRecord[] {
  let n = Number(head?.['count'] ?? 0);
  let previous = String(head?.['hash'] ?? '');
  return said.map((one) => {
    n++;
    const record = { n, ...one, at: now().toISOString(), previous };
    previous = hashOf(record);
    return { ...record, hash: previous };
  });
}

export function stepsOf(record: AuditRecord): Step[] {
  const { n, id } = record;
  return [
    { statement: 'audit/append', params: { ...record } },
    { statement: APPENDED, params: { n, id }, needed: true },
  ];
}
