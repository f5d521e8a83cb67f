/** Whether columns fit together: lengths, offsets that rise, indices within what they point into. O(all values). */
import { BASES, DEPTHS, ENTITY_KINDS, SCOPES } from '../../model.ts';
import type { HandedOver } from '../handover.ts';
import type { RowTable } from '../packed-rows.ts';
import type { StringColumns } from '../packed-strings.ts';
import { ALIAS_FIELDS, DOCUMENT_FIELDS, FACT_FIELDS, NAME_FIELDS, STATUS_FIELDS } from '../row-fields.ts';

type Numbers = Int32Array | Uint32Array | Uint8Array | Float64Array;

/** Throws where they do not. */
export function checkParts({
  entities,
  claims,
  graph,
  aliases,
  otherNames,
  facts,
  statuses,
  documents,
  snapshots,
}: HandedOver): void {
  checkEntities(entities, graph);
  checkClaims(claims, entities.count, graph);
  checkGraph(graph, entities.count, claims.count);
  checkTable('aliases', aliases, ALIAS_FIELDS);
  checkTable('otherNames', otherNames, NAME_FIELDS);
  checkTable('facts', facts, FACT_FIELDS);
  checkTable('statuses', statuses, STATUS_FIELDS);
  checkTable('documents', documents, DOCUMENT_FIELDS);
  for (const [period, id] of snapshots) {
    if (!Number.isInteger(period) || !/^snap:[0-9a-f]{32}$/.test(id)) throw new Error('a snapshot has no id');
  }
}

function checkEntities(entities: HandedOver['entities'], graph: HandedOver['graph']): void {
  const { count } = entities;
  strings('entities.ids', entities.ids, count);
  strings('entities.names', entities.names, count);
  within('entities.kind', entities.kind, Uint8Array, count, 0, ENTITY_KINDS.length);
  within('entities.terminal', entities.terminal, Uint8Array, count, 0, 2);
  within('entities.country', entities.country, Int32Array, count, -1, graph.countries.length);
  within('entities.region', entities.region, Int32Array, count, -1, graph.regions.length);
  within('entities.materials', entities.materials, Int32Array, count, 0, graph.materialSets.length);
  typed('entities.validFrom', entities.validFrom, Int32Array, count);
  typed('entities.validTo', entities.validTo, Int32Array, count);
}

function checkClaims(claims: HandedOver['claims'], entities: number, graph: HandedOver['graph']): void {
  const { count, recordings } = claims;
  strings('claims.ids', claims.ids, count);
  within('claims.supplier', claims.supplier, Int32Array, count, 0, entities);
  within('claims.customer', claims.customer, Int32Array, count, 0, entities);
  typed('claims.share', claims.share, Float64Array, count);
  for (const share of claims.share) if (share < 0 || share > 1) throw new Error('a share is not from 0 to 1');
  within('claims.materials', claims.materials, Int32Array, count, 0, graph.materialSets.length);
  within('claims.basis', claims.basis, Uint8Array, count, 0, BASES.length);
  within('claims.scope', claims.scope, Uint8Array, count, 0, SCOPES.length);
  within('claims.depth', claims.depth, Uint8Array, count, 0, DEPTHS.length);
  typed('claims.validFrom', claims.validFrom, Int32Array, count);
  typed('claims.validTo', claims.validTo, Int32Array, count);
  within('claims.document', claims.document, Int32Array, count, -1, graph.documentIds.length);
  const { length } = recordings.recordedAt;
  typed('recordedAt', recordings.recordedAt, Float64Array, length);
  typed('retractedAt', recordings.retractedAt, Float64Array, length);
  typed('importRank', recordings.importRank, Int32Array, length);
  within('claims.recording', claims.recording, Int32Array, count, 0, length);
}

function checkGraph(graph: HandedOver['graph'], entities: number, claims: number): void {
  rising('byCustomer', graph.byCustomer, Int32Array, entities, claims);
  rising('bySupplier', graph.bySupplier, Int32Array, entities, claims);
  within('suppliedClaims', graph.suppliedClaims, Int32Array, claims, 0, claims);
  within('cycles', graph.cycles, Int32Array, graph.cycles.length, 0, entities + 1);
  within('byId', graph.byId, Int32Array, entities, 0, entities);
  within('idRank', graph.idRank, Int32Array, entities, 0, entities);
  for (const names of [graph.materials, graph.countries, graph.regions, graph.documentIds]) {
    if (!names.every((name) => typeof name === 'string')) throw new Error('a name is no text');
  }
  const { claimsWithin, notFollowed, turns } = graph.merging;
  if (![claimsWithin, notFollowed, ...turns].every((value) => Number.isSafeInteger(value))) {
    throw new Error('what is told of merged entities is no whole number');
  }
  for (const set of graph.materialSets) {
    within('materialSets', set, Int32Array, set.length, 0, graph.materials.length);
  }
}

function checkTable(name: string, table: RowTable, fields: Readonly<Record<string, string>>): void {
  const { count, texts, columns } = table;
  strings(`${name}.texts`, texts, texts.offsets.length - 1);
  for (const [field, type] of Object.entries(fields)) {
    const column = columns[field];
    if (type === 'text') within(`${name}.${field}`, column, Int32Array, count, -1, texts.offsets.length - 1);
    else typed(`${name}.${field}`, column, Float64Array, count);
  }
}

function strings(name: string, { bytes, offsets }: StringColumns, count: number): void {
  typed(`${name}.bytes`, bytes, Uint8Array, bytes.length);
  rising(`${name}.offsets`, offsets, Uint32Array, count, bytes.length);
}

/** Offsets: one more than there are items, from 0 up to `end`. */
function rising(
  name: string,
  column: Numbers | undefined,
  type: new (length: number) => Numbers,
  count: number,
  end: number,
): void {
  const offsets = typed(name, column, type, count + 1);
  let fallen = 0;
  for (let i = 0; i < count; i++) if (offsets[i]! > offsets[i + 1]!) fallen++;
  if (fallen > 0 || offsets[0] !== 0 || offsets[count] !== end)
    throw new Error(`${name} does not rise to ${end}`);
}

/** Every value from `least` up to `end`, without it. */
function within(
  name: string,
  column: Numbers | undefined,
  type: new (length: number) => Numbers,
  count: number,
  least: number,
  end: number,
): void {
  const values = typed(name, column, type, count);
  let outside = 0;
  for (let i = 0; i < values.length; i++) if (values[i]! < least || values[i]! >= end) outside++;
  if (outside > 0) throw new Error(`${name} points ${outside} times at nothing`);
}

function typed(
  name: string,
  column: Numbers | undefined,
  type: new (length: number) => Numbers,
  count: number,
): Numbers {
  if (column instanceof type && column.length === count) return column;
  throw new Error(`${name} is no ${type.name} of ${count} values`);
}
