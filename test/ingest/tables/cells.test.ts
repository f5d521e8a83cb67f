import { describe, expect, it } from 'vitest';
import { faults, link, rowsOf } from './folder.ts';

const oneLink = async (cells: Record<string, string>) => (await rowsOf('links', link(cells)))[0]!;
const linkFault = async (cells: Record<string, string>): Promise<string | undefined> =>
  (await faults({ 'links.csv': link(cells) }))[0];
const entityFault = async (columns: string, cells: string): Promise<string | undefined> =>
  (await faults({ 'entities.csv': `id,kind,name,${columns}\nx,company,X,${cells}\n` }))[0];

describe('shares', () => {
  it.each([
    ['0', 0],
    ['1', 1],
    ['0.25', 0.25],
    ['.5', 0.5],
    ['1e-3', 0.001],
    [' 0.5 ', 0.5],
    ['-0', 0],
  ])('%j is read as %d', async (cell, share) => expect((await oneLink({ share: cell })).share).toBe(share));

  it('an empty share is unknown', async () =>
    expect(await oneLink({ share: '' })).not.toHaveProperty('share'));

  it.each(['abc', '50%', '0x1', 'NaN', 'Infinity', '1/2', '"0,5"'])('%j is no number', async (cell) =>
    expect(await linkFault({ share: cell })).toBe(
      'INVALID_VALUE: not a number; at links.csv, row 2, column share; ' +
        `expected a number from 0 to 1 with a point for decimals; got ${JSON.stringify(cell.replaceAll('"', ''))}`,
    ),
  );

  it.each(['1.2', '-0.1', '100'])('%j is out of range', async (cell) =>
    expect(await linkFault({ share: cell })).toBe(
      'INVALID_VALUE: a number out of range; at links.csv, row 2, column share; ' +
        `expected a number from 0 to 1 with a point for decimals; got "${cell}"`,
    ),
  );
});

describe('words', () => {
  it('empty ones take what the table says', async () =>
    expect(await oneLink({ basis: '', scope: '', depth: '' })).toMatchObject({
      basis: 'declared',
      scope: 'company',
      depth: 'direct',
    }));

  it('absent columns take it too', async () =>
    expect(await oneLink({})).toMatchObject({ basis: 'declared', materials: [], products: [] }));

  it.each([
    ['basis', 'Verified', 'verified, declared, inferred'],
    ['scope', 'site', 'company, product, user-defined'],
    ['depth', 'deep', 'direct, chain'],
  ])('%s %j is refused with those allowed', async (column, cell, allowed) =>
    expect(await linkFault({ [column]: cell })).toContain(
      `column ${column}; expected ${allowed}; got "${cell}"`,
    ),
  );
});

describe('places', () => {
  const place = async (country: string, region: string) => {
    const rows = await rowsOf('entities', `id,kind,name,country,region\nx,mine,X,${country},${region}\n`);
    return [rows[0]!.country, rows[0]!.region];
  };

  it.each([
    ['CD', 'CD-NK', ['CD', 'CD-NK']],
    ['cd', 'cd-nk', ['CD', 'CD-NK']],
    ['XK', '', ['XK', undefined]],
    ['', 'JP-13', [undefined, 'JP-13']],
  ])('%j and %j are read as %j', async (country, region, read) =>
    expect(await place(country, region)).toEqual(read),
  );

  it.each(['ZZ', 'COD', 'Congo', '1'])('%j is no country', async (cell) =>
    expect(await entityFault('country', cell)).toContain('expected ISO 3166-1 alpha-2, such as CD'),
  );
  it.each(['CD', 'ZZ-01', 'CD-NORD', 'CD_NK', 'North Kivu'])('%j is no region', async (cell) =>
    expect(await entityFault('region', cell)).toContain('expected ISO 3166-2, such as CD-NK'),
  );
  it('a region of another country is refused', async () =>
    expect(await entityFault('country,region', 'RW,CD-NK')).toBe(
      'INVALID_VALUE: the region lies in another country; at entities.csv, row 2, column region; ' +
        'expected a region of RW; got "CD-NK"',
    ));
  it.each([
    ['latitude', '90.01'],
    ['longitude', '-181'],
  ])('%s %s is out of range', async (column, cell) =>
    expect(await entityFault(column, cell)).toContain('a number out of range'),
  );
});

