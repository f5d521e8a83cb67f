/** Files made to harm whoever opens them, small enough to make in a test. */
import { createHash } from 'node:crypto';
import { zip } from '../archive/zip-bytes.ts';
import { workbookBytes, workbookParts, zipOf } from '../workbook/written.ts';

/** A comment that does not compress, so that a bomb passes for an honest file by its ratio. */
function ballast(bytes: number): string {
  let text = '';
  for (let i = 0; text.length < bytes; i++) text += createHash('sha256').update(`${i}`).digest('base64');
  return `<!--${text}-->`;
}

const WEIGHT = ballast(600_000);
const one = '<row r="1"><c t="s"><v>0</v></c></row>';
const sheet = (rows: string): Buffer => workbookBytes({ sheets: { S: rows } });
const replaced = (path: string, content: string): Buffer =>
  zipOf({ ...workbookParts({ sheets: { S: one }, strings: '<si><t>x</t></si>' }), [path]: content });
const many = (count: number, make: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => make(i)).join('');

const LAUGHS = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY l0 "ha">${many(
  9,
  (i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`,
)}]><worksheet><sheetData><row><c t="str"><v>&l9;</v></c></row></sheetData></worksheet>`;
const OUTSIDE = '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>';
const SHEET = 'xl/worksheets/sheet1.xml';

/** An old Office container with one directory entry. */
function ole(stream: string): Buffer {
  const bytes = Buffer.alloc(1536);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  const name = Buffer.from(`${stream}\0`, 'utf16le');
  name.copy(bytes, 1024 + 128);
  bytes.writeUInt16LE(name.length, 1024 + 128 + 64);
  return bytes;
}

/** A zip64 of nothing but a directory of so many entries, all with the same content. */
function directoryOf(count: number): Buffer {
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(26)]);
  const entry = Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.alloc(42), Buffer.from('000000')]);
  entry.writeUInt16LE(6, 28);
  const entries = Buffer.alloc(entry.length * count, entry);
  const end = Buffer.alloc(56);
  end.write('PK\x06\x06', 'latin1');
  end.writeBigUInt64LE(44n, 4);
  end.writeBigUInt64LE(BigInt(count), 24);
  end.writeBigUInt64LE(BigInt(count), 32);
  end.writeBigUInt64LE(BigInt(entries.length), 40);
  end.writeBigUInt64LE(BigInt(local.length), 48);
  const locator = Buffer.alloc(20);
  locator.write('PK\x06\x07', 'latin1');
  locator.writeBigUInt64LE(BigInt(local.length + entries.length), 8);
  locator.writeUInt32LE(1, 16);
  const last = Buffer.concat([
    Buffer.from('PK\x05\x06'),
    Buffer.alloc(4),
    Buffer.alloc(12, 0xff),
    Buffer.alloc(2),
  ]);
  return Buffer.concat([local, entries, end, locator, last]);
}

const zeros = (megabytes: number): Buffer => Buffer.alloc(megabytes * 2 ** 20);
const honest = sheet('<row r="1"><c><v>1</v></c></row>');

