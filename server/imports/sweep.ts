/** Removes what never became visible: the rows of imports that a crash or a fault left staged. */
import { OrepathError } from '../errors.ts';
import type { Store } from '../store/store.ts';
import { asOnlyWriter, type Lease } from './lease.ts';
import { type ImportRecord, listImports } from './record.ts';

const BATCH = 5_000;
/** How many imports back it is remembered what they touched. */
const REMEMBERED = 1_000;
/** Relationships first, so that no node goes while something still points at it. */
const PARTS = [
  'links',
  'operates',
  'owns',
  'matches',
  'facts',
  'statuses',
  'descriptions',
  'documents',
  'entities',
] as const;

async function drain(store: Store, statement: string, column: string, n: number): Promise<void> {
  for (;;) {
    const [[row] = []] = await store.write([{ statement, params: { import: n, limit: BATCH } }]);
    if (!Number(row?.[column] ?? 0)) return;
  }
}

/** Takes one staged import out of the store, its record last, so that a crash while sweeping is swept again. */
export async function sweepImport(store: Store, n: number): Promise<void> {
  await store.write([{ statement: 'import/abandon', params: { import: n } }]);
  for (const part of PARTS) {
    await drain(store, `import/sweep-${part}`, 'swept', n);
    await drain(store, `import/release-${part}`, 'released', n);
  }
  await drain(store, 'import/sweep-touches', 'swept', n);
  await store.write([{ statement: 'import/drop', params: { import: n } }]);
}

/** Lets go of what imports long before `n` touched: who has not followed until now reads the whole space. */
export async function forgetTouched(store: Store, n: number): Promise<void> {
  const params = { before: n - REMEMBERED, limit: BATCH };
  if (params.before > 0) await store.write([{ statement: 'import/forget-touches', params }]);
}

/** Sweeps what earlier holders of the lease of a space have left staged; their numbers. Whoever holds it stages nothing yet. */
export async function sweepStaged(
  store: Store,
  { space }: Lease,
  imports: readonly ImportRecord[],
): Promise<number[]> {
  const left = imports.filter((entry) => entry.space === space && entry.state === 'staged');
  for (const { n } of left) await sweepImport(store, n);
  return left.map(({ n }) => n);
}

/**
 * Sweeps every abandoned import; their numbers. Where another server holds the lease of a space, what is staged there is
 * its own. The embedded store is held by one process, so a lease there is that of one that is gone.
 */
export async function sweepAbandoned(store: Store): Promise<number[]> {
  if (store.engine === 'embedded') await store.write([{ statement: 'lease/release-all' }]);
  const spaces = new Set((await store.read('import/staged')).map((row) => String(row['space'])));
  const swept: number[] = [];
  for (const space of spaces) swept.push(...(await sweepSpace(store, space)));
  return swept;
}

async function sweepSpace(store: Store, space: string): Promise<number[]> {
  const sweep = async (lease: Lease) => sweepStaged(store, lease, await listImports(store, space));
  try {
    return await asOnlyWriter(store, space, sweep, { waitMs: 0 });
  } catch (error) {
    if (error instanceof OrepathError && error.code === 'IMPORT_LEASED') return [];
    throw error;
  }
}
