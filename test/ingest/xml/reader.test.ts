import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { XmlLimits } from '../../../server/ingest/xml/limits.ts';
import { attributeOf, readXml } from '../../../server/ingest/xml/reader.ts';

/** Events as text, read in chunks of so many bytes. */
async function events(content: Buffer | string, chunk = 7, limits: Partial<XmlLimits> = {}): Promise<string> {
  const bytes = Buffer.from(content);
  const count = Math.ceil(bytes.length / chunk);
  const chunks = Array.from({ length: count }, (_, i) => bytes.subarray(i * chunk, (i + 1) * chunk));
  let told = '';
  const handlers = {
    open: (name: string, attributes: Readonly<Record<string, string>>) => {
      const said = Object.entries(attributes).map(([key, value]) => ` ${key}=${value}`);
      told += `<${name}${said.join('')}>`;
    },
    text: (text: string) => {
      told += text;
    },
    close: (name: string) => {
      told += `</${name}>`;
    },
  };
  await readXml(Readable.from(chunks), 'a.xml', handlers, limits);
  return told;
}
const refusal = (content: Buffer | string, limits: Partial<XmlLimits> = {}) =>
  events(content, 7, limits).then(
    () => undefined,
    (error: { detail: unknown }) => error.detail,
  );

describe('events', () => {
  it('come without prefixes, with entities of XML itself and CDATA', async () =>
    expect(await events('<s:a x="1" s:y="&lt;"><!-- c --><b/>t&amp;&#x4e;<![CDATA[<u>]]></s:a>')).toBe(
      '<a x=1 s:y=<><b></b>t&N<u></a>',
    ));
  it('know an attribute with and without its prefix', () => {
    expect(attributeOf({ 'ss:Index': '3' }, 'Index')).toBe('3');
    expect(attributeOf({ 'r:id': 'b', id: 'a' }, 'id')).toBe('a');
    expect(attributeOf({ xid: 'b' }, 'id')).toBeUndefined();
  });
});

describe('every encoding is read, however its bytes are cut', () => {
  const text = '<?xml version="1.0" encoding="E"?><a>錫€😀é</a>';
  const said = (encoding: string) => text.replace('E', encoding);
  const latin = Buffer.from(said('ISO-8859-1').replace('錫€😀', ''), 'latin1');
  const cases: [string, Buffer, string][] = [
    ['UTF-8', Buffer.from(said('UTF-8')), '錫€😀é'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${said('utf-8')}`), '錫€😀é'],
    ['UTF-8 that says UTF-16', Buffer.from(said('utf-16')), '錫€😀é'],
    ['UTF-16 little-endian with a mark', Buffer.from(`\ufeff${said('UTF-16')}`, 'utf16le'), '錫€😀é'],
    ['UTF-16 without', Buffer.from(said('UTF-16'), 'utf16le'), '錫€😀é'],
    ['UTF-16 big-endian', Buffer.from(`\ufeff${said('UTF-16')}`, 'utf16le').swap16(), '錫€😀é'],
    ['an encoding that it declares', latin, 'é'],
  ];
  it.each(cases)('%s', async (_, bytes, expected) => {
    for (const chunk of [2, 3, 1000])
      expect(await events(bytes, Math.max(chunk, 2))).toContain(`<a>${expected}</a>`);
  });
});

describe('refused', () => {
  it.each([
    ['<!DOCTYPE a><a/>', 'a document type declaration: entities and outside files are never read'],
    ['<a><b></a>', 'this is not well-formed XML: unexpected close tag.'],
    ['<a>&b;</a>', 'this is not well-formed XML: undefined entity.'],
    ['<a x="1" x="2"/>', 'this is not well-formed XML: duplicate attribute: x.'],
    ['<a>', 'this is not well-formed XML: unclosed tag: a'],
    ['', 'this is not well-formed XML: document must contain a root element.'],
    ['<?xml version="1.0" encoding="no-such"?><a/>', 'an encoding not known here, no-such'],
  ])('%s', async (content, message) =>
    expect(await refusal(content)).toMatchObject({
      code: 'UNREADABLE_XML',
      message,
      where: { file: 'a.xml' },
    }),
  );
  it('bytes of another encoding', async () =>
    expect(await refusal(Buffer.from('<a>\xe9</a>', 'latin1'))).toMatchObject({
      code: 'UNREADABLE_XML',
      message: 'bytes that are not UTF-8',
    }));
  it('with the line', async () =>
    expect(await refusal('<a>\n\n</b>')).toMatchObject({ where: { file: 'a.xml', row: 3 } }));
});

describe('bounded', () => {
  it.each<[Partial<XmlLimits>, string]>([
    [{ bytes: 20 }, 'too large'],
    [{ depth: 1 }, 'elements within elements'],
    [{ text: 3 }, 'one text beyond reason'],
  ])('%j', async (limits, message) =>
    expect(await refusal('<a><b>text</b><c attribute="value"/></a>', limits)).toMatchObject({
      code: 'INPUT_TOO_LARGE',
      message,
    }),
  );
  it('a tag without an end', async () =>
    expect(await refusal(`<a b="${'x'.repeat(900)}"/>`, { token: 500 })).toMatchObject({
      code: 'INPUT_TOO_LARGE',
      message: 'one tag or text without an end',
    }));
  it('and read where it fits', async () =>
    expect(await refusal('<a><b>text</b></a>', { bytes: 18, depth: 2, text: 4 })).toBeUndefined());
});
