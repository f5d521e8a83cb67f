/** Records that match, newest first. */
import type { Store } from '../store/store.ts';
import type { AuditRecord } from './record.ts';

export interface AuditFilter {
  /** Only those of one of these spaces; null stands for acts of no space. */
  spaces?: readonly (string | null)[] | undefined;
  by?: string | null | undefined;
  action?: string | null | undefined;
  target?: string | null | undefined;
  /** ISO 8601, both ends included. */
  from?: string | null | undefined;
  to?: string | null | undefined;
}

const PAGE = 1_000;

function matches(record: AuditRecord, filter: AuditFilter): boolean {
  const { spaces, by, action, target, from, to } = filter;
  const at = Date.parse(record.at);
  return (
    (!spaces || spaces.includes(record.space)) &&
    (!by || record.by === by) &&
    (!action || record.action === action) &&
    (!target || record.target === target) &&
    (!from || at >= Date.parse(from)) &&
    (!to || at <= Date.parse(to))
  );
}

/** At most `first` of them below record number `before`, and whether there are more. */
export async function listAudit(
  store: Store,
  filter: AuditFilter,
  first: number,
  before?: number,
): Promise<{ records: AuditRecord[]; more: boolean }> {
  const [head] = await store.read('audit/head');
  const records: AuditRecord[] = [];
  const last = Math.min(Number(head?.['count'] ?? 0), (before ?? Number.POSITIVE_INFINITY) - 1);
  for (let to = last; to > 0; to -= PAGE) {
    const rows = await store.read('audit/page', { from: Math.max(1, to - PAGE + 1), to });
    for (const record of (rows as unknown as AuditRecord[]).toReversed()) {
      if (!matches(record, filter)) continue;
      if (records.length === first) return { records, more: true };
      records.push(record);
    }
  }
  return { records, more: false };
}
