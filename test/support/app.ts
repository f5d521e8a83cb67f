/** A whole service over an embedded store in a folder of its own, called by fetch without a port. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { type App, type AppOptions, createApp } from '../../server/app.ts';
import { createAuthenticator } from '../../server/auth/authenticate.ts';
import { type Config, readConfig } from '../../server/config.ts';
import { loadTables } from '../../server/imports/load.ts';
import { openTables } from '../../server/ingest/tables/index.ts';
import type { Parts } from '../../server/parts.ts';
import { seedDemo } from '../../server/seed.ts';
import { inProcess, inThreads, partsOf, type Workplace } from '../../server/service.ts';
import { openStore } from '../../server/store/open.ts';
import type { Store } from '../../server/store/store.ts';

/** The moment at which every test takes place. */
export const TEST_NOW = new Date('2026-11-23T08:00:00.000Z');

export interface Answered {
  status: number;
  // answers are read by the tests that asked
  // biome-ignore lint/suspicious/noExplicitAny: the shape is the query's
  data: any;
  errors: { message: string; path?: string[]; extensions: Record<string, unknown> }[];
}

export interface TestApp {
  app: App;
  parts: Parts;
  folder: string;
  /** Loads tables into a space; throws on faults. */
  load(path: string, space: string, trustRecorded?: boolean): Promise<void>;
  ask(query: string, variables?: object, headers?: Record<string, string>): Promise<Answered>;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  close(): Promise<void>;
}

const log = pino({ level: 'silent' });

/** The deep run has everything done in threads, as a server does; otherwise a test asks for them. */
const workplace = (config: Config): Workplace =>
  process.env['OREPATH_TEST_DEEP'] === '1' ? inThreads(config, log) : inProcess();

/** Over an open store, or over an embedded one of its own. */
export async function testApp(
  options: {
    demo?: boolean;
    store?: Store;
    app?: Partial<AppOptions>;
    /** Settings beside those of every test. */
    env?: Record<string, string>;
    workplace?: (config: Config) => Workplace;
  } = {},
): Promise<TestApp> {
  const folder = await mkdtemp(join(tmpdir(), 'orepath-app-'));
  const config = readConfig({ OREPATH_DATA: folder, LOG_LEVEL: 'silent', ...options.env });
  const store = options.store ?? (await openStore(config));
  const parts: Parts = {
    ...partsOf(config, store, (options.workplace ?? workplace)(config)),
    now: () => TEST_NOW,
  };
  // a test may set the clock of everything at once
  parts.auth = createAuthenticator(config, { store, now: () => parts.now() });
  if (options.demo) await seedDemo(parts, log);
  const app = createApp(parts, { log, page: join(import.meta.dirname, '../../dist/web'), ...options.app });
  const url = 'http://127.0.0.1:4000';
  return {
    app,
    parts,
    folder,
    async load(path, space, trustRecorded = false) {
      const set = await openTables(path);
      const report = await loadTables(store, set, { space, source: path, trustRecorded, now: parts.now });
      await set.close();
      if (report.import === null) throw new Error(JSON.stringify(report.faults));
      await parts.spaces.catchUp();
    },
    async ask(query, variables = {}, headers = {}) {
      const response = await app.fetch(
        new Request(`${url}/graphql`, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            'x-graphql-yoga-csrf': '1',
            host: '127.0.0.1:4000',
            ...headers,
          },
          body: JSON.stringify({ query, variables }),
        }),
      );
      const { data, errors = [] } = (await response.json()) as Omit<Answered, 'status'>;
      return { status: response.status, data, errors };
    },
    get: (path, headers = {}) =>
      app.fetch(new Request(`${url}${path}`, { headers: { host: '127.0.0.1:4000', ...headers } })),
    async close() {
      await parts.reportRuns.close();
      await parts.importRuns.close();
      await parts.traces.close();
      await parts.work.close();
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