/** Refused in 200 ms of work. */
export const CHEAP: readonly [name: string, make: () => Buffer, code: string, says: RegExp][] = [
  [
    'a zip bomb',
    () => zip([{ path: 'a.csv', content: zeros(64) }]),
    'INPUT_TOO_LARGE',
    /grows beyond reason/,
  ],
  [
    'a zip bomb in a zip',
    () => zip([{ path: 'a.zip', content: zip([{ path: 'b', content: zeros(64) }]) }]),
    'INPUT_TOO_LARGE',
    /grows beyond reason/,
  ],
  [
    'a zip bomb as a workbook',
    () => replaced(SHEET, '<worksheet><sheetData>'.padEnd(64 * 2 ** 20)),
    'INPUT_TOO_LARGE',
    /grows beyond reason/,
  ],
  [
    'a sheet larger than the zip says',
    () =>
      zip(
        Object.entries(workbookParts({ sheets: { S: '<row/>'.repeat(1e6) } })).map(([path, content]) => ({
          path,
          content,
          ...(path === SHEET && { bytes: 900 }),
        })),
      ),
    'UNREADABLE_WORKBOOK',
    /too many bytes/,
  ],
  [
    'entries that share their bytes',
    () => zip(Array.from({ length: 20 }, (_, i) => ({ path: `${i}.csv`, content: WEIGHT, overlap: true }))),
    'UNREADABLE_ARCHIVE',
    /overlap/,
  ],
  ['100,000 entries', () => directoryOf(100_000), 'INPUT_TOO_LARGE', /too many entries/],
  [
    'a path that climbs out',
    () => zip([{ path: '../../etc/passwd', content: 'x' }]),
    'UNSAFE_PATH',
    /climbs out/,
  ],
  [
    'a workbook with such a path',
    () => zipOf({ ...workbookParts({ sheets: { S: one } }), '../a': 'x' }),
    'UNSAFE_PATH',
    /climbs out/,
  ],
  ['entities within entities', () => Buffer.from(LAUGHS), 'UNREADABLE_XML', /document type/],
  [
    'entities within entities in a sheet',
    () => replaced(SHEET, LAUGHS),
    'UNREADABLE_WORKBOOK',
    /document type/,
  ],
  [
    'entities within entities in shared texts',
    () => replaced('xl/sharedStrings.xml', LAUGHS),
    'UNREADABLE_WORKBOOK',
    /document type/,
  ],
  ['an entity from outside', () => Buffer.from(OUTSIDE), 'UNREADABLE_XML', /document type/],
  [
    'a document type in the list of sheets',
    () => replaced('xl/workbook.xml', OUTSIDE),
    'UNREADABLE_WORKBOOK',
    /document type/,
  ],
  [
    'a document type without an end',
    () => Buffer.from(`<?xml version="1.0"?><!DOCTYPE a [${' '.repeat(8e6)}`),
    'INPUT_TOO_LARGE',
    /without an end/,
  ],
  [
    'an entity that nobody declared',
    () => replaced(SHEET, '<worksheet>&x;</worksheet>'),
    'UNREADABLE_WORKBOOK',
    /undefined entity/,
  ],
  ['a workbook cut short', () => honest.subarray(0, honest.length - 100), 'UNREADABLE_WORKBOOK', /cut short/],
  [
    'a workbook whose middle is missing',
    () => Buffer.concat([honest.subarray(0, 400), honest.subarray(500)]),
    'UNREADABLE_WORKBOOK',
    /cut short|damaged/,
  ],
  ['elements within elements', () => sheet('<a>'.repeat(1e6)), 'INPUT_TOO_LARGE', /elements within elements/],
  [
    'a text of 1 GB, its beginning',
    () => sheet(`${WEIGHT}<row><c t="str"><v>${'x'.repeat(64e6)}`),
    'INPUT_TOO_LARGE',
    /without an end/,
  ],
  [
    'a text in many pieces',
    () => sheet(`${WEIGHT}<row><c t="str"><v>${'xxxxxxxxxxxxxxxx<![CDATA[y]]>'.repeat(1e5)}`),
    'INPUT_TOO_LARGE',
    /one text beyond reason/,
  ],
  [
    'a shared text of many runs',
    () =>
      workbookBytes({
        sheets: { S: one },
        strings: `<si>${`<r><t>${'x'.repeat(99)}</t></r>`.repeat(2e4)}</si>`,
      }),
    'INPUT_TOO_LARGE',
    /one text beyond reason/,
  ],
  [
    '16,385 columns',
    () => sheet(`<row>${'<c/>'.repeat(16_385)}</row>`),
    'UNREADABLE_WORKBOOK',
    /column out of range/,
  ],
  [
    'a row beyond the last',
    () => sheet('<row r="1048577"/>'),
    'UNREADABLE_WORKBOOK',
    /row number out of range/,
  ],
  [
    'a row number beyond all numbers',
    () => sheet(`<row r="${'9'.repeat(400)}"/>`),
    'UNREADABLE_WORKBOOK',
    /row number out of range/,
  ],
  [
    'a text beyond the shared ones',
    () => replaced(SHEET, `<worksheet><sheetData><row><c t="s"><v>1</v></c></row></sheetData></worksheet>`),
    'UNREADABLE_WORKBOOK',
    /text that the workbook does not have/,
  ],
  [
    '10,000 sheets',
    () =>
      replaced(
        'xl/workbook.xml',
        `<workbook><sheets>${many(10_000, (i) => `<sheet name="${i}" r:id="rId1"/>`)}</sheets></workbook>`,
      ),
    'INPUT_TOO_LARGE',
    /too many sheets/,
  ],
];

/** Refused at a stated bound of what is read: some seconds of work at most. */
export const BOUNDED: typeof CHEAP = [
  [
    'empty rows without end',
    () => sheet('<row/>'.repeat(1_048_577)),
    'UNREADABLE_WORKBOOK',
    /row number out of range/,
  ],
  [
    'millions of empty cells',
    () => sheet(`${WEIGHT}${`<row>${'<c/>'.repeat(16_384)}</row>`.repeat(250)}`),
    'INPUT_TOO_LARGE',
    /too many cells without a value/,
  ],
  [
    'millions of shared texts',
    () => workbookBytes({ sheets: { S: one }, strings: `${WEIGHT}${'<si/>'.repeat(4_000_001)}` }),
    'INPUT_TOO_LARGE',
    /too many shared texts/,
  ],
  [
    'shared texts of many megabytes',
    () =>
      workbookBytes({
        sheets: { S: one },
        strings: `${WEIGHT}${`<si><t>${'x'.repeat(1e6)}</t></si>`.repeat(70)}`,
      }),
    'INPUT_TOO_LARGE',
    /too many shared texts/,
  ],
  [
    'millions of styles',
    () => workbookBytes({ sheets: { S: one }, styles: `<cellXfs>${'<xf/>'.repeat(1e6)}</cellXfs>` }),
    'INPUT_TOO_LARGE',
    /too many styles/,
  ],
  [
    'a tag of a million attributes',
    () => sheet(`<row ${many(300_000, (i) => ` a${i}="1"`)}/>`),
    'INPUT_TOO_LARGE',
    /without an end/,
  ],
];

/** No format knows them; the sentence tells what to do. */
export const FOREIGN: readonly [name: string, make: () => Buffer, looksLike: RegExp][] = [
  ['an encrypted workbook', () => ole('EncryptedPackage'), /encrypted: save it without a password/],
  ['an old workbook', () => ole('Workbook'), /\.xls\): save it as \.xlsx/],
  [
    'an OpenDocument sheet',
    () => zip([{ path: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' }]),
    /\.ods\): save it as \.xlsx/,
  ],
  [
    'a binary workbook',
    () =>
      zipOf({
        '[Content_Types].xml':
          '<Types><Override ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/></Types>',
      }),
    /\.xlsb\): save it as \.xlsx/,
  ],
  ['an image renamed .xlsx', () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), /an image/],
  ['a PDF renamed .xlsx', () => Buffer.from('%PDF-1.7\n%âãÏÓ\n'), /a PDF/],
  ['an empty file', () => Buffer.alloc(0), /an empty file/],
];
