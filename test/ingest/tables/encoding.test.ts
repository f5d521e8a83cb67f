import { expect, it } from 'vitest';
import { Utf8Check } from '../../../server/ingest/tables/encoding.ts';
import { check, faults } from './folder.ts';

const HEADER = 'id,kind,name\na,mine,A\nb,mine,';
/** 鉱山のデータ in Shift_JIS. */
const SHIFT_JIS = Buffer.from('8d7a8e5282cc8366815b835e', 'hex');
/** 矿山数据 in GB18030. */
const GB18030 = Buffer.from('bff3c9bdcafdbedd', 'hex');

const withName = (name: Buffer): Record<string, Buffer> => ({
  'entities.csv': Buffer.concat([Buffer.from(HEADER), name, Buffer.from('\n')]),
});
const utf16 = (text: string, order: 'LE' | 'BE', mark = true): Buffer => {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
  return order === 'LE' ? bytes : bytes.swap16();
};

it.each([
  ['Shift_JIS', SHIFT_JIS],
  ['GB18030', GB18030],
  ['Windows-1252', Buffer.from('Z\xfcrich', 'latin1')],
])('%s is told with row and byte', async (encoding, name) => {
  const at = HEADER.length + (encoding === 'Windows-1252' ? 1 : 0);
  const [fault] = await faults(withName(name));
  expect(fault).toContain(
    `WRONG_ENCODING: byte ${at} (counted from 0) is not UTF-8; at entities.csv, row 3; ` +
      'expected UTF-8, with or without a byte order mark; got "what looks like ',
  );
  expect(fault).toContain(encoding);
});

it.each([
  ['UTF-16 LE', utf16('id,kind,name\n', 'LE')],
  ['UTF-16 BE', utf16('id,kind,name\n', 'BE')],
  ['UTF-16 LE', utf16('id,kind,name\n', 'LE', false)],
  ['UTF-16 BE', utf16('id,kind,name\n', 'BE', false)],
])('%s is told from its first bytes', async (encoding, bytes) =>
  expect((await faults({ 'entities.csv': bytes }))[0]).toContain(`got "what looks like ${encoding}"`),
);

it('a character cut off by the end of the file is wrong', async () =>
  expect((await faults({ 'entities.csv': Buffer.from(`${HEADER}é`).subarray(0, -1) }))[0]).toContain(
    'WRONG_ENCODING',
  ));

it('rows before the wrong byte are read', async () =>
  expect((await check(withName(SHIFT_JIS))).counts.entities).toBe(1));

it('characters may be cut anywhere between chunks', () => {
  const bytes = Buffer.from('\ufeffé鉱😀a');
  for (let cut = 0; cut <= bytes.length; cut++) {
    const utf8 = new Utf8Check();
    const parts = [
      utf8.take(bytes.subarray(0, cut)),
      utf8.take(bytes.subarray(cut)),
      utf8.take(Buffer.alloc(0), true),
    ];
    expect(Buffer.concat(parts as Buffer[]).toString()).toBe('é鉱😀a');
  }
});
