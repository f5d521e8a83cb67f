/** The second half of an import: rows into the space, whole or not at all, and the report of it. */
import type { ErrorDetail } from '../errors.ts';
import { type LoadOptions, type LoadReport, loadTables } from '../imports/load.ts';
import type { ImportRecord } from '../imports/record.ts';
import type { Reading } from '../ingest/formats/format.ts';
import type { Notice, TableSet } from '../ingest/tables/index.ts';
import type { DocumentRow } from '../rows.ts';
import type { Store } from '../store/store.ts';
import { asFault, loadingProgress } from './batch.ts';
import { withBuyer } from './buyer.ts';
import { keptReport } from './kept.ts';
import { type Reader, type ReadFile, recogniseUnit } from './read-unit.ts';
import { emptyReport, type FileReport, refused } from './report.ts';
import type { FileUnit, TablesUnit, Unit } from './units.ts';
import { watchedTables } from './watched-tables.ts';

/** Ids of documents listed in a report. */
const MOST_DOCUMENTS = 100;

export interface Importer extends Reader {
  store: Store;
  clock: () => Date;
}

const sinceOf = (started: number): number => (performance.now() - started) / 1_000;

export const reportOf = ({ order }: Reader, unit: Unit, bytes: number): FileReport =>
  emptyReport(unit.path, bytes, order.space, order.dryRun);

function stateOf({ faults, dryRun }: LoadReport): FileReport['state'] {
  if (faults.length > 0) return 'refused';
  return dryRun ? 'would-import' : 'imported';
}

function loadOptions(importer: Importer, source: string): LoadOptions {
  const { order, watch, clock } = importer;
  return {
    space: order.space,
    source,
    dryRun: order.dryRun,
    withoutDecisions: order.withoutDecisions ?? false,
    now: clock,
    signal: watch.signal,
    onProgress: loadingProgress(watch),
  };
}

/** Loads tables as they are, each fault in the report. Throws CANCELLED, and what the store throws. */
export async function importTables(
  importer: Importer,
  unit: TablesUnit,
  recognisedBeside: ReadonlySet<FileUnit>,
): Promise<FileReport> {
  const started = performance.now();
  const report = reportOf(importer, unit, 0);
  report.recognised = { format: 'tables', title: "the product's own tables" };
  let set: TableSet | undefined;
  try {
    set = await unit.open();
    const bytes = Object.values(set.files).reduce((sum, file) => sum + ('open' in file ? file.bytes : 0), 0);
    const told: TableSet = { ...set, notices: withoutRecognised(set.notices, unit, recognisedBeside) };
    const loaded = await loadTables(
      importer.store,
      watchedTables(told, importer.watch, (done) => importer.watch.progress?.(done / 2)),
      {
        ...loadOptions(importer, unit.source),
        trustRecorded: importer.order.trustRecorded,
        keep: (loading) => keptReport(withLoad({ ...report, bytes }, loading, started), ''),
      },
    );
    return withLoad({ ...report, bytes }, loaded, started);
  } catch (error) {
    return { ...refused(report, asFault(error, unit.source)), seconds: sinceOf(started) };
  } finally {
    await set?.close();
  }
}

function withLoad(report: FileReport, loaded: LoadReport, started: number): FileReport {
  const read = Object.values(loaded.counts).reduce((sum, count) => sum + count, 0);
  const rows = report.rows.read > 0 ? report.rows : { read, kept: read, refused: 0 };
  return { ...report, ...loaded, state: stateOf(loaded), rows, seconds: sinceOf(started) };
}

/** A file that is imported by itself is no unknown one; a folder is none where all in it are imported. */
function withoutRecognised(
  notices: readonly Notice[],
  { beside }: TablesUnit,
  recognised: ReadonlySet<FileUnit>,
): Notice[] {
  return notices.filter(({ code, file = '' }) => {
    if (code !== 'UNKNOWN_FILE') return true;
    const named = beside.filter(
      ({ within }) => within === file || (file.endsWith('/') && within.startsWith(file)),
    );
    return named.length === 0 || !named.every((unit) => recognised.has(unit));
  });
}

