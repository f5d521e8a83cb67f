import { describe, expect, it } from 'vitest';
import type { OrepathError } from '../../../server/errors.ts';
import { MAIN, opened, relation, relations, sheetOf, type Written, worksheet } from './written.ts';

const cellsOf = async (rows: string, written?: Omit<Written, 'sheets'>) =>
  Object.fromEntries(
    [...(await sheetOf(rows, written)).rows()].flatMap(({ row, cells }) =>
      [...cells].map(([column, cell]) => [`${column}${row}`, cell]),
    ),
  );
const valuesOf = async (rows: string, written?: Omit<Written, 'sheets'>) =>
  Object.fromEntries(
    Object.entries(await cellsOf(rows, written)).map(([at, cell]) => [
      at,
      cell.error ?? cell.date ?? cell.value,
    ]),
  );
const plain = { formula: false, cached: false };

describe('values', () => {
  it('of every type are read as Excel writes them', async () => {
    const rows =
      '<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1"><v>-1.5e3</v></c><c r="C1" t="b"><v>1</v></c>' +
      '<c r="D1" t="e"><v>#N/A</v></c><c r="E1" t="inlineStr"><is><t>in</t></is></c><c r="F1" s="4"/></row>';
    expect(await cellsOf(rows, { strings: '<si><t>no</t></si><si><t>yes</t></si>' })).toEqual({
      A1: { value: 'yes', ...plain },
      B1: { value: -1500, ...plain },
      C1: { value: true, ...plain },
      D1: { value: null, error: '#N/A', ...plain },
      E1: { value: 'in', ...plain },
    });
  });

  it('of rich text are joined, and readings are left out', async () => {
    const strings =
      '<si><r><rPr><b/></rPr><t xml:space="preserve">東京 </t></r><r><t>製錬</t></r><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si>';
    const inline = '<c t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c>';
    expect(await valuesOf(`<row><c t="s"><v>0</v></c>${inline}</row>`, { strings })).toEqual({
      A1: '東京 製錬',
      B1: 'ab',
    });
  });

  it('with characters that XML cannot hold are unescaped', async () => {
    expect(await valuesOf('<row><c t="inlineStr"><is><t>a_x000D_b_x005F_x</t></is></c></row>')).toEqual({
      A1: 'a\rb_x',
    });
  });

  it('that say nothing are left out, and rows of them too', async () => {
    const sheet = await sheetOf(
      '<row r="2"><c r="B2" t="s"><v>0</v></c></row><row r="3"/><row r="7"><c r="C7"><v>0</v></c></row>',
      { strings: '<si><t></t></si>' },
    );
    expect([...sheet.rows()].map(({ row }) => row)).toEqual([7]);
    expect([sheet.lastRow, sheet.text('C7'), sheet.cell('B2'), sheet.text('not one')]).toEqual([
      7,
      '0',
      undefined,
      '',
    ]);
  });

  it('that are no number where one should be are kept as written', async () => {
    expect(await valuesOf('<row><c><v>1e999</v></c><c><v>abc</v></c><c><v>0x10</v></c></row>')).toEqual({
      A1: '1e999',
      B1: 'abc',
      C1: '0x10',
    });
  });
});

describe('formulas', () => {
  it('have the result that was saved, an empty text too, or none', async () => {
    const rows =
      '<row><c t="str"><f>A</f><v>x</v></c><c t="str"><f>A</f><v/></c><c><f>A</f><v/></c><c><f>A</f></c>' +
      '<c><f t="shared" si="0"/><v>3</v></c><c t="b"><f>A</f><v>0</v></c><c t="e"><f>A</f><v>#REF!</v></c></row>';
    expect(await cellsOf(rows)).toEqual({
      A1: { value: 'x', formula: true, cached: true },
      B1: { value: '', formula: true, cached: true },
      C1: { value: null, formula: true, cached: false },
      D1: { value: null, formula: true, cached: false },
      E1: { value: 3, formula: true, cached: true },
      F1: { value: false, formula: true, cached: true },
      G1: { value: null, formula: true, cached: true, error: '#REF!' },
    });
  });

  it('that ask outside are never followed: what was saved counts, and the link is told', async () => {
    const workbook = await opened({
      sheets: {
        S: '<row><c t="str"><f>[1]Prices!A1</f><v>kept</v></c><c><f>WEBSERVICE("http://x")</f></c></row>',
      },
      parts: {
        'xl/_rels/workbook.xml.rels': relations(
          relation('rId1', 'worksheet', 'worksheets/sheet1.xml'),
          relation('e', 'externalLink', 'externalLinks/externalLink1.xml'),
        ),
        'xl/externalLinks/_rels/externalLink1.xml.rels': relations(
          relation('rId1', 'externalLinkPath', 'file:///etc/passwd', ' TargetMode="External"'),
        ),
      },
    });
    expect(workbook.outsideLinks).toEqual(['file:///etc/passwd']);
    expect((await workbook.sheet('S'))!.text('A1')).toBe('kept');
    await workbook.close();
  });
});

