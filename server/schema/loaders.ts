/** Detail from the store by id, one statement per batch: what the projection does not hold. */
import DataLoader from 'dataloader';
import { keyOf } from '../imports/record.ts';
import {
  type DescribedTable,
  type Description,
  descriptionOf,
  shownDocument,
  shownEntity,
  standingOf,
} from '../spaces/descriptions.ts';
import type { SpaceState } from '../spaces/registry.ts';
import { Visibility } from '../spaces/visibility.ts';
import type { Row, Store } from '../store/store.ts';

export interface EntityDetail {
  latitude: number | null;
  longitude: number | null;
  identifiers: string[];
  document: string | null;
}

export interface DocumentDetail {
  id: string;
  publisher: string | null;
  title: string | null;
  date: string | null;
  edition: string | null;
  licence: string | null;
  url: string | null;
  hash: string | null;
  declarer: string | null;
  series: string | null;
}

export interface RoleDetail {
  relation: string;
  from: string;
  to: string;
  percentage: number | null;
  validFrom: string | null;
  validTo: string | null;
  document: string | null;
}

/** A claim by the entity it points at and its own id. */
export interface ClaimName {
  customer: string;
  id: string;
}

export interface Loaders {
  entity: DataLoader<string, EntityDetail | null>;
  document: DataLoader<string, DocumentDetail | null>;
  roles: DataLoader<string, RoleDetail[]>;
  /** Products that a claim names. */
  products: DataLoader<ClaimName, string[], string>;
}

/** More than one page of entities ever asks for at once. */
const MOST = 1_000;

export function createLoaders(store: Store, state: SpaceState): Loaders {
  const { space } = state;
  const visibility = new Visibility(state.imports);
  const shows = (row: Row): boolean =>
    visibility.assertedBy(row['imports'] as readonly number[]) !== undefined;
  const keysOf = (ids: readonly string[]): string[] => ids.map((id) => keyOf(space, id));

  /** Entities or documents as they show, of all that imports say of them. */
  async function described(table: DescribedTable, ids: readonly string[]): Promise<(Row | null)[]> {
    const keys = keysOf(ids);
    const folder = table === 'entities' ? 'entity' : 'document';
    const [rows, further] = await Promise.all([
      store.read(`${folder}/by-keys`, { keys }),
      store.read(`${folder}/descriptions`, { keys }),
    ]);
    const others = new Map<unknown, Description[]>();
    for (const row of further) {
      others.set(row['key'], [...(others.get(row['key']) ?? []), descriptionOf(row)]);
    }
    const standing = new Map(
      rows.filter(shows).map((row) => {
        const own = { row, imports: row['imports'] as readonly number[] };
        return [row['key'], standingOf(own, others.get(row['key']) ?? [], visibility)];
      }),
    );
    if (table === 'documents') {
      return keys.map((key) => shownDocument(standing.get(key) ?? [], visibility) ?? null);
    }
    const several = [...standing.values()].filter(({ length }) => length > 1).flat();
    const named = [
      ...new Set(several.map(({ row }) => row['document']).filter((id) => typeof id === 'string')),
    ];
    const documents = await loaders.document.loadMany(named);
    const dates = new Map(
      documents.flatMap((document) =>
        document && !(document instanceof Error) ? [[document.id, document.date ?? undefined]] : [],
      ),
    );
    return keys.map((key) => shownEntity(standing.get(key) ?? [], visibility, (id) => dates.get(id)) ?? null);
  }

  async function roles(ids: readonly string[]): Promise<RoleDetail[][]> {
    const keys = keysOf(ids);
    const rows = (await store.read('entity/roles', { keys })).filter(shows);
    return keys.map((key) =>
      rows
        .filter((row) => row['key'] === key)
        .map((row) => ({ ...row, relation: String(row['relation']).toLowerCase() }) as unknown as RoleDetail),
    );
  }

  async function products(names: readonly ClaimName[]): Promise<string[][]> {
    const keys = [...new Set(names.map((name) => keyOf(space, name.customer)))];
    const ids = [...new Set(names.map((name) => name.id))];
    const rows = (await store.read('link/products', { keys, ids })).filter(shows);
    const found = new Map(rows.map((row) => [`${row['key']}\n${row['id']}`, row['products'] as string[]]));
    return names.map((name) => found.get(`${keyOf(space, name.customer)}\n${name.id}`) ?? []);
  }

  const loaders: Loaders = {
    entity: new DataLoader(
      async (ids) => (await described('entities', ids)) as unknown as (EntityDetail | null)[],
      { maxBatchSize: MOST },
    ),
    document: new DataLoader(
      async (ids) => (await described('documents', ids)).map((row) => row && documentDetail(row)),
      { maxBatchSize: MOST },
    ),
    roles: new DataLoader(roles, { maxBatchSize: MOST }),
    products: new DataLoader(products, {
      maxBatchSize: MOST,
      cacheKeyFn: (name) => `${name.customer}\n${name.id}`,
    }),
  };
  return loaders;
}

/** A further description leaves out what it does not say. */
function documentDetail(row: Row): DocumentDetail {
  const text = (column: string) => (row[column] ?? null) as string | null;
  return {
    id: String(row['id']),
    publisher: text('publisher'),
    title: text('title'),
    date: text('date'),
    edition: text('edition'),
    licence: text('licence'),
    url: text('url'),
    hash: text('hash'),
    declarer: text('declarer'),
    series: text('series'),
  };
}
