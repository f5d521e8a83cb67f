/** `npm pack`, installed elsewhere as anybody would, runs. */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { end, waitForLine } from '../support/cli.ts';
import { reportsServed } from '../support/served-reports.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'orepath-package-'));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
const installed = join(folder, 'node_modules/orepath');
const env = {
  PATH: process.env['PATH'],
  HOME: folder,
  OREPATH_DATA: join(folder, 'data'),
  PORT: '0',
  OREPATH_SEED: 'demo',
};

let files: string[];
beforeAll(() => {
  const packed = execFileSync('npm', ['pack', '--json', '--pack-destination', folder], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [{ filename, files: held }] = JSON.parse(packed) as [{ filename: string; files: { path: string }[] }];
  files = held.map(({ path }) => path);
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  const npm = [
    'install',
    join(folder, filename),
    '--omit=dev',
    '--ignore-scripts',
    '--prefer-offline',
    '--no-audit',
    '--no-fund',
  ];
  execFileSync('npm', npm, { cwd: folder, stdio: 'pipe', timeout: 200_000 });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const orepath = (...args: string[]): string =>
  execFileSync(join(folder, 'node_modules/.bin/orepath'), args, {
    cwd: folder,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });

describe('the package', () => {
  test('has what is needed at run time and what its licences ask for, and no sources, tests or data', () => {
    expect(files).toEqual(
      expect.arrayContaining([
        'bin/orepath.js',
        'dist/server/cli.js',
        'dist/web/index.html',
        'LICENSE',
        'THIRD-PARTY-NOTICES',
        'CHANGELOG.md',
        'schema/orepath.graphql',
      ]),
    );
    expect(
      files.filter((path) => /^(?:server|web|test|bench|data|node_modules)\/|\.env|\.png$/.test(path)),
    ).toEqual([]);
  });

  test('says its version, which is that of the changelog too', () => {
    expect(orepath('--version').trim()).toBe(version);
    const headings = [
      ...readFileSync(join(installed, 'CHANGELOG.md'), 'utf8').matchAll(/^## \[(.+?)\]/gm),
    ].map((match) => match[1]);
    expect(headings[0]).toBe('Unreleased');
    expect(headings[1]).toBe(version);
  });

  test('installs nothing that only its developers need', () => {
    for (const name of ['vite', 'vitest', 'typescript', 'preact'])
      expect(existsSync(join(folder, 'node_modules', name))).toBe(false);
  });

  test('answers on the command line, and serves page, readiness and reports in each format', async () => {
    const child = spawn(join(folder, 'node_modules/.bin/orepath'), ['serve'], {
      cwd: folder,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    try {
      const [, address = ''] = await waitForLine(child, /Orepath is at (http:\/\/[^"\s]+)/, 60_000);
      // until the space has been read it is rightly not ready
      await expect.poll(async () => (await fetch(`${address}/ready`)).status).toBe(200);
      const asked = [
        'exposure',
        'own:hoshino',
        '--risk',
        'conflict',
        '--material',
        'tin',
        '--as-of',
        '2026-11-23',
        '--space',
        'demo',
        '--json',
      ];
      const { exposure } = JSON.parse(orepath(...asked)) as { exposure: Record<string, number> };
      expect(exposure['expected']).toBeCloseTo(0.302, 3);
      const page = await (await fetch(address)).text();
      const asset = /src="(\/assets\/[^"]+\.js)"/.exec(page)![1]!;
      expect((await fetch(address + asset)).status).toBe(200);
      const heads = await reportsServed(address, ['JSON', 'CSV', 'HTML', 'XLSX', 'PDF'], ['EN']);
      expect(
        Object.entries(heads)
          .map(([name, head]) => [name.split('.').at(-1), head.slice(0, 2)])
          .sort(),
      ).toEqual([
        ['html', '<!'],
        ['json', '{\n'],
        ['pdf', '%P'],
        ['xlsx', 'PK'],
        ['zip', 'PK'],
      ]);
    } finally {
      expect(await end(child)).toBe(0);
    }
  });
});
