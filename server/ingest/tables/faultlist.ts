import type { ErrorDetail } from '../../errors.ts';
import type { TableName } from '../../rows.ts';
import { TABLE_NAMES } from './columns.ts';

/** Faults of all tables, of which so many are kept as a person will read. */
export class FaultList {
  private readonly kept = new Map<TableName, ErrorDetail[]>();
  private readonly most: number;
  private count = 0;

  constructor(most: number) {
    this.most = most;
  }

  add(table: TableName, faults: readonly ErrorDetail[]): void {
    if (faults.length === 0) return;
    this.count += faults.length;
    const kept = this.kept.get(table) ?? [];
    this.kept.set(table, kept);
    // Room for every table: which come first in the report is known only when all are read.
    kept.push(...faults.slice(0, Math.max(0, this.most - kept.length)));
  }

  /** The first faults in table order, then by row. */
  list(): ErrorDetail[] {
    return TABLE_NAMES.flatMap((name) =>
      (this.kept.get(name) ?? []).sort((a, b) => (a.where?.row ?? 0) - (b.where?.row ?? 0)),
    ).slice(0, this.most);
  }

  /** How many there are beyond those listed. */
  get more(): number {
    return Math.max(0, this.count - this.most);
  }
}
