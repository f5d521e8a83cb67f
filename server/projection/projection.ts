/**
 * The graph in typed arrays: what analytics needs of it and nothing else. Immutable; a write makes a new one and
 * readers keep theirs. Entities are numbered upstream first (Tarjan order of all claims), so that a sweep over them
 * reads memory in order.
 */
import { ENTITY_KINDS, type EntityKind } from '../model.ts';
import { compareCodePoints } from './code-points.ts';
import type { PackedRows } from './packed-rows.ts';
import type { PackedStrings } from './packed-strings.ts';
import type { Recordings } from './recordings.ts';
import { Snapshots } from './snapshot.ts';
import type { OtherName, SourceAlias, SourceDocument, SourceFact, SourceStatus } from './source.ts';

export interface EntityColumns {
  readonly count: number;
  readonly ids: PackedStrings;
  readonly names: PackedStrings;
  /** Position in ENTITY_KINDS. */
  readonly kind: Uint8Array;
  /** 1: mine, origin or recycled. */
  readonly terminal: Uint8Array;
  /** Position in `countries`, NONE where empty. */
  readonly country: Int32Array;
  /** Position in `regions`, NONE where empty. */
  readonly region: Int32Array;
  /** Position in `materialSets`. */
  readonly materials: Int32Array;
  /** Days, OPEN_START and OPEN_END where empty. */
  readonly validFrom: Int32Array;
  readonly validTo: Int32Array;
}

/** One value per claim (supply link), ordered by customer, then supplier's id, then claim id by code point. */
export interface ClaimColumns {
  readonly count: number;
  readonly ids: PackedStrings;
  readonly supplier: Int32Array;
  readonly customer: Int32Array;
  /** 0..1, NaN where unknown. */
  readonly share: Float64Array;
  /** Position in `materialSets`; 0: none stated. */
  readonly materials: Int32Array;
  /** Position in BASES: the smaller the stronger. */
  readonly basis: Uint8Array;
  /** Position in SCOPES. */
  readonly scope: Uint8Array;
  /** Position in DEPTHS: 0 direct, 1 chain. */
  readonly depth: Uint8Array;
  readonly validFrom: Int32Array;
  readonly validTo: Int32Array;
  /** Position in `recordings`. */
  readonly recording: Int32Array;
  readonly recordings: Recordings;
  /** Position in `documentIds`, NONE where empty. */
  readonly document: Int32Array;
}

/** A row with its times parsed: days and milliseconds. */
export interface Dated {
  readonly from: number;
  readonly to: number;
  readonly recorded: number;
  readonly retracted: number;
}
export type Fact = SourceFact & Dated;
export type Status = SourceStatus & Dated;
/** A document with its date as a day (NaN where empty) and the moment it was first loaded. */
export type Document = SourceDocument & { readonly day: number; readonly recorded: number };

/** What came of merging entities that are one, beside the aliases. */
export interface Merging {
  /** Claims between members of one group, left out. */
  readonly claimsWithin: number;
  /** Confirmed matches that were not followed. */
  readonly notFollowed: number;
  /** Milliseconds, ascending: before each of them entities were described or merged otherwise. */
  readonly turns: readonly number[];
}

export interface ProjectionParts {
  readonly entities: EntityColumns;
  readonly claims: ClaimColumns;
  /** Claims into customer x: positions `byCustomer[x]` up to `byCustomer[x + 1]`. */
  readonly byCustomer: Int32Array;
  /** Claims out of supplier x: `suppliedClaims` from `bySupplier[x]` up to `bySupplier[x + 1]`. */
  readonly bySupplier: Int32Array;
  readonly suppliedClaims: Int32Array;
  /** Ranges of entities that form a cycle of claims: start, end, start, end, ... ascending. */
  readonly cycles: Int32Array;
  /** Entities in order of id. */
  readonly byId: Int32Array;
  /** The place of each entity in `byId`: compares ids without reading them. */
  readonly idRank: Int32Array;
  /** By code point. */
  readonly materials: readonly string[];
  readonly materialSets: readonly Int32Array[];
  readonly countries: readonly string[];
  readonly regions: readonly string[];
  readonly documentIds: readonly string[];
  /** By id: other ids of the entities. */
  readonly aliases: PackedRows<SourceAlias>;
  /** By id: further names of the entities. */
  readonly otherNames: PackedRows<OtherName>;
  readonly merging: Merging;
  /** By id; packed, or as rows. */
  readonly facts: PackedRows<Fact> | readonly Fact[];
  readonly statuses: PackedRows<Status> | readonly Status[];
  readonly documents: PackedRows<Document> | readonly Document[];
}

