/** Batches of columns cut down to the rows that show. */
import type { ImportRecord } from '../imports/record.ts';
import type { Columns, Value } from '../store/store.ts';
import type { Visibility } from './visibility.ts';

/** Indices of the rows that show, and by which import each does. */
export function visibleRows(
  columns: Columns,
  visibility: Visibility,
): { keep: number[]; by: ImportRecord[] } {
  const imports = columns.column('imports') as readonly (readonly number[])[];
  const keep: number[] = [];
  const by: ImportRecord[] = [];
  for (let i = 0; i < columns.count; i++) {
    const entry = visibility.assertedBy(imports[i] ?? []);
    if (!entry) continue;
    keep.push(i);
    by.push(entry);
  }
  return { keep, by };
}

/** Takes these rows of a column. */
export function picker(columns: Columns, keep: readonly number[]): <T extends Value>(name: string) => T[] {
  return <T extends Value>(name: string) => {
    const column = columns.column(name) as readonly T[];
    return keep.length === columns.count ? (column as T[]) : keep.map((i) => column[i] as T);
  };
}

/** The rows of a batch at these positions, in this order; one may come several times. */
export function someRows<T extends { readonly count: number }>(batch: T, rows: readonly number[]): T {
  const entries = Object.entries<unknown>({ ...batch }).map(([name, column]) => [
    name,
    name === 'count' ? rows.length : rows.map((i) => (column as ArrayLike<unknown>)[i]),
  ]);
  return Object.fromEntries(entries) as T;
}
