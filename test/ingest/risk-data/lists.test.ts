/** Lists of areas and of goods, in made-up files of their forms. */
import { describe, expect, it, test } from 'vitest';
import { readText, saidBy } from './read-list.ts';

const region = (code: string, flags: object = { conflictAffected: true, highRisk: false }, name = code) => ({
  name,
  code,
  ...flags,
});
const HIGH_RISK = { conflictAffected: false, highRisk: true };
const country = (countryName: string, iso2: string, iso3: string, regions: object[] | null) => ({
  countryName,
  iso2,
  iso3,
  regions,
  wholeCountry: regions === null,
});
const cahra = (...entries: object[]) =>
  JSON.stringify({ meta: { version: 'A made-up report', reportsUpdated: '2026-06-27T22:00:00Z' }, entries });
const CONGO = country('Democratic Republic of the Congo', 'CD', 'COD', [
  region('CD-NK'),
  region('CD-KN', HIGH_RISK),
]);

describe("the Union's list of areas", () => {
  it('flags regions where it names regions, and a country whole only where it says so', async () => {
    const read = await readText(cahra(CONGO, country('Burundi', 'BI', 'BDI', null)));
    expect(read.format).toBe('eu-cahra');
    expect(read.reading.rows).toEqual({ read: 3, kept: 3, refused: 0 });
    expect(saidBy(read)).toEqual(['iso:BI conflict 1', 'iso:CD-KN high-risk-area 1', 'iso:CD-NK conflict 1']);
    expect(read.facts.map(({ value }) => value)).toEqual([
      'conflict-affected',
      'high-risk',
      'whole country listed',
    ]);
    expect(read.documents[0]).toMatchObject({
      title: 'Indicative list of conflict-affected and high-risk areas',
      date: '2026-06-27',
      edition: '2026-06',
    });
  });

  it('flags nothing of a country that is neither listed whole nor by region', async () => {
    const read = await readText(cahra({ ...CONGO, regions: [] }, { ...CONGO, regions: null }));
    expect([read.reading.rows.refused, read.facts]).toEqual([2, []]);
  });

  test.each([
    ['a code of another country', [region('RW-01')]],
    ['a code that is none', [region('CD-QQ')]],
    ['a region that is listed as nothing', [region('CD-NK', { conflictAffected: false, highRisk: false })]],
    ['a region whose flags are not stated', [region('CD-NK', {})]],
    ['a province that was divided', [region('CD-OR')]],
  ])('refuses %s', async (_, regions) => {
    const read = await readText(cahra({ ...CONGO, regions }));
    expect([read.reading.rows, read.facts]).toEqual([{ read: 1, kept: 0, refused: 1 }, []]);
  });

  it('takes the code where the name is that of another region, and says so', async () => {
    const kiev = country('Ukraine', 'UA', 'UKR', [region('UA-35', undefined, 'Kiev')]);
    const read = await readText(cahra(kiev));
    expect([saidBy(read), read.codes]).toEqual([['iso:UA-35 conflict 1'], { PLACE_CONTRADICTED: 1 }]);
  });

  it('gives a withdrawn code the one that took its place, and keeps it in the notes', async () => {
    const india = country('India', 'IN', 'IND', [region('IN-CT', undefined, 'Chhattisgarh')]);
    const { facts } = await readText(cahra(india));
    expect([facts[0]!.about, facts[0]!.notes!['code']]).toEqual(['iso:IN-CG', 'IN-CT']);
  });

  it('that is broken JSON, or has no entries, is refused whole', async () => {
    await expect(readText(cahra(CONGO).slice(0, -5))).rejects.toMatchObject({ code: 'INVALID_VALUE' });
    await expect(readText('{"entries": 5, "wholeCountry": 1}')).rejects.toMatchObject({
      code: 'INVALID_VALUE',
    });
  });

  it('says where it does not know its date', async () => {
    const read = await readText(JSON.stringify({ entries: [CONGO] }));
    expect(read.codes).toEqual({ EDITION_NOT_STATED: 1 });
    expect(read.documents[0]!.date).toBeUndefined();
  });
});

