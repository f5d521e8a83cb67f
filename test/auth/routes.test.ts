/** The table of routes in docs/access.md, by every method; and that a space which is not given is like none. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Grant, LOCAL_CALLER } from '../../server/auth/caller.ts';
import { createKey } from '../../server/auth/keys.ts';
import { ROLES } from '../../server/auth/roles.ts';
import { TEST_NOW, type TestApp, testApp } from '../support/app.ts';

const ROOT = join(import.meta.dirname, '../..');
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** What is asked for below each route. */
const PATHS: Readonly<Record<string, string>> = {
  '/health': '/health',
  '/ready': '/ready',
  '/session': '/session',
  '/': '/exposure',
  '/graphql': '/graphql?query=%7B__typename%20lenses%7Bid%7D%7D',
  '/reports': '/reports/schema.json',
  '/arrow': '/arrow/entities?risk=conflict&buyer=own:hoshino',
  '/imports': '/imports?space=demo&dryRun=true&name=a.csv',
  '/metrics': '/metrics',
};

/** Rows of the table of routes: method and path, and the columns with `yes`. */
const ROWS = readFileSync(join(ROOT, 'docs/access.md'), 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, method, path, cells] = /^\| `([A-Z]+) (\/\w*)` \|(.*)\|$/.exec(line) ?? [];
    const open = cells?.split('|').map((cell) => cell.trim() === 'yes');
    return method && path && open ? [{ method, path, open }] : [];
  });

let world: TestApp;
/** A caller for each column. */
const callers: Record<string, string>[] = [{}];

async function headersFor(grants: readonly Grant[]): Promise<Record<string, string>> {
  const order = { name: 'test', grants, expiresAt: null, by: LOCAL_CALLER.id, now: TEST_NOW };
  return { authorization: `Bearer ${(await createKey(world.parts.store, order)).token}` };
}

beforeAll(async () => {
  world = await testApp({ demo: true, env: { OREPATH_AUTH: 'keys' } });
  for (const role of ROLES) callers.push(await headersFor([{ space: '*', role, buyers: null }]));
  callers.push(await headersFor([{ space: '*', role: 'admin', buyers: ['own:hoshino'] }]));
});
afterAll(() => world.close());

async function statusOf(method: string, path: string, headers: Record<string, string>): Promise<number> {
  const isGraphQL = path.startsWith('/graphql') && method === 'POST';
  const response = await world.app.fetch(
    new Request(`http://127.0.0.1:4000${path}`, {
      method,
      headers: {
        host: '127.0.0.1:4000',
        'x-orepath-csrf': '1',
        'orepath-space': 'demo',
        'content-type': isGraphQL ? 'application/json' : 'text/csv',
        ...headers,
      },
      ...(method === 'POST' && { body: isGraphQL ? '{"query":"{ lenses { id } }"}' : 'id,kind,name\n' }),
    }),
  );
  await response.text();
  return response.status;
}

const CLOSED = [401, 403];

describe('every route', () => {
  it.each(Object.entries(PATHS))('%s is open and closed as written, by every method', async (route, path) => {
    for (const method of METHODS) {
      const as = method === 'HEAD' && route !== '/graphql' ? 'GET' : method;
      const row = ROWS.find((one) => one.path === route && one.method === as);
      // what takes an upload, or a question, is read as a page is
      const isPage = route === '/imports' && ['GET', 'HEAD'].includes(method);
      for (const [column, headers] of callers.entries()) {
        const status = await statusOf(method, path, headers);
        const told = `${method} ${route}, column ${column}: ${status}`;
        if (isPage) expect([200, 404], told).toContain(status);
        else if (!row) expect([...CLOSED, 404, 405], told).toContain(status);
        else if (row.open[column]) expect(CLOSED, told).not.toContain(status);
        else expect(CLOSED, told).toContain(status);
      }
    }
  });

  it('of commands is there for nobody without the secret', async () => {
    for (const method of METHODS) {
      for (const headers of callers) {
        expect([401, 403, 404, 405]).toContain(await statusOf(method, '/internal/command', headers));
      }
    }
  });
});

describe('a space that was not given', () => {
  const listed = async (headers: Record<string, string>) =>
    (await world.ask('{ spaces { id } }', {}, headers)).data.spaces.map(({ id }: { id: string }) => id);

  it('is in no list', async () => {
    expect(await listed(await headersFor([{ space: 'demo', role: 'viewer', buyers: null }]))).toEqual([
      'demo',
    ]);
    expect(await listed(await headersFor([{ space: 'other', role: 'admin', buyers: null }]))).toEqual([]);
  });

  it('takes no import', async () => {
    const headers = await headersFor([{ space: 'other', role: 'admin', buyers: null }]);
    expect(await statusOf('POST', '/imports?space=demo&name=a.csv', headers)).toBe(403);
    expect(await statusOf('POST', '/imports?space=nowhere&name=a.csv', headers)).toBe(403);
  });

  it('is refused in the time of one that is not there', async () => {
    const headers = await headersFor([{ space: 'other', role: 'admin', buyers: null }]);
    const took = async (space: string): Promise<number> => {
      const start = performance.now();
      await world.ask('{ snapshot { id } }', {}, { ...headers, 'orepath-space': space });
      return performance.now() - start;
    };
    const times: Record<string, number[]> = { demo: [], gone: [] };
    for (let i = 0; i < 100; i++) for (const space of ['demo', 'gone']) times[space]!.push(await took(space));
    // the fastest are what the machine's other work has not touched
    const [there, gone] = ['demo', 'gone'].map((space) => times[space]!.sort((a, b) => a - b)[20]!);
    expect(there! / gone!).toBeGreaterThan(0.4);
    expect(there! / gone!).toBeLessThan(2.5);
  });
});
