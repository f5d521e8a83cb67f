/** Builds a projection from batches of columns, in memory bounded by the result. */
import { ClaimCollector } from './claim-collector.ts';
import { compareCodePoints } from './code-points.ts';
import { partOfOne } from './damaged.ts';
import { EntityCollector } from './entity-collector.ts';
import { MaterialSets } from './interner.ts';
import { type Fields, PackedRows, packRows } from './packed-rows.ts';
import { type Dated, type Document, Projection } from './projection.ts';
import { ALIAS_FIELDS, DOCUMENT_FIELDS, FACT_FIELDS, NAME_FIELDS, STATUS_FIELDS } from './row-fields.ts';
import type {
  EntityBatch,
  LinkBatch,
  ProjectionSource,
  SourceDocument,
  SourceFact,
  SourceMerging,
  SourceStatus,
} from './source.ts';
import { TimeReader } from './time-reader.ts';

/** Reads everything a source yields, entities first, into a projection. */
export async function buildProjection(source: ProjectionSource): Promise<Projection> {
  const builder = new ProjectionBuilder();
  for await (const batch of source.entities()) builder.addEntities(batch);
  for await (const batch of source.links()) builder.addLinks(batch);
  for await (const rows of source.facts()) builder.addFacts(rows);
  for await (const rows of source.statuses()) builder.addStatuses(rows);
  for await (const rows of source.documents()) builder.addDocuments(rows);
  if (source.merging) builder.merged(await source.merging());
  return builder.finish();
}

/**
 * Add all entities, then links, facts, statuses and documents in any order, then `finish` once.
 * Throws STORE_DAMAGED for a link whose entity was not added and for a share or severity outside 0..1, REPEATED_ID
 * for two entities of one id.
 */
export class ProjectionBuilder {
  private readonly sets = new MaterialSets();
  private readonly times = new TimeReader();
  private readonly entities = new EntityCollector(this.sets, this.times);
  private readonly claims = new ClaimCollector(this.sets, this.times);
  private readonly facts: SourceFact[] = [];
  private readonly statuses: SourceStatus[] = [];
  private readonly documents: SourceDocument[] = [];
  private merging: SourceMerging = { merged: [], claimsWithin: 0, notFollowed: 0, turns: [] };
  private finished = false;

  addEntities(batch: EntityBatch): void {
    if (this.claims.count > 0) throw new Error('addEntities after addLinks: add every entity first');
    this.entities.add(batch);
  }

  addLinks(batch: LinkBatch): void {
    this.claims.add(batch, this.entities);
  }

  addFacts(rows: readonly SourceFact[]): void {
    for (const row of rows) {
      this.facts.push({ ...row, severity: partOfOne(row.severity, 'severity', row.id) });
    }
  }

  addStatuses(rows: readonly SourceStatus[]): void {
    for (const row of rows) this.statuses.push(row);
  }

  addDocuments(rows: readonly SourceDocument[]): void {
    for (const row of rows) this.documents.push(row);
  }

  /** Which of the ids that rows named before stand for others now. */
  merged(merging: SourceMerging): void {
    this.merging = merging;
  }

  finish(): Projection {
    if (this.finished) throw new Error('finish was called already: make a new ProjectionBuilder');
    this.finished = true;
    const byLoad = this.entities.finish();
    const { claims, layout } = this.claims.finish(byLoad);
    const { materials, sets } = this.sets.finish(this.namedByRows());
    return new Projection({
      ...layout,
      entities: byLoad.columns(layout.byLoad),
      claims,
      materials,
      materialSets: sets,
      countries: byLoad.countries,
      regions: byLoad.regions,
      documentIds: this.claims.documents,
      aliases: packed([...this.merging.merged], ALIAS_FIELDS),
      otherNames: packed(byLoad.otherNames, NAME_FIELDS),
      merging: {
        claimsWithin: this.merging.claimsWithin,
        notFollowed: this.merging.notFollowed,
        turns: this.merging.turns.map((moment) => this.times.recorded(moment)),
      },
      facts: packed(
        this.facts.map((row) => this.dated(row)),
        FACT_FIELDS,
      ),
      statuses: packed(
        this.statuses.map((row) => this.dated(row)),
        STATUS_FIELDS,
      ),
      documents: packed(
        this.documents.map((row) => this.datedDocument(row)),
        DOCUMENT_FIELDS,
      ),
    });
  }

  private *namedByRows(): Iterable<string> {
    for (const { about, material } of this.facts) {
      if (material !== null) yield material;
      if (about.startsWith('material:')) yield about.slice('material:'.length);
    }
    for (const { material } of this.statuses) if (material !== null) yield material;
  }

  private dated<T extends SourceFact | SourceStatus>(row: T): T & Dated {
    const { times } = this;
    return {
      ...row,
      from: times.from(row.validFrom),
      to: times.to(row.validTo),
      recorded: times.recorded(row.recordedAt),
      retracted: times.retracted(row.retractedAt),
    };
  }

  private datedDocument(row: SourceDocument): Document {
    const day = row.date === null ? Number.NaN : this.times.day(row.date);
    return { ...row, day, recorded: this.times.recorded(row.recordedAt) };
  }
}

function packed<T extends { id: string }>(rows: T[], fields: Fields<T>): PackedRows<T> {
  return new PackedRows(packRows(rows.sort(byId), fields), fields);
}

function byId(a: { id: string }, b: { id: string }): number {
  return compareCodePoints(a.id, b.id);
}
