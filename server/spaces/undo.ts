/** Takes an import back, whole, unless claims of other imports would be left pointing at nothing. */
import { OrepathError } from '../errors.ts';
import { oneAtATime } from '../imports/one-at-a-time.ts';
import { type ImportRecord, listImports, undoImport } from '../imports/record.ts';
import type { Store } from '../store/store.ts';
import { pageRuns } from './pages.ts';
import { Visibility } from './visibility.ts';

type Asserted = readonly (readonly number[])[];

/** Imports other than `n` whose claims name entities that only `n` brought, ascending. */
async function restingOn(
  store: Store,
  space: string,
  imports: readonly ImportRecord[],
  n: number,
): Promise<number[]> {
  const without = new Visibility(imports.filter((entry) => entry.n !== n));
  const runs = pageRuns(imports);
  const standing = new Set<number>();
  for (const pages of runs) {
    const columns = await store.readColumns('projection/entities', { space, pages });
    const asserted = columns.column('imports') as Asserted;
    const numbers = columns.column('n') as readonly number[];
    for (let i = 0; i < columns.count; i++) if (without.assertedBy(asserted[i]!)) standing.add(numbers[i]!);
  }
  const resting = new Set<number>();
  for (const pages of runs) {
    const columns = await store.readColumns('projection/links', { space, pages });
    const asserted = columns.column('imports') as Asserted;
    const ends = [columns.column('supplier'), columns.column('customer')] as readonly (readonly number[])[];
    for (let i = 0; i < columns.count; i++) {
      const by = without.assertedBy(asserted[i]!);
      if (by && !ends.every((end) => standing.has(end[i]!))) resting.add(by.n);
    }
  }
  return [...resting].sort((a, b) => a - b);
}

/** Throws UNKNOWN_IMPORT, or IMPORT_IN_USE where other imports' claims rest on its entities: undo those first. */
export function undoWhole(store: Store, space: string, n: number, now: string): Promise<ImportRecord> {
  return oneAtATime(store, () => undoAlone(store, space, n, now));
}

async function undoAlone(store: Store, space: string, n: number, now: string): Promise<ImportRecord> {
  const imports = await listImports(store, space);
  const resting = await restingOn(store, space, imports, n);
  if (resting.length > 0) {
    throw new OrepathError({
      code: 'IMPORT_IN_USE',
      message: `claims of import ${resting.join(', ')} name entities that only import ${n} brought`,
      expected: `import ${resting.join(', ')} to be undone first`,
      got: String(n),
    });
  }
  return undoImport(store, space, n, now);
}
