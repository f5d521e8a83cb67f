/** What the rows of a list say, added up by supplier, buyer and materials: as much as is held of a list of any length. */
import { readDate } from '../declarations/dates.ts';
import { finding } from '../formats/finding.ts';
import type { ReadingRows } from '../formats/reading-rows.ts';
import { LONGEST_TEXT } from '../tables/cells.ts';
import { LONGEST_ID } from '../tables/ids.ts';
import {
  AMOUNT_FIELDS,
  type AmountField,
  amountsIn,
  ImpossibleAmount,
  type StatedAmount,
} from './amounts-in.ts';
import { type Buyer, buyerIn } from './buyer.ts';
import { Intakes } from './intakes.ts';
import type { Field } from './mapping.ts';
import type { MappedList } from './resolve.ts';
import { RowCells } from './row-cells.ts';
import { Said } from './said.ts';
import { IDENTITY, supplierOf } from './supplier.ts';
import { Amounts, type Intake, type Supply } from './supply.ts';
import type { Line } from './table.ts';
import { Texts } from './texts.ts';
import { isSum } from './words.ts';

type Stated = Partial<Record<AmountField, StatedAmount>>;

/** A supplier as rows refer to it. */
interface Known {
  id: string;
  index: number;
}

/** Longest number of a supplier: with `own:` it is an id. */
const LONGEST_OWN = LONGEST_ID - 'own:'.length;
const HIDDEN = /[\p{Cf}\p{Zl}\p{Zp}]/u;

const LONGEST_DATE = 40;

const OTHER_IDENTITY = IDENTITY.filter((field) => field !== 'id' && field !== 'name');
const CUSTOMER: readonly Field[] = ['customer-id', 'customer-name'];
/** Above the number of intakes that a list can have: key = supplier * SPAN + intake stays a whole number. */
const SPAN = 2 ** 26;

export class ListRows {
  readonly intakes = new Intakes();
  readonly buyers = new Map<string, Buyer>();
  /** Suppliers known by name alone. */
  readonly byName = new Set<string>();
  private readonly supplies = new Map<number, Supply>();
  private readonly list: MappedList;
  private readonly rows: ReadingRows;
  private readonly usual: Buyer | undefined;
  private readonly fallback: string;
  private readonly documentOf: (customer: string) => string;
  private readonly cells: RowCells;
  private readonly said: Said;
  /** By the cells that say who it is. */
  private readonly suppliers = new Map<string, Known>();
  private readonly indexes = new Map<string, number>();
  private readonly customers = new Map<string, Buyer | undefined>();
  /** One copy of each text that many rows have. */
  private readonly shared = new Map<string, string>();

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

  all(): Iterable<Supply> {
    return this.supplies.values();
  }

  /** One data row: kept, or refused with its reason. */
  take({ row, cells: line }: Line): void {
    this.cells.of(line);
    const buyer = this.buyer();
    const refusal = this.refusalOf(buyer);
    if (refusal || !buyer) {
      this.rows.refuse({ row, ...refusal! });
      return;
    }
    const stated = amountsIn(this.cells, this.list.mapping, row, this.said);
    if (stated instanceof ImpossibleAmount) this.refuseAmount(row, buyer, stated);
    else this.keep(row, buyer, stated);
  }

  private buyer(): Buyer | undefined {
    const key = this.cells.keyOf(CUSTOMER);
    if (key === '') return this.usual;
    if (!this.customers.has(key)) this.customers.set(key, buyerIn(this.cells, this.fallback) ?? this.usual);
    return this.customers.get(key);
  }

  private refusalOf(
    buyer: Buyer | undefined,
  ): { message: string; column?: string; got?: string } | undefined {
    const { cells } = this;
    const [id, name] = [cells.text('id'), cells.text('name')];
    if (cells.longest > LONGEST_TEXT) {
      return { message: `a cell of ${cells.longest} characters: at most ${LONGEST_TEXT} are read` };
    }
    if (id.length > LONGEST_OWN || HIDDEN.test(id)) {
      const message = `the number is longer than ${LONGEST_OWN} characters, or some of them are hidden`;
      return { message, column: cells.title('id'), got: id.slice(0, 200) };
    }
    if (id === '' && name === '') return { message: 'the row names no supplier' };
    const others = this.otherwiseCalled();
    if ([id, name].every((text) => text === '' || isSum(text, others))) {
      const [field, got]: [Field, string] = name === '' ? ['id', id] : ['name', name];
      return { message: 'the row adds others up and is no supplier', column: cells.title(field), got };
    }
    if (cells.repeatTitles()) return { message: 'the row repeats the header' };
    return buyer ? undefined : { message: 'the row names no buyer', column: cells.title('customer-name') };
  }

