/** The blank workbooks that RMI publishes, against their XML taken apart by regular expressions. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { openArchive } from '../../../server/ingest/archive/zip.ts';
import { openWorkbook } from '../../../server/ingest/workbook/open.ts';

const FOLDER = resolve(import.meta.dirname, '../../../../shared/data/rmi-templates');
const present = existsSync(FOLDER);
if (!present) console.warn(`SKIPPED: the templates of RMI are not at ${FOLDER}`);

const opened = async (file: string) => openWorkbook(await openArchive(resolve(FOLDER, file), file), file);

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const plain = (xml: string): string =>
  xml
    .replace(/&(\w+);/g, (_, name: string) => ENTITIES[name]!)
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/\r\n?/g, '\n')
    .replace(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** Texts and numbers of a sheet by address; what is empty, an error or a boolean is left out. */
async function cellsByExpression(file: string, name: string): Promise<Record<string, string>> {
  const archive = await openArchive(resolve(FOLDER, file), file);
  const read = async (path: string) =>
    (await buffer(await archive.entries.find((entry) => entry.path === path)!.open())).toString();
  const relation = new RegExp(`<sheet [^>]*name="${name}"[^>]*r:id="([^"]+)"`).exec(
    await read('xl/workbook.xml'),
  )![1]!;
  const relations = [...(await read('xl/_rels/workbook.xml.rels')).matchAll(/<Relationship [^>]*>/g)];
  const target = /Target="([^"]+)"/.exec(
    relations.find(([tag]) => tag.includes(`Id="${relation}"`))![0],
  )![1]!;
  const shared = [...(await read('xl/sharedStrings.xml')).matchAll(/<si>([\s\S]*?)<\/si>|<si\/>/g)].map(
    ([, item = '']) =>
      [...item.replace(/<rPh[\s\S]*?<\/rPh>/g, '').matchAll(/<t(?: [^>]*)?>([^<]*)<\/t>/g)]
        .map(([, text]) => text)
        .join(''),
  );
  const cells: Record<string, string> = {};
  for (const [, attributes, content] of (await read(`xl/${target}`)).matchAll(
    /<c ([^>]*[^/>])>([\s\S]*?)<\/c>/g,
  )) {
    const type = / t="(\w+)"/.exec(` ${attributes}`)?.[1] ?? 'n';
    const value = /<v(?: [^>]*)?>([^<]*)<\/v>/.exec(content!)?.[1] ?? '';
    const said = type === 's' ? shared[Number(value)]! : value;
    if (type === 'e' || type === 'b' || value === '' || said === '') continue;
    cells[/ r="(\w+)"/.exec(` ${attributes}`)![1]!] = type === 'n' ? String(Number(said)) : plain(said);
  }
  await archive.close();
  return cells;
}

describe.skipIf(!present)('the sheets of', () => {
  it.each([
    ['RMI_CMRT_6.5_en-pristine.xlsx', 'Declaration'],
    ['RMI_CMRT_6.5_en-pristine.xlsx', 'Smelter List'],
    ['RMI_CMRT_6.5_en-pristine.xlsx', 'Smelter Look-up'],
    ['RMI_CMRT_6.22.xlsx', 'L'],
    ['RMI_EMRT_1.3.xlsx', 'Instructions'],
    ['RMI_EMRT_2.0_en-pristine.xlsx', 'Declaration'],
    ['RMI_AMRT_1.21_en-pristine.xlsx', 'Checker'],
  ])('%s: every cell of %s is read', async (file, name) => {
    const workbook = await opened(file);
    const read: Record<string, string> = {};
    for (const { row, cells } of (await workbook.sheet(name))!.rows()) {
      for (const [column, { value }] of cells) {
        if (typeof value === 'number' || (typeof value === 'string' && value !== ''))
          read[`${column}${row}`] = String(value);
      }
    }
    await workbook.close();
    const expected = await cellsByExpression(file, name);
    expect(Object.keys(expected).length).toBeGreaterThan(50);
    expect(read).toEqual(expected);
  });

  it('CMRT 6.5 that a declaration needs are read in a second of work', async () => {
    const start = process.cpuUsage();
    const workbook = await opened('RMI_CMRT_6.5_en-pristine.xlsx');
    for (const name of ['Declaration', 'Smelter List', 'Smelter Look-up', 'L']) await workbook.sheet(name);
    const { user, system } = process.cpuUsage(start);
    await workbook.close();
    expect((user + system) / 1e6).toBeLessThan(1);
  });
});
