/**
 * All that a store holds in one file, as it stood at one moment, while others go on writing. What a few records tell is
 * read in one unit that no other write comes between; rows of imports, which never change once they show, are read
 * page by page afterwards, and only those that showed at that moment are kept.
 */
import { type FileHandle, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { OrepathError } from '../errors.ts';
import { isImported, isPaged, labelModel, MODEL_TIES, NODE_LABELS, type Tie } from '../store/each.ts';
import type { Row, Store, Value } from '../store/store.ts';
import { VERSION } from '../version.ts';
import { ArchiveWriter, type Head } from './lines.ts';

/** Pages read at once: some 8,000 nodes. */
const PAGES_AT_ONCE = 4;
/** Rows of a line. */
const ROWS_A_LINE = 2_000;

export interface BackupOptions {
  /** Folders whose files come along, by the name they have in the data folder. */
  folders: Readonly<Record<string, string>>;
  now: () => Date;
  onProgress?: (pages: number, of: number) => void;
  signal?: AbortSignal;
}

export interface BackupReport {
  file: string;
  revision: number;
  takenAt: string;
  /** Rows by label or relationship, those there are none of left out. */
  counts: Readonly<Record<string, number>>;
  files: number;
  sha256: string;
}

/** What stood at the moment of the backup. */
interface Standing {
  head: Head;
  pages: number;
  imports: ReadonlySet<number>;
  /** Nodes that lie on no page, by label. */
  whole: ReadonlyMap<string, readonly Row[]>;
  /** Their keys, by label. */
  keys: ReadonlyMap<string, ReadonlySet<Value>>;
  ties: ReadonlyMap<Tie, readonly Row[]>;
}

/** Throws OUTPUT_EXISTS, OUTPUT_NOT_WRITTEN, CANCELLED, STORE_UNAVAILABLE; nothing of the file stays then. */
export async function backupStore(store: Store, file: string, options: BackupOptions): Promise<BackupReport> {
  await refuseExisting(file);
  const draft = `${file}.partial`;
  const handle = await notWritten(file, () => open(draft, 'w', 0o600));
  const writer = new ArchiveWriter(handle);
  try {
    const report = await writeAll(store, writer, file, options);
    await handle.close();
    await notWritten(file, () => rename(draft, file));
    await syncFolder(dirname(file));
    return report;
  } catch (error) {
    await writer.abandon();
    await handle.close().catch(() => undefined);
    await rm(draft, { force: true }).catch(() => undefined);
    throw isOfSystem(error) ? cannotWrite(file, error) : error;
  }
}

async function writeAll(
  store: Store,
  writer: ArchiveWriter,
  file: string,
  options: BackupOptions,
): Promise<BackupReport> {
  const standing = await standingOf(store, options.now());
  const counts: Record<string, number> = {};
  const put = async (of: string, rows: readonly Row[]): Promise<void> => {
    if (options.signal?.aborted)
      throw new OrepathError({ code: 'CANCELLED', message: 'the backup was given up' });
    for (let i = 0; i < rows.length; i += ROWS_A_LINE) {
      const part = rows.slice(i, i + ROWS_A_LINE);
      const columns = Object.keys(part[0]!);
      await writer.line({ of, columns, rows: part.map((row) => columns.map((name) => row[name] ?? null)) });
    }
    if (rows.length) counts[of] = (counts[of] ?? 0) + rows.length;
  };
  await writer.line(standing.head);
  for (const [label, rows] of standing.whole) await put(label, rows);
  await eachRun(standing, options, 0, async (pages) => {
    for (const label of NODE_LABELS.filter(isPaged)) {
      const rows = await store.read(`archive/nodes/${label}`, { pages });
      await put(label, isImported(label) ? keptOf(rows, standing.imports) : rows);
    }
  });
  for (const [tie, rows] of standing.ties) await put(tie.name, keptTies(tie, rows, standing));
  await eachRun(standing, options, 1, async (pages) => {
    for (const tie of MODEL_TIES.filter(({ from }) => isPaged(from))) {
      const rows = await store.read(`archive/ties/${tie.name}`, { pages });
      await put(tie.name, keptTies(tie, rows, standing));
    }
  });
  const files = await writeFiles(writer, options.folders);
  const sha256 = await writer.end();
  return { file, revision: standing.head.revision, takenAt: standing.head.takenAt, counts, files, sha256 };
}

/** In one unit, which holds up other writes that readers must see for as long as it takes. */
async function standingOf(store: Store, now: Date): Promise<Standing> {
  const labels = NODE_LABELS.filter((label) => !isPaged(label) && !labelModel(label).passing);
  const ties = MODEL_TIES.filter(({ from }) => !isPaged(from));
  const [hold = [], ...read] = await store.write([
    { statement: 'meta/hold' },
    ...labels.map((label) => ({ statement: `archive/nodes/${label}` })),
    ...ties.map((tie) => ({ statement: `archive/ties/${tie.name}` })),
  ]);
  const shown = (row: Row): boolean => row['state'] === 'visible' || row['state'] === 'undone';
  const whole = new Map(
    labels.map((label, i) => [label, label === 'Import' ? read[i]!.filter(shown) : read[i]!]),
  );
  const meta = whole.get('Meta')![0]!;
  return {
    head: {
      orepathArchive: 1,
      version: VERSION,
      schemaVersion: Number(meta['schemaVersion']),
      revision: Number(meta['revision']),
      takenAt: now.toISOString(),
    },
    pages: Number(hold[0]?.['nextPage'] ?? 0),
    imports: new Set(whole.get('Import')!.map((row) => Number(row['n']))),
    whole,
    keys: new Map(Array.from(whole, ([label, rows]) => [label, keysOf(label, rows)])),
    ties: new Map(ties.map((tie, i) => [tie, read[labels.length + i]!])),
  };
}

const keysOf = (label: string, rows: readonly Row[]): Set<Value> =>
  new Set(rows.map((row) => row[labelModel(label).key] ?? null));

async function eachRun(
  { pages }: Standing,
  { onProgress }: BackupOptions,
  half: 0 | 1,
  work: (pages: number[]) => Promise<void>,
): Promise<void> {
  for (let from = 0; from < pages; from += PAGES_AT_ONCE) {
    const count = Math.min(PAGES_AT_ONCE, pages - from);
    await work(Array.from({ length: count }, (_, i) => from + i));
    onProgress?.(half * pages + from + count, 2 * pages);
  }
}

const assertedBy = (imports: Value | undefined, kept: ReadonlySet<number>): number[] =>
  ((imports ?? []) as number[]).filter((n) => kept.has(n));

/** Rows that one of the imports asserts, by these alone. */
function keptOf(rows: readonly Row[], kept: ReadonlySet<number>): Row[] {
  return rows.flatMap((row) => {
    const imports = assertedBy(row['imports'], kept);
    return imports.length ? [{ ...row, imports }] : [];
  });
}

/** Relationships of which both ends are kept. */
function keptTies(tie: Tie, rows: readonly Row[], { imports, keys }: Standing): Row[] {
  const has = (label: string, key: Value | undefined, asserted: Value | undefined): boolean => {
    if (isImported(label)) return assertedBy(asserted, imports).length > 0;
    return isPaged(label) || keys.get(label)!.has(key ?? null);
  };
  const joined = rows
    .filter(
      (row) => has(tie.from, row['from'], row['fromImports']) && has(tie.to, row['to'], row['toImports']),
    )
    .map(({ fromImports: _from, toImports: _to, ...row }) => row);
  return joined[0] && 'imports' in joined[0] ? keptOf(joined, imports) : joined;
}

async function writeFiles(writer: ArchiveWriter, folders: BackupOptions['folders']): Promise<number> {
  let count = 0;
  for (const [name, folder] of Object.entries(folders)) {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    for (const entry of entries.filter((each) => each.isFile())) {
      const content = await readFile(join(folder, entry.name), 'base64');
      await writer.line({ file: `${name}/${entry.name}`, content });
      count++;
    }
  }
  return count;
}

async function refuseExisting(file: string): Promise<void> {
  const there = await open(file, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw cannotWrite(file, error);
  });
  if (!there) return;
  await there.close();
  throw new OrepathError({
    code: 'OUTPUT_EXISTS',
    message: 'there is something at this place already',
    expected: 'the name of a new file',
    got: file.slice(0, 200),
  });
}

async function notWritten<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw cannotWrite(file, error);
  }
}

const isOfSystem = (error: unknown): boolean =>
  !(error instanceof OrepathError) && error instanceof Error && 'syscall' in error;

function cannotWrite(file: string, error: unknown): OrepathError {
  return new OrepathError(
    {
      code: 'OUTPUT_NOT_WRITTEN',
      message: `the backup could not be written: ${(error as NodeJS.ErrnoException).code ?? 'unknown'}`,
      got: file.slice(0, 200),
    },
    { cause: error },
  );
}

/** A file that was renamed is there after a loss of power only when its folder is. */
export async function syncFolder(folder: string): Promise<void> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(folder, 'r');
    await handle.sync();
  } catch {
    // some systems cannot
  } finally {
    await handle?.close();
  }
}
