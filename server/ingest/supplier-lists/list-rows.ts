/** What the rows of a list say, added up by supplier, buyer and materials: as much as is held of a list of any length. */
import { readDate } from '../declarations/dates.ts';
import { finding } from '../formats/finding.ts';
import type { ReadingRows } from '../formats/reading-rows.ts';
import {
  AMOUNT_FIELDS,
  type AmountField,
  amountsIn,
  ImpossibleAmount,
  type StatedAmount,
} from './amounts-in.ts';
import { type Buyer, buyerIn } from './buyer.ts';
import type { Layer } from './layer.ts';
import type { MappedList } from './resolve.ts';
import { RowCells } from './row-cells.ts';
import { Said } from './said.ts';
import { identityOf, supplierOf } from './supplier.ts';
import { Amounts, type Supply, Texts } from './supply.ts';
import type { Line } from './table.ts';
import { isTotal, materialsOf } from './words.ts';

type Stated = Partial<Record<AmountField, StatedAmount>>;

export const layerKey = (customer: string, material: string): string => `${customer}\x1f${material}`;

export class ListRows {
  /** By supplier, buyer and materials. */
  readonly supplies = new Map<string, Supply>();
  readonly layers = new Map<string, Layer>();
  readonly buyers = new Map<string, Buyer>();
  /** Suppliers known by name alone. */
  readonly byName = new Set<string>();
  private readonly list: MappedList;
  private readonly rows: ReadingRows;
  private readonly usual: Buyer | undefined;
  private readonly fallback: string;
  private readonly documentOf: (customer: string) => string;
  private readonly cells: RowCells;
  private readonly said: Said;
  private readonly known = new Map<string, string>();
  private readonly materials = new Map<string, readonly string[]>();

  /**
   * `usual` buys from suppliers whose rows name no buyer; `fallback` is the file's SHA-256; `documentOf` gives the id of the
   * document that a buyer's part of the list is.
   */
  constructor(
    list: MappedList,
    rows: ReadingRows,
    usual: Buyer | undefined,
    fallback: string,
    documentOf: (customer: string) => string,
  ) {
    this.list = list;
    this.rows = rows;
    this.usual = usual;
    this.fallback = fallback;
    this.documentOf = documentOf;
    this.cells = new RowCells(list.columns, list.mapping.constants);
    this.said = new Said(rows);
  }

  /** One data row: kept, or refused with its reason. */
  take({ row, cells: line }: Line): void {
    const cells = this.cells.of(line);
    const buyer = buyerIn(cells, this.fallback) ?? this.usual;
    const stated = amountsIn(cells, this.list.mapping, row, this.said);
    const refusal = this.refusalOf(buyer, stated);
    if (refusal || !buyer || stated instanceof ImpossibleAmount) this.rows.refuse({ row, ...refusal! });
    else this.keep(row, buyer, stated);
  }

  private refusalOf(
    buyer: Buyer | undefined,
    stated: Stated | ImpossibleAmount,
  ): { message: string; column?: string; got?: string } | undefined {
    const { cells } = this;
    const [id, name] = [cells.text('id'), cells.text('name')];
    if (id === '' && name === '') return { message: 'the row names no supplier' };
    if (id === '' && isTotal(name)) {
      return { message: 'the row adds others up and is no supplier', column: cells.title('name'), got: name };
    }
    if (!buyer) return { message: 'the row names no buyer', column: cells.title('customer-name') };
    if (!(stated instanceof ImpossibleAmount)) return undefined;
    return { message: stated.message, column: cells.title(stated.field), got: stated.got.slice(0, 200) };
  }

