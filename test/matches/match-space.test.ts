/** Comparing a space, by what it leaves in the store. */
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { listImports } from '../../server/imports/record.ts';
import { decideMatch, undoDecision } from '../../server/matches/decide.ts';
import { listMatches } from '../../server/matches/list.ts';
import { matchRecords } from '../../server/matches/match-records.ts';
import {
  type MatchOrder,
  matchSpace,
  POSSIBLE_MATCHES,
  SAME_IDENTIFIERS,
} from '../../server/matches/match-space.ts';
import type { EffectiveMatch } from '../../server/matching/effective.ts';
import { checkStore } from '../../server/spaces/check.ts';
import { undoWhole } from '../../server/spaces/undo.ts';
import { TEST_NOW, type TestApp } from '../support/app.ts';
import { writeFolder } from '../support/tables.ts';
import { LEI, matchApp } from './space.ts';

const now = () => TEST_NOW;
const apps: TestApp[] = [];
async function opened(): Promise<TestApp> {
  const app = await matchApp();
  apps.push(app);
  return app;
}
afterEach(async () => {
  for (const app of apps.splice(0)) await app.close();
});

const compare = ({ parts }: TestApp, more: Partial<MatchOrder> = {}) =>
  matchSpace(parts.store, { space: 'main', now, ...more });

async function held({ parts: { store } }: TestApp): Promise<EffectiveMatch[]> {
  const imports = await listImports(store, 'main');
  const there = new Set((await matchRecords(store, 'main', imports)).map(({ id }) => id));
  return listMatches(store, 'main', imports, (id) => there.has(id));
}
const pairs = (matches: readonly EffectiveMatch[]): string[] => matches.map(({ a, b }) => `${a} ${b}`).sort();
const states = async ({ parts }: TestApp): Promise<string[]> =>
  (await listImports(parts.store, 'main')).map(({ source, state }) => `${source} ${state}`);

const FOUND = [
  'named:alpha own:alpha',
  'named:beta-1 named:beta-2',
  'named:beta-1 named:beta-3',
  'named:beta-2 named:beta-3',
  'rmi:CID000001 unlisted:t',
  'rmi:CID000002 unlisted:t',
];

