import type { OracleTables } from './tables.ts';
import { ask, entities, fact, graph, link, type Worked } from './worked-support.ts';

/** F only feeds from the loop L1, L2; the other half of B's supply is a risky mine. */
const LOOP: OracleTables = graph({
  entities: entities('B F L1 L2 M'),
  links: [link('F>B', 1 / 2), link('M>B', 1 / 2), link('L1>F', 1), link('L2>L1', 1), link('L1>L2', 1)],
  facts: [fact('M', 1)],
});

/** Unknown and over-full shares, closed loops, tier limits. Every number is worked by hand. */
export const WORKED_BOUNDS: Worked[] = [
  {
    name: 'unknown shares split the remainder: 3/4 over a risky, a clean and an opaque supplier',
    tables: graph({
      entities: entities('B K U1 U2 U3 M R'),
      links: [
        link('K>B', 1 / 4),
        link('U1>B'),
        link('U2>B'),
        link('U3>B'),
        link('M>K', 1),
        link('M>U1', 1),
        link('R>U2', 1),
      ],
      facts: [fact('M', 1)],
    }),
    question: ask(),
    buyer: 'B',
    figures: {
      low: 1 / 4, // 3/4 to U2, or to U3 whose opaque counts 0
      expected: 1 / 2,
      high: 1, // 3/4 to U1
      coverage: 1 / 4, // only K's share is known
      mass: [1 / 2, 1 / 4, 1 / 4, 0],
      ofTraced: 2 / 3,
      gaps: [['U3', 1 / 4]],
      assumed: [['B', 3 / 4]],
      gains: [['U3', 0, 0]], // U2 stays the best choice, U1 the worst
    },
  },
  {
    name: 'over-full shares are scaled and leave nothing for unknown ones: 3/4 + 3/4',
    tables: graph({
      entities: entities('B U M R M2'),
      links: [link('M>B', 3 / 4), link('R>B', 3 / 4), link('U>B'), link('M2>U', 1)],
      facts: [fact('M', 1), fact('M2', 1)],
    }),
    question: ask(),
    buyer: 'B',
    figures: {
      low: 1 / 2,
      expected: 1 / 2,
      high: 1 / 2,
      coverage: 1, // "scaled shares ... count as known"
      mass: [1 / 2, 1 / 2, 0, 0],
      assumed: [],
      // reach ignores shares: U's share of 0 is walked all the same
      reach: [
        ['M', 1, false, 'B M'],
        ['M2', 2, false, 'B U M2'],
      ],
    },
  },
  {
    name: 'a closed loop is opaque where it is entered, not at who feeds from it',
    tables: LOOP,
    question: ask(),
    buyer: 'B',
    figures: {
      low: 1 / 2,
      expected: 1 / 2,
      high: 1,
      coverage: 1 / 2,
      mass: [1 / 2, 0, 1 / 2, 0],
      gaps: [['L1', 1 / 2]],
      byTier: [
        [1, 0, 0, 0],
        [1, 1 / 2, 0, 0],
        [1 / 2, 0, 0, 1 / 2],
      ],
    },
  },
  {
    name: 'with a tier limit what still circles in a closed loop is beyond it',
    tables: LOOP,
    question: ask({ tiers: 3 }),
    buyer: 'B',
    figures: {
      low: 1 / 2,
      expected: 1 / 2,
      high: 1,
      coverage: 1 / 2,
      mass: [1 / 2, 0, 0, 1 / 2],
      gaps: [],
      byTier: [
        [1, 0, 0, 0],
        [1, 1 / 2, 0, 0],
        [1 / 2, 0, 0, 0],
        [1 / 2, 0, 0, 0],
      ],
    },
  },
  {
    name: 'high judges loops on its own allocation: X could take all from Y, which takes all from X',
    tables: graph({
      entities: entities('B X Y R'),
      links: [link('X>B', 1), link('Y>X'), link('R>X'), link('X>Y', 1)],
    }),
    question: ask(),
    buyer: 'B',
    figures: {
      low: 0,
      expected: 0,
      high: 1, // X all from Y: closed, wholly opaque
      coverage: 0, // X's remainder is assumed
      mass: [0, 1, 0, 0], // split equally the loop leaks to R
      ofTraced: 0,
      assumed: [['X', 2]], // a(X) = 1 + 1/2 + 1/4 + ... = 2
      explained: 1,
      paths: [],
    },
  },
  {
    name: 'with a tier limit the bounds allocate an entity anew at each tier',
    tables: graph({
      entities: entities('B X Y P Q M R'),
      links: [
        link('X>B', 1 / 2),
        link('Y>B', 1 / 2),
        link('X>Y', 1),
        link('P>X'),
        link('Q>X'),
        link('M>P', 1),
        link('R>Q', 1),
      ],
      facts: [fact('M', 1), fact('Q', 1 / 2)],
    }),
    question: ask({ tiers: 3 }),
    buyer: 'B',
    figures: {
      // X at tier 1: P leads to M (1), Q to 1/2. X at tier 2: P stands unhit at tier 3 (0 or beyond), Q is 1/2.
      low: 1 / 4, // 1/2 * 1/2 (Q) + 1/2 * 0 (P); one allocation for both would give 1/2
      expected: 1 / 2, // 1/2 * 3/4 + 1/2 * 1/4
      high: 1,
      coverage: 0,
      mass: [1 / 2, 1 / 8, 0, 3 / 8],
    },
  },
];