describe('times', () => {
  it.each([
    '2023-02-30',
    '2023-02-29',
    '2023',
    '2023-05',
    '20230501',
    '1.5.2023',
    '2023-13-01',
    '2023-00-10',
  ])('%j is no date', async (cell) =>
    expect(await linkFault({ validFrom: cell })).toContain('expected a day of the calendar'),
  );
  it('leap days are days', async () =>
    expect(await oneLink({ validFrom: '2024-02-29', validTo: '2024-02-29' })).toMatchObject({
      validFrom: '2024-02-29',
    }));
  it('an end before the beginning is refused', async () =>
    expect(await linkFault({ validFrom: '2024-02-02', validTo: '2024-02-01' })).toContain(
      'it ends before it begins',
    ));

  it.each([
    ['2024-05-01', '2024-05-01T00:00:00.000Z'],
    ['2024-05-01T09:00Z', '2024-05-01T09:00:00.000Z'],
    ['2024-05-01T09:00:00.1234567Z', '2024-05-01T09:00:00.123Z'],
    ['2024-05-01T01:30:00+09:00', '2024-04-30T16:30:00.000Z'],
    ['2024-12-31T23:30:00-0100', '2025-01-01T00:30:00.000Z'],
  ])('the moment %j is %s', async (cell, moment) => {
    const rows = await rowsOf('links', link({ recordedAt: cell }), { trustRecorded: true });
    expect(rows[0]!.recordedAt).toBe(moment);
  });
  it.each([
    '2024-05-01T09:00:00',
    '2024-05-01 09:00Z',
    '2024-05-01T24:00Z',
    '2024-02-30T09:00Z',
    'now',
    '2024-05',
  ])('%j is no moment', async (cell) =>
    expect(await linkFault({ recordedAt: cell })).toContain('expected ISO 8601 with a zone'),
  );
  it('what is retracted before it was recorded is refused', async () =>
    expect(await linkFault({ recordedAt: '2024-05-01', retractedAt: '2024-05-01' })).toContain(
      'retracted before it was recorded',
    ));
});

describe('ids', () => {
  const read = async (cell: string) => (await rowsOf('documents', `id\n${cell}\n`))[0]!.id;

  it.each([
    ['S-17', 'own:S-17'],
    ['rmi:CID002082', 'rmi:CID002082'],
    ['LEI:5299000J2N45DDNE4Y28', 'lei:5299000J2N45DDNE4Y28'],
    ['  padded ', 'own:padded'],
    ['own: x', 'own:x'],
    ['1:2', 'own:1:2'],
    ['a b: c', 'own:a b: c'],
    ['株式会社', 'own:株式会社'],
    ['e\u0301', 'own:é'],
  ])('%j is %j', async (cell, id) => expect(await read(cell)).toBe(id));

  const idFault = async (cell: string): Promise<string | undefined> =>
    (await faults({ 'documents.csv': `id\n${cell}\n` }))[0];
  it.each([
    ['a\u0007b', 'a hidden character in an id'],
    ['a\u200bb', 'a hidden character in an id'],
    ['a\u202eb', 'a hidden character in an id'],
    ['own:', 'an id without a value'],
    ['iso:CD', 'iso: names a place or material'],
    ['material:tin', 'material: names a place or material'],
    ['x'.repeat(513), 'an id of 513 characters'],
  ])('%j is refused', async (cell, message) => expect(await idFault(cell)).toContain(message));
});

describe('lists', () => {
  it('materials are in lower case, each once, in their order', async () =>
    expect((await oneLink({ materials: 'Tin; gold;;TIN ;cobalt' })).materials).toEqual([
      'tin',
      'gold',
      'cobalt',
    ]));
  it('products keep their order', async () =>
    expect((await oneLink({ products: 'b;a;b' })).products).toEqual(['b', 'a']));
  it('identifiers are ids in their order', async () => {
    const rows = await rowsOf('entities', 'id,kind,name,identifiers\nx,mine,X,7; DUNS:1\n');
    expect(rows[0]!.identifiers).toEqual(['own:7', 'duns:1']);
  });
});

describe('about', () => {
  const about = async (cell: string) =>
    (await rowsOf('facts', `about,risk,document\n${cell},conflict,d\n`))[0]!.about;
  it.each([
    ['iso:cd', 'iso:CD'],
    ['ISO:CD-nk', 'iso:CD-NK'],
    ['material:Tin', 'material:tin'],
    ['mine', 'own:mine'],
  ])('%j is %j', async (cell, read) => expect(await about(cell)).toBe(read));
  it.each(['iso:ZZ', 'iso:CD-', 'iso:', 'material:'])('%j is refused', async (cell) =>
    expect((await faults({ 'facts.csv': `about,risk,document\n${cell},conflict,list\n` }))[0]).toContain(
      'INVALID_VALUE',
    ),
  );
});

it('a text keeps its inside and loses its edges', async () => {
  const rows = await rowsOf('entities', 'id,kind,name\nx,mine,"  A ""big""\n mine, 鉱山  "\n');
  expect(rows[0]!.name).toBe('A "big"\n mine, 鉱山');
});
it('a control character in a text is refused', async () =>
  expect((await faults({ 'entities.csv': 'id,kind,name\nx,mine,a\u0000b\n' }))[0]).toContain(
    'a control character in a text',
  ));
it('an entity matched with itself is refused', async () =>
  expect((await faults({ 'matches.csv': 'a,b,state\nbuyer,own:buyer,possible\n' }))[0]).toContain(
    'an entity matched with itself',
  ));
