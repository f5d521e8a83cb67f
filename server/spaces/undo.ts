/** Takes an import back, whole, unless rows of other imports would be left pointing at nothing. */
import { OrepathError } from '../errors.ts';
import { asOnlyWriter, type Lease } from '../imports/lease.ts';
import { oneAtATime } from '../imports/one-at-a-time.ts';
import { type ImportRecord, listImports, notVisible, undoImport } from '../imports/record.ts';
import type { Store } from '../store/store.ts';
import { references, standingUnder, stands } from './references.ts';
import { Visibility } from './visibility.ts';

/**
 * Imports other than `n` with rows that name entities or documents which only `n` brought, ascending. A row that names
 * what does not show today either is no reason to keep the import.
 */
async function restingOn(
  store: Store,
  space: string,
  imports: readonly ImportRecord[],
  n: number,
): Promise<number[]> {
  const without = new Visibility(imports.filter((entry) => entry.n !== n));
  const [today, left] = await standingUnder(store, space, imports, [new Visibility(imports), without]);
  const resting = new Set<number>();
  for await (const row of references(store, space, imports)) {
    const by = without.assertedBy(row.imports);
    if (by && !stands(row, left!) && stands(row, today!)) resting.add(by.n);
  }
  return [...resting].sort((a, b) => a - b);
}

/** Throws UNKNOWN_IMPORT, or IMPORT_IN_USE where rows of other imports rest on what it brought: undo those first. */
export function undoWhole(store: Store, space: string, n: number, now: string): Promise<ImportRecord> {
  return oneAtATime(store, () => asOnlyWriter(store, space, (lease) => undoAlone(store, lease, n, now)));
}

async function undoAlone(store: Store, lease: Lease, n: number, now: string): Promise<ImportRecord> {
  await refuseInUse(store, lease.space, n, await listImports(store, lease.space));
  return undoImport(store, lease, n, now);
}

/** Throws what `undoWhole` would. */
export async function checkUndo(store: Store, space: string, n: number): Promise<void> {
  const imports = await listImports(store, space);
  const record = imports.find((entry) => entry.n === n);
  if (record?.state !== 'visible') throw notVisible(space, n, record);
  await refuseInUse(store, space, n, imports);
}

/** Throws IMPORT_IN_USE. */
async function refuseInUse(
  store: Store,
  space: string,
  n: number,
  imports: readonly ImportRecord[],
): Promise<void> {
  const resting = await restingOn(store, space, imports, n);
  if (resting.length > 0) {
    throw new OrepathError({
      code: 'IMPORT_IN_USE',
      message: `rows of import ${resting.join(', ')} name entities or documents that only import ${n} brought`,
      expected: `import ${resting.join(', ')} to be undone first`,
      got: String(n),
    });
  }
}
