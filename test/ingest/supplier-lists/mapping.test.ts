import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bufferInput } from '../../../server/ingest/formats/inputs.ts';
import { makeProbe } from '../../../server/ingest/formats/make-probe.ts';
import { checkMapping, MAPPING_FIELDS } from '../../../server/ingest/supplier-lists/check-mapping.ts';
import { findHeader } from '../../../server/ingest/supplier-lists/find-header.ts';
import { supplierList } from '../../../server/ingest/supplier-lists/format.ts';
import { keepMapping, keptMappings } from '../../../server/ingest/supplier-lists/kept-mappings.ts';
import { CONSTANTS, FIELDS, type Mapping } from '../../../server/ingest/supplier-lists/mapping.ts';
import { type Suggestion, suggestMapping } from '../../../server/ingest/supplier-lists/suggest.ts';
import { workbookBytes } from '../workbook/written.ts';
import { codesIn, type ReadList, readList, sharesIn } from './list.ts';

async function suggested(text: string): Promise<Suggestion> {
  const probe = await makeProbe(bufferInput(Buffer.from(text), 'list.csv'));
  const found = await findHeader(probe);
  await probe.close();
  if (!found) throw new Error('no header was found');
  return suggestMapping(found);
}

const fields = ({ mapping }: Suggestion): Record<string, string> =>
  Object.fromEntries(mapping.columns.map(({ column, field }) => [column, field]));

const ROWS = ['A1,Acme Ltd,GB', 'B2,Bolt GmbH,DE', 'C3,Cie SA,FR'];
const PLAIN = `Supplier ID,Supplier name,Country\n${ROWS.join('\n')}\n`;

