/** Who may download what: the same as by GraphQL. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Grant } from '../../server/auth/caller.ts';
import { createKey } from '../../server/auth/keys.ts';
import { TEST_NOW, type TestApp, testApp } from '../support/app.ts';

let service: TestApp;
beforeAll(async () => {
  service = await testApp({ demo: true, env: { OREPATH_AUTH: 'keys' } });
});
afterAll(() => service.close());

async function download(query: string, grants: readonly Grant[] | null) {
  const key = grants && {
    name: 'a tool',
    grants,
    expiresAt: null,
    by: 'test',
    now: TEST_NOW,
  };
  const headers: Record<string, string> = key
    ? { authorization: `Bearer ${(await createKey(service.parts.store, key)).token}` }
    : {};
  const response = await service.get(`/arrow/links?risk=conflict${query}`, {
    'orepath-space': 'demo',
    ...headers,
  });
  const text = await response.text();
  return { status: response.status, code: /"code":"(\w+)"/.exec(text)?.[1], text };
}

const HOSHINO: Grant = { space: 'demo', role: 'viewer', buyers: ['own:hoshino'] };

describe('a download', () => {
  test('is refused to who brings nothing', async () => {
    expect(await download('', null)).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
  });

  test('is given to a viewer of the space, whole or of one buyer', async () => {
    const viewer: Grant[] = [{ space: 'demo', role: 'viewer', buyers: null }];
    expect((await download('', viewer)).status).toBe(200);
    expect((await download('&buyer=own:hoshino', viewer)).status).toBe(200);
  });

  test('of a space that was not given is of a space that is not there', async () => {
    const elsewhere: Grant[] = [{ space: 'other', role: 'admin', buyers: null }];
    expect(await download('&buyer=own:hoshino', elsewhere)).toMatchObject({
      status: 404,
      code: 'UNKNOWN_SPACE',
    });
  });

  test('has a buyer that was given, and of others not even whether they are there', async () => {
    expect((await download('&buyer=own:hoshino', [HOSHINO])).status).toBe(200);
    const other = await download('&buyer=own:corvane', [HOSHINO]);
    const none = await download('&buyer=own:nobody', [HOSHINO]);
    expect(other).toMatchObject({ status: 404, code: 'UNKNOWN_ENTITY' });
    expect(other.text).toBe(none.text);
    expect(other.text).not.toContain('corvane');
  });

  test('has no whole space for who was given some buyers', async () => {
    expect(await download('', [HOSHINO])).toMatchObject({ status: 404, code: 'UNKNOWN_ENTITY' });
  });
});
