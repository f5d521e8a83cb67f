/** The look-ups of the templates that RMI publishes, against counts taken from their XML by regular expressions. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { openArchive } from '../../../server/ingest/archive/zip.ts';
import { SmelterListing } from '../../../server/ingest/smelter-lists/listing.ts';
import { allRows, readList, rowsOf } from './read.ts';

const FOLDER = resolve(import.meta.dirname, '../../../../shared/data/rmi-templates');
const present = existsSync(FOLDER);
if (!present) console.warn(`SKIPPED: the templates of RMI are not at ${FOLDER}`);

const read = (file: string) => readList(readFileSync(resolve(FOLDER, file)), file);

/** Ids of the look-up: every shared text or cached text of the sheet that has the form of one. */
async function idsByExpression(file: string): Promise<string[]> {
  const archive = await openArchive(resolve(FOLDER, file), file);
  const text = async (path: string) => {
    const entry = archive.entries.find((each) => each.path === path);
    return entry ? (await buffer(await entry.open())).toString() : '';
  };
  const main = await text('xl/workbook.xml');
  const relation = /<sheet [^>]*name="Smelter Look-up"[^>]*r:id="([^"]+)"/.exec(main)![1]!;
  const relations = await text('xl/_rels/workbook.xml.rels');
  const tag = [...relations.matchAll(/<Relationship [^>]*>/g)].find(([each]) =>
    each.includes(`Id="${relation}"`),
  )![0];
  const sheet = await text(`xl/${/Target="([^"]+)"/.exec(tag)![1]!}`);
  const shared = [...(await text('xl/sharedStrings.xml')).matchAll(/<si>([\s\S]*?)<\/si>/g)].map(
    ([, item]) => item!,
  );
  await archive.close();
  const ids = new Set<string>();
  for (const [cell, value] of sheet.matchAll(/<c r="E\d+"[^>]*>(?:<f[^>]*>[^<]*<\/f>)?<v>([^<]*)<\/v>/g)) {
    const said = cell.includes('t="s"') ? shared[Number(value)]! : value!;
    const id = /CID\d{6}/.exec(said)?.[0];
    if (id) ids.add(id);
  }
  return [...ids].sort();
}

describe.skipIf(!present)('the look-up of', () => {
  it.each([
    ['RMI_CMRT_6.22.xlsx', 'CMRT', '6.22', '2022-05-11'],
    ['RMI_CMRT_6.4_en-pristine.xlsx', 'CMRT', '6.4', '2024-04-26'],
    ['RMI_CMRT_6.5_en-pristine.xlsx', 'CMRT', '6.5', '2025-04-25'],
    ['RMI_EMRT_1.3.xlsx', 'EMRT', '1.3', '2024-04-26'],
    ['RMI_EMRT_2.0_en-pristine.xlsx', 'EMRT', '2.0', '2025-04-25'],
  ])('%s is an edition with every id, country and row', async (file, template, edition, date) => {
    const reading = await read(file);
    const smelters = (await rowsOf('entities', reading)).filter(({ kind }) => kind === 'smelter');
    expect(smelters.map(({ id }) => id.slice('rmi:'.length)).sort()).toEqual(await idsByExpression(file));
    expect(smelters.filter(({ country, materials }) => !country || materials.length !== 1)).toEqual([]);
    expect(reading.rows.refused).toBe(0);
    expect((await rowsOf('documents', reading))[0]).toMatchObject({
      title: `${template} smelter look-up`,
      edition,
      date,
    });
    expect((await rowsOf('statuses', reading)).length).toBe(smelters.length);
  });

  it('CMRT 6.5 has 349 ids in 629 rows', async () => {
    const reading = await read('RMI_CMRT_6.5_en-pristine.xlsx');
    const smelters = (await rowsOf('entities', reading)).filter(({ kind }) => kind === 'smelter');
    expect([smelters.length, reading.rows.read, reading.findings]).toEqual([349, 629, []]);
  });

  it('CMRT 6.5 lacks what left it since 6.4, and what came is new', async () => {
    const [older, newer] = ['RMI_CMRT_6.4_en-pristine.xlsx', 'RMI_CMRT_6.5_en-pristine.xlsx'];
    const [before, after] = [await idsByExpression(older), await idsByExpression(newer)];
    const listing = new SmelterListing(await allRows(await read(older), await read(newer)));
    const all = [...new Set([...before, ...after])];
    const state = (id: string) => (after.includes(id) ? 'listed' : 'removed');
    expect(all.filter((id) => listing.of(id).state !== state(id))).toEqual([]);
    const came = after.filter((id) => !before.includes(id));
    expect(came.every((id) => listing.of(id, '2025-04-24').state === 'never')).toBe(true);
    expect(before.length - after.length + came.length).toBe(
      [...listing.smelters()].filter(({ removed }) => removed).length,
    );
  });
});
