import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../server/ingest/formats/format.ts';
import { bufferInput } from '../../../server/ingest/formats/inputs.ts';
import { makeProbe } from '../../../server/ingest/formats/make-probe.ts';
import { ipisMines } from '../../../server/ingest/mine-sites/ipis/format.ts';
import { rowsOf } from '../../support/rows-of.ts';

const REAL = join(import.meta.dirname, '../../../../shared/data/ipis/cod_mines_2009_2020-10.csv');

async function read(content: string | Buffer): Promise<Reading> {
  const probe = await makeProbe(bufferInput(Buffer.from(content), 'visits.csv'));
  const recognised = await ipisMines.recognise(probe);
  if (!recognised) throw new Error('not recognised');
  return ipisMines.read(probe, recognised, { now: new Date('2026-11-23T00:00:00Z') });
}

const HEADER = [
  ...['pcode', 'name', 'visit_date', 'visit_onsite', 'longitude', 'latitude', 'province', 'territoire'],
  ...[
    'mineral1',
    'selling_points_mineral1',
    'final_destination_mineral1',
    'mercury',
    'presence',
    'interference',
  ],
  ...[
    'armed_group1',
    'forced_labour_armed_group1',
    'armed_group2',
    'forced_labour_armed_group2',
    'qualification',
  ],
  ...['childunder15', 'childunder15work', 'village'],
];
const csv = (...visits: Record<string, string>[]): string =>
  [HEADER, ...visits.map((visit) => HEADER.map((name) => visit[name] ?? ''))]
    .map((cells) => cells.map((cell) => `"${cell}"`).join(','))
    .join('\n');

const FIRST = {
  ...{
    pcode: 'm1',
    name: 'Old name',
    visit_date: '2015-03-01',
    visit_onsite: '1',
    longitude: '28.5',
    latitude: '-1.5',
  },
  ...{
    province: 'Nord-Kivu',
    territoire: 'Masisi',
    mineral1: 'Cassitérite',
    selling_points_mineral1: 'Rubaya, Ngungu',
  },
  ...{
    final_destination_mineral1: 'Goma',
    mercury: '0',
    presence: '1',
    interference: '1',
    armed_group1: 'Group A',
  },
  ...{
    forced_labour_armed_group1: '0',
    qualification: 'Rouge',
    childunder15: '1',
    childunder15work: 'Lavage',
    village: 'V',
  },
};
/** Says nothing of armed men, nor of where it is sold. */
const SECOND = {
  ...FIRST,
  name: 'New name',
  visit_date: '2016-07-10',
  visit_onsite: '0',
  selling_points_mineral1: '',
};
const SILENT = {
  ...{ presence: '', interference: '', armed_group1: '', forced_labour_armed_group1: '', childunder15: '0' },
  ...{ childunder15work: '', qualification: '' },
};

