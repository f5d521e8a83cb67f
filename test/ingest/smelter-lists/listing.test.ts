import { beforeAll, describe, expect, it } from 'vitest';
import { SmelterListing } from '../../../server/ingest/smelter-lists/listing.ts';
import { exported, LOOKUP, REVISIONS } from './exports.ts';
import { allRows, readList } from './read.ts';

const lookup = (created: string, ...rows: string[][]) =>
  readList(exported({ header: LOOKUP, created, rows }));
const tin = (n: number, name = `Tin ${n}`) => ['Tin', name, name, 'PERU', `CID90000${n}`];

/** 2024: 1, 2, 3. 2025: 1, 2, 4. 2026: 1, 4 and a revision that says when 2 left. 5 left before anything was read. */
let listing: SmelterListing;
beforeAll(async () => {
  const revisions = await readList(
    exported({
      header: REVISIONS,
      created: '2026-08-14',
      rows: [
        ['Tin', 'CID900002', 'Tin 2', 'PERU', 'Removed', '', '2025-11-03', '2014-01-01'],
        ['Tin', 'CID900005', 'Tin 5', 'PERU', 'Removed', '', '2020-01-31', null],
        ['Tin', 'CID900006', 'Tin 6', 'PERU', 'Added', '', '2026-08-20', '2026-08-20'],
      ],
    }),
  );
  const readings = [
    await lookup('2026-08-01', tin(1), tin(4)),
    await lookup('2024-04-26', tin(1, 'Old name'), tin(2), tin(3)),
    revisions,
    await lookup('2025-04-25', tin(1), tin(2), tin(4)),
    await lookup('2025-04-25', ['Cobalt', 'Co', 'Co', 'FINLAND', 'CID900009']),
  ];
  listing = new SmelterListing(await allRows(...readings));
});

describe('an id', () => {
  it('that every edition has is listed, under its latest name first', () =>
    expect(listing.of('CID900001')).toEqual({
      state: 'listed',
      editions: ['2024-04-26', '2025-04-25', '2026-08-01'],
      smelter: { id: 'CID900001', material: 'tin', names: ['Tin 1', 'Old name'], countryCode: 'PE' },
    }));
  it('that a revision removed left on its day', () =>
    expect(listing.of('CID900002')).toMatchObject({
      state: 'removed',
      date: '2025-11-03',
      smelter: { removed: { date: '2025-11-03' } },
    }));
  it('that only a later edition lacks left by that edition’s day', () =>
    expect(listing.of('CID900003')).toMatchObject({
      state: 'removed',
      date: '2025-04-25',
      editions: ['2024-04-26'],
    }));
  it('that came later is listed, and was not before', () => {
    expect(listing.of('CID900004').state).toBe('listed');
    expect(listing.of('CID900004', '2025-01-01')).toEqual({ state: 'never' });
  });
  it('that left before any edition was read is removed, not unknown', () =>
    expect(listing.of('CID900005')).toMatchObject({ state: 'removed', date: '2020-01-31', editions: [] }));
  it('that was added after the latest edition is listed', () =>
    expect(listing.of('CID900006').state).toBe('listed'));
  it('that no list has was never listed', () => expect(listing.of('CID900007')).toEqual({ state: 'never' }));
  it('of another list does not leave because this one lacks it', () =>
    expect(listing.of('CID900009').state).toBe('listed'));
});

describe('as of a day', () => {
  it('what happened later is not known', () => {
    expect(listing.of('CID900002', '2025-10-31').state).toBe('listed');
    expect(listing.of('CID900002', '2025-11-03').state).toBe('removed');
    expect(listing.of('CID900003', '2024-12-31').state).toBe('listed');
  });
});

it('all smelters are told once, those that left as such', () => {
  const all = [...listing.smelters()];
  expect(all.map(({ id }) => id).sort()).toEqual([1, 2, 3, 4, 5, 6, 9].map((n) => `CID90000${n}`));
  expect(
    all
      .filter(({ removed }) => removed)
      .map(({ id }) => id)
      .sort(),
  ).toEqual(['CID900002', 'CID900003', 'CID900005']);
});
