/** What a declaration means as rows of the model: hand-made expectations of small ones. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { checkTables } from '../../../server/ingest/tables/index.ts';
import type { LinkRow } from '../../../server/rows.ts';
import { readFile } from '../../support/read-declaration.ts';
import { amrt, cmrt, emrt } from '../../support/workbooks/declarations.ts';
import { flawless } from '../../support/workbooks/flawless.ts';
import type { DeclarationInput, SmelterInput } from '../../support/workbooks/spec.ts';

const COMPANY = {
  name: 'Example Ltd',
  scope: 'A',
  uniqueId: '15-048-3782',
  uniqueIdAuthority: 'DUNS',
  address: '1 Sample St, Sampleton, Japan',
  effectiveDate: '2025-05-02',
};
const ME = 'duns:150483782';

const book = (smelters: readonly SmelterInput[], other: Partial<DeclarationInput> = {}): Buffer =>
  cmrt({ version: '6.5', company: COMPANY, answers: {}, smelters, ...other });

const brief = ({ supplier, customer, materials, depth, share }: LinkRow) => [
  supplier,
  customer,
  materials.join(),
  depth,
  share,
];

test('the document names its declarer, day, edition, series and hash, and has every answer and comment', async () => {
  const content = book([], { answers: { 1: { Tin: { answer: 'Yes', comment: 'solder' } }, A: 'Yes' } });
  const { tables } = await readFile(content);
  const hash = createHash('sha256').update(content).digest('hex');
  expect(tables.documents).toEqual([
    {
      id: `declaration:${hash.slice(0, 26)}`,
      publisher: 'Example Ltd',
      title: 'CMRT company-level declaration',
      date: '2025-05-02',
      edition: '6.5',
      hash,
      declarer: ME,
      series: 'CMRT|A',
      notes: expect.objectContaining({
        'company unique id': '15-048-3782',
        '1 uses-material tin': 'Yes',
        '1 uses-material tin comment': 'solder',
        'A sourcing-policy': 'Yes',
      }),
    },
  ]);
  expect(tables.entities).toEqual([
    {
      id: ME,
      kind: 'company',
      name: 'Example Ltd',
      country: 'JP',
      identifiers: [],
      materials: [],
      document: tables.documents[0]!.id,
    },
  ]);
});

test('a smelter is somewhere in the company’s chain, its origin the country named, its share unknown', async () => {
  const { tables } = await readFile(
    book([{ id: 'CID900301', mineCountries: 'DRC, Rwanda; Recycled/Scrap' }]),
  );
  expect(tables.links.map(brief)).toEqual([
    ['rmi:CID900301', ME, 'tin', 'chain', undefined],
    ['origin:tin@CD', 'rmi:CID900301', 'tin', 'direct', undefined],
    ['origin:tin@RW', 'rmi:CID900301', 'tin', 'direct', undefined],
    ['recycled:tin', 'rmi:CID900301', 'tin', 'direct', undefined],
  ]);
  const [link] = tables.links;
  expect(link).toMatchObject({
    basis: 'declared',
    scope: 'company',
    validFrom: '2025-05-02',
    document: tables.documents[0]!.id,
  });
  expect(link!.notes).toMatchObject({
    rows: '5',
    'name as reported': 'Orvane Tin Works',
    'mine countries': 'DRC, Rwanda; Recycled/Scrap',
  });
  expect(tables.entities.slice(1)).toMatchObject([
    {
      id: 'rmi:CID900301',
      kind: 'smelter',
      name: 'Orvane Tin Works',
      country: 'CN',
      region: 'CN-HN',
      materials: ['tin'],
    },
    { id: 'origin:tin@CD', kind: 'origin', country: 'CD', materials: ['tin'] },
    { id: 'origin:tin@RW', kind: 'origin', name: 'Tin, Rwanda (no mine named)', country: 'RW' },
    { id: 'recycled:tin', kind: 'recycled', name: 'Recycled tin' },
  ]);
  expect(tables.entities[2]).not.toHaveProperty('region');
});

describe('mines', () => {
  const mined = async (mines: string, mineCountries?: string) => {
    const { tables } = await readFile(
      book([{ id: 'CID900301', mines, ...(mineCountries && { mineCountries }) }]),
    );
    return tables.entities
      .filter(({ kind }) => kind === 'mine' || kind === 'origin')
      .map(({ kind, name, country }) => [kind, name, country]);
  };

  test('are in the country that the row names, where it names one', async () => {
    expect(await mined('Hill Mine; River Mine', 'Peru')).toEqual([
      ['mine', 'Hill Mine', 'PE'],
      ['mine', 'River Mine', 'PE'],
    ]);
  });

  test('are in none for sure where it names two: those are origins beside them', async () => {
    expect(await mined('Hill Mine', 'Peru, Chile')).toEqual([
      ['mine', 'Hill Mine', undefined],
      ['origin', 'Tin, Peru (no mine named)', 'PE'],
      ['origin', 'Tin, Chile (no mine named)', 'CL'],
    ]);
  });

  test('a country that is none for sure is told once for all its rows', async () => {
    const rows = [1, 2, 3].map((n): SmelterInput => ({ id: `CID90030${n}`, mineCountries: 'Africa' }));
    const { met, tables } = await readFile(book(rows));
    expect(met).toEqual([
      expect.objectContaining({
        code: 'PLACE_NOT_MAPPED',
        cell: 'O5',
        got: 'Africa',
        values: expect.objectContaining({ rows: '5, 6, 7' }),
      }),
    ]);
    expect(tables.links).toHaveLength(3);
    expect(tables.links[0]!.notes).toMatchObject({ 'mine countries': 'Africa' });
  });

  test('a smelter’s own country is never the origin of its ore', async () => {
    const { tables } = await readFile(book([{ id: 'CID900301' }]));
    expect(tables.links.map(brief)).toEqual([['rmi:CID900301', ME, 'tin', 'chain', undefined]]);
    expect(tables.entities.map(({ kind }) => kind)).toEqual(['company', 'smelter']);
  });
});

describe('rows of one smelter', () => {
  test('are one claim; each counts as kept, and the rows are told', async () => {
    const rows: SmelterInput[] = [
      { id: 'CID900301', mines: 'Hill Mine', comments: 'first' },
      { id: 'CID900302' },
      { id: 'CID900301', mines: 'River Mine', comments: 'second' },
    ];
    const { reading, met, tables } = await readFile(book(rows));
    expect(reading.rows).toEqual({ read: 3, kept: 3, refused: 0 });
    expect(tables.links.filter(({ customer }) => customer === ME).map(({ notes }) => notes)).toEqual([
      expect.objectContaining({ rows: '5, 7', comments: 'first | second', mines: 'Hill Mine | River Mine' }),
      expect.objectContaining({ rows: '6' }),
    ]);
    expect(met).toEqual([
      expect.objectContaining({
        code: 'ROWS_MERGED',
        severity: 'notice',
        values: { smelter: 'rmi:CID900301', rows: '5, 7', material: 'tin' },
      }),
    ]);
  });

  test('for two metals are two claims', async () => {
    const rows: SmelterInput[] = [
      { id: 'CID900301' },
      { option: 'B', metal: 'Gold', id: 'CID900301', name: 'Orvane' },
    ];
    const { tables } = await readFile(book(rows));
    expect(tables.links.map(brief)).toEqual([
      ['rmi:CID900301', ME, 'tin', 'chain', undefined],
      ['rmi:CID900301', ME, 'gold', 'chain', undefined],
    ]);
    expect(tables.entities[1]).toMatchObject({ id: 'rmi:CID900301', materials: ['tin', 'gold'] });
  });
});

describe('smelters without an id', () => {
  const unlisted = (name: string, country = 'PERU'): SmelterInput => ({
    metal: 'Tin',
    lookup: 'Smelter not listed',
    name,
    country,
  });
  const ids = async (rows: readonly SmelterInput[], company = COMPANY) => {
    const { tables, reading } = await readFile(book(rows, { company }));
    return { ids: tables.entities.filter(({ kind }) => kind === 'smelter').map(({ id }) => id), reading };
  };

  test('one not listed is the same in every declaration of its declarer, and another’s is another', async () => {
    const first = await ids([unlisted('Nowhere Tin Ltd.')]);
    const again = await ids([{ id: 'CID900301' }, unlisted('NOWHERE  TIN LTD')]);
    const others = await ids([unlisted('Nowhere Tin Ltd.')], { ...COMPANY, uniqueId: '60-902-0083' });
    expect(first.ids).toEqual([expect.stringMatching(/^unlisted:[0-9a-f]{26}$/)]);
    expect(again.ids[1]).toBe(first.ids[0]);
    expect(others.ids[0]).not.toBe(first.ids[0]);
    // the declarer too: others may know it by its name alone
    expect(first.reading.toMatch).toEqual(['duns:150483782', ...first.ids]);
  });

  test('two of the same name in different countries are two', async () => {
    expect(new Set((await ids([unlisted('Nowhere'), unlisted('Nowhere', 'CHILE')])).ids).size).toBe(2);
  });

  test('those not yet identified are one each', async () => {
    const row: SmelterInput = { metal: 'Gold', lookup: 'Smelter not yet identified' };
    const { ids: found, reading } = await ids([row, row]);
    expect(new Set(found).size).toBe(2);
    expect(found.every((id) => /^unidentified:[0-9a-f]{26}$/.test(id))).toBe(true);
    expect(reading.rows).toEqual({ read: 2, kept: 2, refused: 0 });
    expect(reading.toMatch).toEqual(['duns:150483782']);
  });

  test('a row with no metal that nothing tells is kept without one', async () => {
    const { tables, reading } = await readFile(book([{ id: 'CID123456' }]));
    expect(reading.rows).toEqual({ read: 1, kept: 1, refused: 0 });
    expect(tables.links.map(brief)).toEqual([['rmi:CID123456', ME, '', 'chain', undefined]]);
  });
});

describe('answers', () => {
  const statuses = async (scope: string | undefined) => {
    const company = { ...COMPANY, ...(scope ? { scope } : { scope: null }), scopeDescription: 'pumps' };
    const answers = { 1: { Tin: 'No', Gold: 'Yes' }, 4: { Gold: 'Unknown' }, 6: { Gold: '100%' }, A: 'Yes' };
    const { tables } = await readFile(book([], { company, answers, products: [{ number: 'P-1' }] }));
    return tables.statuses.map(({ about, kind, material, value }) => [about, kind, material, value]);
  };

  test('become statuses of the company, not using a material among them', async () => {
    expect(await statuses('A')).toEqual([
      [ME, 'uses-material', 'tin', 'no'],
      [ME, 'uses-material', 'gold', 'yes'],
      [ME, 'sources-from-cahra', 'gold', 'unknown'],
      [ME, 'suppliers-responded', 'gold', '100%'],
      [ME, 'sourcing-policy', undefined, 'yes'],
    ]);
  });

  test.each(['B', 'C', undefined])(
    'for some products say nothing of the whole company (%s)',
    async (scope) => {
      const kinds = (await statuses(scope)).map(([, kind]) => kind);
      expect(kinds).toContain('uses-material-in-scope');
      expect(kinds).not.toContain('uses-material');
    },
  );

  test('"100% recycled" is a source and a status, and cancels no country', async () => {
    const { tables } = await readFile(book([{ id: 'CID900301', recycled: 'Yes', mineCountries: 'Peru' }]));
    expect(tables.links.map(({ supplier }) => supplier)).toEqual([
      'rmi:CID900301',
      'origin:tin@PE',
      'recycled:tin',
    ]);
    expect(tables.statuses).toMatchObject([
      {
        about: 'rmi:CID900301',
        kind: 'recycled-100',
        value: 'yes',
        material: 'tin',
        validFrom: '2025-05-02',
      },
    ]);
  });
});

describe('scope', () => {
  const products = [{ number: 'P-1', name: 'Pump' }, { name: 'Valve' }];
  const scoped = async (scope: string, other: Partial<DeclarationInput> = {}) => {
    const { tables } = await readFile(
      book([{ id: 'CID900301' }], { company: { ...COMPANY, scope }, ...other }),
    );
    return { link: tables.links[0]!, document: tables.documents[0]! };
  };

  test('of products: links name them, and only a declaration of the same ones replaces it', async () => {
    const first = await scoped('B', { products });
    expect(first.link).toMatchObject({ scope: 'product', products: ['P-1', 'Valve'] });
    expect(first.document).toMatchObject({
      title: 'CMRT product-level declaration',
      notes: { products: 'P-1 | Pump |  |  | \n | Valve |  |  | ' },
    });
    const turned = await scoped('B', { products: [...products].reverse() });
    const others = await scoped('B', { products: products.slice(1) });
    expect(turned.document.series).toBe(first.document.series);
    expect(others.document.series).not.toBe(first.document.series);
  });

  test('of the company’s own words', async () => {
    const { link, document } = await scoped('C', {
      company: { ...COMPANY, scope: 'C', scopeDescription: 'Plant 2' },
    });
    expect(link).toMatchObject({ scope: 'user-defined', products: [] });
    expect(document.title).toBe('CMRT user-defined declaration');
    expect(document.series).toMatch(/^CMRT\|C\|[0-9a-f]{16}$/);
  });

  test('products beyond a hundred are in the document’s notes alone, and that is told', async () => {
    const many = Array.from({ length: 101 }, (_, i) => ({ number: `P-${i}` }));
    const { reading, met, tables } = await readFile(
      book([{ id: 'CID900301' }], { company: { ...COMPANY, scope: 'B' }, products: many }),
    );
    expect(reading.rows).toEqual({ read: 102, kept: 102, refused: 0 });
    expect(tables.links[0]!.products).toEqual([]);
    expect(tables.documents[0]!.notes!['products']!.split('\n')).toHaveLength(101);
    expect(met.map(({ code }) => code)).toEqual(['PRODUCTS_IN_NOTES']);
  });
});

test('who received it is supplied by who declares', async () => {
  const { tables } = await readFile(book([{ id: 'CID900301' }]), 'a.xlsx', { buyer: 'own:us' });
  expect(tables.links.find(({ customer }) => customer === 'own:us')).toMatchObject({
    supplier: ME,
    materials: [],
    depth: 'direct',
    document: tables.documents[0]!.id,
  });
});

describe('the mine list', () => {
  const mines = [
    {
      metal: 'Silver',
      smelters: 'Orvane Silver Works; KELTRA SILVER',
      mine: 'Hill Mine',
      country: 'PERU',
      comments: 'visited',
    },
    { metal: 'Silver', smelters: 'Somebody Else', mine: 'Far Mine' },
    { metal: 'Silver', country: 'CHILE', smelters: 'CID901601' },
    { metal: 'Silver' },
  ];
  const silver = amrt(
    flawless('AMRT', '1.3', 'en', {
      materials: ['Silver'],
      smelters: [{ id: 'CID901601' }, { option: 'B', metal: 'Silver', lookup: 'KELTRA SILVER' }],
      mines,
    }),
  );

  test('names mines of the smelters that the smelter list has, under any name it has for them', async () => {
    const { reading, met, tables } = await readFile(silver);
    const declarer = tables.documents[0]!.declarer!;
    const name = new Map(tables.entities.map(({ id, name }) => [id, name]));
    expect(tables.links.slice(2).map((link) => [name.get(link.supplier), link.customer, link.depth])).toEqual(
      [
        ['Hill Mine', 'rmi:CID901601', 'direct'],
        ['Hill Mine', 'rmi:CID901602', 'direct'],
        ['Far Mine', declarer, 'chain'],
        ['Silver, Chile (no mine named)', 'rmi:CID901601', 'direct'],
      ],
    );
    expect(reading.rows).toEqual({ read: 6, kept: 5, refused: 1 });
    expect(met).toEqual([expect.objectContaining({ code: 'ROW_REFUSED', sheet: 'Mine List', row: 8 })]);
  });
});

test('the rows pass every check of tables, and are the same however often they are read', async () => {
  const content = emrt(flawless('EMRT', '2.1', 'zh', { quirks: { zeros: true } }));
  const [first, second] = [await readFile(content), await readFile(content)];
  expect(second.tables).toEqual(first.tables);
  const set = { source: 'a', files: first.reading.tables, notices: [], close: async () => undefined };
  const report = await checkTables(set);
  expect(report.faults).toEqual([]);
  expect(report.counts).toMatchObject({
    documents: 1,
    entities: first.tables.entities.length,
    links: first.tables.links.length,
  });
});
