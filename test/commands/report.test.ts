/** `orepath report` as a person and a cron run it: what it writes, what it refuses, and what it never leaves behind. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, lstat, mkdir, readdir, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Options } from '../../server/commands/command.ts';
import { runCommand } from '../../server/commands/run.ts';
import { type TestApp, testApp } from '../support/app.ts';
import { type Cli, end, newCli, startServer } from '../support/cli.ts';

const ROOT = join(import.meta.dirname, '../..');
const DEMO = ['--space', 'demo', '--as-of', '2026-11-23'];
const HOSHINO = 'own:hoshino';
const TIN = [HOSHINO, '--risk', 'conflict', '--material', 'tin', ...DEMO];

let cli: Cli;
let out: string;

beforeAll(async () => {
  cli = await newCli();
  const ran = await cli.run('import', join(ROOT, 'seed/demo'), '--space', 'demo', '--trust-recorded');
  expect(ran.exit).toBe(0);
});
afterAll(() => cli.remove());
beforeEach(async () => {
  out = cli.path('out');
  await mkdir(out);
});
afterEach(() => rm(out, { recursive: true, force: true }));

const file = (name = 'r.json'): string => join(out, name);
const report = (...args: string[]) => cli.run('report', ...args, '--json');

describe('what cannot be asked is refused, exit 2, and leaves no file', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp({ demo: true });
  });
  afterAll(() => app.close());

  /** As the command line has read it: the first error of the answer. */
  async function refusal(args: readonly string[], options: Options) {
    const lines: string[] = [];
    const io = {
      out: (line: string) => lines.push(line),
      err: () => {},
      signal: new AbortController().signal,
    };
    const call = {
      command: 'report',
      args,
      options: { json: true, space: 'demo', format: 'json', ...options },
    };
    const exit = await runCommand(app.parts, call, io);
    return { exit, error: JSON.parse(lines[0]!).error };
  }

  test.each<[string, string[], Options, string, string?]>([
    ['a day to come', [HOSHINO], { asOf: '2999-01-01' }, 'INVALID_ARGUMENT', 'asOf'],
    ['a moment to come', [HOSHINO], { knownAt: '2999-01-01T00:00:00Z' }, 'INVALID_ARGUMENT', 'knownAt'],
    ['tier 0', [HOSHINO], { tiers: 0 }, 'INVALID_ARGUMENT', 'tiers'],
    ['an unknown profile', [HOSHINO], { profile: 'publik' }, 'UNKNOWN_PROFILE'],
    ['a profile file that is not there', [HOSHINO], { profile: '/nowhere/own.json' }, 'INPUT_NOT_FOUND'],
    ['an unknown format', [HOSHINO], { format: 'docx' }, 'INVALID_ARGUMENT', 'format'],
    ['an unknown language', [HOSHINO], { lang: 'fr' }, 'INVALID_ARGUMENT', 'lang'],
    ['an unknown kind', [HOSHINO], { kind: 'tier-m' }, 'INVALID_ARGUMENT', 'kind'],
    ['an unknown risk', [HOSHINO], { risk: 'rain' }, 'UNKNOWN_RISK'],
    ['no risk', [HOSHINO], { risk: undefined }, 'UNKNOWN_RISK'],
    ['an unknown lens', [HOSHINO], { lens: 'mine' }, 'UNKNOWN_LENS'],
    ['an unknown space', [HOSHINO], { space: 'nowhere' }, 'UNKNOWN_SPACE'],
    ['an unknown buyer', ['own:hoshina'], {}, 'UNKNOWN_ENTITY'],
    ['a buyer without suppliers', ['own:songlan'], {}, 'NOT_A_BUYER'],
    ['no buyer', [], {}, 'INVALID_ARGUMENT', 'buyer'],
    ['a buyer beside --all', [HOSHINO], { all: true }, 'INVALID_ARGUMENT', 'buyer'],
    ['nowhere to write to', [HOSHINO], { out: undefined }, 'INVALID_ARGUMENT', 'out'],
    ['a pipe in place of a file', [HOSHINO], { out: join(ROOT, '-') }, 'INVALID_ARGUMENT', 'out'],
    ['no report to verify', [], { verify: join(ROOT, 'README.md') }, 'NOT_A_REPORT'],
    ['nothing to verify', [], { verify: '/nowhere/report.json' }, 'INPUT_NOT_FOUND'],
  ])('%s', async (_, args, options, code, field) => {
    const { exit, error } = await refusal(args, { risk: 'conflict', out: file(), ...options });
    expect(exit).toBe(2);
    expect(error).toMatchObject({ code, ...(field && { where: { field } }) });
    expect(await readdir(out)).toEqual([]);
  });

  test('on the command line, with what is near', async () => {
    const ran = await report(...TIN, '--profile', 'publik', '-o', file());
    expect([ran.exit, ran.json().error.nearest]).toEqual([2, ['public']]);
    expect(ran.err).toContain('did you mean public?');
    expect(await readdir(out)).toEqual([]);
  });
});

