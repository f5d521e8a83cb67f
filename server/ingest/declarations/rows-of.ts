import { finding } from '../formats/finding.ts';
import { ReadingRows } from '../formats/reading-rows.ts';
import type { Declaration } from './declaration.ts';
import { Claims } from './rows/claims.ts';
import { declarerOf } from './rows/declarer.ts';
import { documentOf, productName, scopeOf } from './rows/document.ts';
import { writeMines } from './rows/mine-rows.ts';
import { tellMerged, writeSmelters } from './rows/smelter-rows.ts';
import { writeStatuses } from './rows/statuses.ts';
import { Writing } from './rows/writing.ts';

export interface RowsOptions {
  /** Names the file in reports. */
  path: string;
  /** SHA-256 of the file, hexadecimal. */
  hash: string;
  /** Entity id of the company that received the declaration. */
  buyer?: string;
}

export interface DeclarationRows {
  rows: ReadingRows;
  /** Entities whose names are compared with those that the space holds. */
  toMatch: readonly string[];
}

const HEX_DIGITS = 26;

/** Products that links name; of longer lists the document's notes have all. */
const MOST_PRODUCTS = 100;

/** Whether somebody filled anything in: a template's own entries are no answers. */
export function saysAnything({ company, answers, smelters, mines, products, strays }: Declaration): boolean {
  const filled = answers.some(({ value, comment }) => value !== undefined || comment !== undefined);
  const rows = smelters.length + mines.length + products.length + strays.length;
  return filled || rows > 0 || Object.keys(company).length > 0;
}

/** Products of a declaration for products, as its links name them. */
function productsOf(declaration: Declaration, rows: ReadingRows): readonly string[] {
  if (declaration.company.scope?.value !== 'B') return [];
  const names = [...new Set(declaration.products.map(productName))];
  if (names.length <= MOST_PRODUCTS) return names;
  rows.say(
    finding('PRODUCTS_IN_NOTES', {
      message: `The declaration covers ${names.length} products; its links name none, its document's notes name all.`,
      sheet: 'Product List',
      got: String(names.length),
      expected: `at most ${MOST_PRODUCTS}`,
    }),
  );
  return [];
}

function refuseStrays({ declaration, rows }: Writing): void {
  for (const { sheet, row, texts } of declaration.strays) {
    const cells = Object.entries(texts).map(([column, text]) => `${column}${row}: ${text}`);
    rows.refuse({
      message: 'The row names no smelter, mine or product; what it says is about nothing.',
      sheet,
      row,
      got: cells.join('; ').slice(0, 200),
      expected: 'a name, an id or a look-up name',
    });
  }
}

function writeBuyer({ claims, declarer }: Writing, buyer: string | undefined): void {
  if (buyer === undefined || buyer === declarer) return;
  claims.add({ supplier: declarer, customer: buyer, material: undefined, depth: 'direct' }, undefined);
}

/**
 * What a declaration means, as rows of the model: its document, the company, a claim for each smelter that the company
 * has somewhere in its chain, where their material comes from, and its answers. Shares are unknown throughout.
 */
export function rowsOf(declaration: Declaration, { path, hash, buyer }: RowsOptions): DeclarationRows {
  const rows = new ReadingRows(path, hash);
  const document = `declaration:${hash.slice(0, HEX_DIGITS)}`;
  const entity = declarerOf(declaration.company, document, hash, path);
  const scope = scopeOf(declaration);
  const validFrom = declaration.company.effectiveDate?.value;
  const claims = new Claims({ document, scope: scope ?? 'company', validFrom });
  const writing = new Writing(declaration, rows, claims, { declarer: entity.id, document });
  rows.add('documents', 1, documentOf(declaration, { id: document, declarer: entity.id, hash }));
  writing.entity(1, entity);
  // also where its number is known: others may know it by its name alone
  if (declaration.company.name) writing.toMatch.add(entity.id);
  writeBuyer(writing, buyer);
  const smelters = writeSmelters(writing, productsOf(declaration, rows));
  writeMines(writing, smelters);
  rows.kept += declaration.products.length;
  writeStatuses(writing, scope);
  refuseStrays(writing);
  tellMerged(writing, smelters);
  writing.finish();
  return { rows, toMatch: [...writing.toMatch] };
}
