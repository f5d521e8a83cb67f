/** Every buyer's exposure to one risk, against reading the target and the share of every link once. */
import type { Case } from '../case.ts';
import { keptNetwork } from '../graphs.ts';
import { readOnce } from '../peers/floor.ts';
import { ask, CONFLICT } from '../questions.ts';
import { everyHit } from '../sweeping.ts';
import { least } from '../timing.ts';

export const allBuyers: Case = {
  name: 'all-buyers',
  measures: {
    orepath: { title: 'every buyer, one risk', unit: 'ms' },
    floor: { title: 'reading every target and share once', unit: 'ms' },
  },
  targets: [{ measure: 'orepath', against: 'floor', atMost: 7 }],
  async open(setting) {
    const prepared = ask(await keptNetwork(setting), CONFLICT);
    return [
      () => ({ orepath: least(() => everyHit(prepared)) }),
      () => ({ floor: least(() => readOnce(prepared.supply)) }),
    ];
  },
};
