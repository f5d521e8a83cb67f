import type { OracleTables, StatusRow } from './tables.ts';
import { ask, entities, fact, graph, link, type Worked } from './worked-support.ts';

/** B takes tin half from scrap, gold all from a risky mine, and half of N without a material named. */
const LAYERS: OracleTables = graph({
  entities: entities('B R M N'),
  links: [
    link('R>B', 1 / 2, { materials: ['tin'] }),
    link('M>B', 1, { materials: ['gold'] }),
    link('N>B', 1 / 2),
  ],
  facts: [fact('M', 1)],
});

const NO_TIN: StatusRow = {
  about: 'S',
  kind: 'uses-material',
  value: 'no',
  material: 'tin',
  document: 'doc',
};

/** Layers, and who declares not to use a material. Every number is worked by hand. */
export const WORKED_MATERIALS: Worked[] = [
  {
    name: 'without a material the layers are averaged: tin R 1/2, N 1/2; gold (over-full) M 2/3, N 1/3',
    tables: LAYERS,
    question: ask(),
    buyer: 'B',
    figures: {
      low: 1 / 3, // half of M's 2/3
      expected: 1 / 3,
      high: 3 / 4, // and N's (1/2 + 1/3) / 2 = 5/12 opaque
      coverage: 7 / 12,
      mass: [1 / 3, 1 / 4, 5 / 12, 0],
      gaps: [['N', 5 / 12]],
      ofTraced: 4 / 7,
    },
  },
  {
    name: 'with a material only its layer counts, and the links that name none',
    tables: LAYERS,
    question: ask({ material: 'gold' }),
    buyer: 'B',
    figures: { low: 2 / 3, expected: 2 / 3, high: 1, coverage: 2 / 3, mass: [2 / 3, 0, 1 / 3, 0] },
  },
  {
    name: 'who declares not to use a material is a clean end there',
    tables: graph({
      entities: entities('B S T'),
      links: [link('S>B', 1 / 2, { materials: ['tin'] }), link('T>B', 1 / 2, { materials: ['tin'] })],
      statuses: [NO_TIN],
    }),
    question: ask({ material: 'tin' }),
    buyer: 'B',
    figures: {
      low: 0,
      expected: 0,
      high: 1 / 2,
      coverage: 1 / 2,
      mass: [0, 1 / 2, 1 / 2, 0],
      gaps: [['T', 1 / 2]],
    },
  },
  {
    name: 'unless links that name the material are on record all the same',
    tables: graph({
      entities: entities('B S M'),
      links: [link('S>B', 1), link('M>S', 1, { materials: ['tin'] })],
      facts: [fact('M', 1)],
      statuses: [NO_TIN],
    }),
    question: ask({ material: 'tin' }),
    buyer: 'B',
    figures: { low: 1, expected: 1, high: 1, coverage: 1, mass: [1, 0, 0, 0] },
  },
];
