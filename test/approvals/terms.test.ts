/** A lens or share model of one's own is used where its very content was approved, and nowhere else. */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createKey } from '../../server/auth/keys.ts';
import { runCommand } from '../../server/commands/run.ts';
import { contentDigest } from '../../server/risk/lens-files.ts';
import { TEST_NOW, type TestApp, testApp } from '../support/app.ts';
import { writeFolder } from '../support/tables.ts';

const ROOT = join(import.meta.dirname, '../..');
const LENS = {
  ...JSON.parse(readFileSync(join(ROOT, 'lenses/proportional.json'), 'utf8')),
  id: 'house-lens',
};
const SHARES = {
  ...{ id: 'house-shares', version: '1', title: 'House', description: 'Made up.', citation: 'Made up.' },
  ...{ measures: 'tons', unit: 't', quantities: [{ supplier: 'own:aldermark', quantity: 1 }] },
};

let folder: string;
let world: TestApp;
const keys = new Map<string, string>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orepath-terms-'));
  const lenses = await writeFolder(join(folder, 'lenses'), { 'own.json': JSON.stringify(LENS) });
  const models = await writeFolder(join(folder, 'models'), { 'own.json': JSON.stringify(SHARES) });
  world = await testApp({
    demo: true,
    env: {
      ...{ OREPATH_AUTH: 'keys', OREPATH_APPROVALS: 'lenses,share-models' },
      ...{ OREPATH_LENSES: lenses, OREPATH_SHARE_MODELS: models },
    },
  });
  await world.load(join(ROOT, 'seed/demo'), 'second');
  for (const name of ['first', 'second']) {
    const grants = [{ space: '*', role: 'steward', buyers: null } as const];
    const order = { name, grants, expiresAt: null, by: 'local', now: TEST_NOW };
    keys.set(name, (await createKey(world.parts.store, order)).token);
  }
});
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true });
});

const as = (key: string, query: string, space = 'demo') =>
  world.ask(query, {}, { authorization: `Bearer ${keys.get(key)}`, 'orepath-space': space });

/** The code that a question ends with; null: it is answered. */
async function asked(terms: string, space = 'demo'): Promise<unknown> {
  const question = `{ risk: "conflict", ${terms} }`;
  const { data, errors } = await as(
    'first',
    `{ entity(id: "own:hoshino") { exposure(question: ${question}) { ... on Exposure { expected } } } }`,
    space,
  );
  if (errors.length) return errors[0]!.extensions['code'];
  expect(data.entity.exposure.expected).toBeTypeOf('number');
  return null;
}

async function command(
  name: string,
  args: string[],
  options: object,
): Promise<{ exit: number; out: string }> {
  const lines: string[] = [];
  const io = {
    out: (line: string) => lines.push(line),
    err: () => undefined,
    signal: new AbortController().signal,
  };
  const exit = await runCommand(
    world.parts,
    { command: name, args, options: { json: true, ...options } },
    io,
  );
  return { exit, out: lines.join('\n') };
}

const OWN = { lens: 'lens: "house-lens"', shares: 'shares: "house-shares"' };

describe('before it is approved', () => {
  it('a lens or share model of the service is used, one of ones own is not', async () => {
    expect(await asked('lens: "proportional"')).toBeNull();
    expect(await asked('shares: "equal"')).toBeNull();
    expect(await asked(OWN.lens)).toBe('LENS_NOT_APPROVED');
    expect(await asked(OWN.shares)).toBe('SHARES_NOT_APPROVED');
  });

  it('the refusal names the hash of the content, as an outsider computes it', async () => {
    const { errors } = await as(
      'first',
      '{ exposureRanking(question: { risk: "conflict", lens: "house-lens" }, first: 1) { totalCount } }',
    );
    expect(errors[0]!.extensions).toMatchObject({ code: 'LENS_NOT_APPROVED', got: contentDigest(LENS) });
  });

  it('no report and no command line has figures by it', async () => {
    const input = '{ kind: TIER_N, buyer: "own:hoshino", risk: "conflict", lens: "house-lens" }';
    const { data } = await as(
      'first',
      `mutation { requestReport(input: ${input}, formats: [JSON], languages: [EN]) { id } }`,
    );
    const run = () => world.parts.reportRuns.find(data.requestReport.id)!;
    await expect.poll(() => run().state, { timeout: 20_000 }).toBe('failed');
    expect(run().error?.code).toBe('LENS_NOT_APPROVED');
    const options = { risk: 'conflict', space: 'demo', lens: join(folder, 'lenses/own.json') };
    const { exit, out } = await command('exposure', ['own:hoshino'], options);
    expect(exit).toBe(2);
    expect(JSON.parse(out).error.code).toBe('LENS_NOT_APPROVED');
  });
});

describe('when somebody else has approved it', () => {
  it.each([
    ['lens', 'proposeLens', 'house-lens'],
    ['shares', 'proposeShareModel', 'house-shares'],
  ] as const)('the own %s is used in that space alone', async (kind, field, id) => {
    const proposed = await as('first', `mutation { r: ${field}(id: "${id}") { id state mine term digest } }`);
    expect(proposed.data.r).toMatchObject({ state: 'OPEN', mine: true, term: id });
    const approve = (key: string) =>
      as(
        key,
        `mutation { r: approveProposal(id: "${proposed.data.r.id}") { ... on UnsettledProposal { code } ... on SettledProposal { proposal { state } } } }`,
      );
    expect((await approve('first')).data.r).toEqual({ code: 'SECOND_PERSON_NEEDED' });
    expect(await asked(OWN[kind])).toMatch(/NOT_APPROVED/);
    expect((await approve('second')).data.r).toEqual({ proposal: { state: 'APPROVED' } });
    expect(await asked(OWN[kind])).toBeNull();
    expect(await asked(OWN[kind], 'second')).toMatch(/NOT_APPROVED/);
  });

  it('a file that says anything else is another one, to be proposed and approved by command too', async () => {
    const changed = { ...LENS, description: `${LENS.description} Changed.` };
    const path = join(folder, 'changed.json');
    await writeFile(path, JSON.stringify(changed));
    const ask = () => command('exposure', ['own:hoshino'], { risk: 'conflict', space: 'demo', lens: path });
    expect((await ask()).exit).toBe(2);
    const named = { space: 'demo', lens: path };
    const { proposal } = JSON.parse((await command('approvals', ['propose'], named)).out);
    expect(proposal.order).toMatchObject({ act: 'use-lens', digest: contentDigest(changed) });
    // everybody on the command line is one
    const own = await command('approvals', ['approve', proposal.id], { space: 'demo' });
    expect([own.exit, JSON.parse(own.out).error.code]).toEqual([1, 'SECOND_PERSON_NEEDED']);
    const approval = `mutation { approveProposal(id: "${proposal.id}") { __typename } }`;
    expect((await as('second', approval)).data.approveProposal.__typename).toBe('SettledProposal');
    expect((await ask()).exit).toBe(0);
    expect(await asked(OWN.lens)).toBeNull();
  });

  it('the list of the command line says what waits and what is needed', async () => {
    const { out } = await command('approvals', ['list'], { space: 'demo', all: true });
    const { required, proposals } = JSON.parse(out);
    expect(required).toEqual(['lenses', 'share-models']);
    expect(proposals.map(({ state }: { state: string }) => state)).toEqual([
      'approved',
      'approved',
      'approved',
    ]);
  });
});
