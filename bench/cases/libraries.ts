/** The same sweep in the graph libraries of JavaScript, which give every node and link objects of their own. */
import { type Case, smallEnoughForLibraries } from '../case.ts';
import { keptNetwork } from '../graphs.ts';
import { inGraphology } from '../peers/graphology.ts';
import { inNgraph } from '../peers/ngraph.ts';
import { ask, CONFLICT } from '../questions.ts';
import { hitOf, mustAgree } from '../sweeping.ts';
import { least, timeOf } from '../timing.ts';

export const libraries: Case = {
  name: 'libraries',
  sizeOf: smallEnoughForLibraries,
  measures: {
    orepath: { title: 'every buyer, one risk', unit: 'ms' },
    graphology: { title: 'the same in graphology', unit: 'ms' },
    ngraph: { title: 'the same in ngraph.graph', unit: 'ms' },
  },
  targets: [
    { measure: 'orepath', against: 'graphology', timesFaster: 200 },
    { measure: 'orepath', against: 'ngraph', timesFaster: 200 },
  ],
  async open(setting) {
    const prepared = ask(await keptNetwork(setting), CONFLICT);
    const { supply, blocks, vector } = prepared;
    const swept = { supply, blocks, risk: vector.risk };
    const hits = hitOf(prepared, vector.risk);
    const timed = (name: string, peer: ReturnType<typeof inGraphology | typeof inNgraph>) => {
      // twice, the first time to warm up: these take seconds
      const times = [0, 0].map(() => {
        peer.clear();
        return timeOf(peer.run);
      });
      mustAgree(name, hits, peer.hits());
      return Math.min(...times);
    };
    return [
      () => ({ orepath: least(() => hitOf(prepared, vector.risk)) }),
      () => ({ graphology: timed('graphology', inGraphology(swept)) }),
      () => ({ ngraph: timed('ngraph', inNgraph(swept)) }),
    ];
  },
};
