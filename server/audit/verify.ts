/** Follows the chain of records from its first to its head. */
import type { Store } from '../store/store.ts';
import { type AuditRecord, hashOf } from './record.ts';

export interface BrokenChain {
  /** Where it breaks. */
  n: number;
  why: string;
}

const PAGE = 1_000;

/** The records from `from` on, page by page. */
export async function* auditRecords(store: Store, from = 1): AsyncIterable<readonly AuditRecord[]> {
  for (let at = from; ; at += PAGE) {
    const rows = await store.read('audit/page', { from: at, to: at + PAGE - 1 });
    if (rows.length === 0) return;
    yield rows as unknown as AuditRecord[];
  }
}

/**
 * The first place where the chain does not hold; null where it holds from its first record to its head. Who can write to
 * the store itself can make another whole chain: only a head that was `kept` elsewhere shows that.
 */
export async function brokenChain(
  store: Store,
  kept?: { n: number; hash: string },
): Promise<BrokenChain | null> {
  const [head] = await store.read('audit/head');
  let n = 0;
  let previous = '';
  for await (const page of auditRecords(store)) {
    for (const record of page) {
      n++;
      if (record.n !== n) return { n, why: `record ${n} is missing` };
      if (record.previous !== previous) return { n, why: `record ${n} does not follow on the one before it` };
      if (record.hash !== hashOf(record)) return { n, why: `record ${n} has been changed` };
      if (kept?.n === n && kept.hash !== record.hash) {
        return { n, why: `record ${n} is not the one that was kept` };
      }
      previous = record.hash;
    }
  }
  if (n !== Number(head?.['count'] ?? 0) || previous !== String(head?.['hash'] ?? '')) {
    return { n: n + 1, why: `the chain ends at record ${n}, and its head is another` };
  }
  if (kept && kept.n > n)
    return { n: n + 1, why: `the chain ends at record ${n}, before the one that was kept` };
  return null;
}
