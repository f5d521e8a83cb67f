/** What a space holds already: rows that come again are the same claim or a fault, never a second copy. */
import type { ErrorDetail } from '../errors.ts';
import type { TableName } from '../rows.ts';
import type { Row, Store } from '../store/store.ts';
import { groupBy, type Placed, type TablePlan } from './plan.ts';
import { type ImportRecord, keyOf } from './record.ts';

interface Held {
  digest: string;
  imports: readonly number[];
}

export interface KnownInSpace {
  filled: boolean;
  knownEntity: (ids: readonly string[]) => Promise<ReadonlySet<string>>;
  knownDocument: (ids: readonly string[]) => Promise<ReadonlySet<string>>;
}

/** Look-ups for the reference checks: only what a visible import brought is known. */
export function knownInSpace(store: Store, space: string, imports: readonly ImportRecord[]): KnownInSpace {
  const visible = new Set(imports.filter((entry) => entry.state === 'visible').map((entry) => entry.n));
  const lookUp = (part: string) => async (ids: readonly string[]) => {
    if (imports.length === 0) return new Set<string>();
    const rows = await store.read(`ingest/known-${part}`, { keys: ids.map((id) => keyOf(space, id)) });
    return new Set(
      rows
        .filter((row) => (row['imports'] as number[]).some((n) => visible.has(n)))
        .map((row) => String(row['key']).slice(space.length + 1)),
    );
  };
  return { filled: imports.length > 0, knownEntity: lookUp('entities'), knownDocument: lookUp('documents') };
}

export interface Sorted<N extends TableName> {
  fresh: Placed<N>[];
  /** How many rows are held word for word. */
  unchanged: number;
  /** They only gain a further import that asserts them. */
  held: { part: string; params: { keys: string[] } | { rows: { to: string; id: string }[] } }[];
  faults: ErrorDetail[];
}

async function heldRows<N extends TableName>(
  store: Store,
  space: string,
  plan: TablePlan<N>,
  placed: readonly Placed<N>[],
  part: string,
  visible: ReadonlySet<number>,
): Promise<Map<string, Held>> {
  const into = plan.into;
  const ids = into ? placed.map((row) => into(row.value)) : placed.map((row) => row.value.id);
  const keys = [...new Set(ids)].map((id) => keyOf(space, id));
  const rows = await store.read(`ingest/known-${part}`, { keys });
  const name = (row: Row): string => (into ? `${row['key']}\n${row['id']}` : String(row['key']));
  const held = new Map<string, Held>();
  for (const row of rows) {
    const found = { digest: String(row['digest']), imports: row['imports'] as number[] };
    // an undone import may have left a relationship of the same id beside the one that shows
    if (!held.get(name(row))?.imports.some((n) => visible.has(n))) held.set(name(row), found);
  }
  return held;
}

/**
 * Sorts a batch into rows that are new, rows that are held word for word, and faults: an id that is held with other
 * content (REPEATED_ID).
 */
export async function sortOut<N extends TableName>(
  store: Store,
  space: string,
  plan: TablePlan<N>,
  placed: readonly Placed<N>[],
  file: string,
  visible: ReadonlySet<number>,
): Promise<Sorted<N>> {
  const sorted: Sorted<N> = { fresh: [], unchanged: 0, held: [], faults: [] };
  for (const [part, rows] of groupBy(placed, (row) => plan.partOf(row.value))) {
    const held = await heldRows(store, space, plan, rows, part, visible);
    const same: Placed<N>[] = [];
    for (const row of rows) {
      const to = plan.into?.(row.value);
      const found = held.get(
        to === undefined ? keyOf(space, row.value.id) : `${keyOf(space, to)}\n${row.value.id}`,
      );
      if (!found) sorted.fresh.push(row);
      else if (found.digest === row.digest) same.push(row);
      else if (found.imports.some((n) => visible.has(n))) sorted.faults.push(conflict(file, row, found));
      else sorted.fresh.push(row);
    }
    sorted.unchanged += same.length;
    if (same.length) sorted.held.push({ part, params: assertParams(space, plan, same) });
  }
  return sorted;
}

function assertParams<N extends TableName>(
  space: string,
  plan: TablePlan<N>,
  rows: readonly Placed<N>[],
): Sorted<N>['held'][number]['params'] {
  const into = plan.into;
  return into
    ? { rows: rows.map((row) => ({ to: keyOf(space, into(row.value)), id: row.value.id })) }
    : { keys: rows.map((row) => keyOf(space, row.value.id)) };
}

function conflict<N extends TableName>(file: string, row: Placed<N>, held: Held): ErrorDetail {
  return {
    code: 'REPEATED_ID',
    message: `the space holds ${row.value.id} with other content, by import ${held.imports.join(', ')}`,
    expected: 'the same content, or another id; undo that import to load a corrected table in its place',
    got: row.value.id,
    where: { file, row: row.row, column: 'id' },
  };
}