/** The files beside tables that some format knows. What cannot be opened stays a notice of the tables. */
export async function recognisedBeside({ beside }: TablesUnit, reader: Reader): Promise<Set<FileUnit>> {
  const known = new Set<FileUnit>();
  for (const unit of beside) {
    try {
      const { probe, found } = await recogniseUnit(unit, reader);
      await probe.close();
      if (found) known.add(unit);
    } catch (error) {
      // a fault stays a notice of the tables; what no file is to blame for is thrown
      asFault(error, unit.source);
    }
  }
  return known;
}

async function documentsOf({ tables }: Reading): Promise<DocumentRow[]> {
  const documents: DocumentRow[] = [];
  for await (const batch of tables.documents?.rows() ?? []) {
    for (const { value } of batch) documents.push(value);
  }
  return documents;
}

/** Loads what was read of a file. Throws CANCELLED, and what the store throws. */
export async function importRead(
  importer: Importer,
  unit: FileUnit,
  file: ReadFile,
  started: number,
): Promise<FileReport> {
  const { order, space, store } = importer;
  const { hash, recognised } = file;
  const report: FileReport = { ...reportOf(importer, unit, unit.bytes), hash, recognised };
  // the same file may lie twice in one batch
  const sameAs = file.sameAs ?? (await space.sameFile(hash, recognised.format, file.readAs));
  if (sameAs !== undefined || !file.reading) {
    return { ...report, state: 'unchanged', import: sameAs ?? null, seconds: sinceOf(started) };
  }
  const documents = await documentsOf(file.reading);
  const said = { ...report, ...saidOf(file.reading, documents), replaces: space.replacedBy(documents) };
  const uncompared = (file.reading.toMatch?.length ?? 0) > 0;
  if (Object.keys(file.reading.tables).length === 0) {
    return { ...refused(said, nothingIn(unit.source)), seconds: sinceOf(started) };
  }
  let found: number | undefined;
  const already = async (imports: readonly ImportRecord[]): Promise<boolean> => {
    space.note(imports);
    found = await space.sameFile(hash, recognised.format, file.readAs);
    return found !== undefined;
  };
  try {
    const set = withBuyer(tablesOf(file.reading, unit.source), order);
    const loaded = await loadTables(
      store,
      watchedTables(set, importer.watch, () => undefined),
      {
        ...loadOptions(importer, unit.source),
        describe: 'supersede',
        already,
        keep: (loading) => keptReport(withLoad(said, loading, started), file.readAs, uncompared),
      },
    );
    if (found !== undefined)
      return { ...report, state: 'unchanged', import: found, seconds: sinceOf(started) };
    if (loaded.import !== null) {
      space.imported(loaded.import, { hash, format: recognised.format, readAs: file.readAs }, documents);
    }
    return withLoad(said, loaded, started);
  } catch (error) {
    return { ...refused(said, asFault(error, unit.source)), seconds: sinceOf(started) };
  }
}

const nothingIn = (source: string): ErrorDetail => ({
  code: 'IMPORT_REFUSED',
  message: 'there is nothing in it to import; the findings say why',
  expected: 'at least one row that is filled in',
  got: source.slice(0, 200),
  where: { file: source },
});

/** A reading as tables: its rows in place of files. */
const tablesOf = ({ tables }: Reading, source: string): TableSet => ({
  source,
  files: tables,
  notices: [],
  close: async () => undefined,
});

const saidOf = (reading: Reading, documents: readonly DocumentRow[]) => ({
  rows: reading.rows,
  findings: reading.findings,
  moreFindings: reading.moreFindings,
  grade: reading.grade ?? null,
  request: reading.request ?? null,
  documents: documents.slice(0, MOST_DOCUMENTS).map(({ id }) => id),
});