  private keep(row: number, buyer: Buyer, stated: Stated): void {
    const customer = buyer.id;
    if (!this.buyers.has(customer)) this.buyers.set(customer, buyer);
    const supplier = this.supplierIn(row, customer);
    const materials = this.materialsIn();
    const key = `${supplier}\x1f${customer}\x1f${materials.join('\x1e')}`;
    let supply = this.supplies.get(key);
    if (!supply) {
      supply = { supplier, customer, materials, row, rows: 0, ...this.days(row) };
      this.supplies.set(key, supply);
    } else this.widen(supply, row);
    supply.rows++;
    for (const field of AMOUNT_FIELDS) {
      const amount = stated[field];
      if (!amount) continue;
      supply[field] ??= new Amounts(amount.written);
      supply[field].add(amount.value, amount.unit);
    }
    this.noteProducts(supply);
    this.note(supply);
    this.count(customer, materials, stated);
    this.rows.kept++;
  }

  private supplierIn(row: number, customer: string): string {
    const identity = identityOf(this.cells);
    const before = this.known.get(identity);
    if (before !== undefined) return before;
    const { entity, byName } = supplierOf(this.cells, row, this.fallback, this.said);
    const first = this.rows.get('entities', entity.id);
    if (!first) this.rows.add('entities', row, { ...entity, document: this.documentOf(customer) });
    else if (first.name !== entity.name) this.tellOtherName(row, first.name, entity.name, entity.id);
    if (byName) this.byName.add(entity.id);
    this.known.set(identity, entity.id);
    return entity.id;
  }

  private tellOtherName(row: number, first: string, name: string, id: string): void {
    const message = `${id} is called ${first} in an earlier row; that name is kept`;
    this.rows.say(
      finding('ROWS_MERGED', { message, row, column: this.cells.title('name'), got: name.slice(0, 200) }),
    );
  }

  private materialsIn(): readonly string[] {
    const text = this.cells.text('material');
    let materials = this.materials.get(text);
    if (!materials) {
      materials = materialsOf(text);
      this.materials.set(text, materials);
    }
    return materials;
  }

  private day(field: 'valid-from' | 'valid-to', row: number): string | null {
    const raw = this.cells.raw(field);
    if (String(raw).trim() === '') return null;
    const read = readDate(raw);
    if (read && read.otherwise === undefined) return read.date;
    const message = read ? `this may be ${read.date} or ${read.otherwise}: not taken` : 'this is no date';
    this.said.once('VALUE_NOT_READ', row, this.cells.title(field), String(raw), message);
    return null;
  }

  private days(row: number): Pick<Supply, 'validFrom' | 'validTo'> {
    return { validFrom: this.day('valid-from', row), validTo: this.day('valid-to', row) };
  }

  private widen(supply: Supply, row: number): void {
    const { validFrom, validTo } = this.days(row);
    if (validFrom === null || supply.validFrom === null) supply.validFrom = null;
    else if (validFrom < supply.validFrom) supply.validFrom = validFrom;
    if (validTo === null || supply.validTo === null) supply.validTo = null;
    else if (validTo > supply.validTo) supply.validTo = validTo;
  }

  private noteProducts(supply: Supply): void {
    for (const place of this.cells.columns('product')) {
      const product = this.cells.at(place);
      if (product === '') continue;
      supply.products ??= new Texts();
      supply.products.add(product);
    }
  }

  private note(supply: Supply): void {
    for (const place of this.cells.columns('note')) {
      const text = this.cells.at(place);
      if (text === '') continue;
      supply.notes ??= new Map();
      const texts = supply.notes.get(place.title) ?? new Texts();
      supply.notes.set(place.title, texts);
      texts.add(text);
    }
  }

  /** `shares.from` tells which amounts layers are about. */
  private count(customer: string, materials: readonly string[], stated: Stated): void {
    const { from } = this.list.mapping.shares;
    const amount = from === 'none' ? undefined : stated[from];
    for (const material of materials.length === 0 ? [''] : materials) {
      const key = layerKey(customer, material);
      const layer = this.layers.get(key) ?? {
        customer,
        material,
        rows: 0,
        stated: 0,
        joint: 0,
        units: new Set(),
      };
      this.layers.set(key, layer);
      layer.rows++;
      if (materials.length > 1) layer.joint++;
      if (!amount) continue;
      layer.stated++;
      layer.units.add(amount.unit);
    }
  }
}
