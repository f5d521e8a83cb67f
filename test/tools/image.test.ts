/** The image: its rules, and a server run from exactly the files that it has, as a user who may write nothing but the data. */
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { end, waitForLine } from '../support/cli.ts';
import { reportsServed } from '../support/served-reports.ts';
import { copiedFiles, instructionsOf } from './image.ts';
import { parse } from './yaml.ts';

const root = join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const instructions = instructionsOf(read('Dockerfile'));
const all = (name: string): string[] =>
  instructions.filter((one) => one.name === name).map(({ rest }) => rest);
const last = (name: string): string => all(name).at(-1)!;
const finalStage = instructions.slice(instructions.map(({ name }) => name).lastIndexOf('FROM'));

describe('the Dockerfile', () => {
  test('starts from images with a version, and ends with a stage that builds nothing', () => {
    for (const from of all('FROM')) expect(from).toMatch(/^node:\d+-slim( AS build)?$/);
    expect(finalStage.map(({ name }) => name)).not.toContain('RUN');
  });

  test('runs as a user by number who is not root, and without a shell', () => {
    expect(last('USER')).toMatch(/^[1-9]\d*:[1-9]\d*$/);
    for (const name of ['ENTRYPOINT', 'CMD']) expect(JSON.parse(last(name))).toBeInstanceOf(Array);
    const [, check] = /CMD (\[.*\])$/.exec(last('HEALTHCHECK'))!;
    expect(JSON.parse(check!)[2]).toContain('/ready');
    expect(last('STOPSIGNAL')).toBe('SIGTERM');
  });

  test('installs what the lock file has, and takes nothing by ADD or from the net otherwise', () => {
    expect(all('RUN').join()).toContain('npm ci');
    expect(all('RUN').join()).not.toMatch(/curl|wget|apt-get|npm install/);
    expect(all('ADD')).toEqual([]);
  });

  test('holds no secret and no data: what is not named in .dockerignore does not come along', () => {
    const lines = read('.dockerignore')
      .split('\n')
      .filter((line) => line && !line.startsWith('#'));
    expect(lines[0]).toBe('*');
    const let_in = lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
    expect(let_in).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(?:data|\.env|\.git|test|node_modules)$/)]),
    );
    expect(all('ENV').join()).not.toMatch(/PASSWORD|SECRET|TOKEN|KEY/);
  });
});

interface Service {
  read_only?: boolean;
  cap_drop?: string[];
  security_opt?: string[];
  mem_limit?: string;
  ports?: string[];
  depends_on?: Record<string, { condition: string }>;
  environment?: Record<string, string>;
  healthcheck?: object;
  networks?: string[];
}

describe('compose.yaml', () => {
  const { services, networks } = parse(read('compose.yaml')) as unknown as {
    services: Record<string, Service>;
    networks: Record<string, { internal?: boolean } | null>;
  };

  test('waits for a healthy Neo4j, which nothing but Orepath reaches', () => {
    expect(services['orepath']!.depends_on).toEqual({ neo4j: { condition: 'service_healthy' } });
    expect(services['neo4j']!.healthcheck).toBeDefined();
    expect(services['neo4j']!.ports).toBeUndefined();
    expect(services['neo4j']!.networks!.every((name) => networks[name]?.internal)).toBe(true);
  });

  test('gives Orepath a root that cannot be written, no capability, and bounds', () => {
    expect(services['orepath']).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
    });
    for (const service of Object.values(services)) {
      expect(service.security_opt).toContain('no-new-privileges:true');
      expect(service.mem_limit).toMatch(/^\d+g$/);
    }
  });

  test('publishes to loopback alone while nobody is asked who they are', () => {
    for (const port of services['orepath']!.ports!) expect(port).toMatch(/^127\.0\.0\.1:/);
  });

  test('has no secret in it: each comes from .env, which must be there', () => {
    const secrets = Object.values(services)
      .flatMap(({ environment = {} }) => Object.entries(environment))
      .filter(([name]) => /PASSWORD|AUTH$/.test(name));
    expect(secrets.length).toBeGreaterThan(1);
    for (const [, value] of secrets) expect(value).toMatch(/\$\{[A-Z0-9_]+/);
    expect(read('.gitignore').split('\n')).toContain('.env');
  });
});

describe('the files of the image', () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'orepath-image-')));
  const app = join(folder, 'app');
  const data = join(folder, 'data');
  const asRoot = process.getuid?.() === 0;
  const nobody = asRoot ? { uid: 65_534, gid: 65_534 } : {};

  beforeAll(() => {
    // the stage that builds: the page and the service are built already
    const build = join(folder, 'build');
    mkdirSync(build);
    for (const file of [
      'package.json',
      'package-lock.json',
      '.npmrc',
      'LICENSE',
      'THIRD-PARTY-NOTICES',
      'bin',
      'dist',
      'seed',
    ]) {
      cpSync(join(root, file), join(build, file), { recursive: true });
    }
    const npm = ['ci', '--omit=dev', '--prefer-offline', '--no-audit', '--no-fund'];
    execFileSync('npm', npm, { cwd: build, stdio: 'pipe', timeout: 200_000 });
    const [thinning] = /find node_modules.*?-delete/.exec(all('RUN').at(-1)!)!;
    execFileSync('sh', ['-c', thinning], { cwd: build });
    mkdirSync(app);
    for (const { from, to } of copiedFiles(instructions)) {
      for (const path of from.filter((one) => one.startsWith('/app/'))) {
        const target = to === './' ? join(app, basename(path)) : join(app, to);
        cpSync(join(build, path.slice('/app/'.length)), target, { recursive: true });
      }
    }
    rmSync(build, { recursive: true });
    mkdirSync(data, { mode: 0o777 });
    chmodSync(data, 0o777);
    execFileSync('chmod', ['-R', 'a-w,a+rX', app]);
    chmodSync(folder, 0o555);
  });
  afterAll(() => {
    execFileSync('chmod', ['-R', 'u+w', folder]);
    rmSync(folder, { recursive: true, force: true });
  });

  test('serve the page, GraphQL and reports in every language, and write nothing outside the data', async () => {
    const [entry, ...args] = JSON.parse(last('ENTRYPOINT')) as string[];
    expect(entry).toBe('node');
    const child = spawn(process.execPath, [...args, ...JSON.parse(last('CMD'))], {
      cwd: app,
      env: {
        PATH: process.env['PATH'],
        HOME: '/nonexistent',
        NODE_ENV: 'production',
        OREPATH_DATA: data,
        PORT: '0',
        OREPATH_SEED: 'demo',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...nobody,
    });
    try {
      const [, address = ''] = await waitForLine(child, /Orepath is at (http:\/\/[^"\s]+)/, 60_000);
      await expect.poll(async () => (await fetch(`${address}/ready`)).status).toBe(200);
      const page = await (await fetch(address)).text();
      const asset = /src="(\/assets\/[^"]+\.js)"/.exec(page)![1]!;
      expect((await fetch(address + asset)).headers.get('content-type')).toMatch(/javascript/);
      const heads = Object.values(await reportsServed(address, ['PDF'], ['EN', 'JA', 'ZH']));
      expect(heads.map((head) => head.slice(0, 5))).toEqual(['%PDF-', '%PDF-', '%PDF-']);
    } finally {
      expect(await end(child)).toBe(0);
    }
  });
});
