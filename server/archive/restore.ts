/**
 * An archive back into a store that holds nothing: read through first, then written batch by batch under a mark, which
 * is taken away by the last unit. No server serves a store that has the mark, so that nobody meets half of it.
 */
import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { OrepathError } from '../errors.ts';
import { labelModel, MODEL_TIES, NODE_LABELS, tieProperties, withinOf } from '../store/each.ts';
import { createSchema, SCHEMA_VERSION } from '../store/migrate.ts';
import type { Row, Step, Store } from '../store/store.ts';
import { type End, type Head, readArchive, type Section } from './lines.ts';
import { type Restored, recordOfRestore } from './restore-record.ts';

const CLEARED_AT_ONCE = 5_000;
/** A name that stays in its folder. */
const FILE_NAME = /^[\w-][\w.-]{0,199}$/;

export interface ArchiveSummary {
  head: Head;
  counts: Readonly<Record<string, number>>;
  files: number;
  /** Of its lines: the one that its backup told. */
  sha256: string;
}

type Fields = Record<string, unknown>;
type Line = Head | Section | End;

const isHead = (value: Line): value is Head => 'orepathArchive' in value;
const isEnd = (value: Line): value is End => 'end' in value;

/**
 * Reads an archive through and writes nothing. Throws UNREADABLE_ARCHIVE where anything of it is not as it was written,
 * or not known to this version; STORE_TOO_NEW for one of a later version.
 */
export async function inspectArchive(file: string): Promise<ArchiveSummary> {
  const known = new Set([...NODE_LABELS, ...MODEL_TIES.map(({ name }) => name)]);
  const counts: Record<string, number> = {};
  let head: Head | undefined;
  let files = 0;
  let sha256 = '';
  for await (const value of readArchive(file)) {
    if (isHead(value)) head = value;
    else if (isEnd(value)) sha256 = value.sha256;
    else if ('file' in value) files++;
    else if (known.has(value.of)) counts[value.of] = (counts[value.of] ?? 0) + value.rows.length;
    else throw notKnown(file, value.of);
  }
  if (!head || counts['Meta'] !== 1) throw notKnown(file, 'a store without a record of its own');
  if (head.schemaVersion > SCHEMA_VERSION) {
    throw new OrepathError({
      code: 'STORE_TOO_NEW',
      message: 'this archive was written by a later version of Orepath',
      expected: `schema version ${SCHEMA_VERSION} or older`,
      got: String(head.schemaVersion),
      where: { file },
    });
  }
  return { head, counts, files, sha256 };
}

const notKnown = (file: string, got: string): OrepathError =>
  new OrepathError({
    code: 'UNREADABLE_ARCHIVE',
    message: 'this archive holds what this version does not know',
    expected: 'an archive of this version or an older one',
    got: got.slice(0, 200),
    where: { file },
  });

/** Whether a store holds nothing but its own record. */
export async function isEmptyStore(store: Store): Promise<boolean> {
  for (const label of NODE_LABELS.filter((each) => each !== 'Meta' && !labelModel(each).passing)) {
    if ((await store.read(`archive/some/${label}`)).length > 0) return false;
  }
  return true;
}

/** Whether a restore into it was broken off. */
export async function isHalfRestored(store: Store): Promise<boolean> {
  const [meta] = await store.read('meta/restoring');
  return typeof meta?.['restoring'] === 'number';
}

/** Marks a store and takes all that it holds out of it. */
export async function clearStore(store: Store): Promise<void> {
  await store.write([{ statement: 'meta/begin-restore' }]);
  for (const label of NODE_LABELS.filter((each) => each !== 'Meta')) {
    for (;;) {
      const [[row] = []] = await store.write([
        { statement: `archive/clear/${label}`, params: { limit: CLEARED_AT_ONCE } },
      ]);
      if (!Number(row?.['cleared'] ?? 0)) break;
    }
  }
}

export interface RestoreOptions {
  /** The data folder: files that came along go into folders below it. */
  data: string;
  /** Servers that knew the store as it was before must see that it moved on: the revision is at least this. */
  leastRevision?: number;
  /** What the store's record of what was done says of it. */
  restored: Restored;
  onProgress?: (rows: number, of: number) => void;
}

/**
 * Writes an archive that inspectArchive has read into a store that holds nothing. The mark stays where it throws:
 * UNREADABLE_ARCHIVE, STORE_UNAVAILABLE.
 */