  private refuseAmount(row: number, buyer: Buyer, { message, field, got }: ImpossibleAmount): void {
    this.rows.refuse({ row, message, column: this.cells.title(field), got: got.slice(0, 200) });
    if (field === this.list.mapping.shares.from)
      this.intakes.miss(this.intakes.of(buyer.id, this.cells.text('material')));
  }

  /** What columns beside number and name say of who a row's supplier is. */
  private otherwiseCalled(): string[] {
    return OTHER_IDENTITY.flatMap((field) => this.cells.columns(field).map((place) => this.cells.at(place)));
  }

  private keep(row: number, buyer: Buyer, stated: Stated): void {
    if (!this.buyers.has(buyer.id)) this.buyers.set(buyer.id, buyer);
    const supplier = this.supplierIn(row, buyer.id);
    const intake = this.intakes.of(buyer.id, this.cells.text('material'));
    const supply = this.supplyOf(supplier, intake, row);
    supply.rows++;
    for (const field of AMOUNT_FIELDS) {
      const amount = stated[field];
      if (!amount) continue;
      supply[field] ??= new Amounts(amount.written, this.share(amount.unit));
      supply[field].add(amount.value, amount.unit);
    }
    this.noteProducts(supply);
    this.note(supply);
    const { from } = this.list.mapping.shares;
    this.intakes.count(intake, from === 'none' ? undefined : stated[from]?.unit);
    this.rows.kept++;
  }

  private supplyOf({ id, index }: Known, intake: Intake, row: number): Supply {
    const key = index * SPAN + intake.index;
    const known = this.supplies.get(key);
    if (known) {
      this.widen(known, row);
      return known;
    }
    const supply: Supply = {
      supplier: id,
      intake,
      row,
      rows: 0,
      spend: undefined,
      quantity: undefined,
      share: undefined,
      products: undefined,
      validFrom: this.day('valid-from', row),
      validTo: this.day('valid-to', row),
      notes: undefined,
    };
    this.supplies.set(key, supply);
    return supply;
  }

  private supplierIn(row: number, customer: string): Known {
    const key = this.cells.keyOf(IDENTITY);
    const before = this.suppliers.get(key);
    if (before) return before;
    const { entity, byName } = supplierOf(this.cells, row, this.fallback, this.said);
    const first = this.rows.get('entities', entity.id);
    if (!first) this.rows.add('entities', row, { ...entity, document: this.documentOf(customer) });
    else if (first.name !== entity.name) this.tellOtherName(row, first.name, entity.name, entity.id);
    if (byName) this.byName.add(entity.id);
    const index = this.indexes.get(entity.id) ?? this.indexes.size;
    this.indexes.set(entity.id, index);
    const known = { id: entity.id, index };
    this.suppliers.set(key, known);
    return known;
  }

  private tellOtherName(row: number, first: string, name: string, id: string): void {
    const message = `${id} is called ${first} in an earlier row; that name is kept`;
    this.rows.say(
      finding('ROWS_MERGED', { message, row, column: this.cells.title('name'), got: name.slice(0, 200) }),
    );
  }

  private day(field: 'valid-from' | 'valid-to', row: number): string | null {
    if (!this.cells.has(field)) return null;
    const raw = this.cells.raw(field);
    if (String(raw).trim() === '') return null;
    const read = String(raw).length <= LONGEST_DATE ? readDate(raw) : undefined;
    if (read && read.otherwise === undefined) return this.share(read.date);
    const message = read ? `this may be ${read.date} or ${read.otherwise}: not taken` : 'this is no date';
    this.said.once('VALUE_NOT_READ', row, this.cells.title(field), String(raw), message);
    return null;
  }

  private widen(supply: Supply, row: number): void {
    const [from, to] = [this.day('valid-from', row), this.day('valid-to', row)];
    if (from === null || supply.validFrom === null) supply.validFrom = null;
    else if (from < supply.validFrom) supply.validFrom = from;
    if (to === null || supply.validTo === null) supply.validTo = null;
    else if (to > supply.validTo) supply.validTo = to;
  }

  private share(text: string): string {
    const known = this.shared.get(text);
    if (known !== undefined) return known;
    this.shared.set(text, text);
    return text;
  }

  private noteProducts(supply: Supply): void {
    for (const place of this.cells.columns('product')) {
      const product = this.cells.at(place);
      if (product === '') continue;
      supply.products ??= new Texts();
      supply.products.add(this.share(product));
    }
  }

  private note(supply: Supply): void {
    for (const place of this.cells.columns('note')) {
      const text = this.cells.at(place);
      if (text === '') continue;
      supply.notes ??= new Map();
      const texts = supply.notes.get(place.title) ?? new Texts();
      supply.notes.set(place.title, texts);
      texts.add(this.share(text));
    }
  }
}
