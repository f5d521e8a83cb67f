/** Questions are kept alike by every engine: one opener, no change lost, nothing overwritten. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changeQuestion, noteQuestion, questionOf } from '../../server/questions/change.ts';
import { assigneesOf, countQuestions, filterQuestions, inOrder } from '../../server/questions/list.ts';
import { type NewQuestion, openQuestion } from '../../server/questions/open.ts';
import { readLogs, readQuestions } from '../../server/questions/question.ts';
import { migrate } from '../../server/store/migrate.ts';
import type { Store } from '../../server/store/store.ts';
import { boltEngine } from '../store/bolt.engine.ts';
import type { EngineUnderTest } from '../store/contract.case.ts';
import { embeddedEngine } from '../store/embedded.engine.ts';
import { neo4jOrSkip } from '../support/neo4j/require.ts';

const at = (minute: number) => () => new Date(Date.UTC(2026, 10, 23, 8, minute));

const order = (space: string, more: Partial<NewQuestion> = {}): NewQuestion => ({
  space,
  about: 'gap',
  entity: 'own:smelter',
  whom: 'own:supplier',
  buyer: 'own:buyer',
  risk: 'conflict',
  material: 'tin',
  lens: 'responsible-minerals',
  tiers: null,
  by: 'Ada',
  now: at(0),
  ...more,
});

/** A store whose acknowledgements get lost, so that each unit runs twice, as a driver that retries would. */
const forgetful = (store: Store): Store =>
  new Proxy(store, {
    get(target, name) {
      if (name !== 'write') return Reflect.get(target, name).bind?.(target) ?? Reflect.get(target, name);
      return async (steps: Parameters<Store['write']>[0]) => {
        await target.write(steps);
        return target.write(steps);
      };
    },
  });

const code = (error: unknown) => (error as { code?: string }).code;
const settled = async (all: Promise<unknown>[]) =>
  (await Promise.allSettled(all)).map((one) => (one.status === 'fulfilled' ? 'done' : code(one.reason)));

const engines: EngineUnderTest[] = [
  await embeddedEngine(),
  ...neo4jOrSkip()
    .slice(-1)
    .map((line) => boltEngine(line, () => undefined)),
];

