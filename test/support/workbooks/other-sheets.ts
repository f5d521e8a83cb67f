/** The smaller sheets of a declaration. */
import { columnLetters } from './address.ts';
import type { CellInput } from './cell.ts';
import type { Labels } from './labels.ts';
import type { Layout } from './layouts.ts';
import { COUNTRIES, SUBDIVISIONS } from './lookup.ts';
import type { DeclarationInput, MineInput, ProductInput } from './spec.ts';
import { MINERALS_SCOPE, MINES, productHeads, REQUIRED_MISSING, type Words } from './words.ts';
import type { SheetInput } from './workbook.ts';

const MINE_FIELDS = [
  'metal',
  'smelters',
  'mine',
  'mineId',
  'idSource',
  'country',
  'street',
  'city',
  'stateProvince',
  'contactName',
  'contactEmail',
  'nextSteps',
  'comments',
] as const satisfies readonly (keyof MineInput)[];

/** A list with its heads in one row and its records below, from a column on. */
function list(
  name: string,
  heads: readonly Words[],
  headRow: number,
  firstColumn: number,
  records: readonly (readonly (CellInput | undefined)[])[],
  labels: Labels,
): SheetInput {
  const cells: Record<string, CellInput> = {};
  for (const [index, words] of heads.entries()) {
    const address = `${columnLetters(firstColumn + index)}${headRow}`;
    cells[address] = labels.at(name, address, words);
  }
  for (const [row, record] of records.entries()) {
    for (const [index, value] of record.entries()) {
      if (value === undefined || value === null) continue;
      cells[`${columnLetters(firstColumn + index)}${headRow + 1 + row}`] = value;
    }
  }
  return { name, cells };
}

export function mineSheet(input: DeclarationInput, labels: Labels): SheetInput {
  const records = (input.mines ?? []).map((mine) => MINE_FIELDS.map((field) => mine[field]));
  return list('Mine List', MINES, 4, 1, records, labels);
}

export function productSheet(layout: Layout, input: DeclarationInput, labels: Labels): SheetInput {
  const asked = ({ requesterNumber, requesterName }: ProductInput): (CellInput | undefined)[] =>
    layout.requester ? [requesterNumber, requesterName] : [];
  const records = (input.products ?? []).map((row) => [row.number, row.name, ...asked(row), row.comments]);
  return list('Product List', productHeads(layout.requester), 5, 2, records, labels);
}

export function mineralsScopeSheet(input: DeclarationInput, labels: Labels): SheetInput {
  const records = (input.mineralReasons ?? []).map(({ mineral, reason }) => [mineral, reason]);
  return list('Minerals Scope', MINERALS_SCOPE, 7, 2, records, labels);
}

/** The workbook's own count of what is missing: text "0" where nothing is, as the templates have it. */
export function checkerSheet(input: DeclarationInput, labels: Labels): SheetInput {
  const missing = input.missing ?? 0;
  return {
    name: 'Checker',
    cells: {
      D1: labels.at('Checker', 'D1', REQUIRED_MISSING),
      D2: { formula: 'IF(H70=0,"0",H70)', result: missing === 0 ? '0' : missing },
      A4: { formula: 'Declaration!B8', result: '' },
      B4: { formula: 'Declaration!D8', result: 0 },
    },
  };
}

export function countrySheet(): SheetInput {
  const rows = Object.entries(COUNTRIES).map(([name, code]) => [code, name]);
  return { name: 'C', hidden: true, rows: [['Code', 'Name'], ...rows] };
}

export function subdivisionSheet(): SheetInput {
  const rows = SUBDIVISIONS.map(([code, name], index) => [
    code,
    name,
    { formula: `LEFT(A${index + 2},2)&B${index + 2}`, result: code.slice(0, 2) + name },
  ]);
  return { name: 'SorP', hidden: true, rows: [['Code', 'Name', 'Key'], ...rows] };
}

/** Sheets that only explain. */
export const textSheet = (name: string): SheetInput => ({ name, cells: { B3: `Made for tests: ${name}` } });
