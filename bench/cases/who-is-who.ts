/** Names of two lists matched, where it is known who is who: how long it takes, and how much of it is right. */
import { candidates } from '../../server/matching/candidates.ts';
import type { Case } from '../case.ts';
import { timeOf } from '../timing.ts';
import { knownTruth } from '../who-is-who/companies.ts';
import { byNamesAlone, matched } from '../who-is-who/quality.ts';

const SIZE = 30_000;
const SIZE_QUICK = 3_000;

export const whoIsWho: Case = {
  name: 'who-is-who',
  measures: {
    time: { title: 'new companies matched against as many known ones, and among themselves', unit: 's' },
    precision: { title: 'of what identifiers confirm, right', unit: '%' },
    recall: { title: 'of those who are on both lists, confirmed or among ten candidates', unit: '%' },
    names: { title: 'the same by names alone', unit: '%' },
    first: { title: 'by names alone, the best candidate right', unit: '%' },
  },
  targets: [{ measure: 'time', atMost: 60 }],
  sizeOf: ({ quick }) => ({ entities: quick ? SIZE_QUICK : SIZE, links: 0 }),
  async open({ size, seed }) {
    const truth = knownTruth(size.entities, seed);
    return [
      () => ({ time: timeOf(() => candidates(truth.fresh, truth.known)) / 1000 }),
      () => {
        const all = matched(truth);
        const names = matched(byNamesAlone(truth));
        return {
          precision: 100 * all.confirmedPrecision,
          recall: 100 * all.recall,
          names: 100 * names.recall,
          first: 100 * names.firstRight,
        };
      },
    ];
  },
};
