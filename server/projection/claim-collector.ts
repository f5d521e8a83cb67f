/** Collects supply claims in order of loading and lays them out by customer, with entities renumbered. */
import { BASES, type Basis, DEPTHS, type Depth, SCOPES, type Scope } from '../model.ts';
import { Column } from './column.ts';
import { damaged, partOfOne } from './damaged.ts';
import type { EntityCollector, LoadedEntities } from './entity-collector.ts';
import { Interner, type MaterialSets } from './interner.ts';
import { type Layout, layOut } from './layout.ts';
import { StringPacker } from './packed-strings.ts';
import type { ClaimColumns } from './projection.ts';
import { RecordingNumbers } from './recordings.ts';
import type { LinkBatch } from './source.ts';
import type { TimeReader } from './time-reader.ts';

export class ClaimCollector {
  count = 0;
  private readonly sets: MaterialSets;
  private readonly times: TimeReader;
  private readonly documentNumbers = new Interner();
  private readonly ids = new StringPacker();
  private readonly supplier = new Column(Int32Array);
  private readonly customer = new Column(Int32Array);
  private readonly share = new Column(Float64Array);
  private readonly materials = new Column(Int32Array);
  private readonly basis = new Column(Uint8Array);
  private readonly scope = new Column(Uint8Array);
  private readonly depth = new Column(Uint8Array);
  private readonly validFrom = new Column(Int32Array);
  private readonly validTo = new Column(Int32Array);
  private readonly recordings = new RecordingNumbers();
  private readonly recording = new Column(Int32Array);
  private readonly document = new Column(Int32Array);

  constructor(sets: MaterialSets, times: TimeReader) {
    this.sets = sets;
    this.times = times;
  }

  get documents(): readonly string[] {
    return this.documentNumbers.values;
  }

  add(batch: LinkBatch, entities: EntityCollector): void {
    const { count } = batch;
    this.count += count;
    this.addEnds(batch, entities);
    this.addTimes(batch);
    const share = this.share.batch(count);
    const materials = this.materials.batch(count);
    const basis = this.basis.batch(count);
    const scope = this.scope.batch(count);
    const depth = this.depth.batch(count);
    const document = this.document.batch(count);
    for (let i = 0; i < count; i++) {
      this.ids.add(batch.id[i]!);
      share[i] = partOfOne(batch.share[i] ?? null, 'share', batch.id[i]!) ?? Number.NaN;
      materials[i] = this.sets.number(batch.materials[i]!);
      basis[i] = known(BASES.indexOf(batch.basis[i] as Basis), 'basis', batch.basis[i]!);
      scope[i] = known(SCOPES.indexOf(batch.scope[i] as Scope), 'scope', batch.scope[i]!);
      depth[i] = known(DEPTHS.indexOf(batch.depth[i] as Depth), 'depth', batch.depth[i]!);
      document[i] = this.documentNumbers.number(batch.document[i]!);
    }
  }

  /** The claims in their final order, and the numbering of entities that goes with it. */
  finish(entities: LoadedEntities): { claims: ClaimColumns; layout: Layout } {
    const ids = this.ids.finish();
    const layout = layOut(entities, this.supplier.finish(), this.customer.finish(), ids);
    const { claimOrder: order } = layout;
    const claims: ClaimColumns = {
      count: order.length,
      ids: ids.gather(order),
      supplier: layout.supplier,
      customer: layout.customer,
      share: this.share.gather(order),
      materials: this.materials.gather(order),
      basis: this.basis.gather(order),
      scope: this.scope.gather(order),
      depth: this.depth.gather(order),
      validFrom: this.validFrom.gather(order),
      validTo: this.validTo.gather(order),
      recording: this.recording.gather(order),
      recordings: this.recordings.finish(),
      document: this.document.gather(order),
    };
    return { claims, layout };
  }

  private addEnds(batch: LinkBatch, entities: EntityCollector): void {
    const supplier = this.supplier.batch(batch.count);
    const customer = this.customer.batch(batch.count);
    for (let i = 0; i < batch.count; i++) {
      supplier[i] = entities.positionOf(batch.supplier[i]!);
      customer[i] = entities.positionOf(batch.customer[i]!);
      if (supplier[i]! < 0 || customer[i]! < 0) {
        throw damaged(`Link ${batch.id[i]} names an entity that is not there`, batch.id[i]!);
      }
    }
  }

  private addTimes(batch: LinkBatch): void {
    const { times } = this;
    const from = this.validFrom.batch(batch.count);
    const to = this.validTo.batch(batch.count);
    const recording = this.recording.batch(batch.count);
    for (let i = 0; i < batch.count; i++) {
      from[i] = times.from(batch.validFrom[i]!);
      to[i] = times.to(batch.validTo[i]!);
      recording[i] = this.recordings.number(
        times.recorded(batch.recordedAt[i]!),
        times.retracted(batch.retractedAt[i]!),
        batch.importRank[i]!,
      );
    }
  }
}

function known(position: number, what: string, got: string): number {
  if (position < 0) throw damaged(`A link has no known ${what}`, got);
  return position;
}
