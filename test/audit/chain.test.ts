/** What is done is on record in the same transaction, and the records hold each other. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACTS, HOUSEKEEPING } from '../../server/audit/actions.ts';
import type { AuditRecord } from '../../server/audit/record.ts';
import { auditRecords, brokenChain } from '../../server/audit/verify.ts';
import { createKey } from '../../server/auth/keys.ts';
import { ALL_STATEMENTS } from '../../server/store/statements.ts';
import { TEST_NOW, type TestApp, testApp } from '../support/app.ts';

let world: TestApp;
beforeAll(async () => {
  world = await testApp({ demo: true });
});
afterAll(() => world.close());

async function all(): Promise<AuditRecord[]> {
  const records: AuditRecord[] = [];
  for await (const page of auditRecords(world.parts.store)) records.push(...page);
  return records;
}

describe('the table of acts', () => {
  it('has every writing statement, or it is housekeeping', () => {
    const writing = ALL_STATEMENTS.filter(({ write }) => write).map(({ name }) => name);
    const unknown = writing.filter(
      (name) => !Object.hasOwn(ACTS, name) && !HOUSEKEEPING.some((pattern) => pattern.test(name)),
    );
    expect(unknown).toEqual([]);
  });
});

describe('the chain', () => {
  it('has the import of the demonstration chain', async () => {
    const [first] = await all();
    expect(first).toMatchObject({ n: 1, by: 'local', action: 'import.commit', space: 'demo', target: '1' });
    expect(JSON.parse(first!.before!)).toMatchObject({ state: 'staged' });
  });

  it('follows by hashes that an outsider computes', async () => {
    await Promise.all(
      ['a', 'b', 'c', 'd', 'e'].map((name) =>
        createKey(world.parts.store, {
          name,
          grants: [{ space: 'demo', role: 'viewer', buyers: null }],
          expiresAt: null,
          by: 'local',
          now: TEST_NOW,
        }),
      ),
    );
    let previous = '';
    for (const record of await all()) {
      const { n, id, at, by, action, space, target, before, after, hash } = record;
      const said = JSON.stringify([n, id, at, by, action, space, target, before, after, previous]);
      expect(record.previous).toBe(previous);
      expect(hash).toBe(createHash('sha256').update(said).digest('hex'));
      previous = hash;
    }
    expect(await brokenChain(world.parts.store)).toBeNull();
  });

  it('has no name that somebody typed and no hash of a key', async () => {
    const said = JSON.stringify(await all());
    const [key] = await world.parts.store.read('key/list');
    const [kept] = await world.parts.store.read('key/by-id', { id: String(key?.['id']) });
    expect(said).not.toContain(String(kept?.['hash']));
  });
});

describe('an act that does not happen', () => {
  it('is not on record', async () => {
    const { length } = await all();
    const twice = { statement: 'meta/create', params: { schemaVersion: 1 } };
    const bad = { statement: 'audit/appended', params: { n: 99_999, id: 'none' }, needed: true };
    const key = { id: 'x', hash: 'h', name: 'x', grants: '[]', by: 'local', now: TEST_NOW.toISOString() };
    const step = { statement: 'key/create', params: { ...key, expiresAt: null } };
    await expect(world.parts.store.write([twice, step, bad])).rejects.toMatchObject({
      code: 'STORE_CONFLICT',
    });
    expect((await all()).length).toBe(length);
    expect(await world.parts.store.read('key/by-id', { id: 'x' })).toEqual([]);
  });
});
