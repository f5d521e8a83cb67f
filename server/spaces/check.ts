/** The store's own consistency: what must hold whatever was imported, undone or broken off. */
import type { Store } from '../store/store.ts';

export interface StoreFault {
  code: 'LEFT_STAGED' | 'WITHOUT_IMPORT' | 'ACROSS_SPACES' | 'WITHOUT_SUBJECT';
  message: string;
  space: string;
  count: number;
}

const PARTS = ['entities', 'documents', 'facts', 'statuses', 'links', 'operates', 'owns', 'matches'] as const;

/** Rows per table of each space, as far as they show. */
export type Counts = Record<string, Record<string, number>>;

export interface StoreCheck {
  faults: StoreFault[];
  counts: Counts;
}

export async function checkStore(store: Store): Promise<StoreCheck> {
  const imports = await store.read('check/imports');
  const state = new Map(imports.map((row) => [Number(row['n']), String(row['state'])]));
  const faults: StoreFault[] = imports
    .filter((row) => row['state'] === 'staged')
    .map((row) => ({
      code: 'LEFT_STAGED' as const,
      message: `import ${row['n']} was never made visible and has not been swept`,
      space: String(row['space']),
      count: Number(row['rows']),
    }));
  const counts: Counts = {};
  for (const part of PARTS) await countPart(store, part, state, counts, faults);
  for (const row of await store.read('check/foreign-links')) {
    faults.push({
      code: 'ACROSS_SPACES',
      message: `link ${row['id']} joins entities of two spaces`,
      space: String(row['space']),
      count: 1,
    });
  }
  for (const part of ['facts', 'statuses']) {
    for (const row of await store.read(`check/${part}-about-nothing`)) {
      faults.push({
        code: 'WITHOUT_SUBJECT',
        message: `${part} ${row['id']} is tied to nothing`,
        space: String(row['space']),
        count: 1,
      });
    }
  }
  return { faults, counts };
}

async function countPart(
  store: Store,
  part: (typeof PARTS)[number],
  state: ReadonlyMap<number, string>,
  counts: Counts,
  faults: StoreFault[],
): Promise<void> {
  for (const row of await store.read(`check/${part}-by-import`)) {
    const space = String(row['space']);
    const count = Number(row['count']);
    const imports = row['imports'] as number[];
    if (!imports.some((n) => state.has(n))) {
      const message = `${count} rows of ${part} belong to no import on record (${imports.join(', ') || 'none'})`;
      faults.push({ code: 'WITHOUT_IMPORT', message, space, count });
    }
    if (imports.some((n) => state.get(n) === 'visible')) {
      counts[space] ??= {};
      counts[space][part] = (counts[space][part] ?? 0) + count;
    }
  }
}
