/** The amounts that a row states: spend, quantity, share, each with its unit. */
import { readAmount } from './amount.ts';
import { currencyOf } from './currencies.ts';
import type { Mapping } from './mapping.ts';
import type { RowCells } from './row-cells.ts';
import type { Said } from './said.ts';
import { unitOf } from './units.ts';

export interface StatedAmount {
  value: number;
  /** Currency or unit, '' where none is named. */
  unit: string;
  /** As it stands in the file, with its unit. */
  written: string;
}

export type AmountField = 'spend' | 'quantity' | 'share';
export const AMOUNT_FIELDS: readonly AmountField[] = ['spend', 'quantity', 'share'];

/** What cannot be: the whole row is refused. */
export class ImpossibleAmount {
  readonly message: string;
  readonly field: AmountField;
  readonly got: string;

  constructor(message: string, field: AmountField, got: string) {
    this.message = message;
    this.field = field;
    this.got = got;
  }
}

interface Measure {
  unit: string;
  factor: number;
}

function measureOf(field: AmountField, cells: RowCells, beside: string | undefined): Measure {
  switch (field) {
    case 'share':
      return { unit: '', factor: 1 };
    case 'spend':
      return { unit: currencyOf(beside ?? cells.text('currency')) ?? '', factor: 1 };
    case 'quantity': {
      const named = beside ?? cells.text('unit');
      return named === '' ? { unit: '', factor: 1 } : unitOf(named);
    }
  }
}

const LARGEST_SHARE = 1 + 1e-9;

/** A share as part of 1. `12.5 %` is one whatever the rule says. */
function shareOf(value: number, beside: string | undefined, percent: boolean): number | undefined {
  const share = percent || beside === '%' ? value / 100 : value;
  return share <= LARGEST_SHARE ? Math.min(share, 1) : undefined;
}

function amountIn(
  field: AmountField,
  cells: RowCells,
  mapping: Mapping,
  row: number,
  said: Said,
): StatedAmount | ImpossibleAmount | undefined {
  const raw = cells.raw(field);
  const text = typeof raw === 'number' ? raw : raw.replace(/[%％]\s*$/, '');
  const read = readAmount(text, mapping.decimal);
  if (read === null) return undefined;
  const got = String(raw).trim();
  if (read === undefined) {
    said.once('VALUE_NOT_READ', row, cells.title(field), got, 'this is no number: the amount stays unknown');
    return undefined;
  }
  if (read.value < 0) return new ImpossibleAmount('a negative amount says nothing of a share', field, got);
  if (field === 'share') {
    const share = shareOf(read.value, text === raw ? undefined : '%', mapping.shares.percent);
    if (share === undefined) return new ImpossibleAmount('a share of more than all', field, got);
    return { value: share, unit: '', written: got };
  }
  const { unit, factor } = measureOf(field, cells, read.beside);
  const named = read.beside === undefined ? cells.text(field === 'spend' ? 'currency' : 'unit') : '';
  return { value: read.value * factor, unit, written: `${got} ${named}`.trim() };
}

/** Every amount that the row states; a blank cell states none, and none is not 0. */
export function amountsIn(
  cells: RowCells,
  mapping: Mapping,
  row: number,
  said: Said,
): Partial<Record<AmountField, StatedAmount>> | ImpossibleAmount {
  const stated: Partial<Record<AmountField, StatedAmount>> = {};
  for (const field of AMOUNT_FIELDS) {
    if (cells.columns(field).length === 0) continue;
    const amount = amountIn(field, cells, mapping, row, said);
    if (amount instanceof ImpossibleAmount) return amount;
    if (amount) stated[field] = amount;
  }
  return stated;
}
