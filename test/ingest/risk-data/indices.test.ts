/** Yearly indices by country: CPI, WGI and UCDP, in made-up files of their forms. */
import { describe, expect, it, test } from 'vitest';
import { severityOfDeaths } from '../../../server/ingest/risk-data/ucdp-severity.ts';
import { readText, saidBy } from './read-list.ts';

const CPI_HEADER = 'Country / Territory,ISO3,Year,Region,CPI score,Rank,Lower CI,Upper CI';
const cpi = (...lines: string[]) => [CPI_HEADER, ...lines, ''].join('\n');
const CPI = cpi(
  'Atlantis-like Congo,COD,2023,SSA,20,162,15,25',
  'Finland,FIN,2023,WE/EU,87,2,85,89',
  'Finland,FIN,2024,WE/EU,88,2,86,90',
  'Kosovo,KSV,2024,ECA,44,73,40,48',
);

describe('the Corruption Perceptions Index', () => {
  it('becomes a document a year and a fact a row', async () => {
    const read = await readText(CPI);
    expect(read.format).toBe('cpi');
    expect(read.reading.rows).toEqual({ read: 4, kept: 4, refused: 0 });
    expect(saidBy(read)).toEqual([
      'iso:CD corruption 0.8',
      'iso:FI corruption 0.12',
      'iso:FI corruption 0.13',
      'iso:XK corruption 0.56',
    ]);
    expect(read.documents.map(({ date, edition, title }) => [date, edition, title])).toEqual([
      ['2024-01-30', '2023', 'Corruption Perceptions Index'],
      ['2025-02-11', '2024', 'Corruption Perceptions Index'],
    ]);
    expect(read.facts[0]).toMatchObject({
      value: '20',
      scale: '0-100, high is good',
      validFrom: '2024-01-30',
      notes: { Rank: '162', 'Lower CI': '15', 'Upper CI': '25' },
    });
  });

  it('dates an edition whose day of publication is not known by the last day of its year', async () => {
    const { documents } = await readText(cpi('Finland,FIN,2031,WE/EU,87,2,85,89'));
    expect(documents[0]!.date).toBe('2031-12-31');
  });

  it('is the same whatever the order of rows and columns, the byte order mark, the delimiter', async () => {
    const { documents, facts } = await readText(CPI);
    const lines = CPI.trim().split('\n');
    const shuffled = [lines[0], ...lines.slice(1).reverse()].join('\r\n');
    const turned = lines.map((line) => line.split(',').reverse().join(',')).join('\n');
    const variants = [`\ufeff${CPI}`, shuffled, turned, CPI.replaceAll(',', ';')];
    for (const variant of variants) {
      const other = await readText(variant);
      expect(other.documents).toEqual(documents);
      expect(new Set(other.facts.map(({ id }) => id))).toEqual(new Set(facts.map(({ id }) => id)));
    }
  });

  it('corrected for a year becomes another document of the same publisher, title and date', async () => {
    const [first] = (await readText(cpi('Finland,FIN,2024,WE/EU,88,2,86,90'))).documents;
    const [second] = (await readText(cpi('Finland,FIN,2024,WE/EU,87,2,86,90'))).documents;
    expect(second!.id).not.toBe(first!.id);
    expect({ ...second, id: '' }).toEqual({ ...first, id: '' });
    expect(first!.id).toMatch(/^cpi:2024-[0-9a-f]{8}$/);
  });

  it('keeps a blank score as unknown, with the edition and without a fact', async () => {
    const read = await readText(cpi('Finland,FIN,2024,,,,,', 'Chad,TCD,2024,,22,,,'));
    expect(read.reading.rows).toEqual({ read: 2, kept: 2, refused: 0 });
    expect(saidBy(read)).toEqual(['iso:TD corruption 0.78']);
    expect(read.documents[0]!.notes).toEqual({ 'no value: score': 'FI' });
    expect(read.codes).toEqual({ VALUES_UNKNOWN: 1 });
  });

  test.each([
    ['a score beyond the scale', 'Finland,FIN,2024,,101,,,', 'CPI score'],
    ['a score that is no number', 'Finland,FIN,2024,,high,,,', 'CPI score'],
    ['no year', 'Finland,FIN,,,80,,,', 'Year'],
    ['a country that is none', 'Atlantis,ATL,2024,,80,,,', 'ISO3'],
    ['a state that is no more', 'Yugoslavia,YUG,2024,,80,,,', 'ISO3'],
    ['no country', ',,2024,,80,,,', 'Country / Territory'],
  ])('refuses %s and keeps the rest', async (_, line, column) => {
    const read = await readText(cpi(line, 'Chad,TCD,2024,,22,,,'));
    expect(read.reading.rows).toEqual({ read: 2, kept: 1, refused: 1 });
    expect(read.reading.findings[0]).toMatchObject({ code: 'ROW_REFUSED', row: 2, column });
  });

  it('refuses a row that says otherwise of the same country and year, and merges one that says the same', async () => {
    const line = 'Chad,TCD,2024,,22,,,';
    const read = await readText(cpi(line, line, 'Chad,TCD,2024,,23,,,'));
    expect(read.reading.rows).toEqual({ read: 3, kept: 2, refused: 1 });
    expect(read.codes).toEqual({ ROWS_MERGED: 1, ROW_REFUSED: 1 });
    expect(saidBy(read)).toEqual(['iso:TD corruption 0.78']);
  });

  it('takes the code and says so where the name is that of another country', async () => {
    const read = await readText(cpi('Chad,NER,2024,,22,,,'));
    expect([saidBy(read), read.codes]).toEqual([['iso:NE corruption 0.78'], { PLACE_CONTRADICTED: 1 }]);
  });

  it('is read from a sheet of one year, which its header names', async () => {
    const read = await readText('Country,ISO3,CPI score 2024\nChad,TCD,22\n');
    expect(read.documents.map(({ edition }) => edition)).toEqual(['2024']);
  });
});

