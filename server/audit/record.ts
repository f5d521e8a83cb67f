/** One record of what was done, chained to the one before it by hash. */
import { createHash } from 'node:crypto';

export interface AuditRecord {
  /** Its place in the chain, from 1, without a gap. */
  n: number;
  id: string;
  /** ISO 8601. */
  at: string;
  /** Id of the caller; a name is personal data and stays out. */
  by: string;
  action: string;
  /** Null: it was done to no space in particular. */
  space: string | null;
  target: string;
  /** What was and what came of it, JSON. */
  before: string | null;
  after: string | null;
  /** Hash of the record before; empty for the first. */
  previous: string;
  hash: string;
}

/**
 * SHA-256 (hex) over the UTF-8 JSON of `[n, id, at, by, action, space, target, before, after, previous]`: what an
 * outsider computes to follow the chain.
 */
export function hashOf(record: Omit<AuditRecord, 'hash'>): string {
  const { n, id, at, by, action, space, target, before, after, previous } = record;
  const said = JSON.stringify([n, id, at, by, action, space, target, before, after, previous]);
  return createHash('sha256').update(said).digest('hex');
}
