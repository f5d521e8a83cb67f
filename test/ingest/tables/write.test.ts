import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generateTables } from '../../../server/generate/index.ts';
import { csvLine } from '../../../server/ingest/tables/csvfile.ts';
import {
  checkTables,
  openTables,
  readTable,
  TABLE_NAMES,
  type TableSources,
  writeTables,
} from '../../../server/ingest/tables/index.ts';
import type { LinkRow, TableName } from '../../../server/rows.ts';
import { folder, rowsAt, temporary } from './folder.ts';

const read = (dir: string, file: string): string => readFileSync(join(dir, file), 'utf8');
const newDir = (): string => join(temporary(), 'out');

/** Reads all tables at a path and writes them to a new folder. */
async function copy(path: string): Promise<string> {
  const set = await openTables(path);
  const checked = await checkTables(set, { trustRecorded: true });
  expect(checked.faults).toEqual([]);
  async function* rows(name: TableName) {
    for await (const batch of readTable(set, name, { trustRecorded: true, checked })) {
      for (const { value } of batch.rows) yield value;
    }
  }
  const sources = Object.fromEntries(TABLE_NAMES.map((name) => [name, rows(name)]));
  const dir = newDir();
  await writeTables(dir, sources as TableSources);
  await set.close();
  return dir;
}

const LINK: LinkRow = {
  id: 'own:1',
  supplier: 'own:a',
  customer: 'own:b',
  materials: [],
  basis: 'declared',
  scope: 'company',
  depth: 'direct',
  products: [],
};

describe('round trips', () => {
  it('generated tables come back byte for byte', async () => {
    const dir = newDir();
    await generateTables(dir, { entities: 400, links: 1_500, seed: 3 });
    const again = await copy(dir);
    expect(readdirSync(again)).toEqual(readdirSync(dir));
    for (const file of readdirSync(dir)) expect(read(again, file)).toBe(read(dir, file));
  });

  it('unknown columns survive, sorted, where any row has one', async () => {
    const text = 'supplier,customer,zeta,Alpha,__proto__\na,b,1,"x, ""y""\r\n",p\na,c,,,\n';
    const entities = 'id,kind,name\na,company,A\nb,company,B\nc,company,C\n';
    const dir = await copy(folder({ 'links.csv': text, 'entities.csv': entities }));
    expect(read(dir, 'links.csv')).toBe(
      'id,supplier,customer,materials,share,basis,scope,depth,products,validFrom,validTo,recordedAt,retractedAt,' +
        'document,Alpha,__proto__,zeta\n' +
        ',own:a,own:b,,,declared,company,direct,,,,,,,"x, ""y""\r\n",p,1\n' +
        ',own:a,own:c,,,declared,company,direct,,,,,,,,,\n',
    );
    expect(await rowsAt(dir, 'links')).toEqual(await rowsAt(folder({ 'links.csv': text }), 'links'));
  });

  it('any row comes back as it was', async () => {
    const text = fc
      .string({ unit: 'binary', maxLength: 12 })
      .map((some) => some.replace(/[\p{Cc}\p{Cs}]/gu, '\n').trim())
      .filter((some) => some !== '');
    const id = text.map(
      (some) =>
        `own:${some
          .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
          .normalize('NFC')
          .trim()}x`,
    );
    const day = fc
      .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const optional = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: undefined });
    const row = fc.record({
      id,
      supplier: id,
      customer: id,
      share: optional(fc.double({ min: 0, max: 1, noNaN: true }).map((share) => share || 0)),
      validFrom: optional(day),
      products: fc.uniqueArray(
        text.map((some) => some.replaceAll(';', '').trim()).filter((some) => some !== ''),
      ),
      document: optional(id),
      notes: optional(
        fc.dictionary(fc.constantFrom('n', 'note, "2"', 'ノート'), text, {
          minKeys: 1,
          noNullPrototype: true,
        }),
      ),
    });
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(row, { selector: (some) => some.id, maxLength: 8 }), async (rows) => {
        const links = rows.map((some) =>
          Object.fromEntries(Object.entries({ ...LINK, ...some }).filter(([, value]) => value !== undefined)),
        ) as unknown as LinkRow[];
        const dir = newDir();
        await writeTables(dir, { links });
        expect(await rowsAt(dir, 'links')).toEqual(links);
      }),
      { seed: 7, numRuns: 60 },
    );
  });

  it('any cells are a line that csv-parse reads back', () =>
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 2, maxLength: 6 }), (cells) => {
        expect(parse(csvLine(cells), { record_delimiter: '\n' })).toEqual([cells]);
      }),
      { seed: 7, numRuns: 300 },
    ));
});

describe('what is written', () => {
  it('is entities and links always, another table where it has rows', async () => {
    const dir = newDir();
    expect(await writeTables(dir, { links: [LINK], facts: [], roles: [] })).toEqual({
      entities: 0,
      links: 1,
      facts: 0,
      roles: 0,
    });
    expect(readdirSync(dir)).toEqual(['entities.csv', 'links.csv']);
  });
  it('is not guarded against formulas: the cells are the importer’s again', async () => {
    const dir = newDir();
    await writeTables(dir, { documents: [{ id: 'own:=1+1', title: '=cmd()' }] });
    expect(read(dir, 'documents.csv')).toContain('own:=1+1,,=cmd(),');
  });
  it('goes into an empty folder, and into no other', async () => {
    const dir = temporary();
    await writeTables(dir, {});
    await expect(writeTables(dir, {})).rejects.toMatchObject({ detail: { code: 'OUTPUT_EXISTS' } });
    const file = join(temporary(), 'file');
    writeFileSync(file, '');
    await expect(writeTables(file, {})).rejects.toMatchObject({
      detail: { code: 'OUTPUT_EXISTS', got: 'a file' },
    });
  });
  it('is nothing at all where a source fails', async () => {
    const parent = temporary();
    mkdirSync(join(parent, 'sub'));
    const dir = join(parent, 'sub', 'out');
    async function* failing() {
      yield LINK;
      throw new Error('no more');
    }
    await expect(writeTables(dir, { links: failing() })).rejects.toThrow('no more');
    expect(existsSync(dir)).toBe(false);
    expect(readdirSync(join(parent, 'sub'))).toEqual([]);
  });
});

it('a file changed after the check is refused', async () => {
  const dir = folder({ 'documents.csv': 'id\nx\n' });
  const set = await openTables(dir);
  const checked = await checkTables(set);
  writeFileSync(join(dir, 'documents.csv'), 'id\ny\n');
  const all = async () => {
    for await (const _ of readTable(set, 'documents', { checked }));
  };
  await expect(all()).rejects.toMatchObject({
    detail: { code: 'INPUT_CHANGED', where: { file: 'documents.csv' } },
  });
});

it('rows that repeat an earlier one are left out once checked', async () => {
  const dir = folder({ 'documents.csv': 'id\nx\ny\nx\n' });
  const set = await openTables(dir);
  const checked = await checkTables(set);
  const rows: number[] = [];
  for await (const batch of readTable(set, 'documents', { checked }))
    rows.push(...batch.rows.map(({ row }) => row));
  expect(rows).toEqual([2, 3]);
});
