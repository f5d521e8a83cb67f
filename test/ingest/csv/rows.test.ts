import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { type CsvRow, csvHeader, csvRows, delimiterOf } from '../../../server/ingest/csv/index.ts';
import type { Probe } from '../../../server/ingest/formats/probe.ts';

function probeOf(bytes: Buffer, encoding = 'utf-8', chunk = bytes.length): Probe {
  const open = async () =>
    Readable.from(
      Array.from({ length: Math.ceil(bytes.length / chunk) }, (_, i) =>
        bytes.subarray(i * chunk, (i + 1) * chunk),
      ),
    );
  return {
    input: { path: 'list.csv', bytes: bytes.length, open, content: async () => bytes },
    kind: 'text',
    head: bytes,
    text: { encoding, head: new TextDecoder(encoding).decode(bytes) },
    sha256: async () => '',
    workbook: async () => undefined,
    close: async () => undefined,
  };
}

async function rowsOf(probe: Probe): Promise<CsvRow[]> {
  const rows: CsvRow[] = [];
  for await (const row of csvRows(probe)) rows.push(row);
  return rows;
}

describe('CSV that is not ours', () => {
  it.each([
    ['a,b;c', ','],
    ['a;b;c,d', ';'],
    ['a\tb', '\t'],
    ['"a,b,c";d', ';'],
    ['alone', ','],
  ])('separates %j by %j', (line, delimiter) => expect(delimiterOf(`${line}\n1;2;3\n`)).toBe(delimiter));

  it('names cells by the header, with the row that a spreadsheet shows', async () => {
    const rows = await rowsOf(probeOf(Buffer.from('\ufeffname;amount\n"A\nB";1,5\n\nC;\n')));
    expect(rows.map(({ row, cells }) => [row, cells['name'], cells['amount']])).toEqual([
      [2, 'A\nB', '1,5'],
      [4, 'C', ''],
    ]);
  });

  // 仕入先,国 / 東京工業,日本 as Shift_JIS, by the JIS X 0208 code table
  const japanese = Buffer.from(
    '8e64 93fc 90e6 2c 8d91 0a 938c 8b9e 8d48 8bc6 2c 93fa 967b 0a'.replaceAll(' ', ''),
    'hex',
  );
  it('reads Shift_JIS wherever a chunk is cut', async () => {
    const rows = await rowsOf(probeOf(japanese, 'shift_jis', 3));
    expect(rows[0]?.cells).toEqual({ 仕入先: '東京工業', 国: '日本' });
  });

  it('says where a byte is not of the encoding', async () => {
    const probe = probeOf(Buffer.concat([japanese, Buffer.from([0x81])]), 'shift_jis');
    await expect(rowsOf(probe)).rejects.toMatchObject({ code: 'WRONG_ENCODING' });
  });

  it('keeps what stands beyond the header, and gives short rows blanks', async () => {
    const rows = await rowsOf(probeOf(Buffer.from('a,b\n1,2,3,4\n5\n')));
    expect(rows).toMatchObject([{ beyond: ['3', '4'] }, { cells: { a: '5', b: '' }, beyond: [] }]);
  });

  it('tells of no header where there is no text', () => {
    expect(csvHeader({ ...probeOf(Buffer.from('a,b')), kind: 'json' })).toBeUndefined();
    expect(csvHeader(probeOf(Buffer.from('\ufeff a , b\n')))).toEqual(['a', 'b']);
  });

  it('gives up a file that goes on with nothing but line breaks, in a second rather than minutes', async () => {
    const bytes = Buffer.concat([Buffer.from('name;amount\nA;1\n'), Buffer.alloc(2 ** 21 + 1, '\n')]);
    await expect(rowsOf(probeOf(bytes, 'utf-8', 1 << 16))).rejects.toMatchObject({
      detail: { code: 'INPUT_TOO_LARGE', where: { file: 'list.csv', row: 2 ** 21 + 3 } },
    });
  }, 30_000);
});
