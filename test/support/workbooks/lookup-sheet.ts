/** The sheet Smelter Look-up: every name of every smelter, and two special rows a metal. */

import { columnLetters } from './address.ts';
import type { CellInput } from './cell.ts';
import type { Labels } from './labels.ts';
import { type LookupEntry, lookupOf } from './lookup.ts';
import type { DeclarationInput } from './spec.ts';
import { LOOKUP } from './words.ts';
import type { SheetInput } from './workbook.ts';

const SHEET = 'Smelter Look-up';

export interface LookupRow {
  row: number;
  metal: string;
  lookup: string;
  standardName: string;
  country: string;
  id: string;
  street: string;
  city: string;
  stateProvince: string;
}

function namesOf(entry: LookupEntry): Omit<LookupRow, 'row'>[] {
  const { metal, name, aliases, country, id, city, stateProvince } = entry;
  return [name, ...aliases].map((lookup) => ({
    metal,
    lookup,
    standardName: name,
    country,
    id,
    street: '',
    city,
    stateProvince,
  }));
}

function special(metal: string, lookup: string, standardName: string): Omit<LookupRow, 'row'> {
  return { metal, lookup, standardName, country: '', id: '', street: '', city: '', stateProvince: '' };
}

/** The look-up of a workbook about these materials, metal by metal as the templates have it. */
export function lookupRows(materials: readonly string[], input: DeclarationInput): LookupRow[] {
  const entries = input.lookup ?? materials.flatMap(lookupOf);
  const metals = [...new Set(entries.map(({ metal }) => metal))].sort();
  const rows = metals.flatMap((metal) => [
    ...entries.filter((entry) => entry.metal === metal).flatMap(namesOf),
    special(metal, 'Smelter not listed', ''),
    special(metal, 'Smelter not yet identified', 'Unknown'),
  ]);
  return rows.map((row, index) => ({ row: index + 5, ...row }));
}

export function lookupSheet(rows: readonly LookupRow[], labels: Labels): SheetInput {
  const cells: Record<string, CellInput> = {};
  for (const [index, words] of LOOKUP.entries()) {
    const address = `${columnLetters(index + 1)}4`;
    cells[address] = labels.at(SHEET, address, words);
  }
  for (const { row, metal, lookup, standardName, country, id, street, city, stateProvince } of rows) {
    const values = [metal, lookup, standardName, country, id, id && 'RMI', street, city, stateProvince];
    for (const [index, value] of values.entries())
      if (value) cells[`${columnLetters(index + 1)}${row}`] = value;
    cells[`J${row}`] = { formula: `A${row}&B${row}`, result: metal + lookup };
  }
  return { name: SHEET, cells };
}