export class Projection {
  readonly entities: EntityColumns;
  readonly claims: ClaimColumns;
  readonly byCustomer: Int32Array;
  readonly bySupplier: Int32Array;
  readonly suppliedClaims: Int32Array;
  readonly cycles: Int32Array;
  readonly byId: Int32Array;
  readonly idRank: Int32Array;
  readonly materials: readonly string[];
  readonly materialSets: readonly Int32Array[];
  readonly countries: readonly string[];
  readonly regions: readonly string[];
  readonly documentIds: readonly string[];
  readonly aliases: PackedRows<SourceAlias>;
  readonly otherNames: PackedRows<OtherName>;
  readonly merging: Merging;
  private readonly rows: Pick<ProjectionParts, 'facts' | 'statuses' | 'documents'>;
  private readonly snapshots: Snapshots;
  private readonly made = new Map<string, unknown>();

  /** `kin` has the same documents: what is derived from them is shared. */
  constructor(parts: ProjectionParts, kin?: Projection) {
    this.entities = parts.entities;
    this.claims = parts.claims;
    this.byCustomer = parts.byCustomer;
    this.bySupplier = parts.bySupplier;
    this.suppliedClaims = parts.suppliedClaims;
    this.cycles = parts.cycles;
    this.byId = parts.byId;
    this.idRank = parts.idRank;
    this.materials = parts.materials;
    this.materialSets = parts.materialSets;
    this.countries = parts.countries;
    this.regions = parts.regions;
    this.documentIds = parts.documentIds;
    this.aliases = parts.aliases;
    this.otherNames = parts.otherNames;
    this.merging = parts.merging;
    const { facts, statuses, documents } = parts;
    this.rows = { facts, statuses, documents };
    this.snapshots = new Snapshots(this);
    if (!kin) return;
    this.made.set('documentById', kin.documentById);
    this.made.set('series', kin.series);
  }

  /** What it is made of. */
  get parts(): ProjectionParts {
    const { entities, claims, byCustomer, bySupplier, suppliedClaims, cycles, byId, idRank } = this;
    const { materials, materialSets, countries, regions, documentIds, aliases, otherNames, merging } = this;
    return {
      entities,
      claims,
      byCustomer,
      bySupplier,
      suppliedClaims,
      cycles,
      byId,
      idRank,
      materials,
      materialSets,
      countries,
      regions,
      documentIds,
      aliases,
      otherNames,
      merging,
      ...this.rows,
    };
  }

  /** Every fact, by id. */
  get facts(): readonly Fact[] {
    return everyRow(this.rows.facts);
  }

  /** Every status, by id. */
  get statuses(): readonly Status[] {
    return everyRow(this.rows.statuses);
  }

  /** Every document, by id. */
  get documents(): readonly Document[] {
    return everyRow(this.rows.documents);
  }

  /** How many there are, without making a row of any. */
  get rowCounts(): { facts: number; statuses: number; documents: number } {
    const { facts, statuses, documents } = this.rows;
    return { facts: countOf(facts), statuses: countOf(statuses), documents: countOf(documents) };
  }

  /** The facts about an entity id, a place or a material, by id: for a look-up, without making a row of all others. */
  factsOn(id: string): readonly Fact[] {
    const { facts } = this.rows;
    const about = this.canonicalId(id);
    return isPacked(facts) ? facts.having('about', about) : (this.factsAbout.get(about) ?? []);
  }

  /** The statuses of an entity by its id, as `factsOn`. */
  statusesOn(id: string): readonly Status[] {
    const { statuses } = this.rows;
    const about = this.canonicalId(id);
    return isPacked(statuses) ? statuses.having('about', about) : (this.statusesAbout.get(about) ?? []);
  }