describe('IPIS visits', () => {
  it('says what was seen until the next visit that looked at the same', async () => {
    const reading = await read(csv(FIRST, { ...SECOND, ...SILENT }));
    const facts = (await rowsOf(reading, 'facts')).map(({ risk, severity, value, validFrom, validTo }) =>
      [risk, severity, value, validFrom, validTo].join(' '),
    );
    expect(facts.sort()).toEqual([
      'child-labour 0 none 2016-07-10 ',
      'child-labour 1 Lavage 2015-03-01 2016-07-09',
      'conflict 1 Group A 2015-03-01 ',
      'environment 0 none 2015-03-01 2016-07-09',
      'environment 0 none 2016-07-10 ',
      'forced-labour 0 none 2015-03-01 ',
    ]);
  });

  it('keeps a place of sale until another is named, and where minerals are bound for over a chain', async () => {
    const reading = await read(csv(FIRST, { ...SECOND, ...SILENT }));
    const names = new Map((await rowsOf(reading, 'entities')).map(({ id, name }) => [id, name]));
    const links = (await rowsOf(reading, 'links')).map(
      ({ customer, depth, basis, materials, validFrom, validTo }) =>
        `${names.get(customer)} ${depth} ${basis} ${materials} ${validFrom} ${validTo}`,
    );
    expect(links.sort()).toEqual([
      'Goma chain declared tin 2015-03-01 2016-07-09',
      'Goma chain declared tin 2016-07-10 undefined',
      'Ngungu direct verified tin 2015-03-01 undefined',
      'Rubaya direct verified tin 2015-03-01 undefined',
    ]);
  });

  it('describes a mine as its latest visit does, and keeps every cell with the visit', async () => {
    const reading = await read(csv(FIRST, { ...SECOND, ...SILENT }));
    const mine = (await rowsOf(reading, 'entities')).find(({ id }) => id === 'ipis:m1');
    expect(mine).toMatchObject({
      kind: 'mine',
      name: 'New name',
      country: 'CD',
      region: 'CD-NK',
      latitude: -1.5,
      longitude: 28.5,
    });
    const visits = (await rowsOf(reading, 'statuses')).filter(({ kind }) => kind === 'site-visit');
    expect(visits.map(({ value, notes }) => [value, notes?.['village'], notes?.['qualification']])).toEqual([
      ['on site', 'V', 'Rouge'],
      ['not on site', 'V', undefined],
    ]);
    const held = (await rowsOf(reading, 'statuses')).find(({ kind }) => kind === 'drc-qualification');
    expect(held).toMatchObject({ value: 'red', validFrom: '2015-03-01' });
    expect(held?.validTo).toBeUndefined();
  });

  it('never joins places by name over territories', async () => {
    const other = { ...FIRST, pcode: 'm2', territoire: 'Walikale' };
    const sites = (await rowsOf(await read(csv(FIRST, other)), 'entities')).filter(
      ({ kind }) => kind === 'site',
    );
    expect(sites.map(({ name }) => name).sort()).toEqual([
      'Goma',
      'Goma',
      'Ngungu',
      'Ngungu',
      'Rubaya',
      'Rubaya',
    ]);
  });

  it('leaves armed presence unrated where interference was not recorded', async () => {
    const facts = await rowsOf(
      await read(csv({ ...FIRST, interference: '', forced_labour_armed_group1: '' })),
      'facts',
    );
    const conflict = facts.filter(({ risk }) => risk === 'conflict');
    expect(conflict).toMatchObject([
      { value: 'Group A', scale: 'armed presence, interference not recorded' },
    ]);
    expect(conflict[0]?.severity).toBeUndefined();
    expect(facts.some(({ risk }) => risk === 'forced-labour')).toBe(false);
  });

  it('refuses a row without code or date by row, and keeps the rest', async () => {
    const reading = await read(csv(FIRST, { ...FIRST, pcode: ' ' }, { ...FIRST, visit_date: '2015-02-30' }));
    expect(reading.rows).toEqual({ read: 3, kept: 1, refused: 2 });
    expect(reading.findings.map(({ code, row, column }) => [code, row, column])).toEqual([
      ['ROW_REFUSED', 3, 'pcode'],
      ['ROW_REFUSED', 4, 'visit_date'],
    ]);
  });
});

describe.skipIf(!existsSync(REAL))('the real table of visits', () => {
  const cells = parse(existsSync(REAL) ? readFileSync(REAL) : '', { columns: true, bom: true }) as Record<
    string,
    string
  >[];

  it('keeps all 5,071 visits to 2,988 mines', async () => {
    const reading = await read(readFileSync(REAL));
    expect(reading.rows).toEqual({ read: 5_071, kept: 5_071, refused: 0 });
    const entities = await rowsOf(reading, 'entities');
    expect(entities.filter(({ kind }) => kind === 'mine')).toHaveLength(2_988);
    expect((await rowsOf(reading, 'statuses')).filter(({ kind }) => kind === 'site-visit')).toHaveLength(
      cells.length,
    );
    expect((await rowsOf(reading, 'documents'))[0]).toMatchObject({
      date: '2020-10-31',
      edition: '2020-10',
      licence: 'ODC-BY-1.0',
    });
  });

  it('states a risk where a visit does, none where it is silent', async () => {
    const facts = await rowsOf(await read(readFileSync(REAL)), 'facts');
    const count = (risk: string, severity: number | undefined) =>
      new Set(
        facts
          .filter((fact) => fact.risk === risk && fact.severity === severity)
          .map(({ about, validFrom }) => about + validFrom),
      ).size;
    const visits = (test: (visit: Record<string, string>) => boolean) =>
      new Set(cells.filter(test).map(({ pcode, visit_date }) => `${pcode}${visit_date}`)).size;
    expect(count('conflict', 1)).toBe(visits(({ interference }) => interference === '1'));
    expect(count('environment', 1)).toBe(visits(({ mercury }) => mercury === '1'));
    expect(count('environment', 0)).toBe(visits(({ mercury }) => mercury === '0'));
    expect(count('child-labour', 1)).toBe(visits(({ childunder15 }) => childunder15 === '1'));
    expect(count('conflict', undefined)).toBe(
      visits(({ interference, presence }) => interference === '' && presence === '1'),
    );
    expect(count('forced-labour', 1)).toBe(
      visits(
        (visit) => visit['forced_labour_armed_group1'] === '1' || visit['forced_labour_armed_group2'] === '1',
      ),
    );
  });
});
