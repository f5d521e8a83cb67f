/** One buyer's whole answer: bounds, contributions, tiers and all else it holds; no tier limit. */
import { exposureOf } from '../../server/analytics/exposure.ts';
import type { QuestionInput } from '../../server/analytics/question.ts';
import type { Case } from '../case.ts';
import { keptNetwork, type Shape } from '../graphs.ts';
import { ask, CONFLICT, CONFLICT_IN_TIN, someBuyers } from '../questions.ts';
import { percentile, timeOfEach } from '../timing.ts';

const BUYERS = 100;
const WHAT = `one buyer's whole answer, of at most ${BUYERS} drawn`;

export const oneBuyer: Case = {
  name: 'one-buyer',
  measures: {
    'tin-median': { title: `${WHAT}: one material, median`, unit: 'ms' },
    tin: { title: `${WHAT}: one material, 95th of a hundred`, unit: 'ms' },
    'acyclic-median': { title: `${WHAT}: one material, no cycle in the network, median`, unit: 'ms' },
    acyclic: { title: `${WHAT}: one material, no cycle in the network, 95th of a hundred`, unit: 'ms' },
    'every-material-median': { title: `${WHAT}: each material's figures too, median`, unit: 'ms' },
    'every-material': { title: `${WHAT}: each material's figures too, 95th of a hundred`, unit: 'ms' },
  },
  targets: [
    { measure: 'tin', atMost: 10 },
    { measure: 'acyclic', atMost: 10 },
    { measure: 'every-material', atMost: 10 },
  ],
  async open(setting) {
    const side = (measure: string, shape: Shape, input: QuestionInput) => async () => {
      const prepared = ask(await keptNetwork(setting, shape), input);
      const buyers = someBuyers(prepared, BUYERS, setting.seed);
      const times = timeOfEach(buyers, (buyer) => exposureOf(prepared, buyer));
      return { [`${measure}-median`]: percentile(times, 50), [measure]: percentile(times, 95) };
    };
    return [
      side('tin', 'generated', CONFLICT_IN_TIN),
      side('acyclic', 'acyclic', CONFLICT_IN_TIN),
      side('every-material', 'generated', CONFLICT),
    ];
  },
};
