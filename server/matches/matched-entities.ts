/** The entities that matches speak of, each as it was imported: a merged one no longer shows under its own id. */
import type { ImportRecord } from '../imports/record.ts';
import type { EntityKind } from '../model.ts';
import { shownRows } from '../spaces/shown-rows.ts';
import { Visibility } from '../spaces/visibility.ts';
import type { Row, Store } from '../store/store.ts';

export interface MatchedEntity {
  id: string;
  kind: EntityKind;
  name: string;
  country: string | null;
  identifiers: readonly string[];
}

/** By id; those that do not show are not there. */
export async function matchedEntities(
  store: Pick<Store, 'read'>,
  space: string,
  imports: readonly ImportRecord[],
  ids: readonly string[],
): Promise<Map<string, MatchedEntity>> {
  const rows = await shownRows(store, space, 'entities', [...new Set(ids)], new Visibility(imports));
  return new Map([...rows].map(([id, row]) => [id, matchedEntity(id, row)]));
}

const matchedEntity = (id: string, row: Row): MatchedEntity => ({
  id,
  kind: row['kind'] as EntityKind,
  name: String(row['name'] ?? ''),
  country: (row['country'] ?? null) as string | null,
  identifiers: (row['identifiers'] ?? []) as readonly string[],
});
