/** Imports point one way: a room knows only what lies below it. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

/** What each room may import, beside itself. Files on the top floor of server/ are rooms of one file. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  errors: [],
  model: [],
  rows: ['model'],
  'worker-url': [],
  'is-alive': [],
  'user-files': ['errors'],
  nearest: [],
  metrics: ['errors', 'parts', 'version', 'seeing'],
  seeing: ['errors'],
  identifiers: [],
  matching: ['errors', 'identifiers', 'model', 'rows'],
  version: [],
  shares: ['errors', 'risk', 'user-files'],
  audit: ['errors', 'store'],
  auth: ['errors', 'store'],
  limits: ['errors'],
  operations: ['errors'],
  config: ['limits', 'operations', 'auth', 'errors', 'risk', 'shares', 'store'],
  store: ['errors', 'model', 'config', 'worker-url', 'seeing'],
  archive: ['audit', 'errors', 'store', 'version'],
  projection: ['errors', 'model', 'rows', 'is-alive'],
  risk: ['errors', 'model', 'projection', 'user-files'],
  find: ['identifiers', 'model', 'projection'],
  analytics: ['errors', 'model', 'nearest', 'projection', 'risk', 'shares', 'find'],
  arrow: ['errors', 'model', 'projection', 'analytics'],
  places: ['errors'],
  ingest: ['errors', 'model', 'places', 'rows', 'identifiers'],
  generate: ['errors', 'model', 'rows', 'ingest'],
  imports: ['audit', 'errors', 'model', 'rows', 'store', 'ingest'],
  spaces: [
    'audit',
    'identifiers',
    'matching',
    'errors',
    'model',
    'rows',
    'store',
    'imports',
    'ingest',
    'projection',
    'nearest',
    'version',
    'worker-url',
    'seeing',
  ],
  details: ['imports', 'projection', 'spaces', 'store'],
  matches: ['errors', 'identifiers', 'imports', 'ingest', 'matching', 'model', 'rows', 'spaces', 'store'],
  approvals: [
    'audit',
    'auth',
    'errors',
    'imports',
    'matches',
    'matching',
    'model',
    'risk',
    'shares',
    'spaces',
    'store',
  ],
  persons: ['approvals', 'audit', 'errors', 'imports', 'questions', 'spaces', 'store'],
  questions: ['errors', 'imports', 'model', 'store'],
  intake: [
    'audit',
    'errors',
    'matches',
    'model',
    'rows',
    'store',
    'ingest',
    'imports',
    'spaces',
    'worker-url',
  ],
  workers: ['errors', 'model', 'projection', 'risk', 'find', 'analytics', 'arrow', 'worker-url', 'seeing'],
  trace: [
    'errors',
    'model',
    'analytics',
    'imports',
    'projection',
    'spaces',
    'store',
    'worker-url',
    'workers',
  ],
  ask: ['approvals', 'errors', 'trace', 'analytics', 'projection', 'risk', 'shares', 'spaces', 'workers'],
  parts: [
    'approvals',
    'auth',
    'config',
    'intake',
    'reports',
    'risk',
    'shares',
    'spaces',
    'store',
    'trace',
    'workers',
    'seeing',
  ],
  seed: ['errors', 'imports', 'ingest', 'parts'],
  service: [
    'approvals',
    'audit',
    'persons',
    'auth',
    'reports',
    'config',
    'imports',
    'intake',
    'parts',
    'projection',
    'risk',
    'seed',
    'projection',
    'shares',
    'spaces',
    'store',
    'trace',
    'workers',
    'seeing',
  ],
  holder: ['errors', 'commands', 'is-alive'],
  reports: [
    'errors',
    'analytics',
    'ask',
    'details',
    'find',
    'imports',
    'ingest',
    'model',
    'nearest',
    'places',
    'projection',
    'questions',
    'risk',
    'shares',
    'spaces',
    'store',
    'user-files',
    'version',
    'worker-url',
    'workers',
  ],
  commands: [
    'approvals',
    'audit',
    'persons',
    'archive',
    'auth',
    'errors',
    'trace',
    'reports',
    'matches',
    'matching',
    'questions',
    'shares',
    'config',
    'model',
    'imports',
    'ingest',
    'intake',
    'generate',
    'spaces',
    'analytics',
    'projection',
    'risk',
    'ask',
    'workers',
    'parts',
    'service',
    'holder',
    'store',
    'worker-url',
    'seeing',
  ],
  context: [
    'errors',
    'ask',
    'audit',
    'auth',
    'details',
    'parts',
    'projection',
    'schema',
    'spaces',
    'store',
    'seeing',
    'trace',
  ],
  schema: [
    'approvals',
    'persons',
    'audit',
    'auth',
    'errors',
    'trace',
    'details',
    'reports',
    'matches',
    'matching',
    'questions',
    'model',
    'rows',
    'store',
    'imports',
    'ingest',
    'intake',
    'spaces',
    'projection',
    'find',
    'analytics',
    'risk',
    'ask',
    'workers',
    'parts',
    'context',
    'seed',
  ],
  plugins: ['auth', 'context', 'errors', 'config', 'spaces', 'seeing', 'metrics', 'limits', 'operations'],
  http: [
    'auth',
    'errors',
    'analytics',
    'version',
    'arrow',
    'ask',
    'context',
    'imports',
    'intake',
    'parts',
    'commands',
    'holder',
    'app',
    'plugins',
    'reports',
    'seeing',
    'store',
    'limits',
  ],
  app: [
    'auth',
    'errors',
    'context',
    'holder',
    'http',
    'parts',
    'plugins',
    'schema',
    'seeing',
    'metrics',
    'config',
    'limits',
    'operations',
  ],
  serve: ['app', 'config', 'errors', 'holder', 'http', 'service', 'seeing', 'version'],
  cli: ['version', 'commands', 'serve'],
};

/** Packages that one file alone may know. */
const KEPT_TO: Readonly<Record<string, readonly string[]>> = {
  'neo4j-driver': ['server/store/bolt.ts'],
  '@grafeo-db/js': ['server/store/embedded-worker.ts'],
  hucre: ['server/reports/formats/xlsx/write-book.ts'],
};

