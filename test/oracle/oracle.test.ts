import { describe, expect, it } from 'vitest';
import { boundByEnumeration, boundByIteration, choices } from './bounds.ts';
import { balance, chainOf, closedLoopEntities, valuesWithLimit, valuesWithoutLimit } from './chain.ts';
import { faultsOf } from './identities.ts';
import { randomSplit, simulate } from './monte-carlo.ts';
import { oracle } from './oracle.ts';
import { randomQuestions, randomTables } from './random-graphs.ts';
import { WORKED } from './worked.ts';
import { faultsOfWorked } from './worked-check.ts';

const { OREPATH_TEST_DEEP } = process.env;
const DEEP = OREPATH_TEST_DEEP === '1';
const SEEDS = Array.from({ length: DEEP ? 500 : 60 }, (_, i) => i + 1);
const ends = ['hit', 'clean', 'opaque', 'beyondLimit'] as const;

describe('the oracle gives what was worked by hand', () => {
  it.each(WORKED)('$name', (worked) => {
    expect(faultsOfWorked(worked)).toEqual([]);
  });
});

/** Every question of every seed; the claim is checked for each and the first fault is shown with its seed. */
function everywhere(check: (seed: number, answer: ReturnType<typeof oracle>) => string[]): string[] {
  return SEEDS.flatMap((seed) => {
    const tables = randomTables(seed, { disputed: seed % 3 === 0 });
    return randomQuestions(seed).flatMap((question) =>
      check(seed, oracle(tables, question)).map((fault) => `${seed} ${JSON.stringify(question)}: ${fault}`),
    );
  }).slice(0, 3);
}

describe('on random graphs', () => {
  it('masses, tiers, contributions, gaps, paths and reach agree with each other', () => {
    const faults = everywhere((_, answer) =>
      answer.buyers.flatMap((buyer) => faultsOf(answer, buyer).map((fault) => `${buyer}: ${fault}`)),
    );
    expect(faults).toEqual([]);
  }, 600_000);

  it('every entity sends on, keeps opaque or ends clean the whole unit', () => {
    const faults = everywhere((_, { chain }) =>
      balance(chain).flatMap((sum, x) => (Math.abs(sum - 1) < 1e-12 ? [] : [`${x}: ${sum}`])),
    );
    expect(faults).toEqual([]);
  }, 600_000);

  it('trying every allocation and iterating find the same bounds', () => {
    const faults = everywhere((_, { model }) => {
      const count = choices(model).reduce((product, { options }) => product * options, 1);
      if (count > 300) return [];
      return (['low', 'high'] as const).flatMap((goal) => {
        const iterated = boundByIteration(model, goal);
        return boundByEnumeration(model, goal).flatMap((value, x) =>
          Math.abs(value - iterated[x]!) < 1e-10 ? [] : [`${goal} of ${x}: ${value}, ${iterated[x]}`],
        );
      });
    });
    expect(faults).toEqual([]);
  }, 600_000);

  it('no allocation of the remainders leaves the bounds', () => {
    const faults = everywhere((seed, { model, buyers, exposure }) => {
      const values = (r: number[], opaque: number) => {
        const chain = chainOf(model, r, randomSplit(seed));
        if (model.tiers === undefined) return valuesWithoutLimit(chain, opaque);
        return valuesWithLimit(chain, model.tiers, opaque, opaque);
      };
      const least = values(
        model.risk.map((x) => x.r),
        0,
      );
      const most = values(
        model.risk.map((x) => x.rHigh),
        1,
      );
      return buyers.flatMap((buyer) => {
        const { low, high } = exposure(buyer);
        const x = model.index.get(buyer)!;
        const inside = low <= least[x]! + 1e-10 && most[x]! <= high + 1e-10;
        return inside ? [] : [`${buyer}: ${low} ${least[x]} ${most[x]} ${high}`];
      });
    });
    expect(faults).toEqual([]);
  }, 600_000);

  it('walks acted out end in the same proportions', () => {
    const faults = everywhere((seed, { model, chain, buyers, exposure }) =>
      buyers.slice(0, 1).flatMap((buyer) => {
        const slow = closedLoopEntities(chain).some(Boolean); // walks that never end are cut off late
        const walks = (slow ? 100 : 1_000) * (DEEP ? 4 : 1);
        const simulated = simulate(model, model.index.get(buyer)!, walks, seed);
        const { mass } = exposure(buyer);
        return ends.flatMap((end) => {
          const p = mass[end];
          const spread = 6 * Math.sqrt((Math.max(p * (1 - p), 1e-9) + 1 / walks) / walks);
          return Math.abs(simulated[end] - p) < spread ? [] : [`${buyer} ${end}: ${simulated[end]}, ${p}`];
        });
      }),
    );
    expect(faults).toEqual([]);
  }, 600_000);
});
