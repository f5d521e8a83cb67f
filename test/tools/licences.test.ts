/** What comes with the service from others: under which licences, with which notices, from where. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { describe, expect, test } from 'vitest';
import { verdictOn } from '../../tools/licences/advisories.ts';
import {
  faultsOf,
  idleExceptions,
  type Lock,
  type LockedPackage,
  nameAt,
} from '../../tools/licences/lock.ts';
import { NOTICES_FILE, thirdPartyNotices } from '../../tools/licences/notices.ts';
import { type Bill, reproducible, SBOM_ARGUMENTS } from '../../tools/licences/sbom.ts';
import { shippedPackages } from '../../tools/licences/shipped.ts';
import viteConfig from '../../vite.config.ts';

const root = join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const { packages } = JSON.parse(read('package-lock.json')) as { packages: Lock };

/** Names of the packages that a build takes code from, as the bundler has it. */
async function packagesBuiltIn(ssr: boolean): Promise<Set<string>> {
  const found = new Set<string>();
  const collect: Plugin = {
    name: 'collect',
    generateBundle: (_, bundle) => {
      for (const part of Object.values(bundle)) {
        for (const id of part.type === 'chunk' ? part.moduleIds : part.originalFileNames) {
          const name = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1];
          if (name) found.add(name);
        }
      }
    },
  };
  const config = viteConfig({ command: 'build', mode: 'production', isSsrBuild: ssr });
  const { root: folder = '.', build: settings, ...rest } = config;
  await build({
    ...rest,
    root: join(root, folder),
    configFile: false,
    logLevel: 'silent',
    plugins: [collect],
    build: { ...settings, write: false, emptyOutDir: false },
  });
  return found;
}

describe('dependencies', () => {
  test('come under licences that are allowed, from the registry, with integrity, and run nothing when installed', () => {
    expect(faultsOf(packages)).toEqual([]);
  });

  test('need every exception that is made', () => {
    expect(idleExceptions(packages)).toEqual([]);
  });

  test('say the same of their licence where they are installed as in the lock file', () => {
    const differing = Object.entries(packages).filter(([path, { license }]) => {
      const file = join(root, path, 'package.json');
      if (path === '' || !existsSync(file)) return false;
      const installed = JSON.parse(readFileSync(file, 'utf8')) as { license?: unknown };
      return typeof installed.license === 'string' && installed.license !== license;
    });
    expect(differing.map(([path]) => path)).toEqual([]);
  });

  const GOOD: LockedPackage = { version: '1.0.0', license: 'MIT', integrity: 'sha512-x' };
  test.each<[string, Partial<LockedPackage>, string | null]>([
    ['MIT', {}, null],
    ['one of two', { license: '(GPL-3.0-only OR MIT)' }, null],
    ['all of two', { license: 'MIT AND GPL-3.0-only' }, 'bad 1.0.0 is under MIT AND GPL-3.0-only'],
    ['GPL', { license: 'GPL-3.0-only' }, 'bad 1.0.0 is under GPL-3.0-only'],
    ['a name of every object', { license: 'constructor' }, 'bad 1.0.0 is under constructor'],
    ['no integrity', { integrity: '' }, 'bad 1.0.0 has no integrity'],
    ['a script', { hasInstallScript: true }, 'bad 1.0.0 runs a script when it is installed'],
    [
      'from elsewhere',
      { resolved: 'git+ssh://git@example.org/x.git' },
      'bad 1.0.0 comes from git+ssh://git@example.org/x.git',
    ],
  ])('with %s are told apart', (_, entry, fault) => {
    expect(faultsOf({ 'node_modules/bad': { ...GOOD, ...entry } })).toEqual(fault ? [fault] : []);
  });

  test('with a licence for tools alone are refused where they are passed on', () => {
    const axe = { ...GOOD, license: 'MPL-2.0' };
    expect(faultsOf({ 'node_modules/axe-core': { ...axe, dev: true } })).toEqual([]);
    expect(faultsOf({ 'node_modules/axe-core': axe })).toEqual(['axe-core 1.0.0 is under MPL-2.0']);
  });
});