const WGI = [
  'code,countryname,year,vae,pve,gee,rqe,rle,cce',
  'ZAR,"Congo, Dem. Rep.",1996,-1.5,-2.75,-1.5,-1.5,-1.5,-1.25',
  'ZAR,"Congo, Dem. Rep.",1998,,-2,,,,0',
  'ANT,Netherlands Antilles (former),1998,1,1,1,1,1,1',
  '',
].join('\n');

describe('the Worldwide Governance Indicators', () => {
  it('become a fact for each estimate; a blank one is unknown, and 0 is the middle of the scale', async () => {
    const read = await readText(WGI);
    expect(read.format).toBe('wgi');
    expect(read.reading.rows).toEqual({ read: 3, kept: 2, refused: 1 });
    expect(saidBy(read)).toEqual([
      'iso:CD corruption 0.5',
      'iso:CD corruption 0.75',
      'iso:CD governance-effectiveness 0.8',
      'iso:CD governance-regulation 0.8',
      'iso:CD governance-rule-of-law 0.8',
      'iso:CD governance-voice 0.8',
      'iso:CD political-instability 0.9',
      'iso:CD political-instability 1',
    ]);
    expect(read.documents[0]!.notes).toEqual({
      'no value: government effectiveness 1998': 'CD',
      'no value: regulatory quality 1998': 'CD',
      'no value: rule of law 1998': 'CD',
      'no value: voice and accountability 1998': 'CD',
    });
  });

  it('keep a value beyond the scale as published and say that it is rated as its end', async () => {
    const { facts, codes } = await readText(WGI);
    const beyond = facts.find(({ value }) => value === '-2.75')!;
    expect(beyond.severity).toBe(1);
    expect(beyond.notes!['severity is']).toContain('end of the scale');
    expect(codes).toMatchObject({ VALUES_BEYOND_SCALE: 1, VALUES_UNKNOWN: 1, PLACE_NOT_MAPPED: 1 });
  });

  it('hold from their year until the next year of the edition, the last of them on', async () => {
    const { facts, documents } = await readText(WGI);
    const periods = facts
      .filter(({ risk }) => risk === 'corruption')
      .map(({ validFrom, validTo }) => [validFrom, validTo]);
    expect(periods).toEqual([
      ['1996-01-01', '1997-12-31'],
      ['1998-01-01', undefined],
    ]);
    expect(documents.map(({ edition, date }) => [edition, date])).toEqual([['1996-1998', '1998-12-31']]);
  });
});

