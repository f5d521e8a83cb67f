/** What one giant component costs: as many entities and links, with it and without any cycle. */
import type { Case } from '../case.ts';
import { keptNetwork } from '../graphs.ts';
import { ask, CONFLICT } from '../questions.ts';
import { hitOf } from '../sweeping.ts';
import { least } from '../timing.ts';

export const giantComponent: Case = {
  name: 'giant-component',
  measures: {
    giant: { title: 'every buyer, 16% of all entities supply each other', unit: 'ms' },
    acyclic: { title: 'every buyer, no cycle', unit: 'ms' },
  },
  targets: [{ measure: 'giant', against: 'acyclic', atMost: 6 }],
  async open(setting) {
    const side = (shape: 'giant' | 'acyclic') => async () => {
      const prepared = ask(await keptNetwork(setting, shape), CONFLICT);
      return { [shape]: least(() => hitOf(prepared, prepared.vector.risk)) };
    };
    return [side('giant'), side('acyclic')];
  },
};
