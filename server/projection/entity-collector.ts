/** Collects entities in order of loading and hands them out renumbered. */
import { OrepathError } from '../errors.ts';
import { ENTITY_KINDS, type EntityKind, TERMINAL_KINDS } from '../model.ts';
import { sortedPositions } from './code-points.ts';
import { Column, gather } from './column.ts';
import { damaged } from './damaged.ts';
import { Interner, type MaterialSets } from './interner.ts';
import { StringPacker } from './packed-strings.ts';
import type { EntityColumns } from './projection.ts';
import { shared, sharedColumn } from './shared.ts';
import type { EntityBatch, OtherName } from './source.ts';
import type { TimeReader } from './time-reader.ts';

/** Entities in order of loading, sorted once by id. */
export interface LoadedEntities {
  readonly count: number;
  /** Load positions in order of id. */
  readonly sorted: Int32Array;
  /** 1: mine, origin or recycled; by load position. */
  readonly terminal: Uint8Array;
  readonly countries: readonly string[];
  readonly regions: readonly string[];
  readonly otherNames: OtherName[];
  /** The columns in a new order: entity i is the one loaded at `byLoad[i]`. Call once. */
  columns(byLoad: Int32Array): EntityColumns;
}

export class EntityCollector {
  private readonly sets: MaterialSets;
  private readonly times: TimeReader;
  private readonly positions = new Map<number, number>();
  private readonly ids: string[] = [];
  private readonly names = new StringPacker();
  private readonly otherNames: OtherName[] = [];
  private readonly countries = new Interner();
  private readonly regions = new Interner();
  private readonly kind = new Column(Uint8Array);
  private readonly country = new Column(Int32Array);
  private readonly region = new Column(Int32Array);
  private readonly materials = new Column(Int32Array);
  private readonly validFrom = new Column(Int32Array);
  private readonly validTo = new Column(Int32Array);

  constructor(sets: MaterialSets, times: TimeReader) {
    this.sets = sets;
    this.times = times;
  }

  /** The load position of the entity that the store numbers `n`, -1 where there is none. */
  positionOf(n: number): number {
    return this.positions.get(n) ?? -1;
  }

  add(batch: EntityBatch): void {
    const { count } = batch;
    const kind = this.kind.batch(count);
    const country = this.country.batch(count);
    const region = this.region.batch(count);
    const materials = this.materials.batch(count);
    const from = this.validFrom.batch(count);
    const to = this.validTo.batch(count);
    for (let i = 0; i < count; i++) {
      const id = batch.id[i]!;
      this.positions.set(batch.n[i]!, this.ids.length);
      this.ids.push(id);
      this.names.add(batch.name[i]!);
      for (const name of namesAmong(batch.identifiers[i]!)) this.otherNames.push({ id, name });
      kind[i] = kindNumber(batch.kind[i]!, id);
      country[i] = this.countries.number(batch.country[i]!);
      region[i] = this.regions.number(batch.region[i]!);
      materials[i] = this.sets.number(batch.materials[i]!);
      from[i] = this.times.from(batch.validFrom[i]!);
      to[i] = this.times.to(batch.validTo[i]!);
    }
  }

  finish(): LoadedEntities {
    this.positions.clear();
    const kind = this.kind.finish();
    const sorted = sortedPositions(this.ids);
    refuseRepeated(this.ids, sorted);
    return {
      count: this.ids.length,
      sorted,
      terminal: terminalFlags(kind),
      countries: this.countries.values,
      regions: this.regions.values,
      otherNames: this.otherNames,
      columns: (byLoad) => this.columns(byLoad, kind),
    };
  }

  private columns(byLoad: Int32Array, loadedKind: Uint8Array): EntityColumns {
    const ids = new StringPacker();
    for (const position of byLoad) ids.add(this.ids[position]!);
    this.ids.length = 0;
    const kind = gather(loadedKind, byLoad, sharedColumn(Uint8Array, byLoad.length));
    return {
      count: byLoad.length,
      ids: ids.finish(),
      names: this.names.finish().gather(byLoad),
      kind,
      terminal: shared(terminalFlags(kind)),
      country: this.country.gather(byLoad),
      region: this.region.gather(byLoad),
      materials: this.materials.gather(byLoad),
      validFrom: this.validFrom.gather(byLoad),
      validTo: this.validTo.gather(byLoad),
    };
  }
}

/** Names stand among identifiers as `name-ja:...`, by language, or `name:...`. */
function namesAmong(identifiers: readonly string[]): string[] {
  return identifiers.flatMap((one) => /^name(?:-[\w-]+)?:(.+)$/s.exec(one)?.[1] ?? []);
}

function terminalFlags(kind: Uint8Array): Uint8Array {
  const terminal = ENTITY_KINDS.map((name) => (TERMINAL_KINDS.includes(name) ? 1 : 0));
  return kind.map((number) => terminal[number]!);
}

function kindNumber(kind: string, id: string): number {
  const number = ENTITY_KINDS.indexOf(kind as EntityKind);
  if (number < 0) throw damaged(`Entity ${id} is of no known kind`, kind);
  return number;
}

function refuseRepeated(ids: readonly string[], sorted: Int32Array): void {
  for (let i = 1; i < sorted.length; i++) {
    const id = ids[sorted[i]!]!;
    if (id !== ids[sorted[i - 1]!]) continue;
    throw new OrepathError({ code: 'REPEATED_ID', message: `Two entities have the id ${id}`, got: id });
  }
}
