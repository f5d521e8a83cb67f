/** Declarations of many made-up suppliers, each with smelter rows of its own. */
import { cmrt } from '../support/workbooks/declarations.ts';
import { flawless } from '../support/workbooks/flawless.ts';
import { lookupOf } from '../support/workbooks/lookup.ts';
import type { DeclarationInput, SmelterInput } from '../support/workbooks/spec.ts';

const METALS = ['Tantalum', 'Tin', 'Gold', 'Tungsten'];

/** Rows of smelters that are not listed: each a smelter of its own. */
const rowsOf = (supplier: number, count: number): SmelterInput[] =>
  Array.from({ length: count }, (_, i) => ({
    metal: METALS[i % METALS.length]!,
    lookup: 'Smelter not listed',
    name: `Refinery ${supplier}-${i}`,
    country: lookupOf('Tin')[0]!.country,
    option: 'B' as const,
  }));

const company = flawless('CMRT', '6.5').company;

/** The CMRT of the nth supplier: `rows` smelters that nobody lists, unless told otherwise. */
export function declarationOf(
  supplier: number,
  { rows = 3, ...other }: Partial<DeclarationInput> & { rows?: number } = {},
): Buffer {
  return cmrt(
    flawless('CMRT', '6.5', 'en', {
      company: {
        ...company,
        name: `Supplier ${supplier} Ltd`,
        uniqueId: `S-${supplier}`,
        uniqueIdAuthority: 'Internal number',
        contactEmail: `desk@supplier${supplier}.example`,
      },
      smelters: rowsOf(supplier, rows),
      ...other,
    }),
  );
}
