/**
 * The tables of docs/access.md, cell by cell: every field of every type and every route, asked for by every role in two
 * spaces through the service itself. The tables are what people read; the code is held against them.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isInterfaceType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Grant } from '../../server/auth/caller.ts';
import { createKey } from '../../server/auth/keys.ts';
import { permissionOf, permittedNames, ROUTES } from '../../server/auth/permissions.ts';
import { ROLES, type Role, reaches } from '../../server/auth/roles.ts';
import { schema } from '../../server/schema/index.ts';
import { TEST_NOW, type TestApp, testApp } from '../support/app.ts';
import { leastOperation, type Way, waysThrough } from '../support/least-operation.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Columns of the tables. */
const COLUMNS = ['unknown', ...ROLES, 'some buyers'] as const;
type Row = Partial<Record<(typeof COLUMNS)[number], boolean>>;

/** Every name in the first column of a table whose other columns are these. */
function readTables(first: RegExp): Map<string, Row> {
  const rows = new Map<string, Row>();
  let columns: string[] | undefined;
  for (const line of readFileSync(join(ROOT, 'docs/access.md'), 'utf8').split('\n')) {
    const cells = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    if (cells.length === 0) columns = undefined;
    else if (!columns) columns = first.test(cells[0]!) ? cells : [];
    else if (columns.length && !cells[0]!.startsWith('---')) {
      const row = Object.fromEntries(
        columns.slice(1).map((column, i) => {
          expect(['yes', 'no'], line).toContain(cells[i + 1]);
          return [column, cells[i + 1] === 'yes'];
        }),
      );
      for (const [, name] of cells[0]!.matchAll(/`([^`]+)`/g)) {
        expect(rows.has(name!), `${name} stands twice`).toBe(false);
        rows.set(name!, row);
      }
    }
  }
  return rows;
}

const FIELDS = readTables(/^field or type$/);
const PATHS = readTables(/^route$/);

const rowOf = (type: string, field: string): Row => FIELDS.get(`${type}.${field}`) ?? FIELDS.get(type) ?? {};

const TYPES = Object.values(schema.getTypeMap()).flatMap((type) =>
  (isObjectType(type) || isInterfaceType(type)) && !type.name.startsWith('__') ? [type] : [],
);

/** The two spaces hold the same; in each a caller has another role. */
const SPACES = ['demo', 'second'] as const;
const OTHER: Readonly<Record<Role, Role>> = {
  viewer: 'admin',
  analyst: 'steward',
  steward: 'analyst',
  admin: 'viewer',
};

let world: TestApp;
const keys = new Map<string, string>();

async function keyFor(name: string, grants: readonly Grant[]): Promise<void> {
  const order = { name, grants, expiresAt: null, by: 'local', now: TEST_NOW };
  keys.set(name, (await createKey(world.parts.store, order)).token);
}

beforeAll(async () => {
  world = await testApp({ demo: true, env: { OREPATH_AUTH: 'keys' } });
  await world.load(join(ROOT, 'seed/demo'), 'second');
  for (const role of ROLES) {
    await keyFor(role, [
      { space: 'demo', role, buyers: null },
      { space: 'second', role: OTHER[role], buyers: null },
    ]);
    await keyFor(`${role} of all`, [{ space: '*', role, buyers: null }]);
    await keyFor(`${role} of some buyers`, [{ space: 'demo', role, buyers: ['own:hoshino'] }]);
    await keyFor(`${role} elsewhere`, [{ space: 'second', role, buyers: null }]);
  }
  // no key is made without a grant, but a token's claims may give none
  const { auth } = world.parts;
  const caller = auth.caller.bind(auth);
  keys.set('nothing', 'nothing');
  auth.caller = async (request) =>
    request.headers.get('authorization') === 'Bearer nothing'
      ? { id: 'oidc:nothing', name: 'nothing', grants: [] }
      : caller(request);
});
afterAll(() => world.close());

const headersOf = (key: string, space: string): Record<string, string> => ({
  ...(keys.has(key) && { authorization: `Bearer ${keys.get(key)}` }),
  'orepath-space': space,
});

const REFUSALS = ['UNAUTHENTICATED', 'FORBIDDEN', 'UNKNOWN_SPACE'];
/** What the arguments may come to where a write or a look-up was let through. */
const FORESEEN = ['INVALID_ARGUMENT', 'UNKNOWN_QUESTION', 'UNKNOWN_RISK', 'UNKNOWN_ENTITY'];

/** Whether an operation was let through; what it came to must then be foreseeable. */
async function isOpen(query: string, key: string, space: string): Promise<boolean> {
  const { data, errors } = await world.ask(query, {}, headersOf(key, space));
  const codes = errors.map(({ extensions }) => String(extensions['code']));
  if (codes.some((code) => REFUSALS.includes(code))) {
    expect(data ?? null, query).toBe(null);
    return false;
  }
  expect(
    codes.filter((code) => !FORESEEN.includes(code)),
    `${query} as ${key}`,
  ).toEqual([]);
  return true;
}

/** The same of a subscription, over server-sent events: a refusal comes first, or the stream ends. */
async function isFollowed(query: string, key: string, space: string): Promise<boolean> {
  const response = await world.app.fetch(
    new Request('http://127.0.0.1:4000/graphql', {
      method: 'POST',
      headers: {
        ...headersOf(key, space),
        host: '127.0.0.1:4000',
        accept: 'text/event-stream',
        'content-type': 'application/json',
        'x-orepath-csrf': '1',
      },
      body: JSON.stringify({ query }),
    }),
  );
  const text = await response.text();
  return !REFUSALS.some((code) => text.includes(`"${code}"`));
}

const ask = (way: Way, query: string, key: string, space: string): Promise<boolean> =>
  way.root === 'subscription' ? isFollowed(query, key, space) : isOpen(query, key, space);

/** By the role with which it can be gone: the way that asks the least. */
const WAYS = ROLES.map((role) =>
  // the list of spaces leads into all of them at once
  waysThrough(
    schema,
    (type, field) => `${type}.${field}` !== 'Query.spaces' && rowOf(type, field)[role] === true,
  ),
);
const wayTo = (type: string): Way =>
  WAYS.find((ways) => ways.has(type))?.get(type) ?? WAYS.at(-1)!.get(type)!;

/** What the tables say of a field on its way. */
function saysOpen(way: Way, type: string, field: string, column: (typeof COLUMNS)[number]): boolean {
  const steps = [...way.steps, { type, field }];
  return steps.every((step) => rowOf(step.type, step.field)[column] === true);
}

/** Asks for all fields of a type that the tables open at once, and for each that they close alone. */
async function expectCells(column: (typeof COLUMNS)[number], key: string, space: string, role = column) {
  const wrong: string[] = [];
  for (const type of TYPES) {
    const way = wayTo(type.name);
    const isAllowed = (field: string) =>
      saysOpen(way, type.name, field, column) && (role === column || saysOpen(way, type.name, field, role));
    const names = Object.keys(type.getFields());
    const open = names.filter(isAllowed);
    const isRoot = way.steps.length === 0;
    const asked = isRoot ? open.map((field) => [field]) : open.length ? [open] : [];
    for (const fields of asked) {
      const query = leastOperation(schema, way, type.name, fields);
      if (!(await ask(way, query, key, space))) wrong.push(`refused: ${query}`);
    }
    for (const field of names.filter((name) => !isAllowed(name))) {
      const query = leastOperation(schema, way, type.name, [field]);
      if (await ask(way, query, key, space)) wrong.push(`open: ${query}`);
    }
  }
  expect(wrong).toEqual([]);
}

describe('the tables', () => {
  it('have what the code has', () => {
    expect([...FIELDS.keys()].sort()).toEqual(permittedNames().sort());
    for (const [name, row] of FIELDS) {
      const [type, field = ''] = name.split('.') as [string, string?];
      const permission = permissionOf(type, field)!;
      for (const role of ROLES) expect(row[role], name).toBe(reaches(role, permission.role));
      expect(row['some buyers'], name).toBe(!permission.whole);
    }
    expect([...PATHS.keys()].sort()).toEqual(Object.keys(ROUTES).sort());
  });

  it('lead to every type', () => {
    expect(TYPES.filter(({ name }) => !WAYS.at(-1)!.has(name)).map(({ name }) => name)).toEqual([]);
  });
});

describe('every field', () => {
  it.each(ROLES)('is open or closed in both spaces as written to the role %s', async (role) => {
    await expectCells(role, role, SPACES[0]);
    await expectCells(OTHER[role], role, SPACES[1]);
  });

  it('is open or closed as written to an admin who was given some buyers', async () => {
    await expectCells('some buyers', 'admin of some buyers', 'demo', 'admin');
  });

  it('is closed to who is not known, and to who was given nothing', async () => {
    for (const key of ['nobody', 'nothing']) {
      for (const type of TYPES) {
        const way = wayTo(type.name);
        for (const field of Object.keys(type.getFields())) {
          const query = leastOperation(schema, way, type.name, [field]);
          expect(await ask(way, query, key, 'demo'), `${query} as ${key}`).toBe(false);
        }
      }
    }
  });

  it('that is of a space is closed to an admin of another', async () => {
    for (const type of TYPES) {
      const way = wayTo(type.name);
      for (const field of Object.keys(type.getFields())) {
        const steps = [...way.steps, { type: type.name, field }];
        if (steps.every((step) => permissionOf(step.type, step.field)!.within === 'anywhere')) continue;
        const query = leastOperation(schema, way, type.name, [field]);
        expect(await ask(way, query, 'admin elsewhere', 'demo'), query).toBe(false);
      }
    }
  });
});
