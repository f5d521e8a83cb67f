import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openTables } from '../../../server/ingest/tables/index.ts';
import { type ZipPart, zip } from '../archive/zip-bytes.ts';
import { checkPath, ENTITIES, folder, link, rowsAt, temporary } from './folder.ts';

const zipped = (parts: ZipPart[]): string => {
  const path = join(temporary(), 'tables.zip');
  writeFileSync(path, zip(parts));
  return path;
};
const entities = (path: string): ZipPart => ({ path, content: ENTITIES });
const tablesAt = async (path: string): Promise<string[]> => {
  const set = await openTables(path);
  await set.close();
  return Object.values(set.files).map(({ label }) => label);
};
const refusal = async (path: string) =>
  (
    (await openTables(path).catch((error: unknown) => error)) as {
      detail?: { code: string; message: string; got: string };
    }
  ).detail;

describe('a folder', () => {
  it('gives the tables in it, whatever the case of their names', async () =>
    expect(await tablesAt(folder({ 'Entities.CSV': ENTITIES, 'links.csv': link({}) }))).toEqual([
      'Entities.CSV',
      'links.csv',
    ]));
  it('passes over what lies beside tables and tells of the rest', async () => {
    const dir = folder({
      'entities.csv': ENTITIES,
      'README.md': '',
      '.DS_Store': '',
      'link.csv': '',
      'a.xlsx': '',
    });
    mkdirSync(join(dir, 'old'));
    const set = await openTables(dir);
    expect(set.notices.map(({ file, nearest }) => [file, nearest])).toEqual([
      ['a.xlsx', undefined],
      ['link.csv', ['links.csv']],
      ['old/', undefined],
    ]);
  });
  it('with the same table twice is refused', async () =>
    expect(await refusal(folder({ 'links.csv': '', 'LINKS.csv': '' }))).toMatchObject({
      code: 'UNRECOGNISED_INPUT',
      message: 'two files for links',
      got: 'LINKS.csv, links.csv',
    }));
  it('without a table is refused with what is there', async () =>
    expect(await refusal(folder({ 'a.txt': '', 'b.csv': '' }))).toMatchObject({
      code: 'UNRECOGNISED_INPUT',
      message: 'no table found',
      got: 'a.txt, b.csv',
      expected: expect.stringContaining('entities.csv, links.csv'),
    }));
  it('may link to its own files and to nothing outside', async () => {
    const dir = folder({ 'real.txt': ENTITIES });
    symlinkSync(join(dir, 'real.txt'), join(dir, 'entities.csv'));
    expect(await tablesAt(dir)).toEqual(['entities.csv']);
    symlinkSync('/etc/hostname', join(dir, 'links.csv'));
    expect(await refusal(dir)).toMatchObject({ code: 'UNSAFE_PATH', got: 'links.csv' });
  });
  it('named like a table within is refused', async () => {
    const dir = folder({});
    mkdirSync(join(dir, 'links.csv'));
    expect(await refusal(dir)).toMatchObject({ message: 'named like a table and not a file' });
  });
});

describe('a zip', () => {
  it.each([
    ['at the top', 'entities.csv'],
    ['in one folder', 'export/entities.csv'],
  ])('gives the tables %s', async (_, path) => {
    const file = zipped([entities(path), entities('__MACOSX/entities.csv'), entities('x/.DS_Store')]);
    expect(await tablesAt(file)).toEqual([path]);
    expect(await rowsAt(file, 'entities')).toHaveLength(4);
  });
  it.each([
    [[entities('a/entities.csv'), { path: 'b/links.csv' }]],
    [[entities('entities.csv'), { path: 'b/links.csv' }]],
    [[entities('a/b/entities.csv')]],
  ])('with tables in several folders or deep in one is refused', async (parts) =>
    expect(await refusal(zipped(parts))).toMatchObject({
      message: 'tables in several folders, or deep in one',
    }),
  );
  it('that climbs out is refused', async () =>
    expect(await refusal(zipped([entities('entities.csv'), entities('../links.csv')]))).toMatchObject({
      code: 'UNSAFE_PATH',
    }));
  it('has the digest of its folder', async () => {
    const files = { 'entities.csv': ENTITIES, 'links.csv': link({}) };
    const parts = Object.entries(files).map(([path, content]) => ({ path: `x/${path}`, content }));
    expect((await checkPath(zipped(parts))).digest).toBe((await checkPath(folder(files))).digest);
  });
  it('is known by its bytes, whatever its name', async () => {
    const path = join(temporary(), 'upload');
    writeFileSync(path, zip([entities('entities.csv')]));
    expect(await tablesAt(path)).toEqual(['entities.csv']);
  });
});

describe('a single file', () => {
  it('is a table by its name', async () =>
    expect(await rowsAt(join(folder({ 'entities.csv': ENTITIES }), 'entities.csv'), 'entities')).toHaveLength(
      4,
    ));
  it('of another name is refused', async () =>
    expect(await refusal(join(folder({ 'people.csv': ENTITIES }), 'people.csv'))).toMatchObject({
      code: 'UNRECOGNISED_INPUT',
      got: 'people.csv',
    }));
});

it('a path to nothing is told', async () =>
  expect(await refusal('/nowhere/at/all')).toMatchObject({
    code: 'INPUT_NOT_FOUND',
    got: '/nowhere/at/all',
  }));
