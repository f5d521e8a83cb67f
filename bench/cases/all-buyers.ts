/** Every buyer's exposure to one risk, against reading the target and the share of every link once. */
import type { Case } from '../case.ts';
import { keptNetwork } from '../graphs.ts';
import { readOnce } from '../peers/floor.ts';
import { ask, CONFLICT } from '../questions.ts';
import { everyExposure, hitOf } from '../sweeping.ts';
import { least } from '../timing.ts';

export const allBuyers: Case = {
  name: 'all-buyers',
  measures: {
    sweep: { title: 'one risk: h(x) of every entity', unit: 'ms' },
    exposures: { title: 'the same, and from it the exposure of every buyer', unit: 'ms' },
    floor: { title: 'reading every target and share once', unit: 'ms' },
  },
  targets: [
    { measure: 'sweep', against: 'floor', atMost: 7 },
    { measure: 'exposures', against: 'floor', atMost: 7 },
  ],
  async open(setting) {
    const prepared = ask(await keptNetwork(setting), CONFLICT);
    const { risk } = prepared.vector;
    return [
      () => ({ sweep: least(() => hitOf(prepared, risk)) }),
      () => ({ exposures: least(() => everyExposure(prepared, risk)) }),
      () => ({ floor: least(() => readOnce(prepared.supply)) }),
    ];
  },
};
