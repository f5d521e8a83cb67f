import type { CellKind, Column } from './columns.ts';
import { CellFault } from './fault.ts';
import { parseAbout, parseId } from './ids.ts';
import { parseCountry, parseRegion } from './places.ts';
import { parseDate, parseMoment } from './times.ts';

/** What a cell can hold after parsing. */
export type CellValue = string | number | readonly string[];
export type CellParser = (cell: string, column: Column) => CellValue | CellFault;

/** Longest text of a cell, in UTF-16 units: what a spreadsheet holds. */
export const LONGEST_TEXT = 32_767;

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,4})?$/;
// All controls but tab and line breaks: they have no place in a table and cannot be written to XLSX.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROL = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/;

function parseText(cell: string): string | CellFault {
  const text = cell.trim();
  if (text.length > LONGEST_TEXT) {
    return new CellFault(`a text of ${text.length} characters`, `at most ${LONGEST_TEXT} characters`);
  }
  return CONTROL.test(text) ? new CellFault('a control character in a text', 'printable characters') : text;
}

function parseNumber(cell: string, { min, max }: Column): number | CellFault {
  const expected = `a number from ${min} to ${max} with a point for decimals`;
  const text = cell.trim();
  if (!NUMBER.test(text)) return new CellFault('not a number', expected);
  const value = Number(text);
  if (value < min! || value > max!) return new CellFault('a number out of range', expected);
  return value === 0 ? 0 : value; // no negative zero
}

function parseEnum(cell: string, { values }: Column): string | CellFault {
  const word = cell.trim();
  return values!.includes(word) ? word : new CellFault('not one of the words allowed', values!.join(', '));
}

const parseMaterial = (cell: string): string | CellFault => {
  const text = parseText(cell);
  return typeof text === 'string' ? text.toLowerCase().normalize('NFC') : text;
};

/** Items separated by `;`. Empty items are left out, a repeated one is kept once. */
function parseList(cell: string, parseItem: (item: string) => string | CellFault): string[] | CellFault {
  const items = new Set<string>();
  for (const part of cell.split(';')) {
    if (part.trim() === '') continue;
    const item = parseItem(part);
    if (typeof item !== 'string') return item;
    items.add(item);
  }
  return [...items];
}

function parseMaterials(cell: string): string[] | CellFault {
  return parseList(cell, parseMaterial);
}

/** One parser for each kind of cell. A cell handed to one is not blank. */
export const CELL_PARSERS: Readonly<Record<CellKind, CellParser>> = {
  id: parseId,
  about: parseAbout,
  text: parseText,
  enum: parseEnum,
  country: parseCountry,
  region: parseRegion,
  number: parseNumber,
  material: parseMaterial,
  ids: (cell) => parseList(cell, parseId),
  materials: parseMaterials,
  texts: (cell) => parseList(cell, parseText),
  date: parseDate,
  moment: parseMoment,
};

/** Kinds whose absent value is an empty list. */
export const LIST_KINDS: ReadonlySet<CellKind> = new Set(['ids', 'materials', 'texts']);
