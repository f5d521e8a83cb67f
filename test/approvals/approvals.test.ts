/** What takes a second person is not done before one has approved it, and then once. */

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Approvals } from '../../server/approvals/approvals.ts';
import { listAudit } from '../../server/audit/list.ts';
import { brokenChain } from '../../server/audit/verify.ts';
import { createKey, revokeKey, rotateKey } from '../../server/auth/keys.ts';
import { readConfig } from '../../server/config.ts';
import { importBatch } from '../../server/intake/import-batch.ts';
import type { FileReport } from '../../server/intake/report.ts';
import { unitsOfSeveral } from '../../server/intake/units.ts';
import { TEST_NOW, type TestApp, testApp } from '../support/app.ts';
import { writeFolder } from '../support/tables.ts';

const SETTINGS = { OREPATH_AUTH: 'keys', OREPATH_APPROVALS: 'matches,undo' };

let world: TestApp;
const keys = new Map<string, string>();

async function keyFor(name: string, grant: 'analyst' | 'steward', owner?: string): Promise<void> {
  const grants = [{ space: 'demo', role: grant, buyers: null } as const];
  const order = { name, grants, owner, expiresAt: null, by: 'local', now: TEST_NOW };
  keys.set(name, (await createKey(world.parts.store, order)).token);
}

beforeAll(async () => {
  world = await testApp({
    demo: true,
    env: SETTINGS,
  });
  await keyFor('first', 'steward');
  await keyFor('second', 'steward');
  await keyFor('third', 'steward');
  await keyFor('other key of one', 'steward', 'a person');
  await keyFor('key of one', 'steward', 'a person');
  await keyFor('analyst', 'analyst');
});
afterAll(() => world.close());

const headersOf = (key: string) => ({ authorization: `Bearer ${keys.get(key)}`, 'orepath-space': 'demo' });
const as = (key: string, query: string) => world.ask(query, {}, headersOf(key));
const idOf = (key: string): string => `key:${keys.get(key)!.split('_')[1]}`;

const DECIDE = (state: string, by = 'Typed Name') =>
  `mutation { decideMatch(a: "own:hoshino", b: "own:corvane", state: ${state}, by: "${by}", reason: "their words") { __typename } }`;

/** The proposal that an act was kept as. */
async function proposed(key: string, query: string): Promise<string> {
  const { errors } = await as(key, query);
  expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['APPROVAL_NEEDED']);
  return String(errors[0]!.extensions['proposal']);
}

const FIELDS =
  '__typename ... on SettledProposal { proposal { state import } } ... on UnsettledProposal { code }';

/** What came of settling it: a state, or a code. */
async function settle(key: string, field: string, id: string, more = ''): Promise<string> {
  const { data, errors } = await as(key, `mutation { r: ${field}(id: "${id}"${more}) { ${FIELDS} } }`);
  return String(errors[0]?.extensions['code'] ?? data.r.proposal?.state ?? data.r.code);
}

const approve = (key: string, id: string) => settle(key, 'approveProposal', id);

/** What the store says of the pair. */
async function heldOfPair(): Promise<string[]> {
  const { data } = await as(
    'first',
    '{ matches(entity: "own:hoshino", first: 100) { nodes { b { entityId } a { entityId } state } } }',
  );
  return data.matches.nodes
    .filter(({ a, b }: Record<string, { entityId: string }>) =>
      [a!.entityId, b!.entityId].every((id) => ['own:hoshino', 'own:corvane'].includes(id)),
    )
    .map(({ state }: { state: string }) => state);
}

const imports = async (): Promise<{ number: number; state: string }[]> =>
  (await as('first', '{ spaces { id imports { number state } } }')).data.spaces[0].imports;