const GOODS_CSV = [
  'file_year,good,sector,country,child_labor,forced_labor,forced_child_labor,derived',
  '2019,Gold,Mining,"Congo, Democratic Republic of the",Yes,No,No,No',
  '2021,Gold,Mining,"Congo, Democratic Republic of the",Yes,Yes,No,No',
  '2021,Tantalum ore (coltan),Mining,"Congo, Democratic Republic of the",Yes,No,No,No',
  '2021,Lamps,Manufacturing,Burma,No,No,No,Yes',
  '2021,Bricks,Manufacturing,Turkey (Türkiye),No,Yes,Yes,No',
  '',
].join('\n');

const pairXml = (good: string, name: string, flags: readonly string[]) => {
  const [child, forced, forcedChild, derived, from] = flags;
  return `<Good><Good_Name>${good}</Good_Name><Good_Sector>Mining</Good_Sector><Countries><Country>
    <Country_Name>${name}</Country_Name><Child_Labor>${child}</Child_Labor><Forced_Labor>${forced}</Forced_Labor>
    <Forced_Child_Labor>${forcedChild}</Forced_Child_Labor>
    <Derived_Labor_Exploitation>${derived}</Derived_Labor_Exploitation><Derived_Country>${from}</Derived_Country>
  </Country></Countries></Good>`;
};
const GOODS_XML = `<?xml version="1.0" encoding="UTF-8"?>\n<Goods>${[
  pairXml('Cobalt ore (heterogenite)', 'Congo, Democratic Republic of the', ['Yes', 'No', 'No', 'No', 'No']),
  pairXml('Tea &amp; Lamps', 'China', ['No', 'No', 'No', 'Yes', 'Congo, Democratic Republic of the']),
].join('\n')}</Goods>`;

describe("ILAB's list of goods", () => {
  it('becomes facts about a good in a country, by the material that it is', async () => {
    const read = await readText(GOODS_CSV);
    expect(read.format).toBe('ilab');
    expect(read.reading.rows).toEqual({ read: 5, kept: 5, refused: 0 });
    expect(saidBy(read)).toEqual([
      'iso:CD child-labour gold 1',
      'iso:CD child-labour gold 1',
      'iso:CD child-labour tantalum 1',
      'iso:CD forced-labour gold 1',
      'iso:MM labour-exploitation-in-inputs lamps 1',
      'iso:TR child-labour bricks 1',
      'iso:TR forced-labour bricks 1',
    ]);
    expect(read.documents.map(({ edition, date }) => [edition, date])).toEqual([
      ['2019 as labelled in the file', '2019-12-31'],
      ['2021 as labelled in the file', '2021-12-31'],
    ]);
  });

  it('is read from its XML too, where only the name of the file may tell the year', async () => {
    const read = await readText(GOODS_XML, 'some/goods_2021.xml');
    expect(read.reading.rows).toEqual({ read: 2, kept: 2, refused: 0 });
    expect(saidBy(read)).toEqual([
      'iso:CD child-labour cobalt 1',
      'iso:CN labour-exploitation-in-inputs tea & lamps 1',
    ]);
    expect(read.facts[1]!.notes!['inputs from']).toBe('Congo, Democratic Republic of the');
    expect(read.codes).toEqual({ EDITION_NOT_STATED: 1 });
    expect(read.documents[0]!.date).toBe('2021-12-31');
    const [unnamed] = (await readText(GOODS_XML, 'goods.xml')).documents;
    expect([unnamed!.date, unnamed!.edition]).toEqual([undefined, undefined]);
  });

  test.each([
    ['a country that is none', 'Gold,Mining,Atlantis,Yes,No,No,No'],
    ['two countries of one name', 'Gold,Mining,Congo,Yes,No,No,No'],
    ['no good', ',Mining,Chad,Yes,No,No,No'],
    ['a flag that is neither Yes nor No', 'Gold,Mining,Chad,maybe,No,No,No'],
    ['a pair without any exploitation', 'Gold,Mining,Chad,No,No,No,No'],
  ])('refuses %s', async (_, line) => {
    const read = await readText(`${GOODS_CSV}2021,${line}\n`);
    expect(read.reading.rows).toEqual({ read: 6, kept: 5, refused: 1 });
    expect(read.reading.findings[0]).toMatchObject({ code: 'ROW_REFUSED', row: 7 });
  });

  it('as XML with a document type declaration is refused', async () => {
    const hostile = GOODS_XML.replace('<Goods>', '<!DOCTYPE Goods [<!ENTITY a "b">]><Goods>');
    await expect(readText(hostile)).rejects.toMatchObject({ code: 'UNREADABLE_XML' });
  });
});