  /** The facts that cite a document, as `factsOn`. */
  factsCiting(document: string): readonly Fact[] {
    const { facts } = this.rows;
    return isPacked(facts)
      ? facts.having('document', document)
      : facts.filter((fact) => fact.document === document);
  }

  /** The statuses that cite a document, as `factsOn`. */
  statusesCiting(document: string): readonly Status[] {
    const { statuses } = this.rows;
    return isPacked(statuses)
      ? statuses.having('document', document)
      : statuses.filter((status) => status.document === document);
  }

  /** The fact with this id, undefined where there is none. */
  factById(id: string): Fact | undefined {
    const { facts } = this.rows;
    return isPacked(facts) ? facts.having('id', id)[0] : facts.find((fact) => fact.id === id);
  }

  /** The document with this id, as `factById`. */
  documentOf(id: string): Document | undefined {
    const { documents } = this.rows;
    return isPacked(documents)
      ? documents.having('id', id)[0]
      : documents.find((document) => document.id === id);
  }

  /** When facts, statuses and documents were recorded and retracted, one value per row. */
  *momentsOfRows(): Iterable<number> {
    const { facts, statuses, documents } = this.rows;
    yield* numbersOf(facts, 'recorded');
    yield* numbersOf(facts, 'retracted');
    yield* numbersOf(statuses, 'recorded');
    yield* numbersOf(statuses, 'retracted');
    yield* numbersOf(documents, 'recorded');
  }

  /** Facts by what they are about (an entity id, `iso:CD`, `material:tin`), each list by id. */
  get factsAbout(): ReadonlyMap<string, readonly Fact[]> {
    return this.once('factsAbout', () => groupBy(this.facts, (fact) => fact.about));
  }

  /** Statuses by the id of the entity they are about, each list by id. */
  get statusesAbout(): ReadonlyMap<string, readonly Status[]> {
    return this.once('statusesAbout', () => groupBy(this.statuses, (status) => status.about));
  }

  get documentById(): ReadonlyMap<string, Document> {
    return this.once(
      'documentById',
      () => new Map(this.documents.map((document) => [document.id, document])),
    );
  }

  /** Documents of the same publisher and title, itself included; none for one that lacks either. */
  editionsOf({ publisher, title }: Document): readonly Document[] {
    if (publisher === null || title === null) return [];
    return this.series.get(JSON.stringify([publisher, title]))!;
  }

  private get series(): ReadonlyMap<string, readonly Document[]> {
    return this.once('series', () =>
      groupBy(this.documents, (row) => JSON.stringify([row.publisher, row.title])),
    );
  }

  /** Positions in `facts` and in `statuses` by the entity they are about. */
  get factsByEntity(): ReadonlyMap<number, readonly number[]> {
    return this.once('factsByEntity', () => this.byEntity(this.facts));
  }

  get statusesByEntity(): ReadonlyMap<number, readonly number[]> {
    return this.once('statusesByEntity', () => this.byEntity(this.statuses));
  }

  /** Positions of the facts about places, materials and ids that no entity has. */
  get factsElsewhere(): readonly number[] {
    return this.once('factsElsewhere', () => {
      const about = new Set([...this.factsByEntity.values()].flat());
      return Array.from(this.facts.keys()).filter((position) => !about.has(position));
    });
  }

  /** The statuses of an entity, by id, whenever they hold. */
  statusesOf(entity: number): Status[] {
    return (this.statusesByEntity.get(entity) ?? []).map((position) => this.statuses[position]!);
  }

  /** The entity with this id, also one that shows under another; -1 where there is none. O(log n). */
  indexOf(id: string): number {
    const found = this.indexOfShown(id);
    return found >= 0 || this.aliases.count === 0 ? found : this.indexOfShown(this.canonicalId(id));
  }

  /** The id under which an entity shows: its own where it is merged with none. */
  canonicalId(id: string): string {
    return this.aliases.count === 0 ? id : (this.aliases.having('id', id)[0]?.of ?? id);
  }