describe('a decision on who is who', () => {
  it('is not made before somebody else approves it, and then is, once', async () => {
    const before = await imports();
    const id = await proposed('first', DECIDE('REJECTED'));
    expect(await heldOfPair()).toEqual([]);
    expect(await imports()).toEqual(before);
    expect(await approve('first', id)).toBe('SECOND_PERSON_NEEDED');
    expect(await heldOfPair()).toEqual([]);
    expect(await approve('second', id)).toBe('APPROVED');
    expect(await heldOfPair()).toEqual(['REJECTED']);
    expect(await approve('third', id)).toBe('PROPOSAL_SETTLED');
    expect((await imports()).length).toBe(before.length + 1);
  });

  it('is on record with both callers, and without what was typed', async () => {
    const { records } = await listAudit(world.parts.store, { spaces: ['demo'] }, 2);
    const [approved, decided] = records;
    expect(decided).toMatchObject({ action: 'match.decide', by: idOf('second') });
    expect(approved).toMatchObject({ action: 'proposal.approve', by: idOf('second') });
    expect(JSON.parse(approved!.after!)).toEqual({ act: 'decide-match', proposedBy: idOf('first') });
    const made = await listAudit(world.parts.store, { spaces: ['demo'], action: 'proposal.make' }, 1);
    expect(made.records[0]).toMatchObject({ by: idOf('first'), target: approved!.target });
    expect(JSON.stringify([...records, ...made.records])).not.toMatch(/Typed Name|their words/);
    expect(await brokenChain(world.parts.store)).toBeNull();
  });

  it('is kept once for who asks for it twice', async () => {
    const id = await proposed('first', DECIDE('POSSIBLE'));
    expect(await proposed('first', DECIDE('POSSIBLE'))).toBe(id);
    const ofSecond = await proposed('second', DECIDE('POSSIBLE'));
    expect(ofSecond).not.toBe(id);
    expect(await settle('second', 'withdrawProposal', id)).toBe('FORBIDDEN');
    expect(await settle('first', 'withdrawProposal', id)).toBe('WITHDRAWN');
    expect(await approve('second', id)).toBe('PROPOSAL_SETTLED');
    expect(await settle('first', 'refuseProposal', ofSecond, ', reason: "no"')).toBe('REFUSED');
    expect(await heldOfPair()).toEqual(['REJECTED']);
  });

  it('of one person is not approved by another key of that person', async () => {
    const id = await proposed('key of one', DECIDE('POSSIBLE', 'Another'));
    expect(await approve('other key of one', id)).toBe('SECOND_PERSON_NEEDED');
    const { id: rotated, token } = await rotateKey(world.parts.store, {
      ...{ id: idOf('first').slice(4), overlapMs: 3_600_000, by: 'local', now: TEST_NOW },
    });
    keys.set('first rotated', token);
    const own = await proposed('first', DECIDE('POSSIBLE', 'First'));
    expect(await approve('first rotated', own)).toBe('SECOND_PERSON_NEEDED');
    await revokeKey(world.parts.store, rotated, TEST_NOW);
    for (const one of [id, own]) await settle('third', 'refuseProposal', one, ', reason: "no"');
  });

  it('is not approved where something else holds of the pair by now', async () => {
    const late = await proposed('first', DECIDE('POSSIBLE', 'Late'));
    const early = await proposed('second', DECIDE('POSSIBLE', 'Early'));
    expect(await approve('third', early)).toBe('APPROVED');
    const before = await imports();
    expect(await approve('third', late)).toBe('PROPOSAL_STALE');
    expect(await imports()).toEqual(before);
    expect(await approve('third', late)).toBe('PROPOSAL_SETTLED');
  });

  it('is carried out once by two who approve it at once on two servers', async () => {
    const other = await testApp({ store: world.parts.store, env: SETTINGS });
    const before = (await imports()).length;
    const id = await proposed('first', DECIDE('REJECTED', 'Raced'));
    const mutation = `mutation { r: approveProposal(id: "${id}") { ${FIELDS} } }`;
    const asked = ['second', 'third', 'key of one'].map((key, at) =>
      (at % 2 ? other : world).ask(mutation, {}, headersOf(key)),
    );
    const came = (await Promise.all(asked)).map(({ data }) => data.r.proposal?.state ?? data.r.code);
    expect(came.sort()).toEqual(['APPROVED', 'PROPOSAL_SETTLED', 'PROPOSAL_SETTLED']);
    expect((await imports()).length).toBe(before + 1);
    await rm(other.folder, { recursive: true });
  });

  it('is refused at once where it could not be made', async () => {
    const { data, errors } = await as('first', DECIDE('CONFIRMED').replace('own:corvane', 'own:nobody'));
    expect(errors).toEqual([]);
    expect(data.decideMatch.__typename).toBe('UnknownEntity');
  });

  it('does not come in by a file', async () => {
    const order = { space: 'demo', format: 'auto', dryRun: false, trustRecorded: false };
    const location = await writeFolder(join(world.folder, 'decided'), {
      'matches.csv': 'a,b,state,decidedBy\nown:hoshino,own:aldermark,confirmed,identifier\n',
    });
    const came = async (withoutDecisions: boolean) => {
      const units = await unitsOfSeveral([{ name: 'decided', path: 'decided', location }], 'decided', 'auto');
      const reports: FileReport[] = [];
      const watch = {
        done: (report: FileReport) => reports.push(report),
        signal: new AbortController().signal,
      };
      await importBatch(world.parts.store, units, { ...order, withoutDecisions, dryRun: true }, watch);
      return reports.map(({ state, faults }) => [state, ...faults.map(({ code }) => code)]);
    };
    expect(await came(true)).toEqual([['refused', 'APPROVAL_NEEDED']]);
    expect(await came(false)).toEqual([['would-import']]);
  });
});