describe('dates', () => {
  const styles = (codes: string, ...ids: number[]) =>
    `<numFmts>${codes}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${ids
      .map((id) => `<xf numFmtId="${id}"/>`)
      .join('')}</cellXfs>`;
  const row = (...cells: [style: number, serial: string][]) =>
    `<row>${cells.map(([s, v]) => `<c s="${s}"><v>${v}</v></c>`).join('')}</row>`;

  it('are numbers with a date format, counted from 1900 with the day that never was', async () => {
    const serials = row(
      [0, '45414'],
      [1, '1'],
      [1, '59'],
      [1, '60'],
      [1, '61'],
      [1, '45414.75'],
      [1, '0.5'],
      [2, '5'],
    );
    expect(await valuesOf(serials, { styles: styles('', 0, 14, 49) })).toEqual({
      A1: 45414,
      B1: '1900-01-01',
      C1: '1900-02-28',
      D1: 60,
      E1: '1900-03-01',
      F1: '2024-05-02',
      G1: 0.5,
      H1: 5,
    });
  });

  it('are counted from 1904 where the workbook says so', async () => {
    const written = { styles: styles('', 14), since1904: true };
    expect(await valuesOf(row([0, '0'], [0, '43952']), written)).toEqual({
      A1: '1904-01-01',
      B1: '2024-05-02',
    });
  });

  it('are told from amounts by the format’s code', async () => {
    const codes = [
      'd-mmm-yyyy',
      '"day" 0',
      '[Red]0.00',
      'h:mm',
      'mmm',
      '[$-411]ggge"年"m"月"d"日"',
      '\\d0',
      'General',
    ];
    const formats = codes.map(
      (code, i) => `<numFmt numFmtId="${200 + i}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
    );
    const values = await valuesOf(row(...codes.map((_, i): [number, string] => [i, '45414'])), {
      styles: styles(formats.join(''), ...codes.map((_, i) => 200 + i)),
    });
    const shown = Object.values(values).map((value) => typeof value === 'string');
    expect(shown).toEqual([true, false, false, false, true, true, false, false]);
  });

  it('may be written as ISO text', async () =>
    expect(
      await cellsOf('<row><c t="d"><v>2024-05-02T10:00:00</v></c><c t="d"><v>2024-02-31</v></c></row>'),
    ).toEqual({
      A1: { value: '2024-05-02T10:00:00', date: '2024-05-02', ...plain },
      B1: { value: '2024-02-31', ...plain },
    }));
});

describe('workbooks of every writer are read', () => {
  const X = ['x:', `xmlns:x="${MAIN}"`];
  const named: [string, Written['parts']][] = [
    [
      'targets from the top of the zip',
      { 'xl/_rels/workbook.xml.rels': relations(relation('rId1', 'worksheet', '/xl/worksheets/sheet1.xml')) },
    ],
    [
      'other case in part names',
      { 'xl/_rels/workbook.xml.rels': relations(relation('rId1', 'worksheet', 'Worksheets/Sheet1.xml')) },
    ],
    [
      'the main part elsewhere',
      {
        '_rels/.rels': relations(relation('a', 'officeDocument', '/book/main.xml')),
        'book/main.xml': `<workbook xmlns:q="x"><sheets><sheet name="S" sheetId="1" q:id="k"/></sheets></workbook>`,
        'book/_rels/main.xml.rels': relations(relation('k', 'worksheet', '../xl/worksheets/sheet1.xml')),
        'xl/workbook.xml': undefined,
      },
    ],
    ['no relationships of the package', { '_rels/.rels': undefined }],
    [
      'prefixed names and the strict variant',
      {
        'xl/_rels/workbook.xml.rels': relations(
          `<Relationship Id="rId1" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet" Target="worksheets/sheet1.xml"/>`,
        ),
        'xl/worksheets/sheet1.xml': `<${X[0]}worksheet ${X[1]}><x:sheetData><x:row r="1"><x:c r="A1" t="str"><x:v>v</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
      },
    ],
    [
      'UTF-16',
      {
        'xl/worksheets/sheet1.xml': Buffer.from(
          `\ufeff${worksheet('<row><c t="str"><v>v</v></c></row>').replace('UTF-8', 'UTF-16')}`,
          'utf16le',
        ),
      },
    ],
  ];
  it.each(named)('%s', async (_, parts) => {
    const workbook = await opened({ sheets: { S: '<row><c t="str"><v>v</v></c></row>' }, parts });
    expect((await workbook.sheet('S'))?.text('A1')).toBe('v');
    await workbook.close();
  });

  it('rows and cells without addresses follow each other', async () => {
    const rows =
      '<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row r="5"/><row><c><v>4</v></c></row>';
    expect(await valuesOf(rows)).toEqual({ A1: 1, D1: 2, E1: 3, A6: 4 });
  });

  it('sheets come in the order of their tabs, hidden ones too', async () => {
    const workbook = await opened({ sheets: { B: '', A: '' }, hidden: ['A'] });
    expect([workbook.sheetNames, [...workbook.hiddenSheets]]).toEqual([['B', 'A'], ['A']]);
    expect(await workbook.sheet('C')).toBeUndefined();
    expect((await workbook.sheet('B'))!.lastRow).toBe(0);
    await workbook.close();
  });

  it('rows come one by one, as many as are asked for', async () => {
    const rows = Array.from({ length: 5000 }, (_, i) => `<row r="${i + 1}"><c><v>${i}</v></c></row>`).join(
      '',
    );
    const workbook = await opened({ sheets: { S: rows } });
    const read = async (most?: number) => {
      const found: number[] = [];
      for await (const { row } of workbook.rows('S', most)) found.push(row);
      return found;
    };
    expect((await read()).length).toBe(5000);
    expect(await read(3)).toEqual([1, 2, 3]);
    await workbook.close();
  });
});

describe('what is broken is refused with its place', () => {
  const refusal = async (rows: string, parts?: Written['parts']) =>
    (await sheetOf(rows, { parts }).catch((error: OrepathError) => error.detail)) as object;
  it.each([
    ['<row r="1048577"/>', 'a row number out of range: 1048577', 'S'],
    ['<row r="0"/>', 'a row number out of range: 0', 'S'],
    ['<row r="-1"/>', 'a row number out of range: -1', 'S'],
    ['<row r="1048576"/><row/>', 'a row number out of range: 1048577', 'S'],
    ['<row r="5"/><row r="5"/>', 'row 5 after row 5', 'S'],
    ['<row><c r="XFE1"/></row>', 'a column out of range', 'S!XFE1'],
    ['<row><c r="XFD1"/><c/></row>', 'a column out of range', 'S'],
    ['<row><c r="1A"/></row>', 'a cell without a proper address', 'S!1A'],
    ['<row><c r="A2"/></row>', 'a cell of another row in row 1', 'S!A2'],
    ['<row><c t="s"><v>0</v></c></row>', 'a text that the workbook does not have', 'S!A1'],
    ['<row><c t="s"><v>-1</v></c></row>', 'a text that the workbook does not have', 'S!A1'],
    ['<row><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>', 'two cells in one place', 'S!A1'],
  ])('%s', async (rows, message, field) =>
    expect(await refusal(rows)).toMatchObject({
      code: 'UNREADABLE_WORKBOOK',
      message,
      where: { file: 'a.xlsx', field },
    }),
  );
  it('XML cut short', async () =>
    expect(await refusal('', { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row>' })).toMatchObject({
      code: 'UNREADABLE_WORKBOOK',
      where: { file: 'a.xlsx', field: 'S' },
    }));
  it('a sheet that is not there', async () =>
    expect(await refusal('', { 'xl/worksheets/sheet1.xml': undefined })).toMatchObject({
      code: 'UNREADABLE_WORKBOOK',
      message: 'a sheet is listed and is not there',
    }));
});
