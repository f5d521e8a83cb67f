/** Import as a person meets it: whole or not at all, every fault named, nothing left behind. */
import { cp, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Cli, end, newCli, startServer } from '../support/cli.ts';
import { SMALL_CHAIN, writeFolder } from '../support/tables.ts';

let cli: Cli;
beforeAll(async () => {
  cli = await newCli();
});
afterAll(() => cli.remove());

const links = (...rows: string[]): Record<string, string> => ({
  ...SMALL_CHAIN,
  'links.csv': ['id,supplier,customer,materials,share,basis', ...rows, ''].join('\n'),
});

describe('bad input', () => {
  test.each([
    [
      'a share above 1',
      links('own:l1,own:s,own:b,tin,1.2,verified'),
      { code: 'INVALID_VALUE', got: '1.2', where: { file: 'links.csv', row: 2, column: 'share' } },
    ],
    [
      'a share that is no number',
      links('own:l1,own:s,own:b,tin,abc,verified'),
      { code: 'INVALID_VALUE', got: 'abc', where: { file: 'links.csv', row: 2, column: 'share' } },
    ],
    [
      'a link to an entity that is not there',
      links('own:l1,own:nobody,own:b,tin,,verified'),
      {
        code: 'UNKNOWN_REFERENCE',
        got: 'own:nobody',
        where: { file: 'links.csv', row: 2, column: 'supplier' },
      },
    ],
    [
      'a repeated id with other content',
      links('own:l1,own:s,own:b,tin,0.1,verified', 'own:l1,own:s,own:b,tin,0.2,verified'),
      { code: 'REPEATED_ID', got: 'own:l1', where: { file: 'links.csv', row: 3, column: 'id' } },
    ],
    [
      'a date that is none',
      { ...SMALL_CHAIN, 'documents.csv': 'id,date\nown:list,2026-02-30\n' },
      { code: 'INVALID_VALUE', got: '2026-02-30', where: { file: 'documents.csv', row: 2, column: 'date' } },
    ],
    [
      'a row with too few cells',
      links('own:l1,own:s'),
      { code: 'WRONG_CELL_COUNT', where: { file: 'links.csv', row: 2 } },
    ],
  ])('%s is an error with its place', async (_about, files, expected) => {
    const folder = await writeFolder(cli.path(`bad-${Math.random()}`), files);
    const ran = await cli.run('import', folder, '--json');
    expect(ran.exit).toBe(2);
    const report = ran.json();
    expect(report.import).toBeNull();
    expect(report.faults[0]).toMatchObject(expected);
    expect(report.faults[0].expected).toBeTruthy();
  });

  test('in the wrong encoding is an error with its place', async () => {
    const shiftJis = new Uint8Array([
      ...Buffer.from('id,kind,name\nown:b,company,'),
      0x90,
      0xaf,
      0x96,
      0xec,
      0x0a,
    ]);
    const folder = await writeFolder(cli.path('encoding'), { 'entities.csv': shiftJis });
    const ran = await cli.run('import', folder, '--json');
    expect(ran.exit).toBe(2);
    expect(ran.json().faults[0]).toMatchObject({
      code: 'WRONG_ENCODING',
      where: { file: 'entities.csv', row: 2 },
    });
  });

  test('shows every fault, not only the first', async () => {
    const folder = await writeFolder(
      cli.path('many'),
      links('a,own:q,own:b,tin,2,x', 'b,own:s,own:z,tin,-1,verified'),
    );
    const { faults } = (await cli.run('import', folder, '--json')).json();
    expect(faults.length).toBeGreaterThanOrEqual(4);
  });

  test('of more columns than any table has is refused', async () => {
    const header = Array.from({ length: 200_000 }, (_, i) => `c${i}`).join(',');
    const folder = await writeFolder(cli.path('wide'), { ...SMALL_CHAIN, 'links.csv': `${header}\n` });
    const ran = await cli.run('import', folder, '--json');
    expect(ran.exit).toBe(2);
    expect(ran.json().faults[0]).toMatchObject({ code: 'MALFORMED_CSV', got: '200000', where: { row: 1 } });
  });

  test('leaves the store as it was', async () => {
    const ran = await cli.run('check', '--json');
    expect(ran.exit).toBe(0);
    expect(ran.json()).toEqual({ ok: true, faults: [], spaces: {} });
  });

  test('a path that is not there is named', async () => {
    const ran = await cli.run('import', cli.path('nothing-here'));
    expect(ran.exit).toBe(2);
    expect(ran.err).toContain('INPUT_NOT_FOUND');
  });
});

