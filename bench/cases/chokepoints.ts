/** Chokepoints of one buyer, when all that every buyer shares has been computed. */
import { chokepointsOf } from '../../server/analytics/attribution/chokepoints.ts';
import { cutOffsOf } from '../../server/analytics/attribution/cut-offs.ts';
import { reachUpstream } from '../../server/analytics/reach-tree.ts';
import type { Case } from '../case.ts';
import { keptNetwork } from '../graphs.ts';
import { ask, CONFLICT, someBuyers } from '../questions.ts';
import { percentile, timeOfEach } from '../timing.ts';

const [BUYERS, FIRST] = [30, 20];

export const chokepoints: Case = {
  name: 'chokepoints',
  measures: {
    median: { title: `the ${FIRST} first chokepoints, median of ${BUYERS} random buyers`, unit: 'ms' },
    p95: { title: `the ${FIRST} first chokepoints, 95th of a hundred`, unit: 'ms' },
    dominators: { title: 'whom every upstream entity dominates, 95th of a hundred', unit: 'ms' },
  },
  targets: [],
  async open(setting) {
    const prepared = ask(await keptNetwork(setting), CONFLICT);
    const buyers = someBuyers(prepared, BUYERS, setting.seed);
    const trees = buyers.map((buyer) => ({ buyer, tree: reachUpstream(prepared, buyer) }));
    return [
      () => {
        const times = timeOfEach(buyers, (buyer) => chokepointsOf(prepared, buyer, FIRST));
        const cuts = timeOfEach(trees, ({ buyer, tree }) => cutOffsOf(prepared, buyer, tree));
        return {
          median: percentile(times, 50),
          p95: percentile(times, 95),
          dominators: percentile(cuts, 95),
        };
      },
    ];
  },
};
