/** Collects what a reader makes of a file: rows of the model by table, each id once, and what is to be said of them. */
import type { TableName, TableRows } from '../../rows.ts';
import type { PlacedRow, TableRowsSource } from '../tables/types.ts';
import { type Finding, finding } from './finding.ts';
import type { Reading, Recognition } from './format.ts';

/** Findings listed in full; the rest are counted. */
export const MOST_FINDINGS = 1_000;

const BATCH = 5_000;

type Collected = { [N in TableName]?: Map<string, PlacedRow<N>> };

export class ReadingRows {
  /** Data rows of the file that something was made of. */
  kept = 0;
  /** Data rows that nothing can be made of; each has its ROW_REFUSED finding. */
  refused = 0;
  private readonly label: string;
  private readonly digest: string;
  private readonly collected: Collected = {};
  private readonly findings: Finding[] = [];
  private moreFindings = 0;

  /** `label` names the file, `digest` is its SHA-256. */
  constructor(label: string, digest: string) {
    this.label = label;
    this.digest = digest;
  }

  /** Adds a row that stands at a row of the file; of one id the first stays. */
  add<N extends TableName>(name: N, row: number, value: TableRows[N]): void {
    const rows = this.rowsOf(name);
    if (!rows.has(value.id)) rows.set(value.id, { row, value });
  }

  /** The row that was added under an id. */
  get<N extends TableName>(name: N, id: string): TableRows[N] | undefined {
    return this.rowsOf(name).get(id)?.value;
  }

  /** Counts a data row as refused and says why. */
  refuse(said: Omit<Finding, 'code' | 'severity'> & { row: number }): void {
    this.refused++;
    this.say(finding('ROW_REFUSED', said));
  }

  say(said: Finding): void {
    if (this.findings.length < MOST_FINDINGS) this.findings.push(said);
    else this.moreFindings++;
  }

  reading(recognised: Recognition): Reading {
    const { kept, refused, findings, moreFindings, label, digest } = this;
    const tables: { [N in TableName]?: TableRowsSource<N> } = {};
    for (const name of Object.keys(this.collected) as TableName[]) {
      Object.assign(tables, { [name]: { label, digest, rows: () => this.batches(name) } });
    }
    return {
      recognised,
      tables,
      rows: { read: kept + refused, kept, refused },
      findings,
      moreFindings,
    };
  }

  private rowsOf<N extends TableName>(name: N): Map<string, PlacedRow<N>> {
    const collected = this.collected as Record<N, Map<string, PlacedRow<N>> | undefined>;
    collected[name] ??= new Map();
    return collected[name];
  }

  private *batches<N extends TableName>(name: N): Iterable<readonly PlacedRow<N>[]> {
    const rows = [...this.rowsOf(name).values()];
    for (let i = 0; i < rows.length; i += BATCH) yield rows.slice(i, i + BATCH);
  }
}
