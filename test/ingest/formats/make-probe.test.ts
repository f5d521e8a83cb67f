import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openArchive } from '../../../server/ingest/archive/zip.ts';
import { bufferInput, entryInput, fileInput } from '../../../server/ingest/formats/inputs.ts';
import { makeProbe } from '../../../server/ingest/formats/make-probe.ts';
import { zip } from '../archive/zip-bytes.ts';
import { workbookBytes, workbookParts, zipOf } from '../workbook/written.ts';

const book = workbookBytes({ sheets: { S: '<row><c><v>7</v></c></row>' } });
const folder = mkdtempSync(join(tmpdir(), 'orepath-probe-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function probed(content: Buffer | string) {
  const probe = await makeProbe(bufferInput(Buffer.from(content), 'any.name'));
  await probe.close();
  return probe;
}

/** An old Office container with one directory entry. */
function ole(stream: string): Buffer {
  const bytes = Buffer.alloc(1536);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  const name = Buffer.from(`${stream}\0`, 'utf16le');
  name.copy(bytes, 1024 + 128);
  bytes.writeUInt16LE(name.length, 1024 + 128 + 64);
  return bytes;
}

const office = (type: string) =>
  zipOf({ '[Content_Types].xml': `<Types><Override ContentType="${type}"/></Types>` });

describe('the kind is told by content, whatever the name', () => {
  const cases: [string, Buffer | string, string][] = [
    ['nothing', '', 'empty'],
    ['a workbook', book, 'xlsx'],
    ['a workbook cut short', book.subarray(0, book.length - 30), 'xlsx'],
    ['a zip', zip([{ path: 'a.csv', content: 'a' }]), 'zip'],
    ['a zip cut short', zip([{ path: 'a.csv', content: 'a' }]).subarray(0, 40), 'zip'],
    ['a binary workbook', office('application/vnd.ms-excel.sheet.binary.macroEnabled.main'), 'xlsb'],
    ['a workbook with macros', office('application/vnd.ms-excel.sheet.macroEnabled.main+xml'), 'xlsx'],
    [
      'a document',
      office('application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'),
      'office',
    ],
    [
      'an OpenDocument sheet',
      zip([{ path: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' }]),
      'ods',
    ],
    ['an old workbook', ole('Workbook'), 'xls'],
    ['an encrypted workbook', ole('EncryptedPackage'), 'encrypted-office'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'image'],
    ['a photograph', Buffer.from('ffd8ffe000104a46494600010101', 'hex'), 'image'],
    ['a PDF', '%PDF-1.7\n%\xe2\xe3', 'pdf'],
    ['XML', '\ufeff<?xml version="1.0"?><a/>', 'xml'],
    ['XML in UTF-16', Buffer.from('\ufeff<?xml version="1.0" encoding="UTF-16"?><a/>', 'utf16le'), 'xml'],
    ['XML without a declaration', ' <Goods><Good/></Goods>', 'xml'],
    ['a web page', '<!DOCTYPE html><html></html>', 'text'],
    ['JSON', ' {"a": 1}', 'json'],
    ['a list in JSON', '[{"a":1}]', 'json'],
    ['a table', 'id,name\n1,[x]\n', 'text'],
    ['bytes', Buffer.from([1, 2, 0, 255, 3]), 'binary'],
  ];
  it.each(cases)('%s', async (_, content, kind) => expect((await probed(content)).kind).toBe(kind));
});

describe('the encoding of a text is told by content', () => {
  // as Python writes them
  const japanese =
    '89ef8ed096bc2c8d912c8d7a95a80a938c979d8d7a8bc68a948eae89ef8ed02c93fa967b2c8352835e838a83410a';
  const chinese =
    'b9abcbbec3fbb3c62cb9fabcd22cbff3b2fa0ad4c6c4cfcefdd2b5b9c9b7ddd3d0cfdeb9abcbbe2cd6d0b9fa2ccefd0a';
  const cases: [string, Buffer, string, string][] = [
    ['plain ASCII', Buffer.from('id,name\n'), 'utf-8', 'id,name\n'],
    ['UTF-8', Buffer.from('会社名,国\n'), 'utf-8', '会社名,国\n'],
    ['UTF-8 with a mark', Buffer.from('\ufeffid\n'), 'utf-8', 'id\n'],
    ['UTF-8 cut within a character', Buffer.from('会社').subarray(0, 5), 'utf-8', '会'],
    ['UTF-16 with a mark', Buffer.from('\ufeffid\n', 'utf16le'), 'utf-16le', 'id\n'],
    ['UTF-16 without', Buffer.from('id,name\n', 'utf16le'), 'utf-16le', 'id,name\n'],
    [
      'UTF-16 the other way round',
      Buffer.from('\ufeffid,name\n', 'utf16le').swap16(),
      'utf-16be',
      'id,name\n',
    ],
    [
      'Shift_JIS',
      Buffer.from(japanese, 'hex'),
      'shift_jis',
      '会社名,国,鉱物\n東理鉱業株式会社,日本,コタリア\n',
    ],
    ['GB18030', Buffer.from(chinese, 'hex'), 'gb18030', '公司名称,国家,矿产\n云南锡业股份有限公司,中国,锡\n'],
    [
      'Windows-1252',
      Buffer.from('société,café\nMünchen,Österreich\n', 'latin1'),
      'windows-1252',
      'société,café\nMünchen,Österreich\n',
    ],
  ];
  it.each(cases)('%s', async (_, content, encoding, head) => {
    const { text } = await probed(content);
    expect(text).toMatchObject({ encoding, head });
  });
});

describe('inputs', () => {
  it('from a disk, memory and an archive have the same hash, head and workbook', async () => {
    writeFileSync(join(folder, 'b.xlsx'), book);
    const archive = await openArchive(zip([{ path: 'in/b.xlsx', content: book }]), 'a.zip');
    const inputs = [
      await fileInput(join(folder, 'b.xlsx'), 'b.xlsx'),
      bufferInput(book, 'b.xlsx'),
      entryInput(archive.entries[0]!, 'a.zip'),
    ];
    for (const input of inputs) {
      const probe = await makeProbe(input);
      expect(probe.head.equals(book)).toBe(true);
      expect(await probe.sha256()).toBe(createHash('sha256').update(book).digest('hex'));
      expect((await (await probe.workbook())!.sheet('S'))!.text('A1')).toBe('7');
      await probe.close();
    }
    expect(inputs[2]!.path).toBe('a.zip/in/b.xlsx');
    await archive.close();
  });

  it('say that they are too large before reading on', async () => {
    const claims = { path: 'a', bytes: 2, open: bufferInput(Buffer.alloc(100_000), 'a').open };
    for (const input of [bufferInput(Buffer.alloc(9), 'a'), entryInput(claims)]) {
      await expect(input.content(8)).rejects.toMatchObject({ code: 'INPUT_TOO_LARGE' });
    }
  });

  it('that are not there are refused', async () => {
    await expect(fileInput(join(folder, 'no'), 'no')).rejects.toMatchObject({ code: 'INPUT_UNREADABLE' });
    await expect(fileInput(folder, 'folder')).rejects.toMatchObject({ code: 'INPUT_UNREADABLE' });
  });

  it('a workbook without its parts is refused when it is opened', async () => {
    const parts = workbookParts({ sheets: { S: '' } });
    delete parts['xl/workbook.xml'];
    const probe = await makeProbe(bufferInput(zipOf(parts), 'a.xlsx'));
    expect(probe.kind).toBe('xlsx');
    await expect(probe.workbook()).rejects.toMatchObject({ code: 'UNREADABLE_WORKBOOK' });
    await probe.close();
  });
});
