/** Single entities and documents in full, as they show: what pages about one of them read. */
import { keyOf } from '../imports/record.ts';
import type { Row, Store } from '../store/store.ts';
import {
  type DescribedTable,
  type Description,
  descriptionOf,
  shownDocument,
  shownEntity,
  standingOf,
} from './descriptions.ts';
import type { Visibility } from './visibility.ts';

const FOLDER = { entities: 'entity', documents: 'document' } as const;

/** By id; those that do not show are not there. One statement, and one more for entities that several describe. */
export async function shownRows(
  store: Pick<Store, 'read'>,
  space: string,
  table: DescribedTable,
  ids: readonly string[],
  visibility: Visibility,
): Promise<ReadonlyMap<string, Row>> {
  const standing = await standingById(store, space, table, ids, visibility);
  if (table === 'documents') {
    return shownOf(standing, (descriptions) => shownDocument(descriptions, visibility));
  }
  const several = [...standing.values()].filter(({ length }) => length > 1).flat();
  const named = [...new Set(several.flatMap(({ row }) => row['document'] ?? []))] as string[];
  const documents = named.length
    ? await shownRows(store, space, 'documents', named, visibility)
    : new Map<string, Row>();
  const dateOf = (id: string) => (documents.get(id)?.['date'] ?? undefined) as string | undefined;
  return shownOf(standing, (descriptions) => shownEntity(descriptions, visibility, dateOf));
}

type Standing = ReadonlyMap<string, readonly Description[]>;

async function standingById(
  store: Pick<Store, 'read'>,
  space: string,
  table: DescribedTable,
  ids: readonly string[],
  visibility: Visibility,
): Promise<Standing> {
  const keys = ids.map((id) => keyOf(space, id));
  const rows = await store.read(`${FOLDER[table]}/by-keys`, { keys });
  const described = new Map<string, { own: Description; further: Description[] }>();
  for (const { said, saidBy, ...row } of rows) {
    const id = String(row['id']);
    const own = { row, imports: row['imports'] as readonly number[] };
    const each = described.get(id) ?? { own, further: [] };
    described.set(id, each);
    if (said) each.further.push(descriptionOf(String(said), saidBy as readonly number[]));
  }
  return new Map(
    Array.from(described, ([id, { own, further }]) => [id, standingOf(own, further, visibility)]),
  );
}

function shownOf(
  standing: Standing,
  choose: (descriptions: readonly Description[]) => Row | undefined,
): Map<string, Row> {
  const shown = new Map<string, Row>();
  for (const [id, descriptions] of standing) {
    const row = choose(descriptions);
    if (row) shown.set(id, row);
  }
  return shown;
}
