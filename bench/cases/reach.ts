/** Reach of many buyers, 64 at a time as bits, against the same buyers one by one; and of every buyer there is. */

import type { Prepared } from '../../server/analytics/prepare.ts';
import { countUpstream } from '../../server/analytics/reach-many/reach-many.ts';
import { reachOfAll } from '../../server/analytics/reach-many/reach-ranking.ts';
import { reachUpstream } from '../../server/analytics/reach-tree.ts';
import { UNWATCHED } from '../../server/analytics/watch.ts';
import type { Case } from '../case.ts';
import { keptNetwork } from '../graphs.ts';
import { ask, CONFLICT, someBuyers } from '../questions.ts';
import { least, results, timeOf } from '../timing.ts';

const BUYERS = 640;

export const reach: Case = {
  name: 'reach',
  measures: {
    together: { title: `how many risky entities ${BUYERS} random buyers reach, 64 at a time`, unit: 'ms' },
    oneByOne: { title: 'the same buyers one by one', unit: 'ms' },
    all: { title: 'every buyer: how many risky entities it reaches, and how near', unit: 'ms' },
  },
  targets: [{ measure: 'together', against: 'oneByOne', timesFaster: 5 }],
  async open(setting) {
    const prepared = ask(await keptNetwork(setting), CONFLICT);
    const buyers = Int32Array.from(someBuyers(prepared, BUYERS, setting.seed));
    const { risk } = prepared.vector;
    const risky = Int32Array.from(risk.keys()).filter((x) => risk[x]! > 0);
    return [
      () => {
        const together = least(() => countUpstream(prepared, risky, buyers, UNWATCHED));
        mustBeEqual(results.last as Int32Array, countOneByOne(prepared, buyers));
        return { together, all: timeOf(() => reachOfAll(prepared, null)) };
      },
      () => ({ oneByOne: timeOf(() => countOneByOne(prepared, buyers)) }),
    ];
  },
};

function countOneByOne(prepared: Prepared, buyers: Int32Array): Int32Array {
  const { risk } = prepared.vector;
  return buyers.map((buyer) =>
    reachUpstream(prepared, buyer).entities.reduce((count, x) => count + (risk[x]! > 0 ? 1 : 0), 0),
  );
}

function mustBeEqual(together: Int32Array, oneByOne: Int32Array): void {
  const other = together.findIndex((count, i) => count !== oneByOne[i]);
  if (other >= 0) {
    throw new Error(`Buyer ${other} reaches ${together[other]} together, ${oneByOne[other]} alone`);
  }
}
