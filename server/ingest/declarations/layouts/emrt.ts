/**
 * Extended Minerals Reporting Template. 1.x: 1.1, 1.11, 1.2, 1.3; the rows that it hides below cobalt and mica are
 * filled with "No" by the template and are no answers. 2.x: 2.0 and 2.1, six materials to choose from and rows for ten;
 * 2.1 gained the requester's product numbers.
 */
import type { Layout, QuestionLayout } from './layout.ts';
import {
  companyBlock,
  companyQuestions,
  LOOKUP,
  MINE_LIST,
  PRODUCT_LIST,
  questionsByMaterial,
  questionsBySlot,
  REQUESTED_PRODUCT_LIST,
  SMELTER_LIST,
  slotRows,
} from './parts.ts';

const TOPICS = [
  'uses-material',
  'remains-in-product',
  'sources-from-cahra',
  'recycled-100',
  'suppliers-responded',
  'all-smelters-identified',
  'all-smelters-reported',
];

const COMPANY_TOPICS = {
  A: 'sourcing-policy',
  B: 'policy-public',
  D: 'due-diligence-measures',
  E: 'surveys-suppliers',
  F: 'reviews-responses',
  G: 'corrective-action',
} as const;

const companyRows = (rows: Readonly<Record<keyof typeof COMPANY_TOPICS, number>>): QuestionLayout[] =>
  companyQuestions(
    Object.fromEntries(
      Object.entries(COMPANY_TOPICS).map(([letter, topic]) => [
        letter,
        [topic, rows[letter as keyof typeof COMPANY_TOPICS]],
      ]),
    ),
  );

/** Mica is not asked for recycled sources. */
const cobaltAlone = (question: QuestionLayout): QuestionLayout =>
  question.topic === 'recycled-100' ? { ...question, rows: question.rows.slice(0, 1) } : question;

export const EMRT_1: Layout = {
  name: 'EMRT 1.x',
  template: 'EMRT',
  company: companyBlock(12),
  scope: [],
  questions: [
    ...questionsByMaterial(TOPICS, 25, 6, ['cobalt', 'mica']).map(cobaltAlone),
    ...companyRows({ A: 69, B: 71, D: 77, E: 79, F: 81, G: 83 }),
    {
      question: 'C',
      topic: 'requires-validated-smelters',
      header: 73,
      rows: [
        { row: 74, material: 'cobalt' },
        { row: 75, material: 'mica' },
      ],
    },
  ],
  smelters: SMELTER_LIST,
  products: PRODUCT_LIST,
  lookup: LOOKUP,
};

export const EMRT_20: Layout = {
  name: 'EMRT 2.0',
  template: 'EMRT',
  company: companyBlock(16),
  scope: ['D12', 'E12', 'G12', 'D13', 'E13', 'G13'].map((cell) => ({ cell })),
  questions: [
    ...questionsBySlot(TOPICS, 29),
    ...companyRows({ A: 115, B: 117, D: 131, E: 133, F: 135, G: 137 }),
    { question: 'C', topic: 'requires-validated-smelters', header: 119, rows: slotRows(119) },
  ],
  smelters: SMELTER_LIST,
  mines: MINE_LIST,
  products: PRODUCT_LIST,
  lookup: LOOKUP,
};

export const EMRT_21: Layout = { ...EMRT_20, name: 'EMRT 2.1', products: REQUESTED_PRODUCT_LIST };
