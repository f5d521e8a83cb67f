import { ask, entities, fact, graph, link, type Worked } from './worked-support.ts';

/** Which claims and facts count, and reach. Every number is worked by hand. */
export const WORKED_EVIDENCE: Worked[] = [
  {
    name: 'of parallel claims one with a share wins over a stronger basis, then the stronger basis',
    tables: graph({
      entities: entities('B M R'),
      links: [
        link('M>B', 1 / 4, { id: 'inferred', basis: 'inferred', validFrom: '2024-01-01' }),
        link('M>B', undefined, { id: 'verified', basis: 'verified' }),
        link('M>B', 1 / 2, { id: 'declared' }),
        link('M>B', 3 / 4, { id: 'retracted', basis: 'verified', retractedAt: '2024-07-01' }), // not known at T
        link('M>B', 3 / 4, { id: 'lapsed', basis: 'verified', validTo: '2024-06-29' }),
        link('R>B', 1 / 2),
      ],
      facts: [fact('M', 1)],
    }),
    question: ask(),
    buyer: 'B',
    figures: {
      low: 1 / 2,
      expected: 1 / 2,
      high: 1 / 2,
      coverage: 1,
      mass: [1 / 2, 1 / 2, 0, 0],
      paths: [[1 / 2, 'B M']],
      links: ['declared'],
    },
  },
  {
    name: 'a fact without severity counts nothing but in high',
    tables: graph({
      entities: entities('B S M'),
      links: [link('S>B', 1), link('M>S', 1)],
      facts: [fact('M')],
    }),
    question: ask(),
    buyer: 'B',
    figures: { low: 0, expected: 0, high: 1, coverage: 1, mass: [0, 1, 0, 0], reach: [] },
  },
  {
    name: "the latest edition on the date counts: the earlier one's facts stop applying, the later one is not out",
    tables: graph({
      entities: entities('B M1 M2 M3'),
      links: [link('M1>B', 1 / 4), link('M2>B', 1 / 4), link('M3>B', 1 / 2)],
      facts: [
        fact('M1', 1, { document: 'e1' }),
        fact('M2', 1, { document: 'e2' }),
        fact('M3', 1, { document: 'e3' }),
      ],
      documents: [
        { id: 'e1', publisher: 'P', title: 'List', date: '2023-01-01' },
        { id: 'e2', publisher: 'P', title: 'List', date: '2024-06-30' },
        { id: 'e3', publisher: 'P', title: 'List', date: '2024-07-01' },
      ],
    }),
    question: ask(),
    buyer: 'B',
    figures: {
      low: 1 / 4,
      expected: 1 / 4,
      high: 1 / 4,
      coverage: 1,
      mass: [1 / 4, 3 / 4, 0, 0],
      contributions: [['M2', 1, 1 / 4, 1 / 4]],
    },
  },
  {
    name: "a goods list speaks of extraction: the smelter's country is not its ore's",
    tables: graph({
      entities: entities('B Z M R', { Z: { country: 'CD' }, M: { region: 'CD-NK', materials: ['tin'] } }),
      links: [link('Z>B', 1 / 2), link('M>B', 1 / 2), link('R>Z', 1)],
      facts: [fact('iso:CD', 0.8, { risk: 'child-labour', material: 'tin' })],
    }),
    question: ask({ risk: 'child-labour', lens: 'responsible-minerals' }),
    buyer: 'B',
    figures: {
      low: 1 / 2,
      expected: 1 / 2, // the threshold makes 0.8 into 1
      high: 1 / 2,
      coverage: 1,
      mass: [1 / 2, 1 / 2, 0, 0],
      reach: [['M', 1, false, 'B M']],
    },
  },
  {
    name: 'reach takes a path without chain links before the smaller ids, and says where none is',
    tables: graph({
      entities: entities('B S1 S2 M N'),
      links: [
        link('S1>B', undefined, { depth: 'chain' }),
        link('S2>B', 0),
        link('M>S1'),
        link('M>S2'),
        link('N>S1'),
      ],
      facts: [fact('M', 1), fact('N', 1)],
    }),
    question: ask(),
    buyer: 'B',
    figures: {
      low: 1, // K(B) = 0 and S1 the only unknown share: all from S1, which leads to M or N
      expected: 1,
      high: 1,
      coverage: 0,
      mass: [1, 0, 0, 0],
      reach: [
        ['M', 2, false, 'B S2 M'],
        ['N', 2, true, 'B S1 N'],
      ],
    },
  },
];
