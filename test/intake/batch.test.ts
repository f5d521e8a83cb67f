/** Files, folders and zips as the commands import them: each by itself, and what a person does with it afterwards. */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Options } from '../../server/commands/command.ts';
import { runCommand } from '../../server/commands/run.ts';
import { readReports } from '../../server/imports/record.ts';
import { FORMATS } from '../../server/ingest/formats/registry.ts';
import { importBatch } from '../../server/intake/import-batch.ts';
import type { FileReport } from '../../server/intake/report.ts';
import { unitsOf } from '../../server/intake/units.ts';
import { checkStore } from '../../server/spaces/check.ts';
import { zip } from '../ingest/archive/zip-bytes.ts';
import { type TestApp, testApp } from '../support/app.ts';
import { SMALL_CHAIN } from '../support/tables.ts';
import { flawless } from '../support/workbooks/flawless.ts';
import { declarationOf } from './suppliers.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

let made = 0;
/** A folder of files, by path. */
function folder(files: Record<string, Buffer | string>): string {
  const at = join(app.folder, `files-${made++}`);
  mkdirSync(at, { recursive: true });
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(at, path, '..'), { recursive: true });
    writeFileSync(join(at, path), content);
  }
  return at;
}

interface Ran {
  exit: number;
  out: string;
  // biome-ignore lint/suspicious/noExplicitAny: the shape is the command's
  json(): any;
}

/** A command as the command line runs it, without its process. */
async function run(command: string, args: string[], options: Options): Promise<Ran> {
  const lines: string[] = [];
  const io = { out: (line: string) => lines.push(line), err: () => {}, signal: new AbortController().signal };
  const exit = await runCommand(app.parts, { command, args, options }, io);
  const out = lines.join('\n');
  return { exit, out, json: () => JSON.parse(out) };
}

let spaces = 0;
/** Imports into a space of its own unless told. */
async function importing(path: string, options: Options = {}): Promise<Ran & { space: string }> {
  const space = `s${spaces++}`;
  return { ...(await run('import', [path], { space, json: true, ...options })), space };
}

const clean = async () => expect((await checkStore(app.parts.store)).faults).toEqual([]);

const reports = ({ out }: Ran): FileReport[] =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as FileReport);

const outcomes = (ran: Ran, root: string): [string, string, string | undefined][] =>
  reports(ran).map(({ path, state, faults }) => [path.slice(root.length + 1), state, faults[0]?.code]);