describe('a space that is compared', () => {
  test('holds who may be who: identifiers confirmed by one import, names waiting by another', async () => {
    const app = await opened();
    const outcome = await compare(app);
    expect(outcome).toMatchObject({ imports: [2, 3], compared: 9, confirmed: 2, waiting: 6, replaced: [] });
    expect(outcome.which).toEqual({
      confirmed: new Set(['own:alpha', 'named:alpha']),
      waiting: new Set([
        'named:beta-1',
        'named:beta-2',
        'named:beta-3',
        'rmi:CID000001',
        'rmi:CID000002',
        'unlisted:t',
      ]),
    });
    const matches = await held(app);
    expect(pairs(matches)).toEqual(FOUND);
    const [first, ...others] = matches;
    expect(first).toMatchObject({
      state: 'confirmed',
      decidedBy: 'identifier',
      reason: `SAME_IDENTIFIER ${LEI}`,
    });
    expect(others.every(({ state, decidedBy }) => state === 'possible' && !decidedBy)).toBe(true);
    expect((await checkStore(app.parts.store)).faults).toEqual([]);
  });

  test('holds the same after it was compared again: candidates by the later import, identifiers by the first', async () => {
    const app = await opened();
    await compare(app);
    const before = await held(app);
    expect(await compare(app)).toMatchObject({ imports: [4], replaced: [3] });
    const strip = (matches: EffectiveMatch[]) => matches.map(({ history: _, ...match }) => match);
    expect(strip(await held(app))).toEqual(strip(before));
    expect((await states(app)).slice(1)).toEqual([
      `${SAME_IDENTIFIERS} visible`,
      `${POSSIBLE_MATCHES} undone`,
      `${POSSIBLE_MATCHES} visible`,
    ]);
    expect((await checkStore(app.parts.store)).faults).toEqual([]);
  });

  test('has only names of what is new compared, with each other and with all others, where that is asked; identifiers of all', async () => {
    const app = await opened();
    const outcome = await compare(app, { fresh: ['named:beta-3', 'own:nowhere'] });
    expect(outcome).toMatchObject({ imports: [2, 3], compared: 1, confirmed: 0, waiting: 1, replaced: [] });
    expect(outcome.which).toEqual({ confirmed: new Set(), waiting: new Set(['named:beta-3']) });
    expect(pairs(await held(app))).toEqual([
      FOUND[0],
      'named:beta-1 named:beta-3',
      'named:beta-2 named:beta-3',
    ]);
  });

  test('writes nothing where nothing is new and nobody alike', async () => {
    const app = await opened();
    await compare(app);
    expect(await compare(app, { fresh: ['own:buyer'] })).toMatchObject({
      imports: [],
      confirmed: 0,
      waiting: 0,
    });
    expect(await states(app)).toHaveLength(3);
  });

  test('writes nothing where it is given up', async () => {
    const app = await opened();
    const gone = new AbortController();
    gone.abort();
    await expect(compare(app, { signal: gone.signal })).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(await states(app)).toHaveLength(1);
  });

  test('keeps what a person decided, and does not ask again', async () => {
    const app = await opened();
    await compare(app);
    const decision = { space: 'main', a: 'named:beta-2', b: 'named:beta-1', by: 'Jane Doe', now };
    await decideMatch(app.parts.store, { ...decision, state: 'rejected' });
    expect(await compare(app)).toMatchObject({ waiting: 6 });
    const match = (await held(app)).find(({ a, b }) => a === 'named:beta-1' && b === 'named:beta-2');
    expect(match).toMatchObject({ state: 'rejected', decidedBy: 'Jane Doe' });
    expect(match!.history).toHaveLength(1);
  });
});

describe('a confirmation by identifier', () => {
  const more = async (app: TestApp, rows: string) =>
    app.load(
      await writeFolder(join(app.folder, rows.replace(/\W/g, '')), {
        'entities.csv': `id,kind,name,identifiers\n${rows}\n`,
      }),
      'main',
    );
  const ofIdentifiers = async (app: TestApp) =>
    (await states(app)).filter((state) => state.startsWith(SAME_IDENTIFIERS));

  test('stays as it is where a further holder comes first in order', async () => {
    const app = await opened();
    await compare(app);
    await more(app, `cik:1,company,Alpha Inc.,${LEI}`);
    expect(await compare(app)).toMatchObject({ confirmed: 3 });
    expect(await ofIdentifiers(app)).toEqual([`${SAME_IDENTIFIERS} visible`, `${SAME_IDENTIFIERS} visible`]);
  });

  test('is taken back where another holder contradicts, and its pair waits for a person', async () => {
    const app = await opened();
    await compare(app);
    await more(app, `own:c,company,Alpha,${LEI};duns:150483782\nown:d,company,Alpha,${LEI};duns:150483783`);
    expect(await compare(app)).toMatchObject({ confirmed: 0, replaced: [2, 3] });
    expect(await ofIdentifiers(app)).toEqual([`${SAME_IDENTIFIERS} undone`]);
    expect((await held(app)).filter(({ state }) => state === 'confirmed')).toEqual([]);
    expect((await held(app)).find(({ a, b }) => `${a} ${b}` === FOUND[0])).toMatchObject({
      state: 'possible',
    });
  });

  test('goes with the import that brought one of the two, and does not keep it from being undone', async () => {
    const app = await opened();
    await more(app, `cik:1,company,Alpha Inc.,${LEI}`);
    await compare(app);
    await undoWhole(app.parts.store, 'main', 2, TEST_NOW.toISOString());
    expect((await held(app)).some(({ a }) => a === 'cik:1')).toBe(false);
    expect((await checkStore(app.parts.store)).faults).toEqual([]);
  });
});

