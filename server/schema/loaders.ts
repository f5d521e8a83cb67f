/** Detail from the store by id, one statement per batch: what the projection does not hold. */
import DataLoader from 'dataloader';
import { keyOf } from '../imports/record.ts';
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

  async function byKey<T>(statement: string, ids: readonly string[]): Promise<(T | null)[]> {
    const keys = keysOf(ids);
    const rows = (await store.read(statement, { keys })).filter(shows);
    const found = new Map(rows.map((row) => [row['key'], row as unknown as T]));
    return keys.map((key) => found.get(key) ?? null);
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

  return {
    entity: new DataLoader((ids) => byKey<EntityDetail>('entity/by-keys', ids), { maxBatchSize: MOST }),
    document: new DataLoader((ids) => byKey<DocumentDetail>('document/by-keys', ids), { maxBatchSize: MOST }),
    roles: new DataLoader(roles, { maxBatchSize: MOST }),
    products: new DataLoader(products, {
      maxBatchSize: MOST,
      cacheKeyFn: (name) => `${name.customer}\n${name.id}`,
    }),
  };
}
