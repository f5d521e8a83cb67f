/** What every single removal in the graph would do, at once, against one sweep; and that it is what one by one gives. */
import { largeCycles } from '../../server/analytics/large-cycle.ts';
import type { Prepared } from '../../server/analytics/prepare.ts';
import { allRemovals } from '../../server/analytics/scenario/all-removals.ts';
import { isBuyer } from '../../server/analytics/supply.ts';
import { Random } from '../../server/generate/random.ts';
import type { Case } from '../case.ts';
import { keptNetwork } from '../graphs.ts';
import { ask, CONFLICT } from '../questions.ts';
import { everyExposure, hitOf, type Sweepable } from '../sweeping.ts';
import { least } from '../timing.ts';

const CHECKED = 3;

export const removals: Case = {
  name: 'removals',
  measures: {
    all: { title: 'every single removal, for all buyers: forward and backward sweep', unit: 'ms' },
    sweep: { title: 'every buyer, one risk: one sweep', unit: 'ms' },
  },
  targets: [{ measure: 'all', against: 'sweep', atMost: 5 }],
  async open(setting) {
    const prepared = ask(await keptNetwork(setting), CONFLICT);
    const { supply, vector } = prepared;
    const { risk } = vector;
    const start = Float64Array.from(supply.opaque, (_, x) => (isBuyer(supply, x) ? 1 : 0));
    return [
      () => {
        mustBeEqualOneByOne(prepared, start, setting.seed);
        return { all: least(() => [hitOf(prepared, risk), allRemovals(prepared, start)]) };
      },
      () => ({ sweep: least(() => hitOf(prepared, risk)) }),
    ];
  },
};

/** Removes a few pairs that carry exposure one by one. Throws where all buyers together lose something else. */
function mustBeEqualOneByOne(prepared: Prepared, start: Float64Array, seed: number): void {
  const { supply, vector } = prepared;
  const { effect, exactly } = allRemovals(prepared, start);
  const random = new Random(seed, 102);
  const before = everyExposure(prepared, vector.risk);
  for (let checked = 0; checked < CHECKED; ) {
    const x = random.below(supply.opaque.length);
    const count = supply.offsets[x + 1]! - supply.offsets[x]!;
    const link = supply.offsets[x]! + random.below(Math.max(1, count));
    if (count === 0 || effect[link] === 0) continue;
    const after = everyExposure(without(prepared, link, x), vector.risk);
    const lost = before.reduce((sum, exposure, buyer) => sum + start[buyer]! * (exposure - after[buyer]!), 0);
    const said = exactly(link, x);
    if (!(Math.abs(lost - said) <= 1e-6 * (1 + said))) {
      throw new Error(
        `Removing link ${link} alone takes ${lost} from all buyers, all removals at once say ${said}`,
      );
    }
    checked++;
  }
}

/** The same supply with nobody named in the place of one supplier. */
function without({ supply, blocks }: Prepared, link: number, x: number): Sweepable {
  const weight = supply.weight.slice();
  const opaque = supply.opaque.slice();
  opaque[x]! += weight[link]!;
  weight[link] = 0;
  const less = { ...supply, weight, opaque };
  return { supply: less, blocks, large: largeCycles(less, blocks) };
}
