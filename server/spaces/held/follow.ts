/**
 * Brings held rows up to what the imports of a space show by reading only what changed: the pages of imports that are
 * new, and the earlier rows that these touched. An undo reads nothing: rows hold the imports that assert them, and which
 * of these show is decided when a projection is made. Everything is read where the notes do not say it all.
 */
import type { ImportRecord } from '../../imports/record.ts';
import { PARTS_READ, type PartRead } from '../../imports/touched.ts';
import { packColumn } from '../../store/packed-columns.ts';
import { type Columns, rowsOf, type Store, type Value } from '../../store/store.ts';
import { ahead } from '../ahead.ts';
import { pageRuns } from '../pages.ts';
import { columnsOf } from './columns.ts';
import { impersonal } from './impersonal.ts';
import type { HeldImport, HeldPage, HeldPages } from './pages.ts';

type Reader = Pick<Store, 'read' | 'readColumns'>;

/** What tells the rows of a part apart that are replaced together: all claims into an entity, or one row. */
const TOGETHER: Readonly<Record<PartRead, string>> = {
  documents: 'n',
  descriptions: 'n',
  entities: 'n',
  links: 'customer',
  facts: 'id',
  statuses: 'id',
  matches: 'to',
};

const KEYS_AT_ONCE = 1_000;

/** How much was read: imports that are new, and rows of theirs and of those that they touched. */
export interface Followed {
  imports: number;
  rows: number;
  /** Whether everything was read. */
  whole: boolean;
}

/** Throws Unreadable where held pages are, and what the store throws. */
export async function follow(
  store: Reader,
  held: HeldPages,
  space: string,
  imports: readonly ImportRecord[],
): Promise<Followed> {
  const shown = imports.filter(({ state }) => state !== 'staged');
  const known = new Set(held.imports.map(({ n }) => n));
  const fresh = shown.filter(({ n }) => !known.has(n));
  const touched = continues(held, shown, fresh) ? await touchedBy(store, fresh) : undefined;
  if (!touched) held.clear();
  const news = touched ? fresh : shown;
  let rows = await readPages(store, held, space, news);
  if (touched) rows += await readTouched(store, held, touched, pagesOf(news));
  held.complete(shown.map(heldImport));
  return { imports: news.length, rows, whole: !touched };
}

const heldImport = ({ n, startedAt, digest, firstPage, pages }: ImportRecord): HeldImport => ({
  n,
  startedAt,
  digest,
  firstPage,
  pages,
});

const pagesOf = (imports: readonly ImportRecord[]): Set<number> => new Set(pageRuns(imports).flat());

/** Whether what is held is what the same store held at an earlier moment, and what came since says what it touched. */
function continues(held: HeldPages, shown: readonly ImportRecord[], fresh: readonly ImportRecord[]): boolean {
  const now = new Map(shown.map((entry) => [entry.n, JSON.stringify(heldImport(entry))]));
  return (
    held.imports.length > 0 &&
    held.imports.every((entry) => now.get(entry.n) === JSON.stringify(entry)) &&
    fresh.every(({ touches }) => touches !== null)
  );
}

/** Keys by part; undefined where notes are gone already. */
async function touchedBy(
  store: Reader,
  fresh: readonly ImportRecord[],
): Promise<ReadonlyMap<string, ReadonlySet<string>> | undefined> {
  const noting = fresh.filter(({ touches }) => touches);
  const notes = noting.length
    ? await store.read('import/touches', { imports: noting.map(({ n }) => n) })
    : [];
  if (notes.length !== noting.reduce((sum, { touches }) => sum + touches!, 0)) return undefined;
  const touched = new Map<string, Set<string>>();
  for (const { what: part, keys } of notes) {
    const all = touched.get(String(part)) ?? new Set();
    for (const key of keys as readonly string[]) all.add(key);
    touched.set(String(part), all);
  }
  return touched;
}

