/** What real files do beside being filled in, in English, Japanese and Chinese: nothing of it changes what they say. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Declaration } from '../../../server/ingest/declarations/declaration.ts';
import { rowsOf } from '../../../server/ingest/declarations/rows-of.ts';
import { readBook, readFile } from '../../support/read-declaration.ts';
import { amrt, cmrt, declaration, emrt } from '../../support/workbooks/declarations.ts';
import { flawless } from '../../support/workbooks/flawless.ts';
import { layoutOf } from '../../support/workbooks/layouts.ts';
import type { DeclarationInput, Quirks, SmelterInput } from '../../support/workbooks/spec.ts';
import { LANGUAGES as TONGUES } from '../../support/workbooks/words.ts';
import { workbook } from '../../support/workbooks/workbook.ts';

const LANGUAGES = ['en', 'ja', 'zh'] as const;

/** One row of each kind: by id, by name, not listed, not yet identified, the same smelter twice, all recycled. */
const SMELTERS: readonly SmelterInput[] = [
  { id: 'CID900301', mines: 'Hill Mine', mineCountries: 'Indonesia' },
  { option: 'B', metal: 'Tin', lookup: 'KELTRA TIN', mineCountries: 'DRC, Rwanda; Recycled/Scrap' },
  { option: 'B', metal: 'Tin', lookup: 'Smelter not listed', name: 'Nowhere Tin Ltd', country: 'PERU' },
  { option: 'B', metal: 'Gold', lookup: 'Smelter not yet identified' },
  { id: 'CID900301', mines: 'River Mine', mineCountries: 'Please see RCOI-List', comments: 'second mine' },
  { id: 'CID900401', recycled: 'Yes', nextSteps: 'None' },
];

const input = (
  language: string,
  quirks: Quirks = {},
  other: Partial<DeclarationInput> = {},
): DeclarationInput => flawless('CMRT', '6.4', language, { smelters: SMELTERS, quirks, ...other });

/** What is said, without where and in which language it stands. */
const said = ({ company, answers, smelters }: Declaration) => ({
  company: Object.fromEntries(Object.entries(company).map(([field, told]) => [field, told.value])),
  answers: answers.map(({ question, material, value, comment }) => [question, material, value, comment]),
  smelters: smelters.map(
    ({ material, id, name, country, countryCode, listing, mines, mineCountries, recycled }) => ({
      material,
      id,
      name,
      country,
      countryCode,
      listing,
      mines,
      mineCountries,
      recycled,
    }),
  ),
});

describe('six rows of every kind are read', () => {
  test.each(LANGUAGES)('in %s', async (language) => {
    const { declaration: read, findings, told } = await readBook(cmrt(input(language)));
    expect(findings).toEqual([]);
    expect(told.language).toBe(language);
    expect(said(read).smelters).toEqual([
      expect.objectContaining({
        material: 'tin',
        id: 'CID900301',
        name: 'Orvane Tin Works',
        countryCode: 'CN',
        listing: 'listed',
      }),
      expect.objectContaining({
        material: 'tin',
        id: 'CID900302',
        name: 'Keltra Tin Works',
        countryCode: 'JP',
        listing: 'listed',
      }),
      expect.objectContaining({
        material: 'tin',
        id: undefined,
        name: 'Nowhere Tin Ltd',
        countryCode: 'PE',
        listing: 'not-listed',
      }),
      expect.objectContaining({
        material: 'gold',
        id: undefined,
        name: undefined,
        listing: 'not-yet-identified',
      }),
      expect.objectContaining({ material: 'tin', id: 'CID900301', mines: 'River Mine' }),
      expect.objectContaining({ material: 'tungsten', id: 'CID900401', recycled: 'yes' }),
    ]);
    expect(said(read).company).toMatchObject({
      name: 'Example Components Ltd',
      scope: 'A',
      effectiveDate: '2024-05-03',
    });
    expect(read.answers.filter(({ value }) => value === undefined)).toEqual([]);
    expect(read.answers).toHaveLength(8 * 4 + 8);
    expect(read.checkerMissing).toBe(0);
  });
});