interface Import {
  from: string;
  to: string;
}

const root = join(import.meta.dirname, '../..');
const roomOf = (path: string): string => path.split('/')[1]!.replace(/\.ts$/, '');

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => `${folder}/${file}`);
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  const targets = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1]!);
  return targets.map((target) => ({
    from: file,
    to: target.startsWith('.') ? relative(root, join(root, dirname(file), target)) : target,
  }));
}

const server = sources('server').flatMap(importsOf);

describe('imports in server/', () => {
  test('lead only to rooms below', () => {
    const wrong = server
      .filter(({ to }) => to.startsWith('server/'))
      .filter(({ from, to }) => roomOf(from) !== roomOf(to) && !ROOMS[roomOf(from)]?.includes(roomOf(to)))
      .map(({ from, to }) => `${from} -> ${to}`);
    expect(wrong).toEqual([]);
  });

  test('never lead to the page or to tests', () => {
    expect(server.filter(({ to }) => /^(web|test)\//.test(to))).toEqual([]);
  });

  test.each(Object.entries(KEPT_TO))('know %s in one place', (name, places) => {
    expect(server.filter(({ to }) => to === name).map(({ from }) => from)).toEqual(places);
  });
});

describe('imports in common/', () => {
  test('stay in common/', () => {
    const wrong = sources('common')
      .flatMap(importsOf)
      .filter(({ to }) => /^(server|web|test)\//.test(to));
    expect(wrong).toEqual([]);
  });
});

describe('imports in web/', () => {
  test('stay in web/ and common/', () => {
    const wrong = sources('web')
      .flatMap(importsOf)
      .filter(({ to }) => /^(server|test)\//.test(to));
    expect(wrong).toEqual([]);
  });
});
