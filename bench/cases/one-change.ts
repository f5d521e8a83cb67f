/** What one change does to every buyer, by propagating only what changed, against solving anew what is solved for all. */
import { type Prepared, solve } from '../../server/analytics/prepare.ts';
import type { Change } from '../../server/analytics/scenario/changes.ts';
import { movedBuyers } from '../../server/analytics/scenario/every-buyer.ts';
import { Random } from '../../server/generate/random.ts';
import type { Case } from '../case.ts';
import { keptNetwork } from '../graphs.ts';
import { ask, CONFLICT } from '../questions.ts';
import { least, percentile, timeOfEach } from '../timing.ts';

const REMOVALS = 1000;
const LISTED = 100;

export const oneChange: Case = {
  name: 'one-change',
  measures: {
    change: { title: `every buyer after one removal, 95th of a hundred (${REMOVALS} drawn)`, unit: 'ms' },
    median: { title: 'the same, median', unit: 'ms' },
    anew: { title: 'every figure of every buyer solved anew, without merging claims again', unit: 'ms' },
  },
  targets: [{ measure: 'change', against: 'anew', timesFaster: 10 }],
  async open(setting) {
    const prepared = ask(await keptNetwork(setting), CONFLICT);
    const { projection, supply, vector } = prepared;
    return [
      () => {
        const changes = someRemovals(prepared, REMOVALS, setting.seed);
        const times = timeOfEach(changes, (change) => movedBuyers(prepared, [change], LISTED));
        return { change: percentile(times, 95), median: percentile(times, 50) };
      },
      () => ({ anew: least(() => solve(projection, supply, vector, null, prepared)) }),
    ];
  },
};

/** So many pairs of supplier and customer drawn at random, each to be removed alone. */
function someRemovals({ projection, supply }: Prepared, count: number, seed: number): Change[] {
  const random = new Random(seed, 103);
  const customers = projection.claims.customer;
  return Array.from({ length: count }, () => {
    const claim = supply.claim[random.below(supply.claim.length)]!;
    const supplier = projection.idOf(projection.claims.supplier[claim]!);
    const customer = projection.idOf(customers[claim]!);
    return { removeSupplier: { supplier, customer, leaves: 'reallocate' } };
  });
}
