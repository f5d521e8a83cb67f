/** What is said of a file that is nothing known, and of one that is told to be of a format. */
import { describe, expect, test } from 'vitest';
import { bufferInput } from '../../../server/ingest/formats/inputs.ts';
import { makeProbe } from '../../../server/ingest/formats/make-probe.ts';
import {
  describeUnrecognised,
  FORMATS,
  formatNamed,
  recognise,
} from '../../../server/ingest/formats/registry.ts';
import { workbook } from '../../support/workbooks/workbook.ts';

async function looksLike(content: Buffer | string): Promise<string> {
  const probe = await makeProbe(bufferInput(Buffer.from(content), 'file'));
  expect(await recognise(probe)).toBeUndefined();
  const described = await describeUnrecognised(probe);
  await probe.close();
  expect(described.known).toHaveLength(FORMATS.length);
  return described.looksLike;
}

describe('a file that is nothing known is said to be', () => {
  test.each([
    ['a PDF', '%PDF-1.7\n', 'a PDF'],
    ['an image', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), 'an image'],
    ['empty', '', 'an empty file'],
    [
      'its first line',
      '\n\nname;of;something\n1;2;3\n',
      'text (utf-8) whose first line is "name;of;something"',
    ],
    [
      'its root element',
      '<?xml version="1.0"?>\n<!-- x --><order xmlns="y"/>',
      'XML (utf-8) with the root element order',
    ],
    [
      'chemSHERPA',
      '<?xml version="1.0" encoding="utf-8"?>\n<Main schemaVersion="X8.00" xmlns="http://std.iec.ch/iec62474"/>',
      'XML (utf-8) with the root element Main: a declaration of substances (chemSHERPA, IEC 62474), which names no origin of minerals; not read',
    ],
    [
      'a table of owners of mines',
      '\ufeffmine_fac,sub_site,owners,operators,year\nCOM1.00F,,A,B,2015\n',
      'text (utf-8) whose first line is "mine_fac,sub_site,owners,operators,year": the owners of the compilation of mines by Jasansky et al.; not read',
    ],
    ['its beginning', '{"a": [1]}', 'JSON (utf-8) that begins "{\\"a\\": [1]}"'],
  ])('%s', async (_about, content, phrase) => expect(await looksLike(content)).toBe(phrase));

  test('its sheets', async () => {
    const file = workbook({
      sheets: [
        { name: 'Orders', cells: { A1: 'x' } },
        { name: '注文', cells: {} },
      ],
    });
    expect(await looksLike(file)).toBe('a workbook (.xlsx) with the sheets Orders, 注文');
  });

  test('what a person can read: cut, and without control characters', async () => {
    const phrase = await looksLike(`${'long '.repeat(1_000)}\n`);
    expect(phrase.length).toBeLessThan(250);
    expect(await looksLike('a\u001b[31mb,c\n1,2\n')).not.toMatch(/\p{Cc}/u);
  });
});

describe('formats', () => {
  test('have names and one line each that tell them apart', () => {
    const names = FORMATS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { name, known } of FORMATS) {
      expect(name).toMatch(/^[a-z][a-z0-9-]*$/);
      expect(known).toMatch(/^[^\n]{10,200}$/);
      expect(formatNamed(name).name).toBe(name);
    }
    expect(names).not.toContain('auto');
    expect(names).not.toContain('tables');
  });
});