describe('good input', () => {
  test('is only described by a dry run', async () => {
    const folder = await writeFolder(cli.path('good'), SMALL_CHAIN);
    const ran = await cli.run('import', folder, '--dry-run', '--json');
    expect(ran.json()).toMatchObject({ import: null, dryRun: true, added: 9, unchanged: 0, faults: [] });
    expect((await cli.run('check', '--json')).json().spaces).toEqual({});
  });

  test('is imported, answers, and comes again as the same claims', async () => {
    const folder = cli.path('good');
    expect((await cli.run('import', folder, '--json')).json()).toMatchObject({ import: 1, added: 9 });
    const asked = await cli.run('exposure', 'own:b', '--risk', 'conflict', '--material', 'tin', '--json');
    expect(asked.json()).toMatchObject({
      exposure: { low: 0.4, expected: 0.4, high: 0.6 },
      mass: { hit: 0.4, clean: 0.4, beyondLimit: 0 },
      coverage: 0.4,
    });
    expect((await cli.run('import', folder, '--json')).json()).toMatchObject({
      import: 2,
      added: 0,
      unchanged: 9,
    });
    const again = await cli.run('exposure', 'own:b', '--risk', 'conflict', '--material', 'tin', '--json');
    expect(again.json().exposure).toEqual(asked.json().exposure);
    expect(again.json().snapshot).toBe(asked.json().snapshot);
  });

  test('with an id that the space holds with other content is refused', async () => {
    const folder = await writeFolder(cli.path('other'), links('own:l1,own:s,own:b,tin,0.7,verified'));
    const { faults, import: number } = (await cli.run('import', folder, '--json')).json();
    expect(number).toBeNull();
    expect(faults).toMatchObject([{ code: 'REPEATED_ID', got: 'own:l1', where: { row: 2 } }]);
    expect((await cli.run('check')).exit).toBe(0);
  });

  test('comes back as the same tables', async () => {
    expect((await cli.run('export', cli.path('out'))).exit).toBe(0);
    for (const [name, text] of Object.entries(SMALL_CHAIN)) {
      const [header = '', ...rows] = (await readFile(cli.path('out', name), 'utf8')).trim().split('\n');
      const columns = text.split('\n')[0]!.split(',');
      const at = columns.map((column) => header.split(',').indexOf(column));
      const cut = rows.map((row) => at.map((i) => row.split(',')[i]).join(',')).sort();
      expect(cut).toEqual(text.trim().split('\n').slice(1).sort());
    }
  });

  test('is not exported over what is there', async () => {
    const ran = await cli.run('export', cli.path('out'));
    expect([ran.exit, ran.err]).toEqual([2, expect.stringContaining('OUTPUT_EXISTS')]);
  });
});

test('what is not there is an error by its code, and the rest of the batch goes on', async () => {
  const there = await writeFolder(cli.path('beside'), {
    'entities.csv': 'id,kind,name\nown:beside,company,B\n',
  });
  const ran = await cli.run('import', cli.path('no-such-file'), there, '--dry-run', '--json');
  const [missing, other] = ran.out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(ran.exit).toBe(2);
  expect(missing).toMatchObject({ error: { code: 'INPUT_NOT_FOUND' }, import: null });
  expect(other).toMatchObject({ added: 1 });
  expect(other.error).toBeUndefined();
});

describe('unknown words', () => {
  test.each([
    [['exposure', 'own:bb', '--risk', 'conflict'], 'UNKNOWN_ENTITY', ['own:b']],
    [['exposure', 'own:b', '--risk', 'conflit'], 'UNKNOWN_RISK', ['conflict']],
    [
      ['exposure', 'own:b', '--risk', 'conflict', '--lens', 'proportionate'],
      'UNKNOWN_LENS',
      ['proportional'],
    ],
    [['exposure', 'own:b', '--risk', 'conflict', '--material', 'tni'], 'UNKNOWN_MATERIAL', ['tin']],
    [['exposure', 'own:b', '--risk', 'conflict', '--space', 'mian'], 'UNKNOWN_SPACE', ['main']],
  ])('%j are named with the nearest known', async (args, code, nearest) => {
    const ran = await cli.run(...args, '--json');
    expect(ran.exit).toBe(2);
    expect(ran.json().error).toMatchObject({ code });
    expect(ran.json().error.nearest).toEqual(expect.arrayContaining(nearest));
  });

  test.each([
    [['nonsense']],
    [['exposure']],
    [['generate', 'x']],
    [['import']],
    [['paths', 'own:b', '--risk', 'conflict', '--first', 'many']],
  ])('%j is wrong usage: exit 2 and nothing on stdout', async (args) => {
    const ran = await cli.run(...args);
    expect([ran.exit, ran.out]).toEqual([2, '']);
  });
});