const SAME: readonly (readonly [string, Quirks])[] = [
  ['formulas without results', { noCaches: true }],
  ['formulas typed over', { overtyped: true }],
  ['shared formulas', { sharedFormulas: true }],
  ['text in the cells', { inlineStrings: true }],
  ['cells without addresses', { noAddresses: true }],
  ['dates from 1904', { date1904: true }],
  ['links for e-mail and web addresses', { hyperlinks: true }],
  ['rich text with reading aids', { richText: true }],
  ['the date as text', { dateAsText: true }],
  ['tabs behind the name', { trailingTabs: true }],
  ['zeros in text columns', { zeros: true }],
  ['broken merges', { brokenMerges: true }],
  ['100% as a number', { percentNumber: true }],
  ['rows deleted below', { blankRows: 0 }],
  ['empty rows between', { gaps: 3 }],
  [
    'tabs in another order',
    {
      sheetOrder: [
        'L',
        'Smelter Look-up',
        'Smelter List',
        'Product List',
        'Checker',
        'Declaration',
        'Instructions',
        'Revision',
      ],
    },
  ],
  [
    'all at once',
    {
      noCaches: true,
      inlineStrings: true,
      noAddresses: true,
      hyperlinks: true,
      richText: true,
      trailingTabs: true,
      dateAsText: true,
      zeros: true,
      percentNumber: true,
      gaps: 1,
    },
  ],
];

describe.each(LANGUAGES)('in %s nothing changes, and every smelter row is kept, by', (language) => {
  let plain: ReturnType<typeof said>;
  beforeAll(async () => {
    plain = said((await readBook(cmrt(input(language)))).declaration);
  });

  test.each(SAME)('%s', async (_, quirks) => {
    const { declaration: odd, findings } = await readBook(cmrt(input(language, quirks)));
    expect(said(odd)).toEqual(plain);
    expect(findings).toEqual([]);
    const { rows } = rowsOf(odd, { path: 'odd.xlsx', hash: '0'.repeat(64) });
    expect([rows.kept, rows.refused]).toEqual([6, 0]);
  });
});

describe('without results of formulas the tables are the same, but for the document', () => {
  /** Besides rows of every kind: a place that only the workbook's list has, and a name behind a special entry, an id of which a formula makes nothing. */
  const smelters: readonly SmelterInput[] = [
    ...SMELTERS,
    { id: ' cid900302 ' },
    { option: 'B', metal: 'Tin', lookup: 'Smelter not listed', name: 'KELTRA TIN' },
    { option: 'B', metal: 'Gold', lookup: 'Smelter not listed', name: 'KELTRA TIN', country: 'JAPAN' },
    {
      option: 'B',
      metal: 'Tin',
      lookup: 'Smelter not listed',
      name: 'Afar',
      country: 'MALAYSIA',
      stateProvince: 'Pulau Pinang',
    },
  ];

  const tablesOf = async (quirks: Quirks): Promise<unknown> => {
    const content = cmrt(input('en', quirks, { smelters }));
    const { tables } = await readFile(content);
    const { id, hash } = tables.documents[0]!;
    const all = JSON.stringify(tables).replaceAll(id, 'declaration').replaceAll(hash!, 'hash');
    // made of the document's id
    const rows = JSON.parse(all.replace(/\b(unidentified|link|status):\w+/g, '$1'));
    // a formula of its own counts them, which is not done here
    delete rows.documents[0].notes['required fields missing'];
    return rows;
  };

  test('names, sources of ids, provinces and what a special entry stands for included', async () => {
    const cached = await tablesOf({});
    expect(await tablesOf({ noCaches: true })).toEqual(cached);
    expect(JSON.stringify(cached)).toContain('"region":"MY-07"');
  });
});

test.each(Object.keys(TONGUES))('the language %s is known, and its workbook read', async (language) => {
  const { told, declaration: read } = await readBook(cmrt(input(language)));
  expect(told.language).toBe(language);
  expect([read.answers.length, read.smelters.length]).toEqual([8 * 4 + 8, SMELTERS.length]);
  expect(said(read).company).toMatchObject({ name: 'Example Components Ltd', scope: 'A' });
});

