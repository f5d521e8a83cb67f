/** Puts checked tables into a space: staged in batches, then shown by one commit, or taken out again whole. */

import { type ErrorDetail, OrepathError } from '../errors.ts';
import {
  checkTables,
  type Notice,
  readTable,
  type TableReport,
  type TableSet,
} from '../ingest/tables/index.ts';
import { PAGE_SIZE } from '../model.ts';
import type { TableName, TableRows } from '../rows.ts';
import type { Step, Store } from '../store/store.ts';
import { type Describe, describeSteps } from './describe.ts';
import { digestOf } from './digest.ts';
import { HeldRows } from './held-rows.ts';
import { knownInSpace, sortOut } from './known.ts';
import { asOnlyWriter, type Lease, type LeaseOptions, leaseLost } from './lease.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { NODE_TABLES, type Placed, TABLE_PLANS, type TablePlan, type Target } from './plan.ts';
import {
  checkSpace,
  commitImport,
  type ImportRecord,
  type KeptReport,
  listImports,
  openImport,
} from './record.ts';
import { forgetTouched, sweepImport, sweepStaged } from './sweep.ts';
import { Touched } from './touched.ts';

const BATCH_ROWS = 2_000;

export interface LoadOptions {
  space: string;
  /** Name shown for the import: the file or folder as the person knows it. */
  source: string;
  trustRecorded?: boolean;
  /**
   * What becomes of an entity or a document that a visible import describes otherwise: REPEATED_ID (`refuse`, unless
   * told), or its own description is kept beside, and the one that names the latest document shows (`supersede`).
   */
  describe?: Describe;
  dryRun?: boolean;
  /** Rows of `matches` that decide are faults. */
  withoutDecisions?: boolean;
  maxFaults?: number;
  now?: () => Date;
  onProgress?: (done: number, total: number) => void;
  /** Aborted when nobody wants it any more: what was staged is swept, and CANCELLED is thrown. */
  signal?: AbortSignal;
  /**
   * Whether it is needless, by the imports that the space has when it is this one's turn: another server may have loaded
   * the same in the meantime. Nothing is loaded then.
   */
  already?: (imports: readonly ImportRecord[]) => boolean | Promise<boolean>;
  /** How long another server is waited for. */
  lease?: LeaseOptions;
  /** What is kept with the import; asked once, with the report as it will be, before the import becomes visible. */
  keep?: (report: LoadReport) => KeptReport;
}

/** What an import did, or would do. */
export interface LoadReport {
  space: string;
  /** Number of the import; null for a dry run and where there was nothing new. */
  import: number | null;
  dryRun: boolean;
  counts: Readonly<Record<TableName, number>>;
  /** Rows that the space did not hold before. */
  added: number;
  /** Of these, rows about entities and documents that it held in other words. */
  described: number;
  /** Rows that it held already, word for word. */
  unchanged: number;
  faults: readonly ErrorDetail[];
  moreFaults: number;
  notices: readonly Notice[];
  digest: string;
}

interface Staging {
  store: Store;
  lease: Lease;
  touched: Touched;
  target: Target;
  report: TableReport;
  options: LoadOptions;
  /** What the space held before. */
  held: HeldRows;
  /** Whether the space held anything before: an empty one cannot conflict. */
  filled: boolean;
  write: boolean;
  nextNumber: number;
  nextBatch: number;
  added: number;
  described: number;
  unchanged: number;
  done: number;
  total: number;
  faults: ErrorDetail[];
}