  /** The other ids that an entity was merged from, by id. */
  mergedFrom(entity: number): readonly SourceAlias[] {
    return this.aliases.count === 0 ? [] : this.aliases.having('of', this.idOf(entity));
  }

  private indexOfShown(id: string): number {
    const text = new TextEncoder().encode(id);
    const { byId, entities } = this;
    let low = 0;
    let high = byId.length - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const entity = byId[middle]!;
      const order = entities.ids.compareTo(entity, text);
      if (order === 0) return entity;
      if (order < 0) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  idOf(entity: number): string {
    return this.entities.ids.at(entity);
  }

  nameOf(entity: number): string {
    return this.entities.names.at(entity);
  }

  kindOf(entity: number): EntityKind {
    return ENTITY_KINDS[this.entities.kind[entity]!]!;
  }

  countryOf(entity: number): string | null {
    return this.countries[this.entities.country[entity]!] ?? null;
  }

  regionOf(entity: number): string | null {
    return this.regions[this.entities.region[entity]!] ?? null;
  }

  materialsOf(entity: number): string[] {
    return this.materialNames(this.entities.materials[entity]!);
  }

  materialNames(set: number): string[] {
    return Array.from(this.materialSets[set]!, (material) => this.materials[material]!);
  }

  /** The id of the claim at a position. */
  claimId(claim: number): string {
    return this.claims.ids.at(claim);
  }

  /**
   * What was known of this graph at a moment (milliseconds), as `snap:` and 32 hexadecimal digits: equal rows give
   * equal ids whatever the store, its numbers or the order of loading. Computed once per set of rows known.
   */
  snapshotAt(knownAt: number): string {
    return this.snapshots.at(knownAt);
  }

  /**
   * A moment up to `until`, in milliseconds, at which this was the snapshot; null where it was none of the last `most`
   * ones. O(rows) for each of them.
   */
  momentOfSnapshot(snapshot: string, until: number, most: number): number | null {
    return this.snapshots.momentOf(snapshot, until, most);
  }

  /** Numbers the spans of time between which nothing became known or was retracted: the one that a moment lies in. */
  periodAt(knownAt: number): number {
    return this.snapshots.periodAt(knownAt);
  }

  /** Ids of snapshots computed so far, by period. */
  get knownSnapshots(): ReadonlyMap<number, string> {
    return this.snapshots.known;
  }

  /** Takes over what `snapshotAt` gave for a period in another thread over the same rows. */
  rememberSnapshot(period: number, snapshot: string): void {
    this.snapshots.known.set(period, snapshot);
  }

  /** What is derived from the rows, when it is first asked for. */
  private once<T>(name: string, make: () => T): T {
    if (!this.made.has(name)) this.made.set(name, make());
    return this.made.get(name) as T;
  }

  private byEntity(rows: readonly { about: string }[]): Map<number, number[]> {
    const positions = new Map<number, number[]>();
    rows.forEach(({ about }, position) => {
      const entity = this.indexOf(about);
      if (entity < 0) return;
      const list = positions.get(entity);
      if (list) list.push(position);
      else positions.set(entity, [position]);
    });
    return positions;
  }
}

function isPacked<T extends object>(rows: PackedRows<T> | readonly T[]): rows is PackedRows<T> {
  return !Array.isArray(rows);
}

function everyRow<T extends object>(rows: PackedRows<T> | readonly T[]): readonly T[] {
  return isPacked(rows) ? rows.all : rows;
}

function numbersOf<T extends object>(
  rows: PackedRows<T> | readonly T[],
  field: keyof T & string,
): Iterable<number> {
  return isPacked(rows) ? rows.numbers(field) : rows.map((row) => row[field] as number);
}

function countOf<T extends object>(rows: PackedRows<T> | readonly T[]): number {
  return isPacked(rows) ? rows.count : rows.length;
}

/** Whether a row holds on a day and is known at a moment (method.md 1). */
export function counts(row: Dated, day: number, knownAt: number): boolean {
  return row.from <= day && day <= row.to && row.recorded <= knownAt && knownAt < row.retracted;
}

function groupBy<T extends { id: string }>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  for (const group of groups.values()) group.sort((a, b) => compareCodePoints(a.id, b.id));
  return groups;
}