describe('an undone import', () => {
  const undo = (number: number) => `mutation { undoImport(number: ${number}) { __typename } }`;

  it('shows until somebody else approves it', async () => {
    const number = (await imports()).filter(({ state }) => state === 'visible').at(-1)!.number;
    const stateOf = async () => (await imports()).find((one) => one.number === number)!.state;
    const id = await proposed('first', undo(number));
    const other = await proposed('second', undo(number));
    expect(await stateOf()).toBe('visible');
    expect(await approve('analyst', id)).toBe('FORBIDDEN');
    expect(await approve('second', id)).toBe('APPROVED');
    expect(await stateOf()).toBe('undone');
    expect(await approve('third', other)).toBe('PROPOSAL_STALE');
    const { data } = await as('first', undo(number));
    expect(data.undoImport.__typename).toBe('UnknownImport');
  });

  it('is found among the proposals, with who may settle it', async () => {
    const { data } = await as(
      'second',
      '{ approvable proposals(state: STALE, first: 10) { totalCount nodes { act state number mine proposedBy settledBy } } }',
    );
    expect(data.approvable).toEqual(['MATCHES', 'UNDO']);
    expect(data.proposals.totalCount).toBe(2);
    const found = data.proposals.nodes.find(({ act }: { act: string }) => act === 'UNDO_IMPORT');
    expect(found).toMatchObject({
      ...{ state: 'STALE', mine: true, proposedBy: idOf('second'), settledBy: idOf('third') },
    });
  });
});

describe('what the store keeps of the list', () => {
  it('holds for who has no setting, and `none` takes it back', async () => {
    const { store } = world.parts;
    const required = async () => [...(await new Approvals(store, null).required())].sort();
    expect(await required()).toEqual([]);
    expect(await new Approvals(store, ['undo', 'matches']).settle()).toEqual(['matches', 'undo']);
    expect(await new Approvals(store, ['matches', 'undo']).settle()).toBeUndefined();
    expect(await new Approvals(store, null).settle()).toBeUndefined();
    expect(await required()).toEqual(['matches', 'undo']);
    expect(await new Approvals(store, []).settle()).toEqual([]);
    expect(await required()).toEqual([]);
  });

  it('is refused where all callers are one', () => {
    const env = { OREPATH_APPROVALS: 'matches' };
    expect(() => readConfig(env)).toThrow(/OREPATH_AUTH is none/);
    expect(() => readConfig({ ...env, OREPATH_AUTH: 'keys' })).not.toThrow();
    expect(() => readConfig({ OREPATH_AUTH: 'keys', OREPATH_APPROVALS: 'matchs' })).toThrow(/matchs/);
  });
});