describe('a workbook says what it is without', () => {
  test.each(['en', 'zh'])('the result of its title (%s)', async (language) => {
    const { told } = await readBook(cmrt(input(language, { noCaches: true })));
    expect(told).toMatchObject({ template: 'CMRT', version: '6.4', language });
  });

  test.each([
    ['CMRT', '6.4'],
    ['EMRT', '1.3'],
    ['EMRT', '2.1'],
    ['AMRT', '1.21'],
    ['AMRT', '1.3'],
    ['CRT', '2.21'],
  ] as const)(
    'its title and its dictionary: by its sheets and its smelters (%s %s)',
    async (template, version) => {
      const whole = flawless(template, version);
      const sheetOrder = layoutOf(template, version).sheets.filter(
        (name) => name !== 'L' && name !== 'Revision',
      );
      const bare = declaration(template, { ...whole, title: 'A sheet of our own', quirks: { sheetOrder } });
      const read = await readBook(bare);
      expect(read.told).toMatchObject({ template, version });
      expect(said(read.declaration)).toEqual(
        said((await readBook(declaration(template, whole))).declaration),
      );
    },
  );

  test('its version anywhere: the file name says it, or nothing does, and that is told', async () => {
    const book = cmrt(input('en', {}, { revision: 'Our own sheet' }));
    const named = await readBook(book, 'in/Supplier_CMRT_6.4 final.xlsx');
    expect(named.told).toMatchObject({ version: '6.4', versionFrom: 'the file name' });
    expect(named.findings.map(({ code }) => code)).toEqual(['VERSION_ELSEWHERE']);
    const nameless = await readBook(book, 'supplier.xlsx');
    expect(nameless.told.version).toBeUndefined();
    expect(nameless.findings.map(({ code }) => code)).toContain('VERSION_UNKNOWN');
    expect(said(nameless.declaration)).toEqual(said(named.declaration));
  });
});

describe('the company block', () => {
  const block = (company: NonNullable<DeclarationInput['company']>) =>
    readBook(cmrt(input('en', {}, { company })));

  test('placeholders say nothing and are kept as written', async () => {
    const { declaration: read } = await block({
      name: 'Example Ltd',
      scope: 'A',
      address: 'N/A',
      contactPhone: '-',
      uniqueId: 0,
    });
    expect(Object.keys(read.company)).toEqual(['name', 'scope']);
    expect(read.unused).toEqual([
      { field: 'address', value: 'N/A', sheet: 'Declaration', cell: 'D14', why: 'placeholder' },
      { field: 'contactPhone', value: '-', sheet: 'Declaration', cell: 'D17', why: 'placeholder' },
    ]);
  });

  test('a date with day and month either way is told', async () => {
    const { declaration: read, findings } = await block({ name: 'Example Ltd', effectiveDate: '05/02/2024' });
    expect(read.company.effectiveDate?.value).toBe('2024-02-05');
    expect(findings).toEqual([
      expect.objectContaining({ code: 'DATE_AMBIGUOUS', cell: 'D22', got: '05/02/2024' }),
    ]);
  });

  test('a date that is none is a finding with its cell, and stays among what was written', async () => {
    const { declaration: read, findings } = await block({ name: 'Example Ltd', effectiveDate: 'next week' });
    expect(read.company.effectiveDate).toBeUndefined();
    expect(findings).toEqual([
      expect.objectContaining({ code: 'VALUE_NOT_READ', cell: 'D22', got: 'next week' }),
    ]);
    expect(read.unused).toEqual([
      expect.objectContaining({ field: 'effectiveDate', value: 'next week', why: 'not-read' }),
    ]);
  });

  test('all blank, the answers filled: a draft is read', async () => {
    const { reading, tables } = await readFile(cmrt(input('ja', {}, { company: {} })), 'drafts/a.xlsx');
    expect(reading.rows).toEqual({ read: 6, kept: 6, refused: 0 });
    const company = tables.entities.find(({ kind }) => kind === 'company')!;
    expect(company).toMatchObject({ name: 'Company that a.xlsx does not name' });
    expect(company.id).toMatch(/^named:[0-9a-f]{26}$/);
    expect(reading.toMatch).not.toContain(company.id);
  });
});

