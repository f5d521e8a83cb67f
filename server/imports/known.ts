/** What a space holds already: rows that come again are the same claim or a fault, never a second copy. */
import type { ErrorDetail } from '../errors.ts';
import type { TableName } from '../rows.ts';
import type { Store } from '../store/store.ts';
import { type Describe, descriptionKey } from './describe.ts';
import type { Held, HeldRows } from './held-rows.ts';
import { groupBy, type Placed, type TablePlan } from './plan.ts';
import { type ImportRecord, keyOf } from './record.ts';

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
  /** Their subject is held in other words: theirs are kept beside. */
  described: Placed<N>[];
  faults: ErrorDetail[];
}

/**
 * Sorts a batch into rows that are new, rows that are held word for word, further descriptions of what is held in other
 * words (`supersede`, entities and documents only), and faults: an id that is held with other content (REPEATED_ID).
 */
export async function sortOut<N extends TableName>(
  known: HeldRows,
  plan: TablePlan<N>,
  placed: readonly Placed<N>[],
  file: string,
  describe: Describe,
): Promise<Sorted<N>> {
  const { store, space, visible } = known;
  const sorted: Sorted<N> = { fresh: [], unchanged: 0, held: [], described: [], faults: [] };
  for (const [part, rows] of groupBy(placed, (row) => plan.partOf(row.value))) {
    const heldFor = await known.of(plan, rows, part);
    const same: Placed<N>[] = [];
    const otherwise: HeldOtherwise<N>[] = [];
    for (const row of rows) {
      const found = heldFor(row);
      if (!found) sorted.fresh.push(row);
      else if (found.digest === row.digest) same.push(row);
      else if (known.isVisible(found)) otherwise.push({ row, found });
      else sorted.fresh.push({ ...row, over: true });
    }
    const { again, described, faults } = await sortDescribed(store, space, plan, otherwise, {
      file,
      visible,
      describe,
    });
    sorted.unchanged += same.length + again.length;
    sorted.described.push(...described);
    sorted.faults.push(...faults);
    const named = [...same, ...again, ...described];
    if (named.length) sorted.held.push({ part, params: assertParams(space, plan, named) });
    if (again.length) {
      const keys = again.map((row) => keyOfDescription(space, plan, row));
      sorted.held.push({ part: 'descriptions', params: { keys } });
    }
  }
  return sorted;
}

/** A row whose id a visible import holds with other content. */
interface HeldOtherwise<N extends TableName> {
  row: Placed<N>;
  found: Held;
}

/** Rows that repeat a further description, rows that are one, and faults. */
async function sortDescribed<N extends TableName>(
  store: Store,
  space: string,
  plan: TablePlan<N>,
  rows: readonly HeldOtherwise<N>[],
  how: { file: string; visible: ReadonlySet<number>; describe: Describe },
): Promise<{ again: Placed<N>[]; described: Placed<N>[]; faults: ErrorDetail[] }> {
  const supersedes = plan.described && how.describe === 'supersede';
  const keys = rows.map(({ row }) => keyOfDescription(space, plan, row));
  const known = plan.described && keys.length ? await store.read('ingest/known-descriptions', { keys }) : [];
  const said = new Map(known.map((row) => [String(row['key']), row['imports'] as number[]]));
  const sorted = { again: [] as Placed<N>[], described: [] as Placed<N>[], faults: [] as ErrorDetail[] };
  for (const [i, { row, found }] of rows.entries()) {
    const by = said.get(keys[i]!);
    if (by && (supersedes || by.some((n) => how.visible.has(n)))) sorted.again.push(row);
    else if (supersedes) sorted.described.push(row);
    else sorted.faults.push(conflict(how.file, row, found));
  }
  return sorted;
}

const keyOfDescription = <N extends TableName>(space: string, plan: TablePlan<N>, row: Placed<N>): string =>
  descriptionKey(space, plan.table, row.value.id, row.digest);

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
