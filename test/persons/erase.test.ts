/** Contact persons are taken out of everything that a space holds; the claims, and what is known of the files, stay. */
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditRecords, brokenChain } from '../../server/audit/verify.ts';
import { listImports } from '../../server/imports/record.ts';
import { importBatch } from '../../server/intake/import-batch.ts';
import type { FileReport } from '../../server/intake/report.ts';
import { unitsOf } from '../../server/intake/units.ts';
import { erasePerson, expireContacts } from '../../server/persons/erase.ts';
import { expireDaily } from '../../server/persons/expiry.ts';
import { listPersons } from '../../server/persons/list.ts';
import { Digest } from '../../server/projection/digest.ts';
import { digestGraph } from '../../server/projection/graph-digest.ts';
import { checkStore } from '../../server/spaces/check.ts';
import { exportSpace } from '../../server/spaces/export.ts';
import { ALL_STATEMENTS } from '../../server/store/statements.ts';
import { type TestApp, testApp } from '../support/app.ts';
import { cmrt } from '../support/workbooks/declarations.ts';
import { flawless } from '../support/workbooks/flawless.ts';
import { lookupOf } from '../support/workbooks/lookup.ts';

const REPORTS = { space: 'main', numbers: Array.from({ length: 20 }, (_, i) => i + 1) };
const QUESTION = {
  key: 'main|ask:1',
  id: 'ask:1',
  space: 'main',
  about: 'gap',
  entity: 'own:us',
  whom: 'own:us',
  buyer: 'own:us',
  risk: 'conflict',
  material: null,
  lens: 'responsible-minerals',
  tiers: null,
  title: null,
  assignee: 'Questioner Example',
  due: null,
  by: 'Questioner Example',
  now: '2026-02-22T10:00:00.000Z',
  said: JSON.stringify({
    id: 'e1',
    by: 'Questioner Example',
    at: '2026-02-22T10:00:00.000Z',
    note: 'asked by Questioner Example, twice',
  }),
};

const DAY = new Date('2026-03-01T10:00:00Z');
const ERASED = 'erased 2026-03-01';

let world: TestApp;
let folder: string;
beforeAll(async () => {
  world = await testApp();
  folder = await mkdtemp(join(tmpdir(), 'orepath-persons-'));
  await importFile('north.xlsx', north(), '2026-01-10');
  await importFile('south.xlsx', south(), '2026-02-20');
  await importFile('list.csv', LIST, '2026-02-21', { mapping: MAPPING });
}, 60_000);
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

const base = flawless('CMRT', '6.5');
const unlisted = (name: string, contactName: string, contactEmail: string, comments: string) => ({
  metal: 'Tin',
  lookup: 'Smelter not listed',
  name,
  country: lookupOf('Tin')[0]!.country,
  option: 'B' as const,
  contactName,
  contactEmail,
  comments,
});

/** The authorizer's address is none, so that a finding and the letter quote it. */
const north = (): Buffer =>
  cmrt(
    flawless('CMRT', '6.5', 'en', {
      company: {
        ...base.company,
        name: 'North Parts Ltd',
        uniqueId: 'S-1',
        uniqueIdAuthority: 'Internal number',
        contactName: 'Mika Example',
        contactEmail: 'mika@north.example',
        contactPhone: '+81-3-5555-0101',
        authorizerName: 'Olaf Signatory',
        authorizerEmail: 'olaf.signatory at north',
      },
      smelters: [
        unlisted(
          'Refinery One',
          'Mika Example',
          'mika@north.example',
          'Ask Mika Example or jmika@north.example',
        ),
        unlisted('Refinery Two', 'Ann Other', 'ann@two.example', 'none'),
      ],
    }),
  );

const south = (): Buffer =>
  cmrt(
    flawless('CMRT', '6.5', 'en', {
      company: {
        ...base.company,
        name: 'South Parts Ltd',
        uniqueId: 'S-2',
        uniqueIdAuthority: 'Internal number',
        contactName: '田中 花子',
        contactEmail: 'hanako@south.example',
      },
      smelters: [unlisted('Refinery Three', '', '', '')],
    }),
  );

const LIST =
  'Supplier ID,Supplier name,E-mail,Commodity,Spend\nV1,East Ltd,buy@east.example,tin,1\nV2,West Ltd,Mika@North.example,tin,3\n';
const MAPPING = {
  version: 1,
  headerRow: 1,
  columns: ['id', 'name', 'email', 'material', 'spend'].map((field, i) => ({ column: i + 1, field })),
  date: '2026-02-01',
};