const UCDP_HEADER =
  'country_id_cy,country_cy,year_cy,sb_dyad_names_cy,sb_total_deaths_best_cy,sb_total_deaths_high_cy,sb_total_deaths_low_cy,' +
  'ns_total_deaths_best_cy,ns_total_deaths_high_cy,ns_total_deaths_low_cy,' +
  'os_total_deaths_best_cy,os_total_deaths_high_cy,os_total_deaths_low_cy,version';
const ucdp = (...lines: string[]) => [UCDP_HEADER, ...lines, ''].join('\n');

describe('UCDP organised violence', () => {
  const read = () =>
    readText(
      ucdp(
        '490,DR Congo (Zaire),2023,Government of DR Congo - M23,1000,1050,950,60,60,60,40,45,40,25.1',
        '490,DR Congo (Zaire),2024,NO_DYAD,,,,60,60,60,40,45,40,25.1',
        '375,Finland,2024,NO_DYAD,0,0,0,0,0,0,0,0,0,25.1',
        '345,Serbia (Yugoslavia),1999,NO_DYAD,0,0,0,0,0,0,0,0,0,25.1',
        '345,Serbia (Yugoslavia),2024,NO_DYAD,0,0,0,0,0,0,3,3,3,25.1',
      ),
    );

  it('counts deaths of all kinds; none is a stated 0, a blank is unknown', async () => {
    const list = await read();
    expect(list.format).toBe('ucdp');
    expect(list.reading.rows).toEqual({ read: 5, kept: 4, refused: 1 });
    expect(list.facts.map(({ about, severity, value }) => [about, severity, value])).toEqual([
      ['iso:CD', 1, '1100'],
      ['iso:FI', 0, '0'],
      ['iso:RS', 0.25, '3'],
    ]);
    expect(list.documents[0]).toMatchObject({ edition: '25.1', notes: { 'no value: deaths 2024': 'CD' } });
  });

  it('keeps best, low and high estimates of each kind and the parties', async () => {
    const [congo] = (await read()).facts;
    expect(congo!.notes).toMatchObject({
      'state-based deaths, best': '1000',
      'state-based deaths, low': '950',
      'state-based deaths, high': '1050',
      'one-sided deaths, high': '45',
      'state-based parties': 'Government of DR Congo - M23',
      'severity is': '1: 1,000 or more deaths in state-based conflict',
    });
  });

  it('keeps versions apart, each with its own last year', async () => {
    const line = (year: number, version: string) =>
      `375,Finland,${year},NO_DYAD,0,0,0,0,0,0,0,0,0,${version}`;
    const list = await readText(
      ucdp(line(2022, '24.1'), line(2023, '24.1'), line(2023, '25.1'), line(2024, '25.1')),
    );
    expect(list.documents.map(({ edition, date }) => [edition, date])).toEqual([
      ['24.1', '2023-12-31'],
      ['25.1', '2024-12-31'],
    ]);
    expect(list.facts.map(({ validTo }) => validTo)).toEqual([
      '2022-12-31',
      undefined,
      '2023-12-31',
      undefined,
    ]);
  });

  it('gives no fact of a former state to a present one', async () => {
    const { reading } = await read();
    expect(reading.findings.map(({ code, row }) => [code, row])).toEqual([
      ['ROW_REFUSED', 5],
      ['PLACE_NOT_MAPPED', undefined],
      ['VALUES_UNKNOWN', undefined],
    ]);
  });

  test.each([
    [0, 0, 0, 0],
    [1, 0, 0, 0.25],
    [24, 24, 24, 0.25],
    [25, 0, 0, 0.5],
    [0, 25, 0, 0.5],
    [0, 0, 25, 0.5],
    [999, 5_000, 5_000, 0.5], // gangs and massacres, and no war
    [1_000, 0, 0, 1],
    [250_000, 0, 0, 1],
  ])('%i, %i and %i deaths by kind: %d', (stateBased, nonState, oneSided, severity) => {
    expect(severityOfDeaths({ stateBased, nonState, oneSided }).severity).toBe(severity);
  });
});
