import { describe, expect, it } from 'vitest';
import { check, DOCUMENTS, ENTITIES, faults, folder, link, rowsAt, rowsOf } from './folder.ts';

describe('the shape of a file', () => {
  it.each([
    ['CRLF', ENTITIES.replaceAll('\n', '\r\n')],
    ['CR', ENTITIES.replaceAll('\n', '\r')],
    ['a byte order mark', `\ufeff${ENTITIES}`],
    ['no last line break', ENTITIES.trimEnd()],
    ['blank rows at the end', `${ENTITIES}\n,,\n\n`],
    ['columns in another order and case', 'NAME,Id,kind\nBuyer,buyer,company\n'],
    ['a trailing column without a name', 'id,kind,name,\nbuyer,company,Buyer,\n'],
  ])('%s is read', async (_, text) =>
    expect((await rowsOf('entities', text))[0]).toEqual({
      id: 'own:buyer',
      kind: 'company',
      name: 'Buyer',
      identifiers: [],
      materials: [],
    }),
  );

  it('too few and too many cells are told with their rows', async () =>
    expect(await faults({ 'entities.csv': 'id,kind,name\na,mine\nb,mine,B\nc,mine,C,more\n' })).toEqual([
      'WRONG_CELL_COUNT: too few cells: 2; at entities.csv, row 2; expected 3, as in the header; got "a,mine"',
      'WRONG_CELL_COUNT: too many cells: 4; at entities.csv, row 4; expected 3, as in the header; got "c,mine,C,more"',
    ]));

  it('a row is counted as a spreadsheet counts, quoted line breaks included', async () =>
    expect((await faults({ 'entities.csv': 'id,kind,name\na,mine,"A\nB\nC"\nb,pit,B\n' }))[0]).toContain(
      'row 3',
    ));

  it('blank rows between others are told', async () =>
    expect(await faults({ 'entities.csv': 'id,kind,name\na,mine,A\n\n,,\nb,mine,B\n' })).toEqual([
      'WRONG_CELL_COUNT: 2 blank rows between others; at entities.csv, row 3; expected no blank row before the last one',
    ]));

  it.each([
    ['a\na,"never ends\n', 'a quoted cell that never ends', 3],
    ['a,mine,"A"x\n', 'text after the closing quote of a cell', 2],
    ['a,mine,A"x\n', 'a quote inside a cell that is not quoted', 2],
  ])('%j is malformed', async (rows, message, row) => {
    const found = await faults({ 'entities.csv': `id,kind,name\n${rows}` });
    expect(found.at(-1)).toContain(`MALFORMED_CSV: ${message}; at entities.csv, row ${row}`);
  });

  it('a missing column is told with the columns there are', async () =>
    expect(await faults({ 'links.csv': 'supplier,amount\nmaker,1\n' })).toEqual([
      'MISSING_COLUMN: no column customer; at links.csv, row 1, column customer; expected id,supplier*,customer*,' +
        'materials,share,basis,scope,depth,products,validFrom,validTo,recordedAt,retractedAt,document; ' +
        'got "supplier,amount"',
    ]));
  it('an empty file has no header', async () =>
    expect(await faults({ 'links.csv': '' })).toEqual([
      'MISSING_COLUMN: the file is empty; at links.csv, row 1; expected a header row',
    ]));
  it('a column that comes twice is refused', async () =>
    expect((await faults({ 'links.csv': 'supplier,customer,Supplier\n' }))[0]).toContain(
      'two columns of the same name',
    ));
  it('a control character in a column’s name is refused', async () =>
    expect((await faults({ 'links.csv': 'supplier,customer,"a\nb"\n' }))[0]).toContain(
      'MALFORMED_CSV: a control character in the name of a column; at links.csv, row 1',
    ));
  it('a value in a column without a name is refused', async () =>
    expect((await faults({ 'entities.csv': 'id,kind,name,\nb,mine,B,5\n' }))[0]).toContain(
      'a value in a column without a name; at entities.csv, row 2, column 4',
    ));
  it('an empty required cell is told', async () =>
    expect(await faults({ 'entities.csv': 'id,kind,name\n,mine,A\nb,mine, \n' })).toEqual([
      'MISSING_VALUE: an empty cell where id is required; at entities.csv, row 2, column id; expected unique and stable',
      'MISSING_VALUE: an empty cell where name is required; at entities.csv, row 3, column name; ' +
        'expected its name, in any script',
    ]));
  it('a fact without a document is refused', async () =>
    expect((await faults({ 'facts.csv': 'about,risk,document\nmine,conflict,\n' }))[0]).toContain(
      'MISSING_VALUE',
    ));
  it('every fault of a row is told', async () =>
    expect(await faults({ 'links.csv': link({ share: '2', basis: 'no', validFrom: 'x' }) })).toHaveLength(3));
});