async function importFile(
  name: string,
  content: string | Buffer,
  day: string,
  more: object = {},
): Promise<FileReport> {
  const path = join(folder, name);
  await writeFile(path, content);
  const reports: FileReport[] = [];
  const order = {
    space: 'main',
    format: 'auto',
    dryRun: false,
    trustRecorded: false,
    buyer: 'own:us',
    buyerName: 'Us',
    ...more,
  };
  const watch = { signal: new AbortController().signal, done: (report: FileReport) => reports.push(report) };
  const units = await unitsOf({ location: path, path, name }, 'auto');
  await importBatch(world.parts.store, units, order, watch, () => new Date(`${day}T10:00:00Z`));
  await world.parts.spaces.catchUp();
  if (!['imported', 'unchanged'].includes(reports[0]!.state)) throw new Error(JSON.stringify(reports[0]));
  return reports[0]!;
}

/** All that is kept, as a thief of the backup would read it: every row of every statement that a backup reads. */
async function everythingKept(): Promise<string> {
  const pages = Array.from({ length: 64 }, (_, i) => i);
  const reading = ALL_STATEMENTS.filter(({ name }) => /^archive\/(?:nodes|ties)\//.test(name));
  const rows = await Promise.all(
    reading.map(({ name, params }) => world.parts.store.read(name, params.has('pages') ? { pages } : {})),
  );
  return JSON.stringify(rows);
}

async function exported(): Promise<Map<string, string>> {
  const to = await mkdtemp(join(folder, 'export-'));
  await rm(to, { recursive: true });
  await exportSpace(world.parts.store, 'main', await listImports(world.parts.store, 'main'), to);
  const names = await readdir(to);
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(join(to, name), 'utf8')] as const)),
  );
}

/** What the graph says, and what the store counts. */
async function claims() {
  const { projection } = await world.parts.spaces.state('main');
  const { faults, counts } = await checkStore(world.parts.store);
  const graph = new Digest();
  digestGraph(graph, projection, DAY.getTime());
  return { graph: graph.finish(), faults, counts };
}

const lastRecords = async (from: number) => {
  const records = [];
  for await (const page of auditRecords(world.parts.store)) records.push(...page);
  return records.slice(from);
};

const now = () => DAY;
const erase = (text: string) => erasePerson(world.parts.store, 'main', text, now);

describe('a person who is erased by an address', () => {
  let before: Awaited<ReturnType<typeof claims>>;
  let recorded: number;
  beforeAll(async () => {
    await world.parts.store.write([{ statement: 'question/open', params: QUESTION }]);
    before = await claims();
    recorded = (await lastRecords(0)).length;
    expect(await everythingKept()).toMatch(/mika@north\.example/);
    // the declaration, the claim on its first smelter, one supplier of the list
    expect((await erase(' MIKA@north.example ')).texts).toBe(3);
    await world.parts.spaces.catchUp();
  });

  it('is nowhere in what the store keeps, nor is the name or number that stood beside', async () => {
    const kept = await everythingKept();
    expect(kept).toContain(ERASED);
    expect(kept).not.toMatch(/(?<!j)mika@north|Mika Example|5555-0101/i);
  });

  it('leaves every other person where they were', async () => {
    const kept = await everythingKept();
    for (const other of [
      'Olaf Signatory',
      'jmika@north.example',
      'Ann Other',
      'ann@two.example',
      '田中 花子',
    ]) {
      expect(kept).toContain(other);
    }
  });

  it('changes no claim', async () => {
    expect(await claims()).toEqual(before);
    expect(before.faults).toEqual([]);
  });

  it('shows as erased in an export', async () => {
    const tables = await exported();
    const all = [...tables.values()].join('\n');
    expect(all).toContain(ERASED);
    expect(all).not.toMatch(/(?<!j)mika@north|Mika Example/i);
    expect(tables.get('links.csv')).toContain('ann@two.example');
  });

  it('is on record without being named, and the chain holds', async () => {
    const records = await lastRecords(recorded);
    expect(records.length).toBeGreaterThan(0);
    expect(new Set(records.map(({ action, space }) => `${action} ${space}`))).toEqual(
      new Set(['person.erase main']),
    );
    const asked = createHash('sha256').update('mika@north.example').digest('hex').slice(0, 16);
    for (const { after } of records) expect(JSON.parse(after!)).toEqual({ asked });
    expect(JSON.stringify(records)).not.toMatch(/mika|5555-0101/i);
    expect(await brokenChain(world.parts.store)).toBeNull();
  });

  it('does not come back with the same files, which change nothing', async () => {
    const again = await importFile('north.xlsx', north(), '2026-03-02');
    expect(again).toMatchObject({ state: 'unchanged', faults: [] });
    await importFile('list.csv', LIST, '2026-03-02', { mapping: MAPPING });
    expect(await everythingKept()).not.toMatch(/(?<!j)mika@north|Mika Example/i);
    expect(await claims()).toEqual(before);
  });

  it('erased again there is nothing to erase, and nothing is put on record', async () => {
    const { length } = await lastRecords(0);
    expect(await erase('mika@north.example')).toEqual({ texts: 0, erasedAs: ERASED });
    expect(await lastRecords(length)).toEqual([]);
  });
});