describe('a folder', () => {
  test('is walked to its depths; a file that is nothing known does not stop the rest', async () => {
    const root = folder({
      'a/b/one.xlsx': declarationOf(1),
      'broken.xlsx': declarationOf(2).subarray(0, 3_000),
      'notes.txt': 'not a declaration',
      'two.xlsx': declarationOf(3),
      '.DS_Store': 'x',
      'Thumbs.db': 'x',
      '.git/config': 'x',
    });
    const ran = await importing(root);
    expect(outcomes(ran, root)).toEqual([
      ['a/b/one.xlsx', 'imported', undefined],
      ['broken.xlsx', 'refused', 'UNREADABLE_WORKBOOK'],
      ['notes.txt', 'refused', 'UNRECOGNISED_INPUT'],
      ['two.xlsx', 'imported', undefined],
    ]);
    expect(ran.exit).toBe(2);
    const [one, , notes] = reports(ran);
    expect(one).toMatchObject({
      import: 1,
      recognised: { format: 'cmrt', version: '6.5', language: 'en' },
      rows: { read: 3, kept: 3, refused: 0 },
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(notes!.faults[0]!.message).toContain('"not a declaration"');
    expect(notes!.faults[0]!.expected).toContain('CMRT');
    expect(notes!.hash).toBeNull(); // its beginning says enough: the rest is not read
    await clean();
  });

  test('never lets a link lead out of it, and follows one that stays inside once', async () => {
    const outside = folder({ 'secret.xlsx': declarationOf(4) });
    const root = folder({ 'in/one.xlsx': declarationOf(5) });
    symlinkSync(join(outside, 'secret.xlsx'), join(root, 'out.xlsx'));
    symlinkSync(join(root, 'in/one.xlsx'), join(root, 'same.xlsx'));
    symlinkSync(root, join(root, 'in/ring'));
    symlinkSync(outside, join(root, 'outside'));
    const ran = await importing(root);
    expect(outcomes(ran, root).sort()).toEqual([
      ['in/one.xlsx', 'imported', undefined],
      ['out.xlsx', 'refused', 'UNSAFE_PATH'],
      ['outside', 'refused', 'UNSAFE_PATH'],
      ['same.xlsx', 'unchanged', undefined],
    ]);
  });

  test('with names that are not UTF-8 says so of each, and the rest is imported', async () => {
    const root = folder({ 'one.xlsx': declarationOf(1) });
    const inShiftJis = Buffer.from([0x83, 0x65, 0x83, 0x58, 0x83, 0x67]);
    const at = (end: string) => Buffer.concat([Buffer.from(`${root}/`), inShiftJis, Buffer.from(end)]);
    mkdirSync(at(''));
    writeFileSync(at('/two.xlsx'), declarationOf(2));
    writeFileSync(at('.xlsx'), declarationOf(3));
    const ran = await importing(root);
    expect(outcomes(ran, root).map(([, ...outcome]) => outcome)).toEqual([
      ['refused', 'INPUT_UNREADABLE'],
      ['refused', 'INPUT_UNREADABLE'],
      ['imported', undefined],
    ]);
    for (const { faults } of reports(ran).slice(0, 2))
      expect(faults[0]!.message).toBe('its name is not UTF-8');
  });

  test('too deep, or with nothing in it, is refused whole', async () => {
    const deep = folder({ [`${'d/'.repeat(17)}one.xlsx`]: declarationOf(1) });
    expect(reports(await importing(deep))).toMatchObject([
      { state: 'refused', faults: [{ code: 'INPUT_TOO_LARGE' }] },
    ]);
    expect(reports(await importing(folder({ '.hidden': 'x' })))).toMatchObject([
      { state: 'refused', faults: [{ code: 'UNRECOGNISED_INPUT', message: 'no file found' }] },
    ]);
  });

  test('with tables in it is one import of them, beside those of other files', async () => {
    const root = folder({
      ...SMALL_CHAIN,
      'one.xlsx': declarationOf(6),
      'link.csv': 'a,b\n',
      'old/two.xlsx': declarationOf(7),
      'old/notes.txt': 'x',
    });
    const [tables, ...others] = reports(await importing(root));
    expect(tables).toMatchObject({ path: root, state: 'imported', added: 9, hash: null });
    expect(tables!.notices.map(({ code, file }) => [code, file])).toEqual([
      ['UNKNOWN_FILE', 'link.csv'],
      ['UNKNOWN_FILE', 'old/'],
    ]);
    expect(others.map(({ path, state }) => [path.slice(root.length + 1), state])).toEqual([
      ['old/two.xlsx', 'imported'],
      ['one.xlsx', 'imported'],
    ]);
  });
});

describe('a zip', () => {
  test('gives its files; a zip in it is refused by its name', async () => {
    const inner = zip([{ path: 'x.xlsx', content: declarationOf(1) }]);
    const root = folder({
      'all.zip': zip([
        { path: 'x/one.xlsx', content: declarationOf(1) },
        { path: '__MACOSX/one.xlsx', content: 'x' },
        { path: 'inner.zip', content: inner },
      ]),
    });
    expect(outcomes(await importing(root), root)).toEqual([
      ['all.zip/x/one.xlsx', 'imported', undefined],
      ['all.zip/inner.zip', 'refused', 'UNRECOGNISED_INPUT'],
    ]);
  });

  test('with tables is one import of them beside those of other files', async () => {
    const parts = Object.entries(SMALL_CHAIN).map(([path, content]) => ({ path: `export/${path}`, content }));
    const root = folder({ 'all.zip': zip([...parts, { path: 'one.xlsx', content: declarationOf(1) }]) });
    const ran = await importing(join(root, 'all.zip'));
    expect(outcomes(ran, root)).toEqual([
      ['all.zip', 'imported', undefined],
      ['all.zip/one.xlsx', 'imported', undefined],
    ]);
    expect(reports(ran)[0]!.notices).toEqual([]);
  });

  test('that climbs out or is none is refused with its code', async () => {
    const root = folder({
      'evil.zip': zip([{ path: '../../x.csv', content: 'x' }]),
      'cut.zip': zip([{ path: 'one.csv', content: 'x' }]).subarray(0, 40),
    });
    expect(outcomes(await importing(root), root)).toEqual([
      ['cut.zip', 'refused', 'UNREADABLE_ARCHIVE'],
      ['evil.zip', 'refused', 'UNSAFE_PATH'],
    ]);
  });
});

describe('a file', () => {
  test('that comes again, under whatever name, changes nothing; read otherwise or after an undo it is new', async () => {
    const root = folder({ 'one.xlsx': declarationOf(1), 'copy.xlsx': declarationOf(1) });
    const { space, ...first } = await importing(join(root, 'one.xlsx'));
    const number = first.json().import;
    const again = async (options: Options = {}) =>
      (await importing(join(root, 'copy.xlsx'), { space, ...options })).json();
    expect(await again()).toMatchObject({ state: 'unchanged', import: number, added: 0 });
    expect(await again({ buyer: 'own:b=Buyer' })).toMatchObject({
      state: 'imported',
      import: expect.any(Number),
    });
    const undone = await run('undo', [String(number)], { space, json: true });
    expect(undone.json()).toMatchObject({ import: number, source: 'one.xlsx' });
    expect(await again()).toMatchObject({ state: 'imported' });
    await clean();
  });

  test('is only described by a dry run', async () => {
    const root = folder({ 'one.xlsx': declarationOf(1) });
    const { space, ...ran } = await importing(join(root, 'one.xlsx'), { dryRun: true });
    expect(reports(ran)).toMatchObject([{ state: 'would-import', import: null, rows: { read: 3, kept: 3 } }]);
    expect((await checkStore(app.parts.store)).counts[space]).toBeUndefined();
  });

  test('that is dated later says which document it replaces', async () => {
    const company = (effectiveDate: string) => ({
      name: 'Dated Ltd',
      scope: 'A',
      uniqueId: 'D-1',
      uniqueIdAuthority: 'Internal number',
      contactEmail: 'desk@dated.example',
      effectiveDate,
    });
    const root = folder({
      '1.xlsx': declarationOf(1, { company: company('2024-03-01') }),
      '2.xlsx': declarationOf(1, { company: company('2025-03-01') }),
    });
    const [first, second] = reports(await importing(root));
    expect(first).toMatchObject({ replaces: [], documents: [expect.stringMatching(/^declaration:/)] });
    expect(second!.replaces).toEqual(first!.documents);
  });

  test('of one day with another, or of none, says so too: loaded later, it comes later', async () => {
    const company = (effectiveDate?: string) => ({
      name: 'Dated Twice Ltd',
      scope: 'A',
      uniqueId: 'D-2',
      uniqueIdAuthority: 'Internal number',
      contactEmail: 'desk@twice.example',
      ...(effectiveDate && { effectiveDate }),
    });
    const [from, ...others] = ['2024-03-01', '2024-03-01', undefined, '2024-01-01'].map((date, i) =>
      declarationOf(i + 1, { company: company(date) }),
    );
    const root = folder({
      '1.xlsx': from!,
      '2.xlsx': others[0]!,
      '3.xlsx': others[1]!,
      '4.xlsx': others[2]!,
    });
    const all = reports(await importing(root));
    const ids = all.map(({ documents }) => documents[0]!);
    expect(all.map(({ replaces }) => replaces)).toEqual([[], [ids[0]], [ids[0]!, ids[1]!].sort(), []]);
  });

  test('whose company may be one that is known waits for a decision, and its report says so', async () => {
    const company = (name: string, uniqueId: string) => ({
      name,
      scope: 'A',
      uniqueId,
      uniqueIdAuthority: 'Internal number',
      contactEmail: 'desk@hoshino.example',
      effectiveDate: '2025-03-01',
    });
    const root = folder({
      '1.xlsx': declarationOf(1, { company: company('Hoshino Precision Works Ltd', 'H-1') }),
      '2.xlsx': declarationOf(2, { company: company('Hoshino Precision Works', 'H-2') }),
      '3.xlsx': declarationOf(3, { company: company('Quartz Alley Trading', 'Q-1') }),
    });
    const { space, ...ran } = await importing(root);
    const waiting = reports(ran).map((report) => report.waiting);
    expect(waiting[0]).toBeGreaterThan(0);
    expect(waiting[1]).toBeGreaterThan(0);
    const listed = (await run('matches', [], { space, json: true })).out;
    expect(listed).toContain('Hoshino Precision Works Ltd');
    expect(listed).not.toContain('Quartz Alley');
    const numbers = reports(ran).map((report) => report.import!);
    const kept = await readReports(app.parts.store, space, numbers);
    expect(numbers.map((n) => JSON.parse(kept.get(n)!).waiting)).toEqual(waiting);
    await clean();
  });

  test('that breaks its reader is refused as an error of the service, and the rest goes on', async () => {
    const cmrt = FORMATS.find(({ name }) => name === 'cmrt')!;
    const read = vi.spyOn(cmrt, 'read').mockRejectedValueOnce(new TypeError('cannot read properties'));
    const root = folder({ '1.xlsx': declarationOf(1), '2.xlsx': declarationOf(2) });
    const [first, second] = reports(await importing(root));
    read.mockRestore();
    expect(first).toMatchObject({ state: 'refused', faults: [{ code: 'INTERNAL' }] });
    expect(first!.faults[0]!.got).toBe('TypeError: cannot read properties');
    expect(second).toMatchObject({ state: 'imported' });
  });

  test('is reviewed against the lists of smelters that the space holds by then', async () => {
    const stranger = declarationOf(8, {
      smelters: [{ id: 'CID999999', metal: 'Tin', name: 'No Such Smelter' }],
    });
    const root = folder({ 'list.xlsx': declarationOf(9), 'one.xlsx': stranger });
    const codesOf = async (space: string) => {
      const ran = await importing(join(root, 'one.xlsx'), { space, dryRun: true });
      return reports(ran)[0]!.findings.map(({ code }) => code);
    };
    const { space, ...listed } = await importing(join(root, 'list.xlsx'), { format: 'smelter-list' });
    expect(reports(listed)).toMatchObject([{ state: 'imported', recognised: { format: 'smelter-list' } }]);
    expect(await codesOf(space)).toContain('SMELTER_ID_UNKNOWN');
    expect(await codesOf('without-lists')).toContain('SMELTER_ID_NOT_IN_WORKBOOK');
  });

  test('that nobody has filled in is recognised and refused', async () => {
    const empty = { company: {}, answers: {}, smelters: [] };
    const root = folder({ 'blank.xlsx': declarationOf(1, empty) });
    expect(reports(await importing(root))).toMatchObject([
      {
        state: 'refused',
        import: null,
        recognised: { format: 'cmrt' },
        faults: [{ code: 'IMPORT_REFUSED' }],
      },
    ]);
  });

  test('that is told to be of a format it is not of is refused; an unknown format lists those there are', async () => {
    const root = folder({ 'one.xlsx': declarationOf(1) });
    const wrong = await importing(join(root, 'one.xlsx'), { format: 'cpi' });
    expect(reports(wrong)).toMatchObject([{ state: 'refused', faults: [{ code: 'UNRECOGNISED_INPUT' }] }]);
    const unknown = await importing(join(root, 'one.xlsx'), { format: 'cmtr' });
    expect(unknown.exit).toBe(2);
    expect(unknown.json().error).toMatchObject({
      code: 'INVALID_ARGUMENT',
      expected: expect.stringContaining('auto, tables, cmrt, emrt'),
    });
  });
});

describe('given up', () => {
  test.each([
    ['tables', () => folder(SMALL_CHAIN)],
    ['a declaration', () => folder({ 'one.xlsx': declarationOf(1) })],
  ])('while they are written, %s leave nothing', async (_about, make) => {
    const abort = new AbortController();
    const order = { space: `given-up-${made}`, format: 'auto', dryRun: false, trustRecorded: false };
    const root = make();
    const told: FileReport[] = [];
    const watch = {
      signal: abort.signal,
      // reading and checking are the first half
      progress: (part: number) => part > 0.55 && abort.abort(),
      done: (report: FileReport) => told.push(report),
    };
    const units = await unitsOf({ location: root, path: root, name: 'given' }, 'auto');
    await expect(importBatch(app.parts.store, units, order, watch)).rejects.toMatchObject({
      code: 'CANCELLED',
    });
    expect(told).toMatchObject([{ state: 'cancelled', import: null }]);
    expect(await app.parts.store.read('import/list', { space: order.space })).toEqual([]);
    await clean();
  });

  test('between two files, the same batch again compares the entities of both', async () => {
    const company = { ...flawless('CMRT', '6.5').company, uniqueId: null, uniqueIdAuthority: null };
    const named = (name: string, mail: string) =>
      declarationOf(1, { company: { ...company, name, contactEmail: mail, authorizerEmail: mail } });
    const root = folder({
      'a.xlsx': named('Kestrel Metals Ltd', 'desk@kestrel.example'),
      'b.xlsx': named('Kestrel Metals Limited', 'desk@kestrel-metals.example'),
      'c.xlsx': declarationOf(3),
    });
    const { space } = await importing(folder({ 'other.xlsx': declarationOf(4) }));
    const order = { space, format: 'auto', dryRun: false, trustRecorded: false };
    const abort = new AbortController();
    const states: string[] = [];
    const watch = {
      signal: abort.signal,
      done: ({ state }: FileReport) => states.push(state) === 2 && abort.abort(),
    };
    const units = await unitsOf({ location: root, path: root, name: 'given' }, 'auto');
    await expect(importBatch(app.parts.store, units, order, watch)).rejects.toMatchObject({
      code: 'CANCELLED',
    });
    expect(states.slice(0, 2)).toEqual(['imported', 'imported']);
    const waiting = async (): Promise<[string, string][]> => {
      const { matches } = (await run('matches', [], { space, json: true, first: '10' })).json();
      return matches.map(({ a, b }: Record<'a' | 'b', { name: string }>) => [a.name, b.name].sort());
    };
    const pair = ['Kestrel Metals Limited', 'Kestrel Metals Ltd'];
    expect(await waiting()).not.toContainEqual(pair);
    const dry = await run('import', [root], { space, json: true, dryRun: true });
    expect(reports(dry).map(({ state }) => state)).toEqual(['unchanged', 'unchanged', 'would-import']);
    expect(await waiting()).not.toContainEqual(pair);

    const again = reports(await run('import', [root], { space, json: true }));
    expect(again.map(({ state }) => state)).toEqual(['unchanged', 'unchanged', 'imported']);
    expect(again[0]!.waiting).toBeGreaterThan(0);
    expect(await waiting()).toContainEqual(pair);
    // all are compared now: once more changes nothing
    const imports = await app.parts.store.read('import/list', { space });
    expect(reports(await run('import', [root], { space, json: true }))[0]!.waiting).toBeNull();
    expect(await app.parts.store.read('import/list', { space })).toEqual(imports);
    await clean();
  });
});

describe('afterwards', () => {
  test('imports are listed as text and as lines, and one that is not there is named', async () => {
    const root = folder({ 'one.xlsx': declarationOf(1) });
    const { space } = await importing(join(root, 'one.xlsx'));
    const lines = await run('imports', [], { space, json: true });
    expect(lines.json()).toMatchObject({
      state: 'visible',
      source: 'one.xlsx',
      format: 'cmrt',
      title: 'CMRT 6.5',
      read: { read: 3, kept: 3, refused: 0 },
    });
    const text = await run('imports', [], { space });
    expect(text.out).toMatch(/^\d+ visible \S+ one\.xlsx: CMRT 6\.5; 3 rows read, 0 refused/);
    const number = String(lines.json().import);
    expect((await run('request', [number], { space })).exit).toBe(0);
    for (const command of ['request', 'undo']) {
      expect(await run(command, ['999'], { space, json: true })).toMatchObject({ exit: 2 });
      expect(await run(command, ['x'], { space, json: true })).toMatchObject({ exit: 2 });
    }
  });
});
