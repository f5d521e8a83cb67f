import type { OracleTables } from './tables.ts';
import { ask, entities, fact, graph, link, type Worked } from './worked-support.ts';

/** Four quarters: a mine in a listed region, one in the country alone, one in another region, a trader there. */
const PLACES: OracleTables = graph({
  entities: entities('B M1 M2 M3 T R', {
    M1: { country: 'CD', region: 'CD-NK' },
    M2: { country: 'CD' },
    M3: { region: 'CD-SK', materials: ['gold'] },
    T: { country: 'CD', materials: ['tin', 'gold'] },
  }),
  links: [link('M1>B', 1 / 4), link('M2>B', 1 / 4), link('M3>B', 1 / 4), link('T>B', 1 / 4), link('R>T', 1)],
  facts: [
    fact('iso:CD-NK', 1),
    fact('iso:CD', 0.7, { risk: 'corruption' }),
    fact('iso:CD', 0.5, { risk: 'child-labour', material: 'tin' }),
  ],
});

const figures = (share: number): Worked['figures'] => ({
  low: share,
  expected: share,
  high: share,
  coverage: 1,
  mass: [share, 1 - share, 0, 0],
});

/** Edges of dates, the order of claims, places and goods. Every number is worked by hand. */
export const WORKED_ROWS: Worked[] = [
  {
    name: 'both days of a validity count; recorded at the moment is known, retracted at it is not',
    tables: graph({
      entities: entities('B M1 M2 M3 M4 M5 M6'),
      links: [
        link('M1>B', 1 / 4, { validFrom: '2024-06-30' }),
        link('M2>B', 1 / 4, { validTo: '2024-06-30' }),
        link('M3>B', 1 / 4, { recordedAt: '2024-07-01' }), // a bare date is 00:00 UTC, the known-at moment
        link('M4>B', 1 / 4, { validFrom: '2024-07-01' }),
        link('M5>B', 1 / 4, { validTo: '2024-06-29' }),
        link('M6>B', 1 / 4, { retractedAt: '2024-07-01T00:00:00Z' }),
      ],
      facts: ['M1', 'M2', 'M3', 'M4', 'M5', 'M6'].map((id) => fact(id, 1)),
    }),
    question: ask(),
    buyer: 'B',
    figures: {
      low: 3 / 4,
      expected: 3 / 4,
      high: 1,
      coverage: 3 / 4,
      mass: [3 / 4, 0, 1 / 4, 0],
      reach: [
        ['M1', 1, false, 'B M1'],
        ['M2', 1, false, 'B M2'],
        ['M3', 1, false, 'B M3'],
      ],
    },
  },
  {
    name: 'equal claims: the newer validFrom, then the newer record, then the smaller id by code point',
    tables: graph({
      entities: entities('B M R'),
      links: [
        link('M>B', 1 / 8, { id: 'a', validFrom: '2023-01-01', recordedAt: '2024-03-01' }),
        link('M>B', 1 / 8, { id: 'b', validFrom: '2024-01-01' }),
        // U+1F600 comes after U+FF5A by code point, before it by UTF-16 unit
        link('M>B', 3 / 4, { id: 'c\u{1F600}', validFrom: '2024-01-01', recordedAt: '2024-02-01' }),
        link('M>B', 1 / 2, { id: 'c\uFF5A', validFrom: '2024-01-01', recordedAt: '2024-02-01T00:00:00Z' }),
        link('M>B', 1 / 8, { id: 'd', recordedAt: '2024-03-01' }),
        link('R>B', 1 / 2),
      ],
      facts: [fact('M', 1)],
    }),
    question: ask(),
    buyer: 'B',
    figures: { ...figures(1 / 2), paths: [[1 / 2, 'B M']], links: ['c\uFF5A'] },
  },
  {
    name: 'a pair is direct if any claim is, whichever wins',
    tables: graph({
      entities: entities('B M'),
      links: [link('M>B', 1, { id: 'a', depth: 'chain' }), link('M>B', undefined, { id: 'b' })],
      facts: [fact('M', 1)],
    }),
    question: ask(),
    buyer: 'B',
    figures: { ...figures(1), links: ['a'], paths: [[1, 'B M']], reach: [['M', 1, false, 'B M']] },
  },
  {
    name: 'a region flags its own entities only, never the country',
    tables: PLACES,
    question: ask({ lens: 'responsible-minerals' }),
    buyer: 'B',
    figures: { ...figures(1 / 4), contributions: [['M1', 1, 1 / 4, 1 / 4]] },
  },
  {
    name: 'a country takes in its regions; corruption there counts on mines, not on the trader',
    tables: PLACES,
    question: ask({ risk: 'corruption', lens: 'responsible-minerals' }),
    buyer: 'B',
    figures: figures(3 / 4),
  },
  {
    name: 'proportional takes the severity as it stands, on every kind',
    tables: PLACES,
    question: ask({ risk: 'corruption' }),
    buyer: 'B',
    figures: figures(7 / 10),
  },
  {
    name: 'goods: on those that have the material or state none (M1, M2, T; not M3)',
    tables: PLACES,
    question: ask({ risk: 'child-labour' }),
    buyer: 'B',
    figures: figures(3 / 8), // three quarters at 1/2
  },
  {
    name: 'goods: not in a question about another material',
    tables: PLACES,
    question: ask({ risk: 'child-labour', material: 'gold' }),
    buyer: 'B',
    figures: figures(0),
  },
];
