import { describe, expect, it } from 'vitest';
import { bufferInput } from '../../../server/ingest/formats/inputs.ts';
import { makeProbe } from '../../../server/ingest/formats/make-probe.ts';
import { recognise } from '../../../server/ingest/formats/registry.ts';
import { checkTables } from '../../../server/ingest/tables/check.ts';
import { workbookBytes } from '../workbook/written.ts';
import { ACTIVE, CONFORMANT, exported, LOOKUP, REVISIONS } from './exports.ts';
import { allRows, readAs, readList, refusal, rowsOf } from './read.ts';

const look = (rows: Parameters<typeof exported>[0]['rows'], created = '2026-08-14') =>
  exported({ header: LOOKUP, rows, created });
const statuses = async (...args: Parameters<typeof readList>) =>
  (await rowsOf('statuses', await readList(...args))).map(
    ({ about, kind, value, material, validFrom, validTo }) =>
      [about, kind, value, material ?? '', validFrom ?? '', validTo ?? ''].join(' '),
  );
const codes = async (content: Buffer, path?: string) =>
  (await readList(content, path)).findings.map(({ code }) => code);

describe('look-ups', () => {
  const rows = [
    [
      'Tin',
      'Nowhere Smelting',
      'Nowhere Smelting',
      'TAIWAN, PROVINCE OF CHINA',
      'CID900001\t\t',
      'Hsinchu',
      'Hsinchu',
    ],
    ['Tin', 'Nowhere Tin Works', 'Nowhere Smelting', 'TAIWAN, PROVINCE OF CHINA', 'CID900001'],
    ['Gold', '何処製錬', 'Somewhere Refining', 'JAPAN', 'CID900002', { index: 7, text: 'Kyoto' }],
  ];

  it('name each smelter once, with aliases, place and materials', async () => {
    const reading = await readList(look(rows));
    expect(reading.rows).toEqual({ read: 3, kept: 3, refused: 0 });
    const [, tin, gold] = await rowsOf('entities', reading);
    const document = expect.stringMatching(/^rmi-list:cmrt-2026-08-14-[0-9a-f]{8}$/);
    expect(tin).toEqual({
      id: 'rmi:CID900001',
      kind: 'smelter',
      name: 'Nowhere Smelting',
      country: 'TW',
      identifiers: [],
      materials: ['tin'],
      document,
      notes: { city: 'Hsinchu', 'state or province': 'Hsinchu', aliases: 'Nowhere Tin Works' },
    });
    expect(gold).toMatchObject({
      id: 'rmi:CID900002',
      country: 'JP',
      notes: { 'state or province': 'Kyoto', aliases: '何処製錬' },
    });
  });

  it('list each smelter from the edition’s day on', async () =>
    expect(await statuses(look(rows))).toEqual([
      'rmi:CID900001 rmi-smelter-list listed tin 2026-08-14 ',
      'rmi:CID900002 rmi-smelter-list listed gold 2026-08-14 ',
    ]));

  it('are one document of a series that RMI declares', async () => {
    const reading = await readList(look(rows));
    const [document] = await rowsOf('documents', reading);
    expect(document).toMatchObject({
      publisher: 'RMI',
      title: 'CMRT smelter look-up',
      date: '2026-08-14',
      edition: '2026-08-14',
      declarer: 'own:rmi',
      series: 'smelter-look-up:cmrt',
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(reading.recognised).toMatchObject({ format: 'smelter-list', version: '2026-08-14' });
  });

  it('belong to the template whose materials they have', async () => {
    const of = async (...materials: string[]) => {
      const made = materials.map((material, i) => [material, 'A', 'A', 'JAPAN', `CID90000${i}`]);
      return (await rowsOf('documents', await readList(look(made))))[0]!.title;
    };
    expect(await of('Tin', 'Gold')).toBe('CMRT smelter look-up');
    expect(await of('Cobalt', 'Natural mica')).toBe('EMRT smelter look-up');
    expect(await of('Cobalt', 'Silver')).toBe('AMRT smelter look-up');
  });

  it('keep smelters without an id, each by its name', async () => {
    const reading = await readList(
      look([
        ['Silver', 'Anon', 'Anon Ltd.', 'PERU', 'Not Matched'],
        ['Silver', 'Other', 'Other Ltd.', 'PERU', 'Not Matched'],
        ['Silver', 'Anon again', 'ANON LTD', 'PERU', 'Not Matched'],
      ]),
    );
    expect(reading.rows).toEqual({ read: 3, kept: 3, refused: 0 });
    const ids = (await rowsOf('entities', reading)).map(({ id }) => id);
    expect(ids).toEqual([
      'own:rmi',
      expect.stringMatching(/^unlisted:[0-9a-f]{26}$/),
      expect.stringMatching(/^unlisted:/),
    ]);
  });

  it('say where a name stands for two smelters, a country is none, a smelter is in two', async () => {
    const reading = await readList(
      look([
        ['Copper', 'Ruas II', 'Ruas II', 'PERU', 'CID900001'],
        ['Copper', 'Ruas II', 'Ruas Two', 'PERU', 'CID900002'],
        ['Copper', 'Far', 'Far', 'ATLANTIS', 'CID900003'],
        ['Copper', 'Near', 'Far', 'CHILE', 'CID900002'],
      ]),
    );
    expect(reading.findings.map(({ code, values }) => [code, values])).toEqual([
      ['PLACE_NOT_MAPPED', undefined],
      ['LIST_CONTRADICTS_ITSELF', { id: 'rmi:CID900002', country: 'PE', otherCountry: 'CL' }],
      ['ALIAS_AMBIGUOUS', { alias: 'Ruas II', material: 'copper', ids: 'CID900001, CID900002' }],
    ]);
    expect(reading.rows).toEqual({ read: 4, kept: 4, refused: 0 });
  });

  it('refuse a row that names nothing, with its row', async () => {
    const reading = await readList(
      look([
        ['Tin', null, null, 'PERU', 'CID900001'],
        ['Tin', 'A', 'A', 'PERU', 'CID900002'],
      ]),
    );
    expect(reading.rows).toEqual({ read: 2, kept: 1, refused: 1 });
    expect(reading.findings).toEqual([expect.objectContaining({ code: 'ROW_REFUSED', row: 2 })]);
  });
});

describe('the look-up sheet of a workbook', () => {
  const cell = (text: string) => `<c t="str"><v>${text}</v></c>`;
  const row = (n: number, ...cells: string[]) => `<row r="${n}">${cells.map(cell).join('')}</row>`;
  const book = workbookBytes({
    sheets: {
      Declaration: `${row(2, '', '', '', 'Extended Mineral Reporting Template (EMRT)')}${row(3, '', '', '', 'English', '', '', '', '', '', 'Revision 2.1&#10;November 7, 2025')}`,
      'Smelter List': '',
      'Smelter Look-up':
        row(4, 'Metal', 'Smelter Look-up (*)') +
        row(5, 'Nickel', 'Nic', 'Nic Works', 'FINLAND', 'CID900009', 'RMI', '', 'Pori', 'Satakunta') +
        row(6, 'Nickel', 'Smelter not listed') +
        row(7, 'Nickel', 'Smelter not yet identified', 'Unknown', 'Unknown'),
    },
  });

  it('is an edition of the day on which the template was published; its two choices are no smelters', async () => {
    const reading = await readList(book, 'a.xlsx');
    expect(reading.rows).toEqual({ read: 1, kept: 1, refused: 0 });
    expect((await rowsOf('documents', reading))[0]).toMatchObject({
      title: 'EMRT smelter look-up',
      edition: '2.1',
      date: '2025-11-07',
      series: 'smelter-look-up:emrt',
    });
    expect(await statuses(book, 'a.xlsx')).toEqual([
      'rmi:CID900009 rmi-smelter-list listed nickel 2025-11-07 ',
    ]);
  });
});

describe('assessments', () => {
  const conformant = exported({
    header: CONFORMANT,
    created: '2026-08-14',
    rows: [
      ['Tin', 'CID900001', 'Nowhere Smelting', null, 'PERU', null, { date: '2026-02-03' }, '3 years', 'No'],
      [
        'Multiple',
        'CID900007',
        'Many Metals',
        'Pori',
        'FINLAND',
        'https://example.org',
        '11/30/2025',
        '1 year',
        'Yes',
        'X',
        'Y',
      ],
    ],
  });

  it('hold from the edition’s day on, of no material where the list says "Multiple", with what else the row says', async () => {
    expect(await statuses(conformant)).toEqual([
      'rmi:CID900001 rmap-assessment conformant tin 2026-08-14 ',
      'rmi:CID900007 rmap-assessment conformant  2026-08-14 ',
    ]);
    const [, second] = await rowsOf('statuses', await readList(conformant));
    expect(second!.notes).toEqual({
      'last audit': '11/30/2025',
      'Audit Cycle': '1 year',
      'Reaudit In Progress': 'Yes',
      'Company Website with CM Policy': 'https://example.org',
      'LBMA RG': 'X',
      RJC: 'Y',
      name: 'Many Metals',
      country: 'FI',
    });
  });

  it('are told apart by the sheet’s name, else by the headers’ underscores', async () => {
    const row = ['Tin', 'CID900001', 'A', null, 'PERU'];
    const assessed = async (sheet: string, header: readonly string[]) =>
      (
        await rowsOf('statuses', await readList(exported({ sheet, header, rows: [row] }), '2026-08-14.xml'))
      )[0]!.value;
    expect(await assessed('Sheet1', ACTIVE)).toBe('active');
    expect(await assessed('Sheet1', CONFORMANT)).toBe('conformant');
    expect(await assessed('Active', CONFORMANT)).toBe('active');
    expect(await assessed('conformant', ACTIVE)).toBe('conformant');
  });
});

describe('revisions', () => {
  const revision = (
    basis: string | null,
    date: string | null,
    added: string | null = null,
    id = 'CID900001',
  ) => ['Tin', `${id}\t`, 'Nowhere Smelting', 'PERU', basis, 'why', date, added];
  const of = (...rows: (string | null)[][]) => exported({ header: REVISIONS, created: '2026-08-14', rows });

  it('make a history: listed, removed, listed again, each until the day before the next', async () =>
    expect(
      await statuses(
        of(
          revision('Removed', '6/1/2022'),
          revision('Added', '3/15/2019', '3/15/2019'),
          revision('Name correction', '2020-05-04'),
          revision('Re-added', '1-Feb-2024'),
        ),
      ),
    ).toEqual([
      'rmi:CID900001 rmi-list-revision name correction tin 2020-05-04 2020-05-04',
      'rmi:CID900001 rmi-smelter-list listed tin 2019-03-15 2022-05-31',
      'rmi:CID900001 rmi-smelter-list removed tin 2022-06-01 2024-01-31',
      'rmi:CID900001 rmi-smelter-list listed tin 2024-02-01 ',
    ]));

  it('say of a removed smelter when it had come', async () =>
    expect(await statuses(of(revision('Removed', '2025-11-03', '2014-02-05')))).toEqual([
      'rmi:CID900001 rmi-smelter-list listed tin 2014-02-05 2025-11-02',
      'rmi:CID900001 rmi-smelter-list removed tin 2025-11-03 ',
    ]));

  it('count from the edition where their day cannot be read, and are refused without a basis', async () => {
    const content = of(revision('Removed', 'soon'), revision(null, '2025-01-01', null, 'CID900002'));
    expect(await statuses(content)).toEqual(['rmi:CID900001 rmi-smelter-list removed tin 2026-08-14 ']);
    expect((await readList(content)).rows).toEqual({ read: 2, kept: 1, refused: 1 });
  });

  it('keep basis and details', async () => {
    const [status] = await rowsOf('statuses', await readList(of(revision('Removed', '2025-11-03'))));
    expect(status!.notes).toMatchObject({ basis: 'Removed', details: 'why', revised: '2025-11-03' });
  });
});

describe('the edition’s day', () => {
  const rows = [['Tin', 'A', 'A', 'PERU', 'CID900001']];
  const dateOf = async (content: Buffer, path?: string) =>
    (await rowsOf('documents', await readList(content, path)))[0]!.date;

  it('is what the file says, else its name, else the latest day in its rows, which is told', async () => {
    expect(await dateOf(look(rows), 'CMRT_20250101.xml')).toBe('2026-08-14');
    const bare = exported({ header: LOOKUP, rows });
    expect(await dateOf(bare, 'in/CMRT_2026-07-01.xml')).toBe('2026-07-01');
    const audited = exported({
      header: CONFORMANT,
      rows: [['Tin', 'CID900001', 'A', null, 'PERU', null, '2026-05-06']],
    });
    expect([await dateOf(audited), await codes(audited)]).toEqual(['2026-05-06', ['EDITION_DATE_ASSUMED']]);
    expect([await dateOf(bare), await codes(bare)]).toEqual([undefined, ['EDITION_DATE_UNKNOWN']]);
  });
});

describe('files', () => {
  it('of other kinds are not recognised', async () => {
    const other = exported({ header: ['Country', 'Good'], rows: [['PERU', 'Gold']] });
    expect(await readAs(other)).toBeUndefined();
    expect(await readAs(Buffer.from('<a/>'))).toBeUndefined();
    expect(await readAs(workbookBytes({ sheets: { S: '' } }))).toBeUndefined();
  });

  it('are recognised among all formats', async () => {
    const probe = await makeProbe(bufferInput(look([['Tin', 'A', 'A', 'PERU', 'CID900001']]), 'x'));
    expect((await recognise(probe))?.format.name).toBe('smelter-list');
    await probe.close();
  });

  it('with rows or cells out of order are refused', async () => {
    const text = look([['Tin', 'A', 'A', 'PERU', 'CID900001']]).toString();
    const broken = Buffer.from(
      text.replace('<Row><Cell><Data ss:Type="String">Tin', '<Row ss:Index="1"><Cell><Data>Tin'),
    );
    expect(await refusal(readList(broken))).toMatchObject({
      code: 'UNREADABLE_XML',
      where: { file: 'list.xml' },
    });
  });

  it('make the same rows each time, in tables that pass every check', async () => {
    const content = look([
      ['Tin', 'A', 'B', 'PERU', 'CID900001'],
      ['Tin', 'C', 'B', 'PERU', 'CID900001'],
    ]);
    expect(await allRows(await readList(content))).toEqual(await allRows(await readList(content)));
    const { tables } = await readList(content);
    const report = await checkTables({
      source: 'x',
      files: tables,
      notices: [],
      close: async () => undefined,
    });
    expect(report.faults).toEqual([]);
    expect(report.counts).toMatchObject({ entities: 2, documents: 1, statuses: 1 });
  });
});
