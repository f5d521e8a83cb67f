/** A caller with a key sees what the key was given, and a caller without one nothing. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Grant } from '../../server/auth/caller.ts';
import { createKey, revokeKey } from '../../server/auth/keys.ts';
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