describe('notices of third parties', () => {
  test('are current: npm run notices writes them', () => {
    expect(read(NOTICES_FILE)).toBe(thirdPartyNotices(root, packages));
  });

  test('name what is installed, what is built into the page, and the fonts with their licence', () => {
    const names = shippedPackages(root, packages).map(nameAt);
    const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };
    expect(names).toEqual(expect.arrayContaining(Object.keys(dependencies)));
    expect(names).toEqual(
      expect.arrayContaining(['preact', 'd3-selection', 'd3-color', 'world-atlas', 'internmap']),
    );
    expect(names).not.toContain('vitest');
    expect(read(NOTICES_FILE)).toContain('SIL OPEN FONT LICENSE');
  });

  test.each([
    ['page', {}],
    ['service', { ssr: true }],
  ])('name every package whose code is built into the %s', async (_, { ssr }: { ssr?: boolean }) => {
    const names = shippedPackages(root, packages).map(nameAt);
    const inside = [...(await packagesBuiltIn(ssr === true))];
    expect(inside.length).toBeGreaterThan(3);
    expect(inside.filter((name) => !names.includes(name))).toEqual([]);
  });
});

describe('the bill of materials', () => {
  const made = (): Bill =>
    JSON.parse(
      execFileSync('npm', SBOM_ARGUMENTS, {
        cwd: root,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }),
    );

  test('is the same bytes each time, and names what is installed and nothing else', () => {
    const first = reproducible(made(), packages);
    expect(reproducible(made(), packages)).toBe(first);
    const bill = JSON.parse(first) as {
      components: { name: string; version: string }[];
      metadata: { component: { name: string } };
    };
    const { version } = JSON.parse(read('package.json')) as { version: string };
    const installed = Object.entries(packages).filter(([path, { dev }]) => path !== '' && !dev);
    const named = new Set(bill.components.map((one) => `${one.name}@${one.version}`));
    expect(named).toEqual(new Set(installed.map(([path, entry]) => `${nameAt(path)}@${entry.version}`)));
    expect(bill.metadata.component).toMatchObject({ name: 'orepath', version, type: 'application' });
  });

  test('has another serial number where it says something else, and a time only where one is given', () => {
    const bill = made();
    const [first, second] = [
      reproducible(bill, packages),
      reproducible({ ...bill, components: bill.components.filter(({ name }) => name !== 'pino') }, packages),
    ].map((text) => JSON.parse(text) as { serialNumber: string; metadata: { timestamp?: string } });
    expect(first!.serialNumber).not.toBe(second!.serialNumber);
    expect(first!.serialNumber).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(first!.metadata.timestamp).toBeUndefined();
    expect(JSON.parse(reproducible(bill, packages, '1000')).metadata.timestamp).toBe(
      '1970-01-01T00:16:40.000Z',
    );
  });
});

describe('the look for known vulnerabilities', () => {
  const whole = (vulnerabilities: object, total: number) =>
    JSON.stringify({ auditReportVersion: 2, vulnerabilities, metadata: { vulnerabilities: { total } } });
  test.each([
    ['none are known', whole({}, 0), 0, /^no known/],
    [
      'there are some',
      whole({ a: { name: 'a', severity: 'high', range: '<2' } }, 1),
      1,
      /^1 known.*high: a <2$/,
    ],
    [
      'the source refuses',
      JSON.stringify({ message: '405 Method Not Allowed', error: { summary: '' } }),
      2,
      /^not run: no advisory source answers \(405/,
    ],
    ['nothing comes', '', 2, /^not run/],
    ['half a report comes', '{"vulnerabilities":{', 2, /^not run/],
    ['a report without a count comes', '{"vulnerabilities":{}}', 2, /^not run/],
  ])('where %s', (_, output, exit, said) => {
    const verdict = verdictOn(output);
    expect(verdict.exit).toBe(exit);
    expect(verdict.lines.join(' ')).toMatch(said);
  });
});
