/** The smelters that the lists of a space name, as the reviewer of a declaration knows them. */
import { listImports } from '../imports/record.ts';
import { type KnownSmelters, knownSmelters } from '../ingest/declarations/review/known-smelters.ts';
import { SmelterListing } from '../ingest/smelter-lists/listing.ts';
import { ON_LIST } from '../ingest/smelter-lists/status-writer.ts';
import type { DocumentRow, StatusRow } from '../rows.ts';
import { shownRows } from '../spaces/shown-rows.ts';
import { Visibility } from '../spaces/visibility.ts';
import type { Row, Store } from '../store/store.ts';

/** A row as its table has it: absent where the store has null. */
function asRow<T>({ imports: _imports, notes, ...columns }: Row): T {
  const said = Object.entries(columns).filter(([, value]) => value !== null);
  return {
    ...Object.fromEntries(said),
    // what a later import says of a document holds them as they were read
    ...(notes ? { notes: typeof notes === 'string' ? JSON.parse(notes) : notes } : {}),
  } as T;
}

async function documentRows(
  store: Store,
  space: string,
  statuses: readonly StatusRow[],
  visibility: Visibility,
): Promise<DocumentRow[]> {
  const ids = [...new Set(statuses.map(({ document }) => document))];
  const rows = await shownRows(store, space, 'documents', ids, visibility);
  return Array.from(rows.values(), ({ key: _key, ...row }) => asRow<DocumentRow>(row));
}

/** What the lists that show say together; undefined where there is none. Each edition in its own words. */
export async function smelterListing(store: Store, space: string): Promise<SmelterListing | undefined> {
  const visibility = new Visibility(await listImports(store, space));
  const listed = await store.read('status/by-kind', { space, kind: ON_LIST });
  const shown = listed.filter(({ imports }) => visibility.assertedBy(imports as readonly number[]));
  if (shown.length === 0) return undefined;
  const statuses = shown.map(asRow<StatusRow>);
  return new SmelterListing({ documents: await documentRows(store, space, statuses, visibility), statuses });
}

/** Undefined where the space holds no list: then a workbook's own look-up is all that is known. */
export async function listedSmelters(store: Store, space: string): Promise<KnownSmelters | undefined> {
  const listing = await smelterListing(store, space);
  return listing && knownSmelters(listing.smelters());
}
