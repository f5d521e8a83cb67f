/** One buyer's whole answer: bounds, contributions, tiers and all else it holds; no tier limit. */
import { exposureOf } from '../../server/analytics/exposure.ts';
import type { Case } from '../case.ts';
import { keptNetwork } from '../graphs.ts';
import { ask, CONFLICT, CONFLICT_IN_TIN, someBuyers } from '../questions.ts';
import { percentile, timeOfEach } from '../timing.ts';

const [BUYERS, OF_ALL_MATERIALS] = [100, 40];

export const oneBuyer: Case = {
  name: 'one-buyer',
  measures: {
    tin: {
      title: `one buyer's whole answer on one material, 95th of a hundred (${BUYERS} drawn)`,
      unit: 'ms',
    },
    'every-material': {
      title: `the same on all materials, each one's figures too (${OF_ALL_MATERIALS} drawn)`,
      unit: 'ms',
    },
  },
  targets: [
    { measure: 'tin', atMost: 10 },
    { measure: 'every-material', atMost: 10 },
  ],
  async open(setting) {
    const projection = await keptNetwork(setting);
    const side = (measure: string, input: typeof CONFLICT, count: number) => () => {
      const prepared = ask(projection, input);
      const buyers = someBuyers(prepared, count, setting.seed);
      return {
        [measure]: percentile(
          timeOfEach(buyers, (buyer) => exposureOf(prepared, buyer)),
          95,
        ),
      };
    };
    return [side('tin', CONFLICT_IN_TIN, BUYERS), side('every-material', CONFLICT, OF_ALL_MATERIALS)];
  },
};
