/** One file through recognition, reading and loading: whole or not at all. */
import { OrepathError } from '../errors.ts';
import { type LoadOptions, loadTables } from '../imports/load.ts';
import type { Format, Reading, ReadingOptions } from '../ingest/formats/format.ts';
import type { Probe } from '../ingest/formats/probe.ts';
import { describeUnrecognised, recognise } from '../ingest/formats/registry.ts';
import type { TableSet } from '../ingest/tables/index.ts';
import type { Store } from '../store/store.ts';
import { emptyReport, type FileReport, refused } from './report.ts';

export interface ImportFileOptions extends Omit<LoadOptions, 'source' | 'trustRecorded'> {
  /** The formats that it may be; all there are unless told. */
  formats?: readonly Format[];
  reading: ReadingOptions;
}

/** A reading as tables: its rows in place of files. */
export function tablesOfReading({ tables }: Reading, source: string): TableSet {
  return { source, files: tables, notices: [], close: async () => undefined };
}

async function unrecognised(probe: Probe, formats?: readonly Format[]): Promise<OrepathError> {
  const { looksLike, known } = await describeUnrecognised(probe, formats);
  return new OrepathError({
    code: 'UNRECOGNISED_INPUT',
    message: `it is nothing that is known: it looks like ${looksLike}`,
    expected: [...known, "the product's own tables (a folder or a .zip of CSV files)"].join('; '),
    got: probe.input.path.slice(0, 200),
    where: { file: probe.input.path },
  });
}

async function importProbe(
  store: Store,
  probe: Probe,
  { formats, reading: options, ...load }: ImportFileOptions,
  report: FileReport,
): Promise<FileReport> {
  const found = await recognise(probe, formats);
  if (!found) throw await unrecognised(probe, formats);
  report.recognised = found.recognition;
  const reading = await found.format.read(probe, found.recognition, options);
  report.recognised = reading.recognised;
  const loaded = await loadTables(store, tablesOfReading(reading, probe.input.path), {
    ...load,
    source: probe.input.path,
    // readers give their rows the times they were recorded at, where they know any
    trustRecorded: false,
  });
  return {
    ...report,
    ...loaded,
    state: loaded.faults.length ? 'refused' : loaded.dryRun ? 'would-import' : 'imported',
    rows: reading.rows,
    findings: reading.findings,
    moreFindings: reading.moreFindings,
    grade: reading.grade ?? null,
    request: reading.request ?? null,
  };
}

/**
 * Recognises, reads and loads one file. What is wrong with the file is in the report, never thrown; throws only where
 * the store fails (STORE_UNAVAILABLE and the like).
 */
export async function importFile(
  store: Store,
  probe: Probe,
  options: ImportFileOptions,
): Promise<FileReport> {
  const started = performance.now();
  const report = emptyReport(probe.input.path, probe.input.bytes, options.space, options.dryRun ?? false);
  try {
    report.hash = await probe.sha256();
    const done = await importProbe(store, probe, options, report);
    return { ...done, seconds: (performance.now() - started) / 1_000 };
  } catch (error) {
    if (!(error instanceof OrepathError) || isOfStore(error)) throw error;
    return { ...refused(report, error.detail), seconds: (performance.now() - started) / 1_000 };
  }
}

/** The store failed, not the file: the rest of a batch would fail alike. */
const isOfStore = ({ code }: OrepathError): boolean => code.startsWith('STORE_');