describe('where it cannot be written, exit 1, and no file is left', () => {
  const refused = async (path: string): Promise<void> => {
    const ran = await report(...TIN, '-o', path);
    expect([ran.exit, ran.json().error.code]).toEqual([1, 'OUTPUT_NOT_WRITTEN']);
    expect(ran.json().error.got).toBe(path);
  };

  test('in a folder that is missing', () => refused(join(out, 'missing', 'r.json')));

  test('onto a folder', async () => {
    await mkdir(file('folder'));
    await refused(file('folder'));
    expect(await readdir(out)).toEqual(['folder']);
  });

  // who may do everything may write everywhere but in the kernel's own folder
  test('in a folder that may not be written to', async () => {
    if (process.getuid?.() === 0) return refused('/proc/self/r.json');
    await chmod(out, 0o555);
    await refused(file());
    await chmod(out, 0o755);
    expect(await readdir(out)).toEqual([]);
  });

  test('on a disk that is full half-way, and the file of before stays as it was', async () => {
    await writeFile(file(), 'of before');
    // a process that may write no file beyond 600 kB, which the store needs, and is told so rather than ended
    const node = `ulimit -f 600; exec "$0" --import 'data:text/javascript,process.on("SIGXFSZ",()=>{})' "$@"`;
    const args = [join(ROOT, 'bin/orepath.js'), 'report', HOSHINO, '--risk', 'conflict', ...DEMO];
    args.push('-o', file(), '--json');
    const child = spawn('bash', ['-c', node, process.execPath, ...args], {
      env: { PATH: process.env['PATH'] ?? '', OREPATH_DATA: cli.path('data'), LOG_LEVEL: 'fatal' },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (chunk) => (said += chunk));
    const [exit] = await once(child, 'close');
    expect(JSON.parse(said).error).toMatchObject({
      code: 'OUTPUT_NOT_WRITTEN',
      message: expect.stringMatching(/EFBIG/),
    });
    expect(exit).toBe(1);
    expect(await readdir(out)).toEqual(['r.json']);
    expect(await readFile(file(), 'utf8')).toBe('of before');
  });
});

describe('what it writes', () => {
  test('replaces what was there, and is the same again: what a cron needs', async () => {
    await writeFile(file(), 'of before');
    const first = await report(...TIN, '-o', file());
    expect(first.exit).toBe(0);
    const bytes = await readFile(file());
    expect(first.json()).toMatchObject({ file: file(), bytes: bytes.length });
    expect(JSON.parse(bytes.toString()).id).toBe(first.json().id);
    await report(...TIN, '-o', file());
    expect(bytes.equals(await readFile(file()))).toBe(true);
    expect(await readdir(out)).toEqual(['r.json']);
  });

  test('goes where a link leads, and the link stays', async () => {
    await mkdir(file('kept'));
    await writeFile(file('kept/of-the-week.json'), 'of before');
    await symlink(join('kept', 'of-the-week.json'), file());
    expect((await report(...TIN, '-o', file())).exit).toBe(0);
    expect((await lstat(file())).isSymbolicLink()).toBe(true);
    expect(JSON.parse(await readFile(file('kept/of-the-week.json'), 'utf8')).kind).toBe('tier-n');
    expect(await readdir(file('kept'))).toEqual(['of-the-week.json']);
  });

  test('two at once onto one place leave one of them, whole', async () => {
    const kinds = [TIN, [...TIN, '--tiers', '2']];
    const ran = await Promise.all(kinds.map((args) => report(...args, '-o', file())));
    const written = ran.filter(({ exit }) => exit === 0).map((one) => one.json().id);
    expect(written).toContain(JSON.parse(await readFile(file(), 'utf8')).id);
    expect(await readdir(out)).toEqual(['r.json']);
  });

  test('is there whole or not at all, whenever it is killed; what a killed one left is swept later', async () => {
    await writeFile(file(), 'of before');
    for (const after of [300, 600, 750, 900]) {
      const child = cli.start('report', ...TIN, '-o', file());
      const ended = once(child, 'close');
      setTimeout(() => child.kill('SIGKILL'), after);
      await ended;
      const found = await readFile(file(), 'utf8');
      expect(found === 'of before' || JSON.parse(found).form === 'orepath-report-1').toBe(true);
    }
    const left = join(out, '.orepath-0123456789ab.part');
    await writeFile(left, 'half');
    const old = new Date(Date.now() - 2 * 3_600_000);
    await utimes(left, old, old);
    expect((await report(...TIN, '-o', file())).exit).toBe(0);
    expect(await readdir(out)).not.toContain('.orepath-0123456789ab.part');
  });

  test('is verified, and what was altered in it is told', async () => {
    await report(...TIN, '-o', file());
    const same = await report('--verify', file(), '--space', 'demo');
    expect([same.exit, same.json().verdict]).toEqual([0, 'same']);
    const changed = (await readFile(file(), 'utf8')).replace(/"hit": 0\.\d+/, '"hit": 0.5');
    await writeFile(file('changed.json'), changed);
    const altered = await report('--verify', file('changed.json'), '--space', 'demo');
    expect([altered.exit, altered.json().altered]).toEqual([1, 'content']);
    expect(altered.json().moves[0]).toMatchObject({ at: 'figures.mass.hit', before: 0.5 });
  });

  test('a profile and a lens of one’s own come by file, and by file they are verified', async () => {
    const read = async (name: string) => JSON.parse(await readFile(join(ROOT, name), 'utf8'));
    await writeFile(
      file('p.json'),
      JSON.stringify({ ...(await read('profiles/public.json')), id: 'ours', tiers: 3 }),
    );
    const lens = await read('lenses/responsible-minerals.json');
    await writeFile(file('l.json'), JSON.stringify({ ...lens, id: 'our-lens' }));
    const own = ['--profile', file('p.json'), '--lens', file('l.json')];
    expect((await report(...TIN, ...own, '-o', file())).exit).toBe(0);
    const { basis } = JSON.parse(await readFile(file(), 'utf8'));
    expect(basis.profile).toMatchObject({
      id: 'ours',
      version: expect.stringMatching(/^1\.0\+[0-9a-f]{8}$/),
    });
    expect((await report('--verify', file(), '--space', 'demo', ...own)).json()).toMatchObject({
      verdict: 'same',
    });
    const without = await report('--verify', file(), '--space', 'demo', '--profile', file('p.json'));
    expect([without.exit, without.json().error.code]).toEqual([2, 'UNKNOWN_LENS']);
  });

  test('comes through a server that holds the store, with the same bytes', async () => {
    await report(...TIN, '-o', file());
    const { child } = await startServer(cli);
    try {
      const ran = await report(...TIN, '-o', file('served.json'));
      expect(ran.exit).toBe(0);
      expect((await readFile(file())).equals(await readFile(file('served.json')))).toBe(true);
      expect((await report('--verify', file(), '--space', 'demo')).json().verdict).toBe('same');
    } finally {
      await end(child);
    }
  });

  test('the schema is printed without a store', async () => {
    const elsewhere = await newCli();
    const ran = await elsewhere.run('report', '--schema');
    expect(ran.json()).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema' });
    expect(await readdir(elsewhere.folder)).toEqual([]);
    await elsewhere.remove();
  });
});
