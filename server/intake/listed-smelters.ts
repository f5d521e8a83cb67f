/** The smelters that the lists of a space name, as the reviewer of a declaration knows them. */
import { type ImportRecord, keyOf, listImports } from '../imports/record.ts';
import { type KnownSmelters, knownSmelters } from '../ingest/declarations/review/known-smelters.ts';
import { SmelterListing } from '../ingest/smelter-lists/listing.ts';
import { ON_LIST } from '../ingest/smelter-lists/statuses.ts';
import type { DocumentRow, EntityRow, StatusRow } from '../rows.ts';
import { readDescriptions } from '../spaces/descriptions.ts';
import { Visibility } from '../spaces/visibility.ts';
import type { Row, Store } from '../store/store.ts';

const shows =
  (visibility: Visibility) =>
  ({ imports }: Row): boolean =>
    visibility.assertedBy(imports as readonly number[]) !== undefined;

/** A row as its table has it: absent where the store has null. */
function asRow<T>({ imports: _imports, notes, ...columns }: Row): T {
  const said = Object.entries(columns).filter(([, value]) => value !== null);
  return {
    ...Object.fromEntries(said),
    ...(typeof notes === 'string' && { notes: JSON.parse(notes) }),
  } as T;
}

/** In everybody's words: lists of other editions call a smelter otherwise. */
async function smelterRows(
  store: Store,
  space: string,
  imports: readonly ImportRecord[],
  visibility: Visibility,
): Promise<EntityRow[]> {
  const rows = (await store.read('smelter/listed', { space })).filter(shows(visibility));
  const ids = new Set(rows.map(({ id }) => id as string));
  const { entities } = await readDescriptions(store, space, imports);
  const further = [...entities].flatMap(([id, descriptions]) => (ids.has(id) ? descriptions : []));
  const standing = further.filter((said) => visibility.assertedBy(said.imports));
  return [...rows.map(asRow<EntityRow>), ...standing.map(({ row }) => row as unknown as EntityRow)];
}

async function documentRows(
  store: Store,
  space: string,
  statuses: readonly StatusRow[],
): Promise<DocumentRow[]> {
  const ids = [...new Set(statuses.map(({ document }) => document))];
  const rows = await store.read('document/by-keys', { keys: ids.map((id) => keyOf(space, id)) });
  return rows.map(({ key: _key, ...row }) => asRow<DocumentRow>(row));
}

/** Undefined where the space holds no list: then a workbook's own look-up is all that is known. */
export async function listedSmelters(store: Store, space: string): Promise<KnownSmelters | undefined> {
  const imports = await listImports(store, space);
  const visibility = new Visibility(imports);
  const listed = await store.read('status/by-kind', { space, kind: ON_LIST });
  const statuses = listed.filter(shows(visibility)).map(asRow<StatusRow>);
  if (statuses.length === 0) return undefined;
  const [documents, entities] = [
    await documentRows(store, space, statuses),
    await smelterRows(store, space, imports, visibility),
  ];
  return knownSmelters(new SmelterListing({ documents, entities, statuses }).smelters());
}