describe.each(engines)('questions in $name', (engine) => {
  let store: Store;
  beforeAll(async () => {
    store = await engine.open();
    await migrate(store);
  });
  afterAll(async () => {
    await store.close();
    await engine.clean();
  });
  const logOf = async (space: string, id: string) => (await readLogs(store, space, [id])).get(id)!;

  test('keep what was asked, by whom and when, and every change and note in order', async () => {
    const id = await openQuestion(store, order('whole', { note: 'They named it.\nTwice. 名前 "é"' }));
    await changeQuestion(store, {
      space: 'whole',
      id,
      revision: 1,
      by: ' Grace ',
      change: { state: 'asked', assignee: ' Ada ', due: '2026-12-24' },
      note: 'by mail',
      now: at(1),
    });
    await noteQuestion(store, { space: 'whole', id, by: 'Ada', note: 'reminded', now: at(2) });
    await changeQuestion(store, {
      space: 'whole',
      id,
      revision: 2,
      by: 'Ada',
      change: { due: '', title: 'Which mines?' },
      now: at(3),
    });
    expect(await questionOf(store, 'whole', id)).toEqual({
      id,
      about: 'gap',
      entity: 'own:smelter',
      whom: 'own:supplier',
      buyer: 'own:buyer',
      risk: 'conflict',
      material: 'tin',
      lens: 'responsible-minerals',
      tiers: null,
      title: 'Which mines?',
      state: 'asked',
      assignee: 'Ada',
      due: null,
      revision: 3,
      openedBy: 'Ada',
      openedAt: '2026-11-23T08:00:00.000Z',
      changedBy: 'Ada',
      changedAt: '2026-11-23T08:03:00.000Z',
    });
    const log = await logOf('whole', id);
    expect(log.map(({ by, at, set, note }) => [by, at.slice(14, 16), set, note])).toEqual([
      ['Ada', '00', { state: 'open', whom: 'own:supplier' }, 'They named it.\nTwice. 名前 "é"'],
      ['Grace', '01', { state: 'asked', assignee: 'Ada', due: '2026-12-24' }, 'by mail'],
      ['Ada', '02', undefined, 'reminded'],
      ['Ada', '03', { due: null, title: 'Which mines?' }, undefined],
    ]);
  });

  test('of many who open one about the same gap at once, one opens it', async () => {
    const risks = ['conflict', 'corruption', 'child-labour', 'environment'];
    const outcomes = await settled(
      risks.map((risk) => openQuestion(store, order('race', { risk, by: risk }))),
    );
    expect(outcomes.sort()).toEqual(['ALREADY_ASKED', 'ALREADY_ASKED', 'ALREADY_ASKED', 'done']);
    expect(await readQuestions(store, 'race')).toHaveLength(1);
  });

  test('another material, buyer, gap or space is another question; an ended one is asked anew', async () => {
    const first = await openQuestion(store, order('more'));
    for (const other of [{ material: null }, { buyer: 'own:other' }, { about: 'split' as const }]) {
      await openQuestion(store, order('more', other));
    }
    await openQuestion(store, order('more-of-it'));
    await expect(openQuestion(store, order('more'))).rejects.toMatchObject({
      code: 'ALREADY_ASKED',
      detail: { got: first },
    });
    await changeQuestion(store, {
      space: 'more',
      id: first,
      revision: 1,
      by: 'Ada',
      change: { state: 'dropped' },
      now: at(1),
    });
    const again = await openQuestion(store, order('more'));
    expect(again).not.toBe(first);
    expect(countQuestions(await readQuestions(store, 'more'))).toEqual({
      open: 4,
      asked: 0,
      answered: 0,
      dropped: 1,
    });
  });

  test('of many who change what they read at once, one does; the others are told and lose nothing of it', async () => {
    const id = await openQuestion(store, order('stale'));
    const names = ['a', 'b', 'c', 'd', 'e'];
    const outcomes = await settled(
      names.map((by) =>
        changeQuestion(store, { space: 'stale', id, revision: 1, by, change: { assignee: by }, now: at(1) }),
      ),
    );
    expect(outcomes.filter((one) => one === 'done')).toHaveLength(1);
    expect(outcomes.filter((one) => one === 'STALE_QUESTION')).toHaveLength(4);
    const winner = names[outcomes.indexOf('done')];
    expect(await questionOf(store, 'stale', id)).toMatchObject({ assignee: winner, revision: 2 });
    expect((await logOf('stale', id)).map(({ by }) => by)).toEqual(['Ada', winner]);
  });

  test('notes of many at once are all kept, and make no change stale', async () => {
    const id = await openQuestion(store, order('notes'));
    const notes = Array.from({ length: 12 }, (_, i) => `note ${i}`);
    await Promise.all(
      notes.map((note) => noteQuestion(store, { space: 'notes', id, by: 'Ada', note, now: at(1) })),
    );
    expect((await logOf('notes', id)).flatMap(({ note }) => note ?? []).sort()).toEqual(notes.sort());
    await changeQuestion(store, {
      space: 'notes',
      id,
      revision: 1,
      by: 'B',
      change: { state: 'asked' },
      now: at(2),
    });
    expect(await questionOf(store, 'notes', id)).toMatchObject({ state: 'asked', revision: 2 });
  });

  test('a unit that runs again after a lost acknowledgement is done once', async () => {
    const twice = forgetful(store);
    const id = await openQuestion(twice, order('twice'));
    await changeQuestion(twice, {
      space: 'twice',
      id,
      revision: 1,
      by: 'B',
      change: { state: 'asked' },
      now: at(1),
    });
    await noteQuestion(twice, { space: 'twice', id, by: 'C', note: 'once', now: at(2) });
    expect((await logOf('twice', id)).map(({ by }) => by)).toEqual(['Ada', 'B', 'C']);
    expect(await questionOf(store, 'twice', id)).toMatchObject({ state: 'asked', revision: 2 });
  });

  test('a change to what is said already is none, and keeps its note', async () => {
    const id = await openQuestion(store, order('same', { assignee: 'Ada' }));
    const same = {
      space: 'same',
      id,
      revision: 1,
      by: 'B',
      change: { state: 'open', assignee: 'Ada' } as const,
    };
    await changeQuestion(store, { ...same, now: at(1) });
    await changeQuestion(store, { ...same, note: 'waiting', now: at(2) });
    expect(await questionOf(store, 'same', id)).toMatchObject({ revision: 1, changedBy: 'Ada' });
    expect((await logOf('same', id)).map(({ note }) => note)).toEqual([undefined, 'waiting']);
  });

  test('what was acknowledged is there after an unclean end', async () => {
    const id = await openQuestion(store, order('crash', { assignee: 'Ada' }));
    await noteQuestion(store, { space: 'crash', id, by: 'B', note: 'before', now: at(1) });
    store = await engine.crashAndReopen(store);
    expect(await questionOf(store, 'crash', id)).toMatchObject({ assignee: 'Ada', state: 'open' });
    expect((await logOf('crash', id)).map(({ note }) => note)).toEqual([undefined, 'before']);
  });

  test.each([
    ['by', { by: '  ' }, 'a name or an address'],
    ['by', { by: 'A\nB' }, 'at most 200 printable characters'],
    ['assignee', { assignee: 'x'.repeat(201) }, 'at most 200 printable characters'],
    ['title', { title: 'a\u0007' }, 'at most 500 printable characters'],
    ['note', { note: 'x'.repeat(4_001) }, 'at most 4000 printable characters'],
    ['due', { due: '2026-02-30' }, 'a full date, YYYY-MM-DD'],
    ['due', { due: 'soon' }, 'a full date, YYYY-MM-DD'],
  ])('refuses %s %j and keeps nothing', async (field, more, expected) => {
    await expect(openQuestion(store, order('refused', more))).rejects.toMatchObject({
      code: 'INVALID_ARGUMENT',
      detail: { expected, where: { field } },
    });
    expect(await readQuestions(store, 'refused')).toEqual([]);
  });

  test('no note, and no question, is told as such', async () => {
    const id = await openQuestion(store, order('none'));
    const note = (of: string, text: string) =>
      noteQuestion(store, { space: 'none', id: of, by: 'Ada', note: text, now: at(1) });
    await expect(note(id, ' \n ')).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' });
    await expect(note('ask:none', 'text')).rejects.toMatchObject({ code: 'UNKNOWN_QUESTION' });
    // those of another space are not there
    await expect(questionOf(store, 'elsewhere', id)).rejects.toMatchObject({ code: 'UNKNOWN_QUESTION' });
  });
});

