import { ask, entities, fact, graph, link, type Worked } from './worked-support.ts';

/** Shares, first hits and cycles. Every number is worked by hand. */
export const WORKED_SHARES: Worked[] = [
  {
    name: 'what is not traced is opaque: B has 2/5 from S, S all from a risky mine',
    tables: graph({
      entities: entities('B S M'),
      links: [link('S>B', 2 / 5), link('M>S', 1)],
      facts: [fact('M', 1)],
    }),
    question: ask(),
    buyer: 'B',
    figures: {
      low: 2 / 5,
      expected: 2 / 5,
      high: 1, // 2/5 + 3/5 opaque
      coverage: 2 / 5,
      mass: [2 / 5, 0, 3 / 5, 0],
      ofTraced: 1,
      contributions: [['M', 2, 2 / 5, 2 / 5]],
      byTier: [
        [1, 0, 0, 3 / 5],
        [2 / 5, 0, 0, 0],
        [2 / 5, 2 / 5, 0, 0],
      ],
      gaps: [['B', 3 / 5]],
      gains: [['B', 3 / 5, 3 / 5]], // low 2/5 -> 1, high 1 -> 2/5
      reach: [['M', 2, false, 'B S M']],
    },
  },
  {
    name: 'the first hit counts: S1 (r 1/2) and S2 both take all from M (r 2/5)',
    tables: graph({
      entities: entities('B S1 S2 M'),
      links: [link('S1>B', 1 / 2), link('S2>B', 1 / 2), link('M>S1', 1), link('M>S2', 1)],
      facts: [fact('S1', 1 / 2), fact('M', 2 / 5)],
    }),
    question: ask(),
    buyer: 'B',
    figures: {
      // h(M) = 2/5, h(S1) = 1/2 + 1/2 * 2/5 = 7/10, h(S2) = 2/5; half of each is 11/20
      low: 11 / 20,
      expected: 11 / 20,
      high: 11 / 20,
      coverage: 1,
      mass: [11 / 20, 9 / 20, 0, 0],
      ofTraced: 11 / 20,
      // a(M) = 1/2 * 1/2 + 1/2 = 3/4
      contributions: [
        ['M', 2, 3 / 4, 3 / 10],
        ['S1', 1, 1 / 2, 1 / 4],
      ],
      paths: [
        [1 / 4, 'B S1'],
        [1 / 5, 'B S2 M'],
        [1 / 10, 'B S1 M'],
      ],
      explained: 1,
      through: [
        ['M', 3 / 10], // with M clean only S1's 1/2 * 1/2 is left
        ['S2', 1 / 5],
      ],
      dependency: [
        ['M', 1],
        ['S1', 1 / 2],
      ],
    },
  },
  {
    name: 'mutual supply converges: A and B each take half from the other',
    tables: graph({
      entities: entities('A B M R'),
      links: [link('B>A', 1 / 2), link('M>A', 1 / 2), link('A>B', 1 / 2), link('R>B', 1 / 2)],
      facts: [fact('M', 1)],
    }),
    question: ask(),
    buyer: 'A',
    figures: {
      // h(A) = 1/2 h(B) + 1/2, h(B) = 1/2 h(A): h(A) = 2/3, h(B) = 1/3
      low: 2 / 3,
      expected: 2 / 3,
      high: 2 / 3,
      coverage: 1,
      mass: [2 / 3, 1 / 3, 0, 0],
      paths: [
        [1 / 2, 'A M'],
        [1 / 8, 'A B A M'],
        [1 / 32, 'A B A B A M'],
      ],
      explained: 63 / 64, // 21/32 of 2/3
      reach: [['M', 1, false, 'A M']],
    },
  },
  {
    name: "a buyer's own risk is left out at the start and counts on return: B (r 1/2) supplies itself half",
    tables: graph({
      entities: entities('B R'),
      links: [link('B>B', 1 / 2), link('R>B', 1 / 2)],
      facts: [fact('B', 1 / 2)],
    }),
    question: ask(),
    buyer: 'B',
    figures: {
      // h = 1/2 + 1/2 * 1/2 h = 2/3; exposure 1/2 h = 1/3; a(B) = 1/2 + 1/4 a(B) = 2/3
      low: 1 / 3,
      expected: 1 / 3,
      high: 1 / 3,
      coverage: 1,
      mass: [1 / 3, 2 / 3, 0, 0],
      contributions: [['B', 1, 2 / 3, 1 / 3]],
      reach: [['B', 1, false, 'B B']],
    },
  },
];
