/** Filled declarations for tests: `cmrt({ version: '6.5', company: {...}, answers: {...}, smelters: [...] })`. */
import { declarationSheet, materialsOf } from './declaration-sheet.ts';
import { Labels } from './labels.ts';
import { type Layout, layoutOf, type TemplateName } from './layouts.ts';
import { lookupRows, lookupSheet } from './lookup-sheet.ts';
import {
  checkerSheet,
  countrySheet,
  mineralsScopeSheet,
  mineSheet,
  productSheet,
  subdivisionSheet,
  textSheet,
} from './other-sheets.ts';
import { smelterSheet } from './smelter-sheet.ts';
import type { DeclarationInput } from './spec.ts';
import { type SheetInput, workbook } from './workbook.ts';

function sheetsOf(template: TemplateName, layout: Layout, input: DeclarationInput): Map<string, SheetInput> {
  const labels = new Labels(input.language ?? 'en');
  const declaration = declarationSheet(template, layout, input, labels);
  const lookup = layout.lookup ? lookupRows(materialsOf(template, layout, input), input) : [];
  const sheets = [
    declaration,
    smelterSheet(layout, input, lookup, labels, declaration.cells!['J3']!),
    checkerSheet(input, labels),
    productSheet(layout, input, labels),
    mineSheet(input, labels),
    mineralsScopeSheet(input, labels),
    lookupSheet(lookup, labels),
    countrySheet(),
    subdivisionSheet(),
  ];
  sheets.push(labels.sheet());
  return new Map(sheets.map((sheet) => [sheet.name, sheet]));
}

/** The .xlsx file of a filled declaration; the same bytes for the same input. */
export function declaration(template: TemplateName, input: DeclarationInput): Buffer {
  const layout = layoutOf(template, input.version);
  const sheets = sheetsOf(template, layout, input);
  const { quirks = {} } = input;
  const order = quirks.sheetOrder ?? layout.sheets;
  return workbook({
    sheets: order.map((name) => sheets.get(name) ?? textSheet(name)),
    strings: quirks.inlineStrings ? 'inline' : 'shared',
    caches: !quirks.noCaches,
    date1904: quirks.date1904 ?? false,
    addresses: !quirks.noAddresses,
  });
}

export const cmrt = (input: DeclarationInput): Buffer => declaration('CMRT', input);
export const emrt = (input: DeclarationInput): Buffer => declaration('EMRT', input);
export const amrt = (input: DeclarationInput): Buffer => declaration('AMRT', input);
export const crt = (input: DeclarationInput): Buffer => declaration('CRT', input);
