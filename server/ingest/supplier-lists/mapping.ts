/** Which column of a supplier list says what: the form that `docs/supplier-lists.md` publishes. */
import type { EntityKind } from '../../model.ts';
import type { Delimiter } from '../csv/index.ts';

/** What a column can be. `identifier` may come several times, with its authority; `note` as often as wanted. */
export const FIELDS = [
  'id',
  'name',
  'other-name',
  'country',
  'region',
  'city',
  'street',
  'email',
  'identifier',
  'kind',
  'site',
  'material',
  'product',
  'quantity',
  'unit',
  'spend',
  'currency',
  'share',
  'valid-from',
  'valid-to',
  'customer-id',
  'customer-name',
  'note',
] as const;
export type Field = (typeof FIELDS)[number];

/** Fields that several columns may be. */
export const REPEATABLE: ReadonlySet<Field> = new Set(['identifier', 'other-name', 'product', 'note']);

/** Fields that may be the same for all rows. */
export const CONSTANTS = [
  'country',
  'kind',
  'material',
  'unit',
  'currency',
  'valid-from',
  'valid-to',
] as const;
export type Constant = (typeof CONSTANTS)[number];

export const DECIMALS = ['.', ','] as const;
export const AMOUNTS = ['spend', 'quantity', 'share', 'none'] as const;
export type Amount = (typeof AMOUNTS)[number];

export interface MappedColumn {
  /** Text of the header cell, or the column's number from 1. */
  column: string | number;
  field: Field;
  /** Of an identifier: `LEI`, `D-U-N-S`, `法人番号`; whose number it is. */
  authority?: string;
  /** How sure a suggestion is, 0..1, and why; of no effect. */
  score?: number;
  reason?: string;
}

/** Who buys from all suppliers of a list that has no column of customers. */
export interface MappedBuyer {
  id?: string;
  name?: string;
  country?: string;
}

export interface ShareRule {
  /** What shares are made of. */
  from: Amount;
  /** The stated shares are percentages: 12.5 is an eighth. */
  percent: boolean;
  /** The rows that state an amount are the whole intake: those that state none get no share, and the others do. */
  complete: boolean;
}

export interface Mapping {
  version: 1;
  /** The header that it was made for: a list with the same one is read by it again. */
  header: readonly string[];
  /** Tab of a workbook; without one the first that has the header. */
  sheet?: string;
  /** Row of the header, from 1; 0 where there is none, and columns go by number. Without one it is looked for. */
  headerRow?: number;
  encoding?: string;
  delimiter?: Delimiter;
  /** What stands before the decimals; in a workbook it counts for cells of text alone. */
  decimal: (typeof DECIMALS)[number];
  columns: readonly MappedColumn[];
  constants: Readonly<Partial<Record<Constant, string>>>;
  buyer?: MappedBuyer;
  /** Day of the list, ISO; without one, the day of the import. */
  date?: string;
  shares: ShareRule;
}

export const KINDS_OF_SUPPLIER: readonly EntityKind[] = ['company', 'site', 'smelter', 'mine', 'recycled'];