describe('answers', () => {
  test.each([
    ['ja', ['はい', 'いいえ', '不明']],
    ['zh', ['是', '否', '未知']],
  ])('translated into %s are the same answers', async (language, [yes, no, unknown]) => {
    const answers = { 1: { Tin: yes!, Gold: no! }, 3: { Tin: unknown! } };
    const { declaration: read, findings } = await readBook(cmrt(input(language, {}, { answers })));
    const given = read.answers
      .filter(({ value }) => value)
      .map(({ question, material, value }) => [question, material, value]);
    expect(given).toEqual([
      ['1', 'tin', 'Yes'],
      ['1', 'gold', 'No'],
      ['3', 'tin', 'Unknown'],
    ]);
    expect(findings).toEqual([]);
  });

  test('one that no template offers is kept as written, and told', async () => {
    const { declaration: read, findings } = await readBook(
      cmrt(input('en', {}, { answers: { 1: { Tin: 'Mostly' } } })),
    );
    expect(read.answers.find(({ value }) => value)).toMatchObject({
      value: 'Mostly',
      offered: false,
      cell: 'D27',
    });
    expect(findings).toEqual([
      expect.objectContaining({ code: 'VALUE_NOT_READ', cell: 'D27', got: 'Mostly' }),
    ]);
  });

  test('what EMRT 1 fills in for hidden rows is none', async () => {
    const { declaration: read } = await readBook(emrt({ version: '1.3', company: { name: 'Example Ltd' } }));
    expect(read.answers.filter(({ value }) => value)).toEqual([]);
    expect(read.materials.map(({ material }) => material)).toEqual(['cobalt', 'mica']);
  });
});

describe('materials that the company chooses', () => {
  const asked = ({ answers }: Declaration, question: string) =>
    answers
      .filter((each) => each.question === question)
      .map(({ material, value, cell }) => [material, value, cell]);

  test.each([false, true])('EMRT 2: rows are sorted, one deleted (without results: %s)', async (noCaches) => {
    const materials = ['Nickel', 'Copper', 'Mica'];
    const book = emrt({
      version: '2.1',
      company: { name: 'Example Ltd' },
      materials,
      answers: { 1: { Copper: 'Yes', Mica: 'No', Nickel: 'Unknown' } },
      quirks: { noCaches },
    });
    const { declaration: read } = await readBook(book);
    expect(read.materials.map(({ material }) => material).sort()).toEqual(['copper', 'mica', 'nickel']);
    expect(asked(read, '1')).toEqual([
      ['copper', 'Yes', 'D30'],
      ['mica', 'No', 'D31'],
      ['nickel', 'Unknown', 'D32'],
    ]);
  });

  test('AMRT with names in Chinese', async () => {
    const book = amrt({
      version: '1.21',
      language: 'zh',
      company: { name: '范例有限公司' },
      materials: ['银', '铝'],
      answers: { 1: 'Yes' },
    });
    const { declaration: read } = await readBook(book);
    expect(new Set(read.materials.map(({ material }) => material))).toEqual(new Set(['aluminium', 'silver']));
    expect(new Set(asked(read, '1').map(([material]) => material))).toEqual(new Set(['aluminium', 'silver']));
  });

  test('two in one cell are none, and that is told', async () => {
    const company = { name: 'Example Ltd' };
    const book = amrt({
      version: '1.21',
      company,
      materials: ['Copper, Zinc'],
      lookup: [],
      answers: { 1: 'No' },
    });
    const { declaration: read, findings } = await readBook(book);
    expect(read.materials).toEqual([]);
    expect(read.answers.filter(({ value }) => value)).toMatchObject([{ question: '1', value: 'No' }]);
    expect(read.answers.some(({ material }) => material !== undefined)).toBe(false);
    expect(findings).toEqual([
      expect.objectContaining({ code: 'VALUE_NOT_READ', cell: 'D12', got: 'Copper, Zinc' }),
    ]);
  });

  test('AMRT 1.3 with another that it does not have in its list', async () => {
    const book = amrt({
      version: '1.3',
      company: { name: 'Example Ltd' },
      materials: ['Zinc'],
      otherMaterials: ['Vanadium'],
      lookup: [],
      answers: { 1: 'Yes' },
    });
    const { declaration: read } = await readBook(book);
    expect(asked(read, '1').map(([material]) => material)).toEqual(['vanadium', 'zinc']);
  });
});