describe('a server that holds the store', () => {
  test('takes the commands of this machine, and gives the store back when it ends', async () => {
    const { child } = await startServer(cli);
    const through = await cli.run('exposure', 'own:b', '--risk', 'conflict', '--material', 'tin', '--json');
    expect(through.json().exposure.expected).toBe(0.4);
    const added = await writeFolder(cli.path('added'), {
      'entities.csv': 'id,kind,name\nown:new,company,New\n',
    });
    expect((await cli.run('import', added, '--json')).json()).toMatchObject({ added: 1 });
    expect((await cli.run('check', '--json')).json().spaces.main.entities).toBe(5);
    expect((await cli.run('import', cli.path('nothing-here'))).exit).toBe(2);
    expect(await end(child)).toBe(0);
    expect((await cli.run('check')).exit).toBe(0);
  });

  test('is told the space that is set where the command runs', async () => {
    const { child } = await startServer(cli);
    const tables = await writeFolder(cli.path('own-space'), SMALL_CHAIN);
    const own = new Cli(cli.folder, { OREPATH_SPACE: 'elsewhere' });
    expect((await own.run('import', tables, '--json')).json()).toMatchObject({ space: 'elsewhere' });
    expect((await own.run('exposure', 'own:b', '--risk', 'conflict', '--json')).exit).toBe(0);
    const named = await own.run('exposure', 'own:b', '--risk', 'conflict', '--space', 'nowhere', '--json');
    expect(named.json()).toMatchObject({ error: { code: 'UNKNOWN_SPACE' } });
    expect(await end(child)).toBe(0);
  });

  test('keeps a second server out with its process id', async () => {
    const { child } = await startServer(cli);
    const second = await cli.run('serve');
    expect(second.exit).toBe(1);
    expect(second.err).toContain('STORE_IN_USE');
    expect(second.err).toContain(String(child.pid));
    await end(child);
  });

  test.each([
    ['an address that is none', { address: 'nonsense', secret: 'x' }],
    ['a port that nobody has', { address: 'http://127.0.0.1:9', secret: 'x' }],
    ['no secret', { address: 'http://127.0.0.1:9' }],
  ])('whose note has %s is passed over where nobody holds the store', async (_about, note) => {
    await writeFile(cli.path('data', 'holder.json'), JSON.stringify({ pid: process.pid, ...note }));
    expect((await cli.run('check')).exit).toBe(0);
  });

  test('whose port another program took is passed over where nobody holds the store', async () => {
    const other = createServer((_request, response) => response.end('{"out":"hello"}\n'));
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const note = { pid: process.pid, address: `http://127.0.0.1:${port}`, secret: 'x' };
    await writeFile(cli.path('data', 'holder.json'), JSON.stringify(note));
    const ran = await cli.run('check');
    expect({ exit: ran.exit, hello: ran.out.includes('hello') }).toEqual({ exit: 0, hello: false });
    other.close();
  });

  test('that was killed leaves nothing that keeps the next one out', async () => {
    const { child } = await startServer(cli);
    await end(child, 'SIGKILL');
    expect((await cli.run('check')).exit).toBe(0);
  });
});

describe('a damaged store', () => {
  test('is refused with a code, and not touched', async () => {
    const other = await newCli();
    await cp(cli.path('data'), other.path('data'), { recursive: true });
    const file = other.path('data', 'orepath.grafeo');
    const bytes = await readFile(file);
    bytes.fill(0x5a, 0, Math.min(4_096, bytes.length));
    await writeFile(file, bytes);
    const ran = await other.run('check');
    expect(ran.exit).toBe(1);
    expect(ran.err).toContain('STORE_DAMAGED');
    expect(await readFile(file)).toEqual(bytes);
    await other.remove();
  });
});
