/** The 1,000 largest paths of one buyer, when all that every buyer shares has been computed. */
import { pathsOf } from '../../server/analytics/paths.ts';
import type { Case } from '../case.ts';
import { keptNetwork } from '../graphs.ts';
import { ask, CONFLICT, someBuyers } from '../questions.ts';
import { percentile, timeOfEach } from '../timing.ts';

const [BUYERS, PATHS] = [50, 1000];

export const paths: Case = {
  name: 'paths',
  measures: {
    median: { title: `the ${PATHS} largest paths, median of ${BUYERS} random buyers`, unit: 'ms' },
    p95: { title: `the ${PATHS} largest paths, 95th of a hundred`, unit: 'ms' },
  },
  targets: [
    { measure: 'median', atMost: 10 },
    { measure: 'p95', atMost: 10 },
  ],
  async open(setting) {
    const prepared = ask(await keptNetwork(setting), CONFLICT);
    const buyers = someBuyers(prepared, BUYERS, setting.seed);
    return [
      () => {
        const times = timeOfEach(buyers, (buyer) => pathsOf(prepared, buyer, PATHS));
        return { median: percentile(times, 50), p95: percentile(times, 95) };
      },
    ];
  },
};