describe('smelter rows', () => {
  const rowsOf = async (smelters: readonly SmelterInput[], other: Partial<DeclarationInput> = {}) =>
    (await readBook(cmrt(input('en', {}, { smelters, ...other })))).declaration.smelters;

  test('the special entries count in any case', async () => {
    const rows = await rowsOf([
      { metal: 'Tin', lookup: 'SMELTER NOT LISTED', name: 'Nowhere', country: 'PERU' },
      { metal: 'Tin', lookup: 'Smelter Not Yet Identified', name: 'Unknown', country: 'Unknown' },
    ]);
    expect(rows.map(({ listing, name, country }) => [listing, name, country])).toEqual([
      ['not-listed', 'Nowhere', 'PERU'],
      ['not-yet-identified', undefined, undefined],
    ]);
  });

  test('the template’s own "Enter smelter details" is no source of an id', async () => {
    const [row] = await rowsOf([
      { metal: 'Tin', lookup: 'Smelter not listed', name: 'Nowhere', country: 'PERU' },
    ]);
    expect(row).toMatchObject({ placeholders: { idSource: 'Enter smelter details' } });
    expect(row!.idSource).toBeUndefined();
  });

  test('an id of another form is kept as written; the look-up name says which smelter it is', async () => {
    const [named, unnamed] = await rowsOf([
      { metal: 'Tin', lookup: 'Keltra Tin Works', id: '1AUS046', option: 'B' },
      { metal: 'Tin', name: 'Old Works', id: '1AUS047', option: 'B' },
    ]);
    expect(named).toMatchObject({ id: 'CID900302', idWritten: '1AUS046', listing: 'listed' });
    expect(unnamed).toMatchObject({ id: '1AUS047', name: 'Old Works', listing: 'not-listed' });
  });

  test('an id of RMI’s counts in whichever column it stands', async () => {
    const book = workbook({
      sheets: [
        { name: 'Declaration', cells: { D2: 'Report (CMRT)', J3: 'Revision 6.4', D8: 'Example Ltd' } },
        {
          name: 'Smelter List',
          cells: { A5: 'cid 900301', B5: 'Tin', F5: 'see column A', B6: 'Tin', F6: 'CID900302' },
        },
        { name: 'Checker', cells: {} },
      ],
    });
    const { declaration: read } = await readBook(book);
    expect(read.smelters.map(({ id, listing }) => [id, listing])).toEqual([
      ['CID900301', 'listed'],
      ['CID900302', 'listed'],
    ]);
  });

  test('two metals in one cell are none: the look-up says which, or nothing does', async () => {
    const smelters: SmelterInput[] = [
      { option: 'B', metal: 'Tin/Gold', id: 'CID900301', name: 'Orvane' },
      { option: 'B', metal: 'Tin, Gold', lookup: 'Smelter not listed', name: 'Nowhere', country: 'PERU' },
    ];
    const { declaration: read, findings } = await readBook(cmrt(input('en', {}, { smelters })));
    expect(read.smelters.map(({ material, materialWritten }) => [material, materialWritten])).toEqual([
      ['tin', 'Tin/Gold'],
      [undefined, 'Tin, Gold'],
    ]);
    expect(findings.map(({ code, cell }) => [code, cell])).toEqual([
      ['VALUE_NOT_READ', 'B5'],
      ['VALUE_NOT_READ', 'B6'],
    ]);
  });

  test('a text longer than a cell holds is cut there, and told', async () => {
    const { declaration: read, findings } = await readBook(
      cmrt(input('en', {}, { smelters: [{ id: 'CID900301', comments: 'x'.repeat(40_000) }] })),
    );
    expect(read.smelters[0]!.comments).toHaveLength(32_767);
    expect(findings).toEqual([expect.objectContaining({ code: 'TEXT_CUT', cell: 'Q5' })]);
  });

  test('an alias of two smelters names neither', async () => {
    const entry = { metal: 'Copper', aliases: [], country: 'CHILE', city: '', stateProvince: '' };
    const lookup = [
      { ...entry, name: 'Twin Works', id: 'CID900601' },
      { ...entry, name: 'Twin Works', id: 'CID900699' },
    ];
    const smelters = [{ metal: 'Copper', lookup: 'Twin Works', option: 'B' as const }];
    const book = emrt(flawless('EMRT', '2.1', 'en', { lookup, smelters, quirks: { noCaches: true } }));
    const { declaration: read, findings } = await readBook(book);
    expect(read.smelters[0]).toMatchObject({ name: 'Twin Works', listing: 'not-listed' });
    expect(findings).toEqual([
      expect.objectContaining({
        code: 'ALIAS_AMBIGUOUS',
        cell: 'C5',
        expected: 'one of CID900601, CID900699',
      }),
    ]);
  });

  test('a row of a comment alone is refused with its text, no other row is', async () => {
    const smelters: SmelterInput[] = [{ id: 'CID900301' }, { comments: 'as last year', mines: 'Hill Mine' }];
    const { reading, met } = await readFile(cmrt(input('en', {}, { smelters })));
    expect(reading.rows).toEqual({ read: 2, kept: 1, refused: 1 });
    expect(met).toEqual([
      expect.objectContaining({
        code: 'ROW_REFUSED',
        sheet: 'Smelter List',
        row: 6,
        got: 'N6: Hill Mine; Q6: as last year',
      }),
    ]);
  });

  test('AMRT 1.2 has no look-up, and its columns start with the metal', async () => {
    const { declaration: read } = await readBook(declaration('AMRT', flawless('AMRT', '1.2', 'ja')));
    expect(read.smelters).toHaveLength(6);
    expect(read.smelters[0]).toMatchObject({
      material: 'aluminium',
      id: 'CID901101',
      countryCode: 'CN',
      mines: 'Aluminum Hill mine',
    });
  });
});