describe('a list of questions', () => {
  const question = (id: string, more: object) => ({
    ...order('any'),
    id,
    title: null,
    state: 'open' as const,
    assignee: null,
    due: null,
    revision: 1,
    openedBy: 'Ada',
    openedAt: '2026-11-23T08:00:00.000Z',
    changedBy: 'Ada',
    changedAt: '2026-11-23T08:00:00.000Z',
    ...more,
  });
  const all = [
    question('d', { openedAt: '2026-11-22T08:00:00.000Z', assignee: 'Zoe' }),
    question('c', { due: '2026-12-01', state: 'asked', assignee: 'Ada' }),
    question('b', { due: '2026-11-30', entity: 'own:other', assignee: 'Ada' }),
    question('a', { state: 'answered', buyer: 'own:second' }),
  ];
  const ids = (questions: readonly { id: string }[]) => questions.map(({ id }) => id).join('');

  test('has what is due first before, then what was opened first', () => {
    expect(ids(inOrder(all))).toBe('bcda');
  });

  test.each([
    [{}, 'dcba'],
    [{ states: ['open', 'asked'] as const }, 'dcb'],
    [{ assignee: 'Ada' }, 'cb'],
    [{ assignee: '' }, 'a'],
    [{ buyer: 'own:second' }, 'a'],
    [{ entity: 'own:other' }, 'b'],
    [{ dueBy: '2026-11-30' }, 'b'],
    [{ assignee: 'Ada', states: ['asked'] as const, dueBy: '2026-12-31' }, 'c'],
  ])('by %j is %s', (filter, expected) => {
    expect(ids(filterQuestions(all, filter))).toBe(expected);
  });

  test('counts states and names who has some', () => {
    expect(countQuestions(all)).toEqual({ open: 2, asked: 1, answered: 1, dropped: 0 });
    expect(assigneesOf(all)).toEqual(['Ada', 'Zoe']);
  });
});
