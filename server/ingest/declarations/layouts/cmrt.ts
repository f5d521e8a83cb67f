/**
 * Conflict Minerals Reporting Template. 6.x: the same addresses in 6.01, 6.1, 6.22, 6.31, 6.4 and 6.5 (blank
 * workbooks). 6.6: the product list gained columns for the requester's numbers (told by others' code; no workbook was
 * at hand). 5.x: inferred from 3.01 and the revision history in 6.5, so its labels decide.
 */
import type { Layout } from './layout.ts';
import {
  companyBlock,
  companyQuestionsFrom,
  LOOKUP,
  PRODUCT_LIST,
  questionsByMaterial,
  REQUESTED_PRODUCT_LIST,
  SMELTER_LIST,
} from './parts.ts';

const MATERIALS = ['tantalum', 'tin', 'gold', 'tungsten'];

export const CMRT_6: Layout = {
  name: 'CMRT 6.x',
  template: 'CMRT',
  company: companyBlock(12),
  scope: [],
  questions: [
    ...questionsByMaterial(
      [
        'uses-material',
        'remains-in-product',
        'sources-from-covered-countries',
        'sources-from-cahra',
        'recycled-100',
        'suppliers-responded',
        'all-smelters-identified',
        'all-smelters-reported',
      ],
      25,
      6,
      MATERIALS,
    ),
    ...companyQuestionsFrom(75, [
      'sourcing-policy',
      'policy-public',
      'requires-validated-smelters',
      'due-diligence-measures',
      'surveys-suppliers',
      'reviews-responses',
      'corrective-action',
      'files-disclosure',
    ]),
  ],
  smelters: SMELTER_LIST,
  products: PRODUCT_LIST,
  lookup: LOOKUP,
};

export const CMRT_66: Layout = { ...CMRT_6, name: 'CMRT 6.6', products: REQUESTED_PRODUCT_LIST };

export const CMRT_5: Layout = {
  ...CMRT_6,
  name: 'CMRT 5.x',
  questions: [
    ...questionsByMaterial(
      [
        'uses-material',
        'remains-in-product',
        'sources-from-covered-countries',
        'recycled-100',
        'suppliers-responded',
        'all-smelters-identified',
        'all-smelters-reported',
      ],
      25,
      6,
      MATERIALS,
    ),
    ...companyQuestionsFrom(69, [
      'sourcing-policy',
      'policy-public',
      'requires-conflict-free',
      'requires-validated-smelters',
      'due-diligence-measures',
      'surveys-suppliers',
      'reviews-responses',
      'corrective-action',
      'files-disclosure',
    ]),
  ],
};
