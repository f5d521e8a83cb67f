/** Cobalt Reporting Template 2.2 and 2.21 (its file still says 2.2), the forerunner of the EMRT. */
import type { Layout } from './layout.ts';
import {
  companyBlock,
  companyQuestionsFrom,
  LOOKUP,
  PRODUCT_LIST,
  questionsByMaterial,
  SMELTER_LIST,
} from './parts.ts';

export const CRT_2: Layout = {
  name: 'CRT 2.2x',
  template: 'CRT',
  company: companyBlock(12),
  scope: [],
  questions: [
    ...questionsByMaterial(
      [
        'uses-material',
        'sources-from-cahra',
        'recycled-100',
        'suppliers-responded',
        'all-smelters-identified',
        'all-smelters-reported',
      ],
      25,
      6,
      ['cobalt'],
    ),
    ...companyQuestionsFrom(63, [
      'sourcing-policy',
      'policy-covers-annex-ii',
      'due-diligence-measures',
      'requires-due-diligence',
      'requires-validated-smelters',
      'requires-practices-of-annex-ii',
      'surveys-suppliers',
      'reviews-responses',
      'corrective-action',
    ]),
  ],
  smelters: SMELTER_LIST,
  products: PRODUCT_LIST,
  lookup: LOOKUP,
};