describe('addresses and e-mail domains', () => {
  test('are read of what declarers say in their documents', async () => {
    const app = await opened();
    const folder = await writeFolder(join(app.folder, 'declared'), {
      'entities.csv': 'id,kind,name\nnamed:d,company,Declarer\n',
      'documents.csv':
        'id,declarer,series,company address,company contact email\ndoc:d,named:d,cmrt,1 Ore Road,a@acme.example\n',
    });
    await app.load(folder, 'main');
    const records = await matchRecords(app.parts.store, 'main', await listImports(app.parts.store, 'main'));
    expect(records.find(({ id }) => id === 'named:d')).toMatchObject({
      address: '1 Ore Road',
      email: 'a@acme.example',
    });
  });
});

describe('a decision', () => {
  const pair = { space: 'main', a: 'named:beta-1', b: 'named:beta-2', now };
  const of = async (app: TestApp) =>
    (await held(app)).find(({ a, b }) => a === pair.a && b === pair.b)?.state;

  test('is taken back by undoing its import, and what was decided before holds again', async () => {
    const app = await opened();
    const { store } = app.parts;
    await compare(app);
    let minute = 0;
    const later = () => new Date(TEST_NOW.getTime() + 60_000 * minute++);
    const confirmed = await decideMatch(store, { ...pair, state: 'confirmed', by: 'Jane', now: later });
    const rejected = await decideMatch(store, { ...pair, state: 'rejected', by: 'Joe', now: later });
    expect(await of(app)).toBe('rejected');
    expect(await undoDecision(store, pair)).toBe(rejected);
    expect(await of(app)).toBe('confirmed');
    expect(await undoDecision(store, { ...pair, a: pair.b, b: pair.a })).toBe(confirmed);
    expect(await of(app)).toBe('possible');
    await expect(undoDecision(store, pair)).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' });
    expect((await checkStore(store)).faults).toEqual([]);
  });

  test('that came with a table is not taken back without the rest of its import', async () => {
    const app = await opened();
    const folder = await writeFolder(join(app.folder, 'decided'), {
      'matches.csv': 'a,b,state,decidedBy\nnamed:beta-1,named:beta-2,confirmed,Jane\n',
    });
    await app.load(folder, 'main');
    await expect(undoDecision(app.parts.store, pair)).rejects.toMatchObject({
      detail: { expected: expect.stringContaining('import 2 undone whole') },
    });
  });

  test.each([
    ['nobody', { by: '  ' }, 'by'],
    ['the identifiers', { by: 'Identifier' }, 'by'],
    ['a name of two lines', { by: 'Jane\nDoe' }, 'by'],
    ['somebody with too long a reason', { by: 'Jane', reason: 'x'.repeat(2_001) }, 'reason'],
    ['somebody, of an entity and itself', { by: 'Jane', b: pair.a }, 'b'],
    ['somebody, of a company and a smelter', { by: 'Jane', b: 'unlisted:t' }, 'b'],
    ['somebody, of two RMI ids', { by: 'Jane', a: 'rmi:CID000001', b: 'rmi:CID000002' }, 'b'],
  ])('of %s is refused and nothing is written', async (_, order, field) => {
    const app = await opened();
    await expect(
      decideMatch(app.parts.store, { ...pair, state: 'confirmed', ...order }),
    ).rejects.toMatchObject({
      code: 'INVALID_ARGUMENT',
      detail: { where: { field } },
    });
    expect(await states(app)).toHaveLength(1);
  });

  test('of an entity that is not there is refused', async () => {
    const app = await opened();
    const order = { ...pair, b: 'own:nowhere', state: 'rejected', by: 'Jane' } as const;
    await expect(decideMatch(app.parts.store, order)).rejects.toMatchObject({ code: 'UNKNOWN_ENTITY' });
  });
});
