/** Eight risks of two lenses in one pass over the links, against one. */
import { everyHit, laneOf } from '../../server/analytics/every-hit.ts';
import { type Case, smallEnoughForLibraries } from '../case.ts';
import { keptNetwork } from '../graphs.ts';
import { ask, CONFLICT, riskVectorOf } from '../questions.ts';
import { hitOf, mustAgree } from '../sweeping.ts';
import { least } from '../timing.ts';

const RISKS = ['conflict', 'child-labour', 'forced-labour', 'corruption', 'environment'];
const EIGHT = [
  ...RISKS.map((risk) => ({ risk })),
  ...RISKS.slice(0, 3).map((risk) => ({ risk, lens: 'proportional' })),
];

const eight = (atMost: number): Pick<Case, 'measures' | 'targets' | 'open'> => ({
  measures: {
    eight: { title: 'eight risks: h(x) of every entity for each', unit: 'ms' },
    one: { title: 'one risk: h(x) of every entity', unit: 'ms' },
  },
  targets: [{ measure: 'eight', against: 'one', atMost }],
  async open(setting) {
    const prepared = ask(await keptNetwork(setting), CONFLICT);
    const risks = EIGHT.map((input) => riskVectorOf(prepared.projection, input));
    return [
      () => ({ eight: least(() => everyHit(prepared, risks)) }),
      () => {
        mustAgree('the pass for eight', hitOf(prepared, risks[0]!), laneOf(everyHit(prepared, risks), 0));
        return { one: least(() => hitOf(prepared, risks[0]!)) };
      },
    ];
  },
});

export const eightRisks: Case = { name: 'eight-risks', ...eight(6) };

export const eightRisksSmall: Case = {
  name: 'eight-risks-small',
  sizeOf: smallEnoughForLibraries,
  ...eight(3),
};
