/** The lists as published: every row counted by other means. Skipped, and said, where the files are not there. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { readShared, saidBy, sharedFile } from './read-list.ts';

type Cells = Record<string, string>;
const table = (file: string): Cells[] => parse(readFileSync(file), { columns: true, bom: true });
const distinct = (items: Iterable<string>): number => new Set(items).size;

const cahra = sharedFile('eu-cahra/cahra.json');
describe.skipIf(!cahra)("the Union's list of June 2026", () => {
  // regions stand in one array a country, each with a code such as "AF-BAL"
  const codes = () => readFileSync(cahra!, 'utf8').match(/"[A-Z]{2}-[A-Z0-9]{1,3}"/g)!;

  it('has 29 countries and 234 regions, and flags five countries whole', async () => {
    const { reading, facts } = await readShared(cahra!);
    const about = facts.map((fact) => fact.about.slice('iso:'.length));
    const whole = about.filter((place) => !place.includes('-'));
    expect(codes()).toHaveLength(234);
    expect(distinct(about.filter((place) => place.includes('-')))).toBe(234);
    expect(distinct(about.map((place) => place.slice(0, 2)))).toBe(29);
    expect(whole).toEqual(['BI', 'ER', 'LY', 'VE', 'ZW']);
    expect(about.some((place) => whole.includes(place.split('-')[0]!) && place.includes('-'))).toBe(false);
    expect(reading.rows).toEqual({ read: 239, kept: 239, refused: 0 });
  });

  it('has 137 conflict-affected regions and 97 high-risk ones', async () => {
    const { facts } = await readShared(cahra!);
    const text = readFileSync(cahra!, 'utf8');
    const stated = (flag: string) => text.match(new RegExp(`"${flag}": true`, 'g'))!.length;
    expect([stated('conflictAffected'), stated('highRisk')]).toEqual([137, 97]);
    expect(facts.filter(({ value }) => value === 'conflict-affected')).toHaveLength(137);
    expect(facts.filter(({ value }) => value === 'high-risk')).toHaveLength(97);
  });

  it('names one region by a code that is not its: found, and only that', async () => {
    const { reading } = await readShared(cahra!);
    expect(reading.findings.map(({ code, message }) => [code, message.slice(0, 5)])).toEqual([
      ['PLACE_CONTRADICTED', 'UA-35'],
    ]);
  });
});

const xml = sharedFile('ilab/goods_2021.xml');
const goods = sharedFile('ilab/goods_flat.csv');
describe.skipIf(!xml || !goods)("ILAB's list", () => {
  it('has 467 pairs as XML, each a fact for each kind of exploitation', async () => {
    const { reading, facts } = await readShared(xml!);
    const text = readFileSync(xml!, 'utf8');
    const yes = (element: string) => text.match(new RegExp(`<${element}>Yes<`, 'g'))!.length;
    expect(text.match(/<Country>/g)).toHaveLength(467);
    expect(reading.rows).toEqual({ read: 467, kept: 467, refused: 0 });
    const count = (risk: string) => facts.filter((fact) => fact.risk === risk).length;
    expect(count('child-labour')).toBe(yes('Child_Labor'));
    expect(count('forced-labour')).toBe(yes('Forced_Labor'));
    expect(count('labour-exploitation-in-inputs')).toBe(yes('Derived_Labor_Exploitation'));
  });

  it('has four editions as CSV, and says of 2021 what the XML says', async () => {
    const flat = await readShared(goods!);
    const lines = table(goods!);
    expect(flat.reading.rows).toEqual({ read: lines.length, kept: lines.length, refused: 0 });
    expect(flat.documents.map(({ edition }) => edition!.slice(0, 4))).toEqual([
      '2016',
      '2017',
      '2019',
      '2021',
    ]);
    const last = flat.documents.at(-1)!.id;
    const of2021 = { ...flat, facts: flat.facts.filter(({ document }) => document === last) };
    expect(saidBy(of2021)).toEqual(saidBy(await readShared(xml!)));
  });
});

const cpi = sharedFile('indices/cpi_2012_2024.csv');
describe.skipIf(!cpi)('the Corruption Perceptions Index of 2012 to 2024', () => {
  it('gives every row a fact', async () => {
    const { reading, facts, documents } = await readShared(cpi!);
    const lines = table(cpi!);
    expect(lines).toHaveLength(2_312);
    expect(reading.rows).toEqual({ read: 2_312, kept: 2_312, refused: 0 });
    expect(reading.findings).toEqual([]);
    expect(documents).toHaveLength(13);
    const sum = lines.reduce((total, line) => total + Number(line['CPI score']), 0);
    expect(facts.reduce((total, { severity }) => total + (1 - severity!) * 100, 0)).toBeCloseTo(sum, 6);
  });
});

const wgi = sharedFile('indices/wgi_1996_2021.csv');
describe.skipIf(!wgi)('the Worldwide Governance Indicators of 1996 to 2021', () => {
  const VALUES = ['vae', 'pve', 'gee', 'rqe', 'rle', 'cce'];

  it('gives every estimate a fact, but those of the Netherlands Antilles', async () => {
    const { reading, facts, codes } = await readShared(wgi!);
    const lines = table(wgi!);
    const kept = lines.filter(({ code }) => code !== 'ANT');
    const cells = kept.flatMap((line) => VALUES.map((name) => line[name]!));
    expect(reading.rows).toEqual({
      read: lines.length,
      kept: kept.length,
      refused: lines.length - kept.length,
    });
    expect(facts).toHaveLength(cells.filter((cell) => cell !== '').length);
    const blank = cells.filter((cell) => cell === '').length;
    const beyond = cells.filter((cell) => Math.abs(Number(cell)) > 2.5).length;
    const said = reading.findings.map(({ code, values }) => [code, values?.['count']]);
    expect(said).toContainEqual(['VALUES_UNKNOWN', String(blank)]);
    expect(said).toContainEqual(['VALUES_BEYOND_SCALE', String(beyond)]);
    expect(codes['ROW_REFUSED']).toBe(23);
  });

  it('gives Zaire, as the World Bank still codes it, to the Congo', async () => {
    const { facts } = await readShared(wgi!);
    const zaire = table(wgi!).find(({ code, year }) => code === 'ZAR' && year === '2021')!;
    const [fact] = facts.filter(
      ({ about, risk, validFrom }) =>
        about === 'iso:CD' && risk === 'corruption' && validFrom === '2021-01-01',
    );
    expect(fact!.value).toBe(zaire['cce']);
    expect(fact!.validTo).toBeUndefined();
  });
});

const ucdp = sharedFile('indices/ucdp_organizedviolencecy_v25_1.csv');
describe.skipIf(!ucdp)('UCDP organised violence, version 25.1', () => {
  it('keeps every row but those of states that were others then', async () => {
    const { reading, facts } = await readShared(ucdp!);
    const lines = table(ucdp!);
    // by hand: two Germanies, Czechoslovakia, the two Yemens, the Soviet Union, Yugoslavia in its years
    const former = (line: Cells): boolean => {
      const [id, year] = [line['country_id_cy']!, Number(line['year_cy'])];
      if (['265', '315', '680'].includes(id)) return true;
      if (id === '345') return year < 2006;
      if (id === '365') return year < 1991;
      return (id === '260' || id === '678') && year < 1990;
    };
    const kept = lines.filter((line) => !former(line));
    expect([lines.length, kept.length]).toEqual([6_936, 6_907]);
    expect(reading.rows).toEqual({ read: 6_936, kept: 6_907, refused: 29 });
    const deaths = kept.reduce(
      (sum, line) => sum + Number(line['cumulative_total_deaths_in_orgvio_best_cy']),
      0,
    );
    expect(facts.reduce((sum, { value }) => sum + Number(value), 0)).toBe(deaths);
    const war = kept.filter((line) => Number(line['sb_total_deaths_best_cy']) >= 1_000);
    expect(facts.filter(({ severity }) => severity === 1)).toHaveLength(war.length);
    const none = kept.filter((line) => line['cumulative_total_deaths_in_orgvio_best_cy'] === '0');
    expect(facts.filter(({ severity }) => severity === 0)).toHaveLength(none.length);
  });
});

const real = sharedFile('real-case/facts.csv');
describe.skipIf(!real || !cahra || !cpi || !goods)('tables made from the same lists by others', () => {
  it('hold the same facts of the same severity', async () => {
    const read = [await readShared(cahra!), await readShared(cpi!), await readShared(goods!)];
    const severities = new Map<string, number>();
    const years = /^(?:cahra:2026|cpi:2024|ilab:2021)/;
    for (const { about, risk, material = '', value, severity, document } of read.flatMap(
      ({ facts }) => facts,
    )) {
      if (years.test(document)) severities.set([about, risk, material, value].join('|'), severity!);
    }
    const lines = table(real!).filter(({ document }) => years.test(document!));
    const keyOf = ({ about, risk, material, value }: Cells) =>
      [about === 'iso:IN-CT' ? 'iso:IN-CG' : about, risk, material, value].join('|');
    const differing = lines.filter((line) => severities.get(keyOf(line)) !== Number(line['severity']));
    expect(lines.length).toBeGreaterThan(200);
    expect(differing.map(keyOf)).toEqual([]);
  });
});
