/** What is done is on record in the same transaction, and the records hold each other. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACTS, HOUSEKEEPING } from '../../server/audit/actions.ts';
import { type AuditRecord, hashOf } from '../../server/audit/record.ts';
import { auditRecords, brokenChain } from '../../server/audit/verify.ts';
import { createKey } from '../../server/auth/keys.ts';
import { ALL_STATEMENTS } from '../../server/store/statements.ts';
import type { Store } from '../../server/store/store.ts';
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

describe('a chain that somebody has been at', () => {
  /** As the records would read after it; the head as it is. */
  async function brokenBy(change: (records: AuditRecord[]) => AuditRecord[]) {
    const records = change((await all()).map((record) => ({ ...record })));
    const [head] = await world.parts.store.read('audit/head');
    const read = async (statement: string, params: { from?: number; to?: number } = {}) =>
      statement === 'audit/head'
        ? [head!]
        : records.filter(({ n }) => n >= params.from! && n <= params.to!).map((record) => ({ ...record }));
    return brokenChain({ read } as unknown as Store);
  }

  it.each<[string, (records: AuditRecord[]) => AuditRecord[]]>([
    ['a changed record', (r) => r.map((one) => (one.n === 3 ? { ...one, by: 'key:another' } : one))],
    [
      'a changed record with its own hash made anew',
      (r) => r.map((one) => (one.n === 3 ? { ...one, by: 'x', hash: hashOf({ ...one, by: 'x' }) } : one)),
    ],
    ['a missing record', (r) => r.filter(({ n }) => n !== 3)],
    ['a missing last record', (r) => r.slice(0, -1)],
    ['two that changed places', (r) => [r[1]!, r[0]!, ...r.slice(2)].map((one, i) => ({ ...one, n: i + 1 }))],
    [
      'one put in between',
      (r) => [...r.slice(0, 2), r[2]!, ...r.slice(2)].map((one, i) => ({ ...one, n: i + 1 })),
    ],
  ])('%s is found', async (_what, change) => {
    expect(await brokenBy(change)).not.toBeNull();
  });

  it('is whole as it stands', async () => {
    expect(await brokenBy((records) => records)).toBeNull();
  });

  it('made anew from the first record is found by a head that was kept elsewhere', async () => {
    const records = await all();
    const kept = { n: 2, hash: records[1]!.hash };
    expect(await brokenChain(world.parts.store, kept)).toBeNull();
    expect(await brokenChain(world.parts.store, { ...kept, hash: '0'.repeat(64) })).toMatchObject({ n: 2 });
    expect(await brokenChain(world.parts.store, { n: 99_999, hash: kept.hash })).not.toBeNull();
  });
});

describe('a decision', () => {
  it('is on record with the pair and what was decided, without who was typed to have decided', async () => {
    const mutation = `mutation { decideMatch(a: "own:hoshino", b: "own:corvane", state: REJECTED, by: "Typed Name", reason: "their words") { __typename } }`;
    const { data, errors } = await world.ask(mutation);
    expect(errors).toEqual([]);
    expect(data.decideMatch.__typename).toBe('DecidedMatch');
    const last = (await all()).at(-1)!;
    expect(last).toMatchObject({ action: 'match.decide', by: 'local', space: 'demo' });
    expect(JSON.parse(last.after!)).toMatchObject({ a: 'own:corvane', b: 'own:hoshino', state: 'rejected' });
    expect(JSON.stringify(last)).not.toMatch(/Typed Name|their words/);
  });

  it('taken back a second time is on record once', async () => {
    const { length } = await all();
    const undo = 'mutation { undoMatchDecision(a: "own:hoshino", b: "own:corvane") { __typename } }';
    await world.ask(undo);
    await world.ask(undo);
    const more = (await all()).slice(length);
    expect(more.map(({ action }) => action)).toEqual(['import.undo']);
  });

  it('is listed for admins, newest first', async () => {
    const list = '{ auditRecords(first: 2) { more records { number action by space } } }';
    const { data, errors } = await world.ask(list);
    expect(errors).toEqual([]);
    expect(data.auditRecords.records.map(({ action }: { action: string }) => action)).toEqual([
      'import.undo',
      'match.decide',
    ]);
    expect(data.auditRecords.more).toBe(true);
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