async function readPages(
  store: Reader,
  held: HeldPages,
  space: string,
  imports: readonly ImportRecord[],
): Promise<number> {
  let read = 0;
  const runs = pageRuns(imports);
  for (const part of PARTS_READ) {
    const next = (pages: readonly number[]) => store.readColumns(`projection/${part}`, { space, pages });
    for await (const columns of ahead(runs, next)) {
      read += columns.count;
      for (const [page, rows] of byPage(columns)) held.set(part, page, packed(part, columns, rows));
    }
  }
  return read;
}

/** Positions of the rows of each page. */
function byPage(columns: Columns): Map<number, number[]> {
  const pages = new Map<number, number[]>();
  const of = columns.column('page') as readonly number[];
  for (let i = 0; i < columns.count; i++) {
    const rows = pages.get(of[i]!);
    if (rows) rows.push(i);
    else pages.set(of[i]!, [i]);
  }
  return pages;
}

function packed(part: PartRead, columns: Columns, rows: readonly number[]): HeldPage {
  const names = columns.names.filter((name) => name !== 'page');
  return {
    count: rows.length,
    names,
    columns: names.map((name) => {
      const column = columns.column(name);
      const values = rows.map((i) => column[i]!);
      return packColumn(impersonal(part, name, values));
    }),
  };
}

/** `whole`: pages that have been read as they are now. */
async function readTouched(
  store: Reader,
  held: HeldPages,
  touched: ReadonlyMap<string, ReadonlySet<string>>,
  whole: ReadonlySet<number>,
): Promise<number> {
  let read = 0;
  for (const part of PARTS_READ) {
    const keys = [...(touched.get(part) ?? [])];
    const changed = new Map<number, HeldPage[]>();
    for (let i = 0; i < keys.length; i += KEYS_AT_ONCE) {
      const some = keys.slice(i, i + KEYS_AT_ONCE);
      const columns = await store.readColumns(`changed/${part}`, { keys: some });
      read += columns.count;
      for (const [page, rows] of byPage(columns)) {
        if (whole.has(page)) continue;
        const ofPage = changed.get(page) ?? [];
        changed.set(page, ofPage);
        ofPage.push(packed(part, columns, rows));
      }
    }
    // each page once, however many of its rows were touched
    for (const [page, rows] of changed) replace(held, part, page, rows);
  }
  return read;
}

/** The page with these rows in the place of those that they are told apart by. */
function replace(held: HeldPages, part: PartRead, page: number, rows: readonly HeldPage[]): void {
  const before = held.get(part, page);
  const [old, now] = [columnsOf(before ? [before] : []), columnsOf(rows)];
  const told = new Set(now.column(TOGETHER[part]));
  const of = old.column(TOGETHER[part]);
  const stay = [...of.keys()].filter((i) => !told.has(of[i]!));
  const valuesOf = (name: string): Value[] => {
    const column = old.column(name);
    return [...stay.map((i) => column[i]!), ...now.column(name)];
  };
  const order = inOrder(part, valuesOf(TOGETHER[part]));
  const columns = now.names.map((name) => {
    const values = valuesOf(name);
    return packColumn(order.map((i) => values[i]!));
  });
  held.set(part, page, { count: order.length, names: now.names, columns });
}

/** Positions in the order in which the store gives the rows of a page; it gives links in none. */
function inOrder(part: PartRead, by: readonly Value[]): number[] {
  const positions = [...by.keys()];
  if (part === 'links') return positions;
  return positions.sort((a, b) => (by[a]! < by[b]! ? -1 : by[a]! > by[b]! ? 1 : 0));
}

/** The store as far as what is held says, for what is read page by page; the store itself for the rest. */
export function held(store: Reader, pages: HeldPages): Reader {
  const parts = new Map<string, PartRead>(PARTS_READ.map((part) => [`projection/${part}`, part]));
  const reader: Reader = {
    async readColumns(statement, params = {}) {
      const part = parts.get(statement);
      if (!part) return store.readColumns(statement, params);
      const asked = params['pages'] as readonly number[];
      return columnsOf(asked.flatMap((page) => pages.get(part, page) ?? []));
    },
    async read(statement, params = {}) {
      if (!parts.has(statement)) return store.read(statement, params);
      const { names, column } = await reader.readColumns(statement, params);
      return rowsOf(names, names.map(column));
    },
  };
  return reader;
}