export async function restoreInto(
  store: Store,
  file: string,
  summary: ArchiveSummary,
  options: RestoreOptions,
): Promise<void> {
  await createSchema(store);
  await store.write([{ statement: 'meta/begin-restore' }]);
  const total = Object.values(summary.counts).reduce((sum, count) => sum + count, 0);
  let done = 0;
  let batch = 0;
  let meta: Fields | undefined;
  for await (const value of readArchive(file)) {
    if (isHead(value) || isEnd(value)) continue;
    if ('file' in value) {
      await putFile(options.data, value, file);
      continue;
    }
    const rows = rowsOf(value);
    done += rows.length;
    if (value.of === 'Meta') meta = rows[0];
    else await putBatch(store, batch++, value.of, rows, file);
    options.onProgress?.(done, total);
  }
  await endRestore(store, batch, meta!, summary, options);
}

function rowsOf(section: Extract<Section, { of: string }>): Fields[] {
  const { columns, rows } = section;
  return rows.map((row) => Object.fromEntries(columns.map((name, c) => [name, row[c] ?? null])));
}

async function putBatch(
  store: Store,
  batch: number,
  of: string,
  rows: Fields[],
  file: string,
): Promise<void> {
  const steps = NODE_LABELS.includes(of) ? nodeSteps(of, batch, rows) : [tieStep(of, batch, rows)];
  const results = await store.write([...steps, { statement: 'meta/advance-restore', params: { batch } }]);
  // a batch that was written by a try whose acknowledgement was lost finds its number passed
  if (results.at(-1)?.length === 0) return;
  if (Number(results[0]?.[0]?.['written'] ?? 0) !== rows.length)
    throw notKnown(file, `${of} tied to nothing`);
}

function nodeSteps(label: string, batch: number, rows: Fields[]): Step[] {
  const { key, properties } = labelModel(label);
  const marks = withinOf(label).flatMap((name): Step[] => {
    const keys = rows.filter((row) => (row['labels'] as string[]).includes(name)).map((row) => row[key]);
    return keys.length ? [{ statement: `archive/put-label/${name}`, params: { part: batch, keys } }] : [];
  });
  const params = { part: batch, lines: rows.map((row) => only(row, Object.keys(properties))) };
  return [{ statement: `archive/put-nodes/${label}`, params }, ...marks];
}

function tieStep(name: string, batch: number, rows: Fields[]): Step {
  const tie = MODEL_TIES.find((each) => each.name === name)!;
  const fields = ['from', 'to', ...Object.keys(tieProperties(tie))];
  return {
    statement: `archive/put-ties/${name}`,
    params: { part: batch, lines: rows.map((row) => only(row, fields)) },
  };
}

const only = (row: Fields, names: readonly string[]): Fields =>
  Object.fromEntries(names.map((name) => [name, row[name] ?? null]));

async function putFile(data: string, { file, content }: { file: string; content: string }, archive: string) {
  const [folder = '', name = '', ...more] = file.split('/');
  if (more.length || !FILE_NAME.test(folder) || !FILE_NAME.test(name)) throw notKnown(archive, file);
  await mkdir(join(data, basename(folder)), { recursive: true, mode: 0o700 });
  await writeFile(join(data, basename(folder), basename(name)), Buffer.from(content, 'base64'), {
    mode: 0o600,
  });
}

/**
 * The store's own record as it was, in place of the mark. Its identity is a new one: what others keep of the store that
 * the archive was taken of is not of this one. That it was restored is on record in the same unit.
 */
async function endRestore(
  store: Store,
  batch: number,
  meta: Fields,
  summary: ArchiveSummary,
  { leastRevision = 0, restored }: RestoreOptions,
): Promise<void> {
  const { properties } = labelModel('Meta');
  const row = {
    ...only(meta, Object.keys(properties)),
    revision: Math.max(Number(meta['revision']), leastRevision),
    identity: randomUUID(),
    restoring: null,
    migratingBy: null,
    migratingUntil: null,
  };
  await store.write([
    { statement: 'archive/put-record/Meta', params: { part: batch, lines: [row] } },
    ...recordOfRestore(summary, { count: meta['auditCount'], hash: meta['auditHash'] } as Row, restored),
  ]);
}