describe('a suggestion', () => {
  it('tells names from numbers by the cells where one header serves both', async () => {
    const names = await suggested('Vendor,Country,Spend\nAcme Limited,GB,12.50\nBolt und Söhne,DE,7.25\n');
    expect([fields(names), names.doubts]).toEqual([
      { Vendor: 'name', Country: 'country', Spend: 'spend' },
      [],
    ]);
    const numbers = await suggested(
      'Vendor,Name 1,Spend\n100045,Acme Limited,12.50\n100046,Bolt und Söhne,7.25\n',
    );
    expect([fields(numbers), numbers.doubts]).toEqual([
      { Vendor: 'id', 'Name 1': 'name', Spend: 'spend' },
      [],
    ]);
  });

  it('gives a score and a reason for each column, and keeps what it does not know as a note', async () => {
    const { mapping } = await suggested(
      `Supplier ID,Supplier name,Country,Mood\n${ROWS.map((row) => `${row},good`).join('\n')}\n`,
    );
    for (const { score, reason } of mapping.columns) {
      expect(score).toBeGreaterThanOrEqual(0);
      expect(reason).toMatch(/\w/);
    }
    expect(mapping.columns.at(-1)).toMatchObject({ column: 'Mood', field: 'note', score: 0 });
  });

  it('finds the header below titles, and takes the currency and unit that headers have in brackets', async () => {
    const text = `Purchasing report\nFY2025;;\n\nSupplier No.;Supplier;Amount (JPY);Weight [kg]\n1;Acme Ltd;"1,500.5";3.5\n2;Bolt Ltd;"500.25";1.5\n`;
    const { mapping, doubts } = await suggested(text);
    expect(doubts).toEqual([]);
    expect(mapping).toMatchObject({
      delimiter: ';',
      constants: { currency: 'JPY', unit: 'kg' },
      shares: { from: 'spend' },
    });
  });

  it('knows LEIs by their check digits under any header', async () => {
    const leis = ['5493001KJTIIGC8Y1R12', '529900T8BM49AURSDO55', '213800D1EI4B9WTWWD28'];
    const { mapping } = await suggested(
      `Supplier name,Country,Ref\n${leis.map((lei, i) => `Company ${'ABC'[i]},GB,${lei}`).join('\n')}\n`,
    );
    expect(mapping.columns[2]).toMatchObject({ field: 'identifier', authority: 'LEI' });
  });

  it.each([
    [
      'two columns of names',
      'Supplier,Supplier name,Country\nAcme Ltd,Bolt Ltd,GB\nCie SA,Dodo Ltd,FR\n',
      /may both be name/,
    ],
    [
      'two columns of amounts',
      'Supplier name,Amount,Spend\nAcme Ltd,1.50,2.50\nBolt Ltd,3.50,4.50\n',
      /may both be spend/,
    ],
    [
      'amounts that are no numbers',
      'Supplier name,Country,Spend\nAcme Ltd,GB,high\nBolt Ltd,DE,low\n',
      /“Spend” may be spend/,
    ],
    [
      'a point that is either',
      'Supplier name,Country,Spend\nAcme Ltd,GB,1.500\nBolt Ltd,DE,2.750\n',
      /thousands or decimals/,
    ],
    [
      'no word of suppliers',
      'Name,Country,City,Email\nAcme Ltd,GB,Leeds,a@acme.example\nBolt Ltd,DE,Ulm,b@bolt.example\n',
      /no header says that these are suppliers/,
    ],
    [
      'both decimal signs',
      'Supplier name;Country;Spend\nAcme Ltd;GB;1.500,50\nBolt Ltd;DE;2,750.25\n',
      /decimal comma and some a decimal point/,
    ],
  ])('is refused with %s, printed for a person to correct', async (_, text, doubt) => {
    const refused = readList(text);
    await expect(refused).rejects.toMatchObject({
      code: 'MAPPING_NEEDED',
      message: expect.stringMatching(doubt),
    });
    const { detail } = await refused.catch((error) => error);
    expect(detail.expected).toMatch(/--mapping FILE\.json`\. Suggested: \{"version":1/);
  });
});

describe('docs/supplier-lists.md', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../docs/supplier-lists.md'), 'utf8');

  it('shows a mapping that is one', () => {
    const [, shown] = /```json mapping\n([\s\S]*?)```/.exec(page)!;
    const mapping = checkMapping(JSON.parse(shown!));
    expect(mapping).toMatchObject({ date: '2026-03-31', shares: { from: 'spend' } });
  });

  it.each([...MAPPING_FIELDS, ...FIELDS, ...CONSTANTS])('tells of %s', (field) =>
    expect(page).toContain(`\`${field}\``),
  );

  it('works its example of shares as the reader does', async () => {
    const rows = [
      'A,tin,100',
      'B,tin,250',
      'B,tin,50',
      'A,gold,70',
      'C,gold,',
      'D,tantalum,0',
      'E,tantalum,5',
    ];
    const text = `Supplier ID,Commodity,Spend\n${rows.join('\n')}\n`;
    const sharesOf = ({ links }: ReadList) =>
      links.map(({ supplier, materials, share }) => [supplier, ...materials, share]);
    expect(sharesOf(await readList(text))).toEqual([
      ['own:A', 'tin', 0.25],
      ['own:B', 'tin', 0.75],
      ['own:A', 'gold', undefined],
      ['own:C', 'gold', undefined],
      ['own:D', 'tantalum', 0],
      ['own:E', 'tantalum', 1],
    ]);
    const columns = ['id', 'material', 'spend'].map((field, i) => ({ column: i + 1, field }));
    const complete = await readList(text, {
      mapping: { version: 1, headerRow: 1, columns, shares: { complete: true } },
    });
    expect(sharesOf(complete).slice(2, 4)).toEqual([
      ['own:A', 'gold', 1],
      ['own:C', 'gold', undefined],
    ]);
  });
});

describe('a mapping', () => {
  it('goes out as JSON and comes back the same, and reads what the suggestion reads', async () => {
    const { mapping } = await suggested(PLAIN);
    const back = checkMapping(JSON.parse(JSON.stringify({ ...mapping, doubts: [] })));
    expect(back.columns.map(({ column, field }) => [column, field])).toEqual(
      mapping.columns.map(({ column, field }) => [column, field]),
    );
    expect(checkMapping(JSON.parse(JSON.stringify(back)))).toEqual(back);
    const [byGiven, byItself] = [await readList(PLAIN, { mapping: back }), await readList(PLAIN)];
    expect(byGiven.entities).toEqual(byItself.entities);
    expect(codesIn(byItself)).toEqual(['COLUMNS_TAKEN']);
    expect(codesIn(byGiven)).toEqual([]);
  });

  const columns = [{ column: 'N', field: 'name' }];
  it.each([
    [[], '(whole file)'],
    [{}, 'version'],
    [{ version: 1 }, 'columns'],
    [{ version: 1, columns: [] }, 'columns'],
    [{ version: 1, columns: [{ column: 'C', field: 'country' }] }, 'columns'],
    [{ version: 1, columns, extra: 1 }, 'extra'],
    [{ version: 1, columns: [{ column: 'N', field: 'nome' }] }, 'columns[0].field'],
    [{ version: 1, columns: [{ column: 0, field: 'name' }] }, 'columns[0].column'],
    [{ version: 1, columns: [...columns, { column: 'N', field: 'country' }] }, 'columns[1].column'],
    [{ version: 1, columns: [...columns, { column: 'M', field: 'name' }] }, 'columns[1].field'],
    [{ version: 1, columns: [{ column: 'N', field: 'name', authority: 'LEI' }] }, 'columns[0].authority'],
    [{ version: 1, columns, delimiter: ':' }, 'delimiter'],
    [{ version: 1, columns, encoding: 'klingon' }, 'encoding'],
    [{ version: 1, columns, decimal: '·' }, 'decimal'],
    [{ version: 1, columns, headerRow: -1 }, 'headerRow'],
    [{ version: 1, columns, headerRow: 0 }, 'columns'],
    [{ version: 1, columns, constants: { colour: 'red' } }, 'constants.colour'],
    [{ version: 1, columns, constants: { kind: 'moon' } }, 'constants.kind'],
    [{ version: 1, columns, constants: { 'valid-from': '2026' } }, 'constants.valid-from'],
    [{ version: 1, columns, buyer: {} }, 'buyer'],
    [{ version: 1, columns, date: '31.3.2026' }, 'date'],
    [{ version: 1, columns, shares: { from: 'spend' } }, 'shares.from'],
    [{ version: 1, columns, shares: { percent: 1 } }, 'shares.percent'],
  ])('%j is refused, naming %s', (given, field) => {
    expect(() => checkMapping(given)).toThrow(
      expect.objectContaining({
        code: 'INVALID_VALUE',
        message: expect.stringContaining(`Mapping field ${field} `),
      }),
    );
  });

  it('reads a list whose header nobody knows, and one without a header', async () => {
    const odd = 'Foo;Bar\nAcme Ltd;3,5\nBolt Ltd;1,5\n';
    const mapping = {
      version: 1,
      decimal: ',',
      columns: [
        { column: 'foo', field: 'name' },
        { column: 'Bar', field: 'spend' },
      ],
    };
    expect(Object.values(sharesIn(await readList(odd, { mapping })))).toEqual([0.7, 0.3]);
    const bare = { ...mapping, headerRow: 0, delimiter: ';' };
    const numbered = { ...bare, columns: mapping.columns.map((each, i) => ({ ...each, column: i + 1 })) };
    const list = await readList(odd.split('\n').slice(1).join('\n'), { mapping: numbered });
    expect([Object.values(sharesIn(list)), list.rows.read]).toEqual([[0.7, 0.3], 2]);
  });

  it('that names a column which is not there, or there twice, is refused', async () => {
    const mapping = { version: 1, columns: [{ column: 'Suppler', field: 'name' }] };
    await expect(readList(PLAIN, { mapping })).rejects.toMatchObject({ code: 'MISSING_COLUMN' });
    const twice = { version: 1, headerRow: 1, columns: [{ column: 'Name', field: 'name' }] };
    await expect(readList('Name,Name\nA,B\n', { mapping: twice })).rejects.toThrow(
      '2 columns are called Name',
    );
  });

  it('is kept by its header, and used for the next list with the same one', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'orepath-mappings-'));
    try {
      const doubtful = 'Supplier name,Amount,Spend\nAcme Ltd,1.50,2.50\nBolt Ltd,4.50,2.50\n';
      const { mapping } = await suggested(doubtful);
      const decided: Mapping = {
        ...mapping,
        columns: [
          { column: 'Supplier name', field: 'name' },
          { column: 'Amount', field: 'spend' },
        ],
      };
      expect(await keptMappings(folder)).toEqual([]);
      await keepMapping(folder, decided);
      await keepMapping(folder, decided);
      await writeFile(join(folder, 'broken.json'), '{');
      await expect(keptMappings(folder)).rejects.toMatchObject({ code: 'INVALID_VALUE' });
      await rm(join(folder, 'broken.json'));
      const kept = await keptMappings(folder);
      expect(kept).toHaveLength(1);
      expect(Object.values(sharesIn(await readList(doubtful, { mapping: kept })))).toEqual([0.25, 0.75]);
      // a list with another header is not read by it
      expect(codesIn(await readList(PLAIN, { mapping: kept }))).toEqual(['COLUMNS_TAKEN']);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

const text = (address: string, value: string) =>
  `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;
const BOOK = workbookBytes({
  sheets: {
    Notes: `<row r="1">${text('A1', 'made by purchasing')}</row>`,
    仕入先: [
      `<row r="2">${text('B2', '仕入先一覧')}</row>`,
      `<row r="4">${text('B4', '仕入先コード')}${text('C4', '仕入先名')}${text('D4', '購入金額')}</row>`,
      `<row r="5">${text('B5', 'K1')}${text('C5', '甲株式会社')}<c r="D5"><v>750.5</v></c></row>`,
      `<row r="7">${text('B7', 'K2')}${text('C7', '乙株式会社')}${text('D7', '２５０．５')}</row>`,
      `<row r="8">${text('C8', '合計')}<c r="D8"><v>1001</v></c></row>`,
    ].join(''),
  },
});

describe('a workbook', () => {
  it('is read from the sheet and row where the header is; the row of totals is refused', async () => {
    const list = await readList(BOOK, {}, 'list.xlsx');
    expect(list.rows).toEqual({ read: 3, kept: 2, refused: 1 });
    expect(sharesIn(list)).toEqual({ 'own:K1': 750.5 / 1001, 'own:K2': 250.5 / 1001 });
    expect(list.findings[0]).toMatchObject({ code: 'ROW_REFUSED', row: 8, got: '合計' });
  });
});

const sheetOf = (supplier: string, spend: number) =>
  `<row r="1">${text('A1', 'Supplier name')}${text('B1', 'Country')}${text('C1', 'Spend')}</row>` +
  `<row r="2">${text('A2', supplier)}${text('B2', 'GB')}<c r="C2"><v>${spend}</v></c></row>`;

describe('sheets', () => {
  it('with the same header beside the one that is read are told', async () => {
    const book = workbookBytes({ sheets: { EMEA: sheetOf('Alpha Ltd', 1), APAC: sheetOf('Beta Ltd', 3) } });
    const list = await readList(book, {}, 'list.xlsx');
    expect(list.entities.map(({ name }) => name)).toEqual(['Alpha Ltd']);
    expect(list.findings).toContainEqual(
      expect.objectContaining({ code: 'SHEET_NOT_READ', sheet: 'APAC', severity: 'warning' }),
    );
  });

  it('that a mapping names and the workbook lacks are told', async () => {
    const book = workbookBytes({ sheets: { 2026: sheetOf('Alpha Ltd', 1) } });
    const columns = [{ column: 'Supplier name', field: 'name' }];
    const probe = await makeProbe(bufferInput(book, 'list.xlsx'));
    const recognised = (await supplierList.recognise(probe))!;
    const options = { now: new Date(), buyer: 'own:B', mapping: { version: 1, sheet: '2025', columns } };
    await expect(supplierList.read(probe, recognised, options)).rejects.toMatchObject({
      code: 'MISSING_COLUMN',
      detail: { message: 'no sheet 2025, which the mapping names as sheet', got: '2026' },
    });
    await probe.close();
  });

  it('that are hidden are read only where no other has a header', async () => {
    const hidden = (...names: string[]) => ({
      sheets: { Old: sheetOf('Stale Ltd', 1), List: sheetOf('Alpha Ltd', 1) },
      hidden: names,
    });
    const names = async (...each: string[]) =>
      (await readList(workbookBytes(hidden(...each)), {}, 'list.xlsx')).entities.map(({ name }) => name);
    expect(await names('Old')).toEqual(['Alpha Ltd']);
    expect(await names('Old', 'List')).toEqual(['Stale Ltd']);
  });
});

describe('a column', () => {
  const of = async (text: string) => fields(await suggested(text));

  it('of names in capitals is one of names, of materials in capitals one of materials', async () => {
    const text = 'Vendor No,Vendor,Commodity,Amount\n1007,UMICORE,TIN,5\n1009,TIMAH,TIN,7\n';
    expect(await of(text)).toEqual({
      'Vendor No': 'id',
      Vendor: 'name',
      Commodity: 'material',
      Amount: 'spend',
    });
    expect((await suggested(text)).doubts).toEqual([]);
  });

  it('that counts the rows numbers no supplier', async () => {
    const text = (numbers: readonly number[]) =>
      `No.,Supplier name,Country\n${numbers.map((n) => `${n},Firm ${n},GB`).join('\n')}\n`;
    expect((await of(text([1, 2, 3])))['No.']).toBe('note');
    expect((await of(text([17, 4, 9])))['No.']).toBe('id');
    expect((await of(`${text([1, 2])}Total,,\n`))['No.']).toBe('note');
  });

  it('of shares some of which have a sign of per cent leaves a doubt', async () => {
    const doubtsOf = async (...shares: string[]) =>
      (
        await suggested(
          `Supplier name,Country,Share\n${shares.map((share) => `Firm,GB,${share}\n`).join('')}`,
        )
      ).doubts;
    expect(await doubtsOf('40%', '0.6')).toEqual([
      '0.6 may be a part of 1 or a percentage: others are as 40%',
    ]);
    expect(await doubtsOf('40%', '60')).toEqual([]);
    expect(await doubtsOf('40%', '60%', '0')).toEqual([]);
  });

  it('品目 is of materials where its cells name them, else of products', async () => {
    const text = (cells: readonly string[]) =>
      `仕入先名,国,品目,購入金額\n${cells.map((cell) => `甲株式会社,日本,${cell},5`).join('\n')}\n`;
    expect((await of(text(['錫', '金', 'タンタル'])))['品目']).toBe('material');
    expect((await of(text(['ボルト', 'ナット', '錫'])))['品目']).toBe('product');
  });

  it('of French numbers has a decimal comma', async () => {
    const list = await readList(
      'Fournisseur;Pays;Montant\nÉtain Dupont;France;1\u202f000,50\nLyon SA;France;3 001,50\n',
    );
    expect(list.links.map(({ share }) => share)).toEqual([0.25, 0.75]);
  });
});

describe('rows', () => {
  it('that add others up are none of a supplier, wherever their label stands', async () => {
    const refused = async (...lines: string[]) =>
      (
        await readList(
          `Lieferantennummer;Lieferantenname;Land;Umsatz\n1;Alpha AG;DE;5\n${lines.join('\n')}\n`,
        )
      ).rows.refused;
    const sums = [
      'Summe;;;5',
      ';Gesamtergebnis;;5',
      '合計;;;5',
      ';仕入先計;;5',
      ';总计（含税）;;5',
      ';Subtotal tin;;5',
    ];
    expect(await refused(...sums, ';Alpha AG Total;;5', ';Total EUR;;5')).toBe(8);
    expect(await refused('7;Total SA;FR;5', ';Total SA;FR;5', 'SUM;Sumitomo;JP;5', ';東京時計;;5')).toBe(0);
  });

  it('that repeat the header are refused', async () => {
    const list = await readList('Supplier name,Country\nA Ltd,GB\nSupplier name,Country\nB Ltd,GB\n');
    expect(list.rows).toEqual({ read: 3, kept: 2, refused: 1 });
    expect(list.findings[0]).toMatchObject({
      code: 'ROW_REFUSED',
      row: 3,
      message: 'the row repeats the header',
    });
  });

  it('in are rows kept and rows refused, each refused one with its row and reason', async () => {
    const head = 'Supplier ID,Supplier name,Country,Spend\n';
    const list = await readList(
      `${head}A,Acme Ltd,GB,5\n,,GB,7\nB,Bolt Ltd,Atlantis,-3\nC,Cie SA,Atlantis,\n\nD,,FR,x\n`,
    );
    expect(list.rows).toEqual({ read: 5, kept: 3, refused: 2 });
    const refused = list.findings.filter(({ code }) => code === 'ROW_REFUSED');
    expect(refused.map(({ row, message }) => [row, message])).toEqual([
      [3, 'the row names no supplier'],
      [4, 'a negative amount says nothing of a share'],
    ]);
    expect(list.findings.map(({ code, row, got }) => [code, row, got])).toContainEqual([
      'PLACE_NOT_MAPPED',
      5,
      'Atlantis',
    ]);
    expect(list.findings.map(({ code, row, got }) => [code, row, got])).toContainEqual([
      'VALUE_NOT_READ',
      7,
      'x',
    ]);
    expect(list.entities.map(({ id, name }) => [id, name])).toEqual([
      ['own:A', 'Acme Ltd'],
      ['own:C', 'Cie SA'],
      ['own:D', 'D'],
    ]);
  });

  it('name their buyers, or the mapping or the person who imports does; else the list is refused', async () => {
    const text = 'Buyer,Supplier ID,Supplier name,Spend\nNorth,A,Acme Ltd,5\nSouth,A,Acme Ltd,3\n';
    const list = await readList(text, { nobody: true });
    expect(list.links.map(({ customer }) => customer.startsWith('named:'))).toEqual([true, true]);
    expect(new Set(list.links.map(({ document }) => document)).size).toBe(2);
    expect(list.links.map(({ share }) => share)).toEqual([1, 1]);
    await expect(readList(PLAIN, { nobody: true })).rejects.toMatchObject({ code: 'MISSING_VALUE' });
    const { mapping } = await suggested(PLAIN);
    const named = await readList(PLAIN, {
      nobody: true,
      mapping: { ...mapping, buyer: { id: 'own:X', name: 'X Corp' } },
    });
    expect(named.links[0]!.customer).toBe('own:X');
    expect(named.entities.at(-1)).toMatchObject({ id: 'own:X', name: 'X Corp' });
  });

  it('that add others up are refused, in whichever column they say so', async () => {
    const head = '供应商代码,供应商名称,原材料,采购金额\n';
    const list = await readList(
      `${head}S1,甲公司,锡,1200.50\nS2,乙公司,锡,200.00\n小计,,锡,1400.50\n,合计,,1400.50\n`,
    );
    expect(list.rows).toEqual({ read: 4, kept: 2, refused: 2 });
    expect(sharesIn(list)).toEqual({ 'own:S1': 1200.5 / 1400.5, 'own:S2': 200 / 1400.5 });
  });

  it('make the same rows of the model each time they are read', async () => {
    const [one, two] = [await readList(PLAIN), await readList(PLAIN)];
    expect(one.links).toEqual(two.links);
    expect(one.links[0]).toMatchObject({
      customer: 'own:BUYER',
      basis: 'declared',
      scope: 'company',
      depth: 'direct',
      validFrom: '2026-03-31',
    });
  });
});

it.each(['name,country,latitude\nA,GB,1\n', 'just text\nand more\n', 'date;temperature\n2026-01-01;12,5\n'])(
  'a table that is no supplier list is not taken for one: %j',
  async (content) => {
    const probe = await makeProbe(bufferInput(Buffer.from(content), 'a.csv'));
    expect(await supplierList.recognise(probe)).toBeUndefined();
    await probe.close();
  },
);
