/** Imports as the store records them: staged in batches, shown by one switch, taken back by the same. */
import { OrepathError } from '../errors.ts';
import type { Row, Step, Store } from '../store/store.ts';
import { type Lease, leaseLost } from './lease.ts';

export type ImportState = 'staged' | 'visible' | 'undone';

export interface ImportRecord {
  n: number;
  space: string;
  state: ImportState;
  source: string;
  digest: string;
  startedAt: string;
  committedAt: string | null;
  undoneAt: string | null;
  heartbeatAt: string;
  trustRecorded: boolean;
  rows: number;
  firstPage: number;
  pages: number;
  /** What its file was recognised as; null for imports of before reports were kept. */
  format: string | null;
  /** SHA-256 of its file; null for tables, which are several. */
  hash: string | null;
  /** How many notes say which earlier rows it touches; null where they do not say it all. */
  touches: number | null;
}

/** What is kept with an import beside its rows. */
export interface KeptReport {
  format: string;
  hash: string | null;
  /** JSON. */
  report: string;
  /** What the record of its commit is to say, where that is more than that an import was made. */
  onRecord?: Step['onRecord'];
}

/** Space names are part of every key, so they hold no separator. */
const SPACE = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/;

/** Throws INVALID_ARGUMENT for a name that cannot be a space. */
export function checkSpace(space: string): string {
  if (SPACE.test(space)) return space;
  throw new OrepathError({
    code: 'INVALID_ARGUMENT',
    message: 'this cannot be the name of a space',
    expected: '1 to 64 of a-z, 0-9 and -, beginning and ending with a letter or a digit',
    got: space.slice(0, 200),
    where: { field: 'space' },
  });
}

/** The key of a node: unique over all spaces. */
export const keyOf = (space: string, id: string): string => `${space}|${id}`;

export async function listImports(store: Store, space: string): Promise<ImportRecord[]> {
  return (await store.read('import/list', { space })).map((row: Row) => row as unknown as ImportRecord);
}

export interface NewImport {
  space: string;
  source: string;
  digest: string;
  now: string;
  trustRecorded: boolean;
  rows: number;
  pages: number;
}

/** Opens a staged import; its number and the first of its pages. */
export async function openImport(store: Store, order: NewImport): Promise<{ n: number; firstPage: number }> {
  const [[row] = []] = await store.write([{ statement: 'import/open', params: { ...order } }]);
  return { n: Number(row?.['n']), firstPage: Number(row?.['firstPage']) };
}

const keepStep = (n: number, { format, hash, report }: KeptReport): Step => ({
  statement: 'import/keep-report',
  params: { import: n, format, hash, report },
});

export interface Commit {
  now: string;
  lease: Lease;
  /** How many notes on earlier rows came with it (touched.ts); null: not all that it touches is noted. */
  touches: number | null;
  kept?: KeptReport | undefined;
}

/** Makes a staged import visible, in one transaction with its report. Throws STORE_CONFLICT where the lease is lost. */
export async function commitImport(
  store: Store,
  n: number,
  { now, lease, touches, kept }: Commit,
): Promise<void> {
  const { space, token } = lease;
  const [rows] = await store.write([
    {
      statement: 'import/commit',
      params: { import: n, lease: space, token, touches, now },
      ...(kept?.onRecord && { onRecord: kept.onRecord }),
    },
    ...(kept ? [keepStep(n, kept)] : []),
  ]);
  if (rows?.length) return;
  // a unit that ran again after a lost acknowledgement finds its own work done
  const record = (await listImports(store, space)).find((entry) => entry.n === n);
  if (record?.state !== 'visible') throw leaseLost(space);
}

/** Replaces the reports that are kept with imports. */
export async function keepReports(
  store: Store,
  kept: readonly (KeptReport & { n: number })[],
): Promise<void> {
  await store.write(kept.map(({ n, ...report }) => keepStep(n, report)));
}

/** The reports kept with some imports of a space, by number; JSON. */
export async function readReports(
  store: Store,
  space: string,
  numbers: readonly number[],
): Promise<Map<number, string>> {
  const rows = await store.read('import/reports', { space, numbers });
  return new Map(
    rows.flatMap((row) => (typeof row['report'] === 'string' ? [[Number(row['n']), row['report']]] : [])),
  );
}

/**
 * Takes a visible import back. Throws UNKNOWN_IMPORT where the space has none of that number, or it is undone already,
 * and STORE_CONFLICT where the lease is lost.
 */
export async function undoImport(
  store: Store,
  { space, token }: Lease,
  n: number,
  now: string,
): Promise<ImportRecord> {
  const [rows] = await store.write([{ statement: 'import/undo', params: { import: n, space, token, now } }]);
  const record = (await listImports(store, space)).find((entry) => entry.n === n);
  if (record && (rows?.length || record.undoneAt === now)) return record;
  if (record?.state === 'visible') throw leaseLost(space);
  throw notVisible(space, n, record);
}

/** UNKNOWN_IMPORT for one that is not there, or does not show. */
export const notVisible = (space: string, n: number, record: ImportRecord | undefined): OrepathError =>
  new OrepathError({
    code: 'UNKNOWN_IMPORT',
    message: record
      ? `import ${n} of space ${space} is ${record.state}`
      : `space ${space} has no import ${n}`,
    expected: 'the number of a visible import',
    got: String(n),
  });
