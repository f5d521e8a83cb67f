/** What a later document leaves of a claim, worked by hand. */
import { expect, test } from 'vitest';
import { claimOf, type Replacement, type Timed, versionsOf } from '../../server/spaces/replacement.ts';

const moment = (day: string): string => `${day}T12:00:00.000Z`;
const IMPORT = moment('2025-02-01');
const CLAIM: Timed = {
  id: 'link:1',
  validFrom: '2025-01-01',
  validTo: null,
  recordedAt: IMPORT,
  retractedAt: null,
  rank: 1,
};
const by = (known: string, day: string, rank = 2): Replacement => ({ known: moment(known), day, rank });

test.each<[string, Partial<Timed>, Replacement[], Partial<Timed>[]]>([
  [
    'stands until the later document is known, then ends the day before it',
    {},
    [by('2026-02-01', '2026-01-01')],
    [
      { id: 'link:1', validTo: null, retractedAt: moment('2026-02-01') },
      { id: 'link:1~2026-01-01', validTo: '2025-12-31', recordedAt: moment('2026-02-01'), rank: 2 },
    ],
  ],
  [
    'of an older document that is loaded later is never known to stand longer',
    { recordedAt: moment('2026-02-01'), rank: 2 },
    [by('2026-02-01', '2026-01-01')],
    [{ id: 'link:1~2026-01-01', validTo: '2025-12-31', recordedAt: moment('2026-02-01'), rank: 2 }],
  ],
  [
    'with an end of its own before that day is as it was',
    { validTo: '2025-06-30' },
    [by('2026-02-01', '2026-01-01')],
    [{ id: 'link:1', validTo: '2025-06-30', recordedAt: IMPORT, retractedAt: null }],
  ],
  [
    'that would hold on no day is retracted',
    { validFrom: '2026-01-01' },
    [by('2026-02-01', '2026-01-01')],
    [{ id: 'link:1', validTo: null, retractedAt: moment('2026-02-01') }],
  ],
  [
    'without a first day keeps all days before',
    { validFrom: null },
    [by('2026-02-01', '2026-01-01')],
    [
      { id: 'link:1', validTo: null },
      { id: 'link:1~2026-01-01', validFrom: null, validTo: '2025-12-31' },
    ],
  ],
  [
    'ends earlier still when a document between is learned of',
    {},
    [by('2026-02-01', '2026-01-01'), by('2026-03-01', '2025-07-01', 3)],
    [
      { id: 'link:1', retractedAt: moment('2026-02-01') },
      { id: 'link:1~2026-01-01', validTo: '2025-12-31', retractedAt: moment('2026-03-01') },
      { id: 'link:1~2025-07-01', validTo: '2025-06-30', recordedAt: moment('2026-03-01'), rank: 3 },
    ],
  ],
  [
    'that was retracted before is as it was',
    { retractedAt: moment('2025-12-01') },
    [by('2026-02-01', '2026-01-01')],
    [{ id: 'link:1', validTo: null, retractedAt: moment('2025-12-01') }],
  ],
  [
    'that is retracted later is retracted in its shorter form',
    { retractedAt: moment('2026-12-01') },
    [by('2026-02-01', '2026-01-01')],
    [
      { id: 'link:1', retractedAt: moment('2026-02-01') },
      { id: 'link:1~2026-01-01', retractedAt: moment('2026-12-01') },
    ],
  ],
])('a claim %s', (_, claim, steps, expected) => {
  const versions = versionsOf({ ...CLAIM, ...claim }, steps);
  expect(versions).toMatchObject(expected);
  expect(versions.every(({ id }) => claimOf(id) === 'link:1')).toBe(true);
});
