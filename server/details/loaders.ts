/** Detail from the store by id, one statement per batch: what the projection does not hold. */
import DataLoader from 'dataloader';
import { keyOf } from '../imports/record.ts';
import type { Document, Projection } from '../projection/projection.ts';
import { dayText, parseDay } from '../projection/times.ts';
import { byPreference } from '../spaces/merging.ts';
import type { SpaceState } from '../spaces/registry.ts';
import { claimOf } from '../spaces/replacement.ts';
import { shownRows } from '../spaces/shown-rows.ts';
import { Visibility } from '../spaces/visibility.ts';
import type { Row, Store } from '../store/store.ts';
import { Latest } from './latest.ts';

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
  /** The day from which a later document of its declarer and series takes its place. */
  replacedFrom: string | null;
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
/** Of each kind of detail, kept from one request to the next. */
const MOST_KEPT = 5_000;

interface KeptDetails {
  readonly entity: Latest<string, Promise<EntityDetail | null>>;
  readonly document: Latest<string, Promise<DocumentDetail | null>>;
  readonly roles: Latest<string, Promise<RoleDetail[]>>;
  readonly products: Latest<string, Promise<string[]>>;
}

/** Details of what is held in the projection: another is made when any of them has changed. */
const details = new WeakMap<Projection, KeptDetails>();

function keptBy(projection: Projection): KeptDetails {
  const known = details.get(projection);
  if (known) return known;
  const kept = {
    entity: new Latest<string, Promise<EntityDetail | null>>(MOST_KEPT),
    document: new Latest<string, Promise<DocumentDetail | null>>(MOST_KEPT),
    roles: new Latest<string, Promise<RoleDetail[]>>(MOST_KEPT),
    products: new Latest<string, Promise<string[]>>(MOST_KEPT),
  };
  details.set(projection, kept);
  return kept;
}

export function createLoaders(store: Store, state: SpaceState): Loaders {
  const { space, projection, buyers } = state;
  const kept = keptBy(projection);
  const isThere = (id: string): boolean => projection.indexOf(id) >= 0;
  /** Of what the projection does not hold the store's rows are not shown either: they may be another caller's. */
  const shownDocument = (id: string): boolean => projection.documentOf(id) !== undefined;
  const visibility = new Visibility(state.imports);
  const shows = (row: Row): boolean =>
    visibility.assertedBy(row['imports'] as readonly number[]) !== undefined;
  const keysOf = (ids: readonly string[]): string[] => ids.map((id) => keyOf(space, id));
  /** The ids of an entity, the one it shows under first: rows of the store name any of them. */
  const membersOf = (id: string): string[] => {
    const index = projection.indexOf(id);
    const others = index < 0 ? [] : projection.mergedFrom(index).map((alias) => alias.id);
    return [id, ...others.sort(byPreference)];
  };

  async function entities(ids: readonly string[]): Promise<(EntityDetail | null)[]> {
    const rows = await shownRows(store, space, 'entities', ids.flatMap(membersOf), visibility);
    const shown = (id: string) => rows.get(id);
    return ids.map((id) =>
      entityDetail(
        membersOf(id)
          .map(shown)
          .filter((row) => row !== undefined),
      ),
    );
  }

  async function documents(ids: readonly string[]): Promise<(DocumentDetail | null)[]> {
    const rows = await shownRows(store, space, 'documents', ids.filter(shownDocument), visibility);
    return ids.map((id) => {
      const row = rows.get(id);
      const own = projection.documentOf(id);
      if (!row) return own && buyers ? withheldDetail(own) : null;
      const detail = documentDetail(row, own?.replacedFrom ?? null);
      const isHidden = buyers && detail.declarer !== null && !isThere(detail.declarer);
      return isHidden ? { ...detail, declarer: null, series: null } : detail;
    });
  }

  async function roles(ids: readonly string[]): Promise<RoleDetail[][]> {
    const keys = keysOf(ids.flatMap(membersOf));
    const rows = (await store.read('entity/roles', { keys })).filter(shows);
    return ids.map((id) => {
      const own = new Set(keysOf(membersOf(id)));
      return rows.filter((row) => own.has(String(row['key']))).flatMap(roleOf);
    });
  }

  /** As it stands now: no role within one entity, and none on a day on which a later document holds. */
  function roleOf(row: Row): RoleDetail[] {
    const [from, to] = [row['from'], row['to']].map((id) => projection.canonicalId(String(id)));
    if (from === to && row['from'] !== row['to']) return [];
    if (!isThere(from!) || !isThere(to!)) return [];
    const role = { ...row, relation: String(row['relation']).toLowerCase() } as unknown as RoleDetail;
    const replaced =
      role.document === null ? null : (projection.documentOf(role.document)?.replacedFrom ?? null);
    if (replaced === null) return [role];
    const last = dayText(parseDay(replaced)! - 1);
    if (role.validFrom !== null && last < role.validFrom) return [];
    return [{ ...role, validTo: role.validTo !== null && role.validTo < last ? role.validTo : last }];
  }

  async function products(names: readonly ClaimName[]): Promise<string[][]> {
    const keys = [...new Set(names.flatMap((name) => keysOf(membersOf(name.customer))))];
    const ids = [...new Set(names.flatMap((name) => [name.id, claimOf(name.id)]))];
    const rows = (await store.read('link/products', { keys, ids })).filter(shows);
    const found = new Map(rows.map((row) => [`${row['key']}\n${row['id']}`, row['products'] as string[]]));
    return names.map(({ customer, id }) => {
      const held = keysOf(membersOf(customer)).flatMap((key) => [`${key}\n${id}`, `${key}\n${claimOf(id)}`]);
      return found.get(held.find((name) => found.has(name)) ?? '') ?? [];
    });
  }

  return {
    entity: new DataLoader(entities, { maxBatchSize: MOST, cacheMap: kept.entity }),
    document: new DataLoader(documents, { maxBatchSize: MOST, cacheMap: kept.document }),
    roles: new DataLoader(roles, { maxBatchSize: MOST, cacheMap: kept.roles }),
    products: new DataLoader(products, {
      maxBatchSize: MOST,
      cacheMap: kept.products,
      cacheKeyFn: (name) => `${name.customer}\n${name.id}`,
    }),
  };
}

/** Of an entity's members, the one it shows under first: what that leaves blank the next fills. */
function entityDetail(members: readonly Row[]): EntityDetail | null {
  if (members.length === 0) return null;
  const located = members.find((row) => typeof row['latitude'] === 'number');
  const described = members.find((row) => typeof row['document'] === 'string');
  return {
    latitude: (located?.['latitude'] ?? null) as number | null,
    longitude: (located?.['longitude'] ?? null) as number | null,
    identifiers: [...new Set(members.flatMap((row) => (row['identifiers'] ?? []) as string[]))],
    document: (described?.['document'] ?? null) as string | null,
  };
}

/** A document of others, of which the projection has no more than when it was written. */
const withheldDetail = ({ id, publisher, title, date, edition, replacedFrom }: Document): DocumentDetail => ({
  ...{ id, publisher, title, date, edition, replacedFrom },
  ...{ licence: null, url: null, hash: null, declarer: null, series: null },
});

/** A further description leaves out what it does not say. */
function documentDetail(row: Row, replacedFrom: string | null): DocumentDetail {
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
    replacedFrom,
  };
}
