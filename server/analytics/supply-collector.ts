/** Gathers the supply graph entity by entity, in ascending order. */
import { type ColumnType, lastingColumn } from './lasting.ts';
import type { Supply } from './supply.ts';

/** Told of each claim whose share counts in a layer, and the part of the customer's intake that it comes to. */
export type OnKnown = (claim: number, part: number) => void;

export class SupplyCollector {
  /** Links so far; those of the current entity start at `first`. */
  links = 0;
  first = 0;
  readonly supplier: Int32Array;
  readonly known: Float64Array;
  readonly weight: Float64Array;
  readonly claim: Int32Array;
  readonly claims: Int32Array;
  readonly direct: Uint8Array;
  /** Entities at fault, ascending. */
  readonly sharesAboveOne: number[] = [];
  readonly usesDeclaredUnused: number[] = [];
  /** Entities for whose suppliers the share model has no quantities, ascending. */
  readonly splitEqually: number[] = [];
  private readonly offsets: Int32Array;
  private readonly remainderOffsets: Int32Array;
  private readonly opaque: Float64Array;
  private readonly assumed: Float64Array;
  private readonly ends: Uint8Array;
  private readonly remainder = new ColumnList(Float64Array);
  private readonly takerOffsets = new ColumnList(Int32Array);
  private readonly takers = new ColumnList(Int32Array);
  readonly onKnown: OnKnown | undefined;
  private entity = 0;

  /** Room for all claims: pages never written to cost no memory. */
  constructor(entities: number, claims: number, onKnown?: OnKnown) {
    this.onKnown = onKnown;
    this.supplier = lastingColumn(Int32Array, claims);
    this.known = lastingColumn(Float64Array, claims);
    this.weight = lastingColumn(Float64Array, claims);
    this.claim = lastingColumn(Int32Array, claims);
    this.claims = lastingColumn(Int32Array, claims);
    this.direct = lastingColumn(Uint8Array, claims);
    this.offsets = lastingColumn(Int32Array, entities + 1);
    this.remainderOffsets = lastingColumn(Int32Array, entities + 1);
    this.opaque = lastingColumn(Float64Array, entities);
    this.assumed = lastingColumn(Float64Array, entities);
    this.takerOffsets.push(0);
    this.ends = lastingColumn(Uint8Array, entities);
  }

  /** The walk ends clean at the current entity. */
  markEnd(): void {
    this.ends[this.entity] = 1;
  }

  /** A part of the current entity's intake that nobody is named for. */
  addOpaque(part: number): void {
    this.opaque[this.entity]! += part;
  }

  /** A link that may take the remainder added next. */
  addTaker(link: number): void {
    this.takers.push(link);
  }

  /** A part of the current entity's intake to be shared among the takers added since the last one. */
  addRemainder(part: number): void {
    this.assumed[this.entity]! += part;
    this.remainder.push(part);
    this.takerOffsets.push(this.takers.length);
  }

  /** Goes on to the next entity. */
  next(): void {
    this.entity++;
    this.offsets[this.entity] = this.first = this.links;
    this.remainderOffsets[this.entity] = this.remainder.length;
  }

  finish(): Supply {
    const { links } = this;
    return {
      offsets: this.offsets,
      supplier: this.supplier.subarray(0, links),
      known: this.known.subarray(0, links),
      weight: this.weight.subarray(0, links),
      claim: this.claim.subarray(0, links),
      claims: this.claims.subarray(0, links),
      direct: this.direct.subarray(0, links),
      remainderOffsets: this.remainderOffsets,
      remainder: this.remainder.finish(),
      takerOffsets: this.takerOffsets.finish(),
      takers: this.takers.finish(),
      opaque: this.opaque,
      assumed: this.assumed,
      end: this.ends,
      faults: { sharesAboveOne: this.sharesAboveOne, usesDeclaredUnused: this.usesDeclaredUnused },
      splitEqually: this.splitEqually,
    };
  }
}

/** A growing column. */
class ColumnList<T extends Int32Array | Float64Array> {
  length = 0;
  private readonly type: ColumnType<T>;
  private values: T;

  constructor(type: ColumnType<T>) {
    this.type = type;
    this.values = new type(256);
  }

  push(value: number): void {
    if (this.length === this.values.length) this.grow();
    this.values[this.length++] = value;
  }

  /** Of its own size. */
  finish(): T {
    const column = lastingColumn<T>(this.type, this.length);
    column.set(this.values.subarray(0, this.length));
    return column;
  }

  private grow(): void {
    const grown = new this.type(this.length * 2);
    grown.set(this.values);
    this.values = grown;
  }
}