describe('a person who is erased by name', () => {
  it('goes out of the finding and the letter that quoted the address beside', async () => {
    const quoted = 'olaf.signatory at north';
    const reports = async () => JSON.stringify(await world.parts.store.read('import/reports', REPORTS));
    expect(await reports()).toContain(quoted);
    await erase(quoted);
    expect(await reports()).not.toContain(quoted);
    expect(await everythingKept()).not.toMatch(/olaf/i);
  });

  it('goes out of questions, whoever opened, follows or noted them', async () => {
    const { revision } = (await world.parts.store.read('question/one', { key: QUESTION.key }))[0]!;
    await erase('Questioner Example');
    const [question] = await world.parts.store.read('question/one', { key: QUESTION.key });
    const [logs] = await world.parts.store.read('question/logs', { keys: [QUESTION.key] });
    expect(question).toMatchObject({ openedBy: ERASED, assignee: ERASED, revision: Number(revision) + 1 });
    expect(logs!['log']).toEqual([
      JSON.stringify({ id: 'e1', by: ERASED, at: QUESTION.now, note: `asked by ${ERASED}, twice` }),
    ]);
  });

  it('goes out of decisions, and of what their imports are called', async () => {
    const { data } = await world.ask(
      'mutation { decideMatch(a: "own:V1", b: "own:V2", state: REJECTED, by: "Decider Example", reason: "Decider Example knows both") { __typename } }',
    );
    expect(data.decideMatch.__typename).toBe('DecidedMatch');
    expect(await everythingKept()).toMatch(/Decider Example/);
    await erase('decider example');
    expect(await everythingKept()).not.toMatch(/Decider Example/i);
    const state = '{ matchCounts { rejected } }';
    expect((await world.ask(state)).data.matchCounts.rejected).toBe(1);
  });

  it('of two letters in kanji is found with its title', async () => {
    await erase('田中 花子');
    expect(await everythingKept()).not.toMatch(/花子|hanako/);
  });
});

describe('what could mean many', () => {
  it.each(['', 'ann', '  x ', 'a\u0000bcd', 'z'.repeat(501), ERASED])(
    '%j is refused, without saying it',
    async (text) => {
      const error = await Promise.resolve()
        .then(() => erase(text))
        .catch((thrown) => thrown);
      expect(error).toMatchObject({ code: 'INVALID_ARGUMENT' });
      expect(error.detail.got).toBe(`${text.length} characters`);
    },
  );
});

describe('contacts whose time is over', () => {
  it('go with the rows that no later import brought, the others stay', async () => {
    const before = await claims();
    expect(await everythingKept()).toMatch(/Ann Other/);
    await expireContacts(world.parts.store, 'main', new Date('2026-02-01T00:00:00Z'), now);
    const kept = await everythingKept();
    expect(kept).not.toMatch(/Ann Other|ann@two\.example/);
    expect(kept).toContain('buy@east.example');
    expect(await claims()).toEqual(before);
  });

  it('go by themselves in a server that was told how long to keep them', async () => {
    const done: [string, number][] = [];
    const failed: unknown[] = [];
    const expiry = expireDaily(world.parts.store, {
      days: 1,
      spaces: async () => ['main'],
      now: () => new Date('2027-01-01T00:00:00Z'),
      done: (...said) => done.push(said),
      failed: (error) => failed.push(error),
    });
    await expect.poll(() => done.length).toBe(1);
    await expiry.stop();
    expect(failed).toEqual([]);
    expect(await listPersons(world.parts.store, 'main')).toEqual([]);
    expect(await everythingKept()).not.toMatch(/buy@east/);
  });
});

describe('eraseContact', () => {
  it('says what it came to', async () => {
    await importFile('more.csv', LIST.replaceAll('V', 'W').replace('East', 'Far'), '2026-03-03', {
      mapping: MAPPING,
    });
    const { data, errors } = await world.ask(
      'mutation { eraseContact(text: "buy@east.example") { texts erasedAs } }',
    );
    expect(errors).toEqual([]);
    expect(data.eraseContact.texts).toBeGreaterThan(0);
    expect(await everythingKept()).not.toMatch(/buy@east/);
  });
});
