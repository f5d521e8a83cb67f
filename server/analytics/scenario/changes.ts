/**
 * The one place that says which changes a scenario can make (method.md 5), and that reads them from plain data. A
 * change is an object with exactly one field: its name. Ids are those of the tables. Whether what a change names is
 * there is for `apply` to find out, for a change may name what one before it has made.
 */
import { BASES, type Basis, DEPTHS, type Depth, SCOPES, type Scope } from '../../model.ts';
import { ChangeReader } from './change-reader.ts';

/** What a removed supplier leaves behind. */
export const REMAINDERS = ['reallocate', 'opaque', 'replace'] as const;
export type Remainder = (typeof REMAINDERS)[number];

/** A claim goes; a weaker parallel one surfaces. */
export interface RemoveClaim {
  link: string;
}

/** All claims of a supplier into a customer go. */
export interface RemoveSupplier {
  supplier: string;
  customer: string;
  /**
   * `reallocate`: the customer's remaining known shares are scaled up to their old sum, layer by layer. `opaque`: an
   * unnamed, wholly opaque supplier takes its place in every claim. `replace`: the entity `by` does; share, materials
   * and dates stay.
   */
  leaves: Remainder;
  by?: string;
}

/** A claim more. */
export interface AddClaim {
  /** Default: from the content of the claim. */
  id?: string;
  supplier: string;
  customer: string;
  /** None: not stated, counts in every layer. */
  materials: readonly string[];
  /** 0..1; null: unknown. */
  share: number | null;
  basis: Basis;
  scope: Scope;
  depth: Depth;
  /** YYYY-MM-DD, both included; absent: open. */
  validFrom?: string;
  validTo?: string;
  document?: string;
}

/** The share that a claim states, 0..1; null: unknown. */
export interface SetShare {
  link: string;
  share: number | null;
}

/** What a status is found by: whom it is about, its kind and material (null: it names none). */
export interface StatusKey {
  about: string;
  kind: string;
  material: string | null;
}

/** A status in place of those of the same entity, kind and material. */
export interface SetStatus extends StatusKey {
  value: string;
  validFrom?: string;
  validTo?: string;
}

/** What a fact is found by: what it is about (an entity, `iso:CD-NK`, `material:tin`), risk and material (null: none). */
export interface FactKey {
  about: string;
  risk: string;
  material: string | null;
}

/** A fact in place of those about the same, on the same risk and material. */
export interface SetFact extends FactKey {
  /** 0..1; null: not rated. */
  severity: number | null;
  validFrom?: string;
  validTo?: string;
  document?: string;
}

export interface Changes {
  removeClaim: RemoveClaim;
  removeSupplier: RemoveSupplier;
  addClaim: AddClaim;
  setShare: SetShare;
  setStatus: SetStatus;
  removeStatus: StatusKey;
  setFact: SetFact;
  removeFact: FactKey;
}
export type ChangeName = keyof Changes;

/** Exactly one of the changes, by its name. */
export type Change = { [Name in ChangeName]: { [Only in Name]: Changes[Name] } }[ChangeName];

/** How each change is read. Fields that are none of its own are refused. */
const READ: { [Name in ChangeName]: (reader: ChangeReader) => Changes[Name] } = {
  removeClaim: (reader) => ({ link: reader.text('link') }),
  removeSupplier: readRemoveSupplier,
  addClaim: (reader) => ({
    ...reader.optional('id', (field) => reader.text(field)),
    supplier: reader.text('supplier'),
    customer: reader.text('customer'),
    materials: reader.texts('materials'),
    share: reader.part('share'),
    basis: reader.oneOf('basis', BASES, 'declared'),
    scope: reader.oneOf('scope', SCOPES, 'company'),
    depth: reader.oneOf('depth', DEPTHS, 'direct'),
    ...reader.period(),
    ...reader.optional('document', (field) => reader.text(field)),
  }),
  setShare: (reader) => ({ link: reader.text('link'), share: reader.part('share') }),
  setStatus: (reader) => ({
    about: reader.text('about'),
    kind: reader.text('kind'),
    value: reader.text('value'),
    material: reader.textOrNull('material'),
    ...reader.period(),
  }),
  removeStatus: (reader) => ({
    about: reader.text('about'),
    kind: reader.text('kind'),
    material: reader.textOrNull('material'),
  }),
  setFact: (reader) => ({
    about: reader.text('about'),
    risk: reader.text('risk'),
    severity: reader.part('severity'),
    material: reader.textOrNull('material'),
    ...reader.period(),
    ...reader.optional('document', (field) => reader.text(field)),
  }),
  removeFact: (reader) => ({
    about: reader.text('about'),
    risk: reader.text('risk'),
    material: reader.textOrNull('material'),
  }),
};

export const CHANGE_NAMES = Object.keys(READ) as readonly ChangeName[];

/** A list longer than this is another supply graph, not a scenario. */
export const MOST_CHANGES = 1000;

/**
 * Reads a list of changes from plain data and fills in defaults; absent and null are the same.
 * Throws INVALID_VALUE with the path of the first field that is wrong.
 */
export function readChanges(value: unknown): Change[] {
  const list = ChangeReader.list(value, MOST_CHANGES);
  return list.map((each, i) => {
    const [name, fields] = ChangeReader.only(each, `changes[${i}]`, CHANGE_NAMES);
    const reader = new ChangeReader(fields, `changes[${i}].${name}`);
    const change = { [name]: READ[name](reader) } as Change;
    reader.end();
    return change;
  });
}

/** The name of a change and what it says. */
export function partsOf(change: Change): { [Name in ChangeName]: [Name, Changes[Name]] }[ChangeName] {
  return Object.entries(change)[0] as [never, never];
}

function readRemoveSupplier(reader: ChangeReader): RemoveSupplier {
  const supplier = reader.text('supplier');
  const customer = reader.text('customer');
  const leaves = reader.oneOf('leaves', REMAINDERS, 'reallocate');
  if (leaves !== 'replace') {
    reader.absent('by', `absent where the supplier leaves ${leaves}`);
    return { supplier, customer, leaves };
  }
  const by = reader.text('by');
  if (by === supplier) throw reader.wrong('by', 'another entity than the supplier removed', by);
  return { supplier, customer, leaves, by };
}
