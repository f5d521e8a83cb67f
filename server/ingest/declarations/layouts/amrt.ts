/**
 * Additional Minerals Reporting Template: any ten materials. 1.2 and 1.21 take their names as free text and look no
 * smelter up; 1.3 has lists for both, and names of "other" materials three rows below.
 */
import type { Layout } from './layout.ts';
import {
  companyBlock,
  LOOKUP,
  MINE_LIST,
  PLAIN_SMELTER_LIST,
  PRODUCT_LIST,
  questionsBySlot,
  REQUESTED_PRODUCT_LIST,
  SMELTER_LIST,
} from './parts.ts';

const TOPICS = ['uses-material', 'suppliers-responded'];
const SCOPE = [12, 13].flatMap((row) => ['D', 'E', 'G', 'H', 'I'].map((column) => ({ column, row })));

export const AMRT_12: Layout = {
  name: 'AMRT 1.2x',
  template: 'AMRT',
  company: companyBlock(14),
  scope: SCOPE.map(({ column, row }) => ({ cell: `${column}${row}` })),
  questions: questionsBySlot(TOPICS, 27),
  smelters: PLAIN_SMELTER_LIST,
  mines: MINE_LIST,
  products: PRODUCT_LIST,
  minerals: { sheet: 'Minerals Scope', header: 7, columns: { mineral: 'B', reason: 'C' } },
};

export const AMRT_13: Layout = {
  ...AMRT_12,
  name: 'AMRT 1.3',
  company: companyBlock(17),
  scope: SCOPE.map(({ column, row }) => ({ cell: `${column}${row}`, other: `${column}${row + 3}` })),
  questions: questionsBySlot(TOPICS, 30),
  smelters: SMELTER_LIST,
  products: REQUESTED_PRODUCT_LIST,
  lookup: LOOKUP,
};
