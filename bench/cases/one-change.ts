/** What one change does to every buyer, by propagating only what changed, against solving anew what is solved for all. */
import { type Prepared, solve } from '../../server/analytics/prepare.ts';
import { applyChanges } from '../../server/analytics/scenario/apply.ts';
import type { Change } from '../../server/analytics/scenario/changes.ts';
import { Delta } from '../../server/analytics/scenario/delta.ts';
import { patchOf } from '../../server/analytics/scenario/patch.ts';
import { Random } from '../../server/generate/random.ts';
import type { Case } from '../case.ts';
import { keptNetwork } from '../graphs.ts';
import { ask, CONFLICT } from '../questions.ts';
import { least, percentile, timeOf } from '../timing.ts';

const REMOVALS = 1000;
const WARM_UP = 10;
/** Where they take longer than this together the rest is left out. */
const LIMIT_MS = 60_000;

export const oneChange: Case = {
  name: 'one-change',
  measures: {
    change: { title: 'every figure of every entity after one removal, 95th of a hundred', unit: 'ms' },
    median: { title: 'the same, median', unit: 'ms' },
    removals: {
      title: `removals drawn at random, each alone: ${REMOVALS}, or what a minute takes`,
      unit: '',
    },
    anew: { title: 'the same solved anew, without merging claims again', unit: 'ms' },
  },
  targets: [{ measure: 'change', against: 'anew', timesFaster: 10 }],
  async open(setting) {
    const prepared = ask(await keptNetwork(setting), CONFLICT);
    const { projection, supply, vector } = prepared;
    return [
      () => {
        const times = timesOf(prepared, someRemovals(prepared, REMOVALS, setting.seed));
        return { change: percentile(times, 95), median: percentile(times, 50), removals: times.length };
      },
      () => ({ anew: least(() => solve(projection, supply, vector, null, prepared)) }),
    ];
  },
};

/** The change read, its rows merged, and passed on to whom it moves. */
function timesOf(prepared: Prepared, changes: readonly Change[]): number[] {
  const { projection, question } = prepared;
  const delta = new Delta(prepared);
  const pass = (change: Change) => {
    const patch = patchOf(prepared, applyChanges(projection, [change], question));
    const touched = delta.under(patch, ({ length }) => length);
    if (touched === undefined) throw new Error(`${JSON.stringify(change)} cannot be passed on`);
  };
  for (const change of changes.slice(0, WARM_UP)) pass(change);
  const times: number[] = [];
  const start = performance.now();
  for (const change of changes) {
    if (performance.now() - start > LIMIT_MS) break;
    times.push(timeOf(() => pass(change)));
  }
  return times;
}

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