const totalOf = (counts: Readonly<Record<TableName, number>>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

function refuseCancelled({ signal, source }: LoadOptions): void {
  if (signal?.aborted) throw new OrepathError({ code: 'CANCELLED', message: `${source} was given up` });
}

/** The steps that write a batch, sorted out against what the space holds; undefined where nothing is to be written. */
async function prepareBatch<N extends TableName>(
  staging: Staging,
  plan: TablePlan<N>,
  rows: readonly { row: number; value: TableRows[N] }[],
  file: string,
): Promise<Step[] | undefined> {
  const { options } = staging;
  refuseCancelled(options);
  const placed = rows.map((row) => ({ ...row, digest: digestOf(row.value), n: 0 })) as Placed<N>[];
  const sorted = staging.filled
    ? await sortOut(staging.held, plan, placed, file, options.describe ?? 'refuse')
    : { fresh: placed, unchanged: 0, held: [], described: [], faults: [] };
  staging.faults.push(...sorted.faults);
  staging.added += sorted.fresh.length + sorted.described.length;
  staging.described += sorted.described.length;
  staging.unchanged += sorted.unchanged;
  staging.done += rows.length;
  options.onProgress?.(staging.done, staging.total);
  if (!staging.write || staging.faults.length) return undefined;
  if (plan.shape === 'node') {
    for (const row of [...sorted.fresh, ...sorted.described]) row.n = staging.nextNumber++;
  }
  const target = { ...staging.target, batch: staging.nextBatch++ };
  return [
    { statement: 'import/lock-batch', params: { import: target.import, batch: target.batch } },
    ...(staging.filled ? staging.touched.steps(target, plan, sorted) : []),
    ...(sorted.fresh.length ? plan.write(target, sorted.fresh) : []),
    ...(sorted.described.length ? describeSteps(target, plan.table, sorted.described) : []),
    ...sorted.held.map((held) => ({
      statement: `ingest/assert-${held.part}`,
      params: { import: target.import, batch: target.batch, ...held.params },
    })),
    {
      statement: 'import/advance',
      params: {
        import: target.import,
        batch: target.batch,
        now: (options.now ?? (() => new Date()))().toISOString(),
      },
    },
  ];
}

async function writeBatch({ store, target, lease }: Staging, steps: Step[]): Promise<void> {
  if (lease.lost) throw leaseLost(lease.space);
  const results = await store.write(steps);
  if (results.at(-1)?.length === 1) return;
  // the batch had been written by a try whose acknowledgement was lost, or the import was taken away
  const staged = await store.read('import/staged');
  if (staged.some((row) => row['n'] === target.import)) return;
  throw new OrepathError({
    code: 'STORE_CONFLICT',
    message: `import ${target.import} was swept while it ran`,
  });
}

async function stageTable<N extends TableName>(staging: Staging, set: TableSet, name: N): Promise<void> {
  const file = set.files[name];
  if (!file) return;
  const plan = TABLE_PLANS[name] as unknown as TablePlan<N>;
  let writing: Promise<void> = Promise.resolve();
  const batches = readTable(set, name, {
    trustRecorded: staging.options.trustRecorded ?? false,
    batchRows: BATCH_ROWS,
    checked: staging.report,
  });
  try {
    for await (const batch of batches) {
      if (batch.rows.length === 0) continue;
      // read, checked and made ready while the last one is written
      const steps = await prepareBatch(staging, plan, batch.rows, file.label);
      await writing;
      if (!steps) continue;
      writing = writeBatch(staging, steps);
      writing.catch(() => undefined);
    }
  } finally {
    // nothing is swept while a batch may still be on its way
    await writing;
  }
}

async function stageAll(staging: Staging, set: TableSet): Promise<void> {
  for (const name of Object.keys(TABLE_PLANS) as TableName[]) await stageTable(staging, set, name);
}

function reportOf(staging: Staging, number: number | null): LoadReport {
  const { report, options } = staging;
  const max = options.maxFaults ?? 1_000;
  const faults = [...report.faults, ...staging.faults];
  return {
    space: options.space,
    import: number,
    dryRun: options.dryRun ?? false,
    counts: report.counts,
    added: staging.added,
    described: staging.described,
    unchanged: staging.unchanged,
    faults: faults.slice(0, max),
    moreFaults: report.moreFaults + Math.max(0, faults.length - max),
    notices: report.notices,
    digest: report.digest,
  };
}

async function stageAndCommit(staging: Staging, set: TableSet): Promise<LoadReport> {
  const { store, options, report } = staging;
  const now = options.now ?? (() => new Date());
  const nodes = NODE_TABLES.reduce((sum, name) => sum + report.counts[name], 0);
  const opened = await openImport(store, {
    space: options.space,
    source: options.source,
    digest: report.digest,
    now: now().toISOString(),
    trustRecorded: options.trustRecorded ?? false,
    rows: staging.total,
    pages: Math.ceil(nodes / PAGE_SIZE),
  });
  await forgetTouched(store, opened.n);
  staging.target.import = opened.n;
  staging.nextNumber = opened.firstPage * PAGE_SIZE;
  try {
    await stageAll(staging, set);
    if (staging.faults.length) {
      await sweepImport(store, opened.n);
      return reportOf(staging, null);
    }
    refuseCancelled(options);
    const loaded = reportOf(staging, opened.n);
    await commitImport(store, opened.n, {
      now: now().toISOString(),
      lease: staging.lease,
      touches: staging.touched.notes,
      kept: options.keep?.(loaded),
    });
    return loaded;
  } catch (error) {
    await sweepImport(store, opened.n).catch(() => undefined);
    throw error;
  }
}

/**
 * Loads a set of tables, whole or not at all. With faults, or as a dry run, the store stays as it was and the report
 * says why (`import` is null). Throws CANCELLED; STORE_UNAVAILABLE and the like where the store fails; what was staged is swept
 * then, or at the next start.
 */
export function loadTables(store: Store, set: TableSet, options: LoadOptions): Promise<LoadReport> {
  checkSpace(options.space);
  return oneAtATime(store, () =>
    asOnlyWriter(store, options.space, (lease) => loadAlone(store, set, options, lease), options.lease),
  );
}

async function loadAlone(
  store: Store,
  set: TableSet,
  options: LoadOptions,
  lease: Lease,
): Promise<LoadReport> {
  const found = await listImports(store, options.space);
  await sweepStaged(store, lease, found);
  const imports = found.filter(({ state }) => state !== 'staged');
  const known = knownInSpace(store, options.space, imports);
  const report = await checkTables(set, {
    ...known,
    trustRecorded: options.trustRecorded ?? false,
    withoutDecisions: options.withoutDecisions ?? false,
    maxFaults: options.maxFaults ?? 1_000,
  });
  const visible = new Set(imports.filter((entry) => entry.state === 'visible').map((entry) => entry.n));
  const staging: Staging = {
    store,
    lease,
    touched: new Touched(options.space),
    target: { space: options.space, import: 0, batch: 0 },
    report,
    options,
    held: new HeldRows(store, options.space, visible),
    filled: known.filled,
    write: !options.dryRun,
    nextNumber: 0,
    nextBatch: 0,
    added: 0,
    described: 0,
    unchanged: 0,
    done: 0,
    total: totalOf(report.counts),
    faults: [],
  };
  if (report.faults.length || (await options.already?.(imports))) return reportOf(staging, null);
  if (options.dryRun) {
    await stageAll(staging, set);
    return reportOf(staging, null);
  }
  return stageAndCommit(staging, set);
}
