/** The workbooks that tests generate are what they claim to be: looked at part by part, without the product's reader. */
import { text } from 'node:stream/consumers';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { openArchive } from '../../../server/ingest/archive/zip.ts';
import { serialOf } from '../../support/workbooks/cell.ts';
import { cmrt, declaration } from '../../support/workbooks/declarations.ts';
import { flawless } from '../../support/workbooks/flawless.ts';
import { type TemplateName, versionsOf } from '../../support/workbooks/layouts.ts';
import type { Quirks } from '../../support/workbooks/spec.ts';
import { workbook } from '../../support/workbooks/workbook.ts';

const TEMPLATES: readonly TemplateName[] = ['CMRT', 'EMRT', 'AMRT', 'CRT'];
const ALL = TEMPLATES.flatMap((template) =>
  versionsOf(template).map((version) => [template, version] as const),
);

async function partsOf(file: Buffer): Promise<Map<string, string>> {
  const { entries } = await openArchive(file, 'generated.xlsx');
  const parts = new Map<string, string>();
  for (const entry of entries) parts.set(entry.path, await text(await entry.open()));
  return parts;
}

/** The sheet Smelter List of a CMRT, whose sheets have the template's order. */
async function smelterList(quirks: Quirks): Promise<string> {
  const parts = await partsOf(cmrt(flawless('CMRT', '6.5', 'en', { quirks })));
  return parts.get('xl/worksheets/sheet5.xml')!;
}

const cell = (sheet: string, address: string): string =>
  new RegExp(`<c r="${address}"[^>]*>.*?</c>`).exec(sheet)![0];

describe('a generated declaration', () => {
  test.each(ALL)('%s %s is the same bytes every time, in each language its own', (template, version) => {
    const files = ['en', 'zh', 'ja'].map((language) =>
      declaration(template, flawless(template, version, language)),
    );
    expect(declaration(template, flawless(template, version))).toEqual(files[0]);
    expect(new Set(files.map((file) => file.toString('base64'))).size).toBe(3);
  });

  test.each(ALL)('%s %s consists of well-formed XML', async (template, version) => {
    for (const part of (await partsOf(declaration(template, flawless(template, version, 'ja')))).values()) {
      new SaxesParser({ xmlns: true }).write(part).close();
    }
  });

  test('keeps the results of formulas as Excel does', async () => {
    const sheet = await smelterList({});
    expect(cell(sheet, 'F5')).toMatch(/^<c r="F5" t="str"><f>.+<\/f><v>CID900201<\/v><\/c>$/);
    expect(cell(sheet, 'V30')).toContain('t="e"');
    expect(cell(sheet, 'F30')).toContain('<v></v>');
  });

  test('can leave the results out, share formulas, or have values in their place', async () => {
    expect(cell(await smelterList({ noCaches: true }), 'F5')).not.toContain('<v>');
    expect(cell(await smelterList({ sharedFormulas: true }), 'F6')).toContain('<f t="shared"');
    expect(cell(await smelterList({ overtyped: true }), 'F5')).not.toContain('<f>');
  });

  test('has 0 in the text columns that say nothing, on request', async () => {
    expect(cell(await smelterList({ zeros: true }), 'K5')).toBe('<c r="K5"><v>0</v></c>');
  });
});

test.each([
  ['1900-03-01', false, 61],
  ['2024-05-02', false, 45414],
  ['1904-01-02', true, 1],
] as const)('%s is day %s of its epoch', (date, date1904, day) => {
  expect(serialOf(date, date1904)).toBe(day);
});

test('a workbook takes parts from outside, in place of its own or beside them', async () => {
  const styles = { path: 'xl/styles.xml', content: '<styleSheet/>' };
  const extra = { path: 'xl/extra.bin', content: 'more' };
  const parts = await partsOf(
    workbook({ sheets: [{ name: 'One', rows: [['a', 1, true]] }], parts: [styles, extra] }),
  );
  expect(parts.get('xl/styles.xml')).toBe('<styleSheet/>');
  expect(parts.get('xl/extra.bin')).toBe('more');
  expect(parts.get('xl/sharedStrings.xml')).toContain('<si><t xml:space="preserve">a</t></si>');
});