describe('unknown columns', () => {
  it('are kept as notes and told once', async () => {
    const text = 'id,kind,name,remark,__proto__\na,mine,A, as it came ,x\nb,mine,B,,\n';
    const rows = await rowsOf('entities', text);
    expect(Object.entries(rows[0]!.notes!)).toEqual([
      ['remark', ' as it came '],
      ['__proto__', 'x'],
    ]);
    expect(rows[1]).not.toHaveProperty('notes');
    expect((await check({ 'entities.csv': text })).notices.map(({ code, column }) => [code, column])).toEqual(
      [
        ['UNKNOWN_COLUMN', 'remark'],
        ['UNKNOWN_COLUMN', '__proto__'],
      ],
    );
  });
  it('that look like a known one say so', async () =>
    expect((await check({ 'links.csv': link({ shares: '1' }) })).notices[0]).toMatchObject({
      nearest: ['share'],
    }));
});

describe('recorded times', () => {
  const text = 'supplier,customer,recordedAt,retractedAt\nmaker,buyer,2024-01-01,2024-06-01\nmine,maker,,\n';

  it('are left out unless they are trusted, and the notice counts them', async () => {
    const [row] = await rowsOf('links', text);
    expect(row).not.toHaveProperty('recordedAt');
    expect(row).not.toHaveProperty('retractedAt');
    expect((await check({ 'links.csv': text })).notices).toMatchObject([
      { code: 'RECORDED_TIMES_DROPPED', file: 'links.csv', count: 1 },
    ]);
  });
  it('are taken with trust, and no notice is given', async () => {
    const [row] = await rowsOf('links', text, { trustRecorded: true });
    expect(row).toMatchObject({
      recordedAt: '2024-01-01T00:00:00.000Z',
      retractedAt: '2024-06-01T00:00:00.000Z',
    });
    expect((await check({ 'links.csv': text }, { trustRecorded: true })).notices).toEqual([]);
  });
});

it('texts that lose blanks before or behind are counted', async () => {
  const entities = `id,kind,name\nown:a,company, Spaced \nown:b,company,Plain\nown:c,company,"Inner  kept"\n`;
  expect(await rowsOf('entities', entities)).toMatchObject([
    { name: 'Spaced' },
    { name: 'Plain' },
    { name: 'Inner  kept' },
  ]);
  expect((await check({ 'entities.csv': entities })).notices).toMatchObject([
    { code: 'TEXT_TRIMMED', file: 'entities.csv', count: 1 },
  ]);
});

it('a batch holds as many rows as asked for', async () => {
  const path = folder({ 'entities.csv': ENTITIES, 'documents.csv': DOCUMENTS });
  expect(await rowsAt(path, 'entities', { batchRows: 1 })).toHaveLength(4);
});
it('faults beyond the most are counted', async () => {
  const bad = `supplier,customer,share\n${'maker,buyer,2\n'.repeat(25)}`;
  const report = await check({ 'links.csv': bad }, { maxFaults: 10 });
  expect([report.faults.length, report.moreFaults]).toEqual([10, 15]);
});
it('a misspelt risk is told, for no lens would read it', async () =>
  expect((await check({ 'facts.csv': 'about,risk,document\nmine,Conflict,list\n' })).notices).toMatchObject([
    { code: 'UNKNOWN_RISK', count: 1, nearest: ['conflict'] },
  ]));
