/**
 * A projection as it is handed to another thread: columns in shared memory by reference, the few lists of names by
 * copy. What comes out on the other side reads the same memory.
 */
import { type Fields, PackedRows, packRows, type RowTable } from './packed-rows.ts';
import { PackedStrings, type StringColumns } from './packed-strings.ts';
import { type ClaimColumns, type EntityColumns, Projection, type ProjectionParts } from './projection.ts';
import { ALIAS_FIELDS, DOCUMENT_FIELDS, FACT_FIELDS, NAME_FIELDS, STATUS_FIELDS } from './row-fields.ts';

/** Plain data: `postMessage` takes it as it is. */
export interface HandedOver {
  readonly entities: Plain<EntityColumns>;
  readonly claims: Plain<ClaimColumns>;
  readonly graph: Omit<
    ProjectionParts,
    'entities' | 'claims' | 'aliases' | 'otherNames' | 'facts' | 'statuses' | 'documents'
  >;
  readonly aliases: RowTable;
  readonly otherNames: RowTable;
  readonly facts: RowTable;
  readonly statuses: RowTable;
  readonly documents: RowTable;
  /** Ids of snapshots computed so far, by period. */
  readonly snapshots: ReadonlyMap<number, string>;
}

type Plain<T> = { readonly [K in keyof T]: T[K] extends PackedStrings ? StringColumns : T[K] };

export function handOver(projection: Projection): HandedOver {
  const { entities, claims, aliases, otherNames, facts, statuses, documents, ...graph } = projection.parts;
  return {
    entities: { ...entities, ids: entities.ids.columns, names: entities.names.columns },
    claims: { ...claims, ids: claims.ids.columns },
    graph,
    aliases: aliases.table,
    otherNames: otherNames.table,
    facts: tableOf(facts, FACT_FIELDS),
    statuses: tableOf(statuses, STATUS_FIELDS),
    documents: tableOf(documents, DOCUMENT_FIELDS),
    snapshots: projection.knownSnapshots,
  };
}

/** The projection over the memory that was handed over. */
export function takeOver(parts: HandedOver): Projection {
  const { entities, claims, graph, snapshots } = parts;
  const projection = new Projection({
    ...graph,
    entities: {
      ...entities,
      ids: PackedStrings.over(entities.ids),
      names: PackedStrings.over(entities.names),
    },
    claims: { ...claims, ids: PackedStrings.over(claims.ids) },
    aliases: new PackedRows(parts.aliases, ALIAS_FIELDS),
    otherNames: new PackedRows(parts.otherNames, NAME_FIELDS),
    facts: new PackedRows(parts.facts, FACT_FIELDS),
    statuses: new PackedRows(parts.statuses, STATUS_FIELDS),
    documents: new PackedRows(parts.documents, DOCUMENT_FIELDS),
  });
  for (const [period, snapshot] of snapshots) projection.rememberSnapshot(period, snapshot);
  return projection;
}

function tableOf<T extends object>(rows: PackedRows<T> | readonly T[], fields: Fields<T>): RowTable {
  return rows instanceof PackedRows ? rows.table : packRows(rows, fields);
}
