/** A caller with a key sees what the key was given, and a caller without one nothing. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Grant } from '../../server/auth/caller.ts';
import { createKey, findKey, listKeys, revokeKey, rotateKey } from '../../server/auth/keys.ts';
import { TEST_NOW, type TestApp, testApp } from '../support/app.ts';

let world: TestApp;
beforeAll(async () => {
  world = await testApp({ demo: true, env: { OREPATH_AUTH: 'keys' } });
});
afterAll(() => world.close());

const inDemo = (role: Grant['role']): Grant => ({ space: 'demo', role, buyers: null });

async function bearer(grants: readonly Grant[], expiresAt: string | null = null) {
  const order = { name: 'test', grants, expiresAt, by: 'local', now: TEST_NOW };
  const { id, token } = await createKey(world.parts.store, order);
  return { id, headers: { authorization: `Bearer ${token}` } };
}

const HEADERS = { host: '127.0.0.1:4000', 'content-type': 'application/json' };
const SNAPSHOT = '{ snapshot { space { id } } }';
const codes = ({ errors }: { errors: { extensions: Record<string, unknown> }[] }) =>
  errors.map(({ extensions }) => extensions['code']);

describe('keys', () => {
  it('open what they were given', async () => {
    const { headers } = await bearer([inDemo('viewer')]);
    const { data, errors } = await world.ask(SNAPSHOT, {}, headers);
    expect(errors).toEqual([]);
    expect(data.snapshot.space.id).toBe('demo');
  });

  it('are needed', async () => {
    expect(codes(await world.ask(SNAPSHOT))).toEqual(['UNAUTHENTICATED']);
    const headers = { authorization: `Bearer ork_0123456789abcdef_${'A'.repeat(43)}` };
    expect(codes(await world.ask(SNAPSHOT, {}, headers))).toEqual(['UNAUTHENTICATED']);
  });

  it('end when they are revoked, and at their time', async () => {
    const { id, headers } = await bearer([inDemo('viewer')]);
    await revokeKey(world.parts.store, id, TEST_NOW);
    expect(codes(await world.ask(SNAPSHOT, {}, headers))).toEqual(['UNAUTHENTICATED']);
    const old = await bearer([inDemo('viewer')], TEST_NOW.toISOString());
    expect(codes(await world.ask(SNAPSHOT, {}, old.headers))).toEqual(['UNAUTHENTICATED']);
  });

  it('end what is followed by them', async () => {
    const { id, headers } = await bearer([inDemo('viewer')]);
    let end = (_error: Error): void => {};
    const endless = new Promise<never>((_resolve, reject) => {
      end = reject;
    });
    const { reportRuns } = world.parts;
    const order = {
      space: 'demo',
      buyers: null,
      formats: ['json'],
      langs: ['en'],
      make: () => endless,
    } as const;
    const run = reportRuns.request(order);
    const response = await world.app.fetch(
      new Request('http://127.0.0.1:4000/graphql', {
        method: 'POST',
        headers: { ...HEADERS, ...headers, accept: 'text/event-stream' },
        body: JSON.stringify({ query: `subscription { reportRun(id: "${run.id}") { state } }` }),
      }),
    );
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    let told = '';
    while (!told.includes('RUNNING')) told += (await reader.read()).value;
    await revokeKey(world.parts.store, id, TEST_NOW);
    for (let next = await reader.read(); !next.done; next = await reader.read()) told += next.value;
    expect(told).toContain('"UNAUTHENTICATED"');
    end(new Error('the test is over'));
  });

  it('are rotated: the new one has the same grants, and the old one ends after the overlap', async () => {
    const ends = new Date(TEST_NOW.getTime() + 30 * 86_400_000).toISOString();
    const old = await bearer([inDemo('viewer')], ends);
    const made = await rotateKey(world.parts.store, {
      id: old.id,
      overlapMs: 3_600_000,
      by: 'local',
      now: TEST_NOW,
    });
    const headers = { authorization: `Bearer ${made.token}` };
    const both = async () =>
      Promise.all([old.headers, headers].map(async (each) => codes(await world.ask(SNAPSHOT, {}, each))));
    expect(await both()).toEqual([[], []]);
    const { now } = world.parts;
    world.parts.now = () => new Date(TEST_NOW.getTime() + 3_600_000);
    expect(await both()).toEqual([['UNAUTHENTICATED'], []]);
    world.parts.now = now;
    expect(await findKey(world.parts.store, made.id)).toMatchObject({
      grants: [inDemo('viewer')],
      expiresAt: ends,
    });
    const again = { id: 'none', overlapMs: 0, by: 'local', now: TEST_NOW };
    await expect(rotateKey(world.parts.store, again)).rejects.toMatchObject({ code: 'UNKNOWN_KEY' });
  });

  it('tell on which day they were last used', async () => {
    const { id, headers } = await bearer([inDemo('viewer')]);
    const used = async () => (await listKeys(world.parts.store)).find((each) => each.id === id)?.lastUsedOn;
    expect(await used()).toBe(null);
    await world.ask(SNAPSHOT, {}, headers);
    await expect.poll(used).toBe('2026-11-23');
  });

  it.each([
    ['a name of no words', '  ', 1],
    ['a name of two lines', 'a\nb', 1],
    ['a name that is too long', 'x'.repeat(201), 1],
    ['no grants', 'test', 0],
    ['too many grants', 'test', 101],
  ])('are not made with %s', async (_, name, count) => {
    const grants = Array.from({ length: count }, () => inDemo('viewer'));
    const order = { name, grants, expiresAt: null, by: 'local', now: TEST_NOW };
    await expect(createKey(world.parts.store, order)).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' });
  });

  it('do not reach above their role', async () => {
    const { headers } = await bearer([inDemo('viewer')]);
    const undo = 'mutation { undoImport(number: 1) { __typename } }';
    expect(codes(await world.ask(undo, {}, { ...headers, 'Orepath-Space': 'demo' }))).toEqual(['FORBIDDEN']);
  });

  it('show no other space, which cannot be told from one that is not there', async () => {
    const { headers } = await bearer([{ space: 'other', role: 'admin', buyers: null }]);
    const demo = await world.ask(SNAPSHOT, {}, { ...headers, 'Orepath-Space': 'demo' });
    const none = await world.ask(SNAPSHOT, {}, { ...headers, 'Orepath-Space': 'nowhere' });
    const said = (errors: object) =>
      JSON.stringify(errors).replaceAll('demo', 'X').replaceAll('nowhere', 'X');
    expect(codes(demo)).toEqual(['UNKNOWN_SPACE']);
    expect(said(demo.errors)).toBe(said(none.errors));
  });
});