describe('lists beside it', () => {
  test('a product without a number counts', async () => {
    const company = { name: 'Example Ltd', scope: 'B' };
    const products = [{ name: 'Valve' }, { number: 'P-2', name: 'Pump', comments: 'N/A' }];
    const { declaration: read } = await readBook(cmrt(input('en', {}, { company, products })));
    expect(read.products).toEqual([
      { row: 6, name: 'Valve' },
      { row: 7, number: 'P-2', name: 'Pump' },
    ]);
  });

  test('the requester’s product numbers stand in columns of their own from CMRT 6.6 on', async () => {
    const products = [
      { number: 'P-1', name: 'Pump', requesterNumber: 'R-9', requesterName: 'Their pump', comments: 'new' },
    ];
    const { declaration: read } = await readBook(cmrt(flawless('CMRT', '6.6', 'zh', { products })));
    expect(read.products).toEqual([
      {
        row: 6,
        number: 'P-1',
        name: 'Pump',
        requesterNumber: 'R-9',
        requesterName: 'Their pump',
        comments: 'new',
      },
    ]);
  });

  test('mines and reasons for minerals', async () => {
    const book = amrt(
      flawless('AMRT', '1.3', 'en', {
        mines: [{ metal: 'Silver', smelters: 'Orvane Silver Works', mine: 'Hill Mine', country: 'PERU' }],
        mineralReasons: [{ mineral: 'Silver', reason: 'Asked by a customer' }],
      }),
    );
    const { declaration: read } = await readBook(book);
    expect(read.mines).toEqual([
      {
        row: 5,
        material: 'silver',
        smelters: 'Orvane Silver Works',
        mine: 'Hill Mine',
        country: 'PERU',
        countryCode: 'PE',
      },
    ]);
    expect(read.mineralReasons).toEqual([{ row: 8, mineral: 'Silver', reason: 'Asked by a customer' }]);
  });
});
