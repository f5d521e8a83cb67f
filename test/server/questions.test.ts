/** Open questions over GraphQL: from a gap of the demonstration to its answer. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkStore } from '../../server/spaces/check.ts';
import { TEST_NOW, type TestApp, testApp } from '../support/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ demo: true });
});
afterAll(() => app.close());

const HEADERS = { 'orepath-space': 'demo' };
const QUESTION = 'question: {risk: "conflict", material: "tin"}';
const NOW = `now { __typename ... on StillOpen { namedBy { entityId } mass lowGain highGain before { low high }
  after { ifClean { low high } ifHit { low high } } } ... on SettledNow { band { low high } } ... on CannotTell { code } }`;
const FIELDS = `openQuestionId revision state about entityId whomId buyerId assignee due title openedBy openedAt changedBy
  question { risk material lens tiers } log { by at sets state assignee due note } ${NOW}`;
const RESULT = `__typename ... on KeptQuestion { question { ${FIELDS} } }
  ... on RefusedQuestion { code field expected nearest message }`;

async function ask(query: string) {
  const { data, errors } = await app.ask(query, {}, HEADERS);
  expect(errors).toEqual([]);
  return data;
}
const open = async (args: string) =>
  (
    await ask(`mutation { openQuestion(buyer: "own:hoshino", ${args}) { ${RESULT}
      ... on AlreadyAsked { code question { openQuestionId } } } }`)
  ).openQuestion;
const change = async (args: string) =>
  (
    await ask(`mutation { changeOpenQuestion(${args}) { ${RESULT}
      ... on StaleQuestion { code question { ${FIELDS} } } } }`)
  ).changeOpenQuestion;
const list = async (args: string, fields = 'openQuestionId') =>
  (
    await ask(
      `{ openQuestions(${args}) { totalCount pageInfo { endCursor hasNextPage } nodes { ${fields} } } }`,
    )
  ).openQuestions;

interface Gap {
  entity: { __typename: string; entityId: string };
  opaque: number;
  lowGain: number;
  highGain: number;
  namedBy: { entityId: string }[];
}
async function exposure(): Promise<{ low: number; high: number; gaps: Gap[] }> {
  return (
    await ask(`{ exposure(buyer: "own:hoshino", ${QUESTION}) { ... on Exposure { low high
      gaps(first: 100) { entity { __typename entityId } opaque lowGain highGain namedBy { entityId } } } } }`)
  ).exposure;
}

describe('a gap', () => {
  test('becomes a question that says what its answer would narrow, as the gaps do', async () => {
    const { low, high, gaps } = await exposure();
    expect(gaps.length).toBeGreaterThan(2);
    for (const [at, gap] of gaps.slice(0, 3).entries()) {
      const made = await open(
        `${QUESTION}, entity: "${gap.entity.entityId}", by: "Ada", due: "2026-12-0${3 - at}"`,
      );
      expect(made.__typename).toBe('KeptQuestion');
      const { now, ...kept } = made.question;
      expect(kept).toMatchObject({
        revision: 1,
        state: 'OPEN',
        about: 'GAP',
        entityId: gap.entity.entityId,
        whomId: gap.entity.__typename === 'Smelter' ? gap.namedBy[0]!.entityId : gap.entity.entityId,
        buyerId: 'own:hoshino',
        question: { risk: 'conflict', material: 'tin', lens: 'responsible-minerals', tiers: null },
        openedBy: 'Ada',
        openedAt: TEST_NOW.toISOString(),
      });
      expect(now.namedBy).toEqual(gap.namedBy);
      expect(now.before).toEqual({ low, high });
      expect(now.mass).toBeCloseTo(gap.opaque, 12);
      expect(now.lowGain).toBeCloseTo(gap.lowGain, 12);
      expect(now.highGain).toBeCloseTo(gap.highGain, 12);
      expect(now.after.ifHit.low).toBeCloseTo(low + gap.lowGain, 12);
      expect(now.after.ifClean.high).toBeCloseTo(high - gap.highGain, 12);
    }
    expect((await list('first: 10')).totalCount).toBe(3);
  });

  test('is told for any entity; there is none where the trace goes on', async () => {
    const { gaps } = await exposure();
    const at = async (entity: string) =>
      (
        await ask(`{ exposure(buyer: "own:hoshino", ${QUESTION}) { ... on Exposure {
          narrowing(entity: "${entity}") { mass lowGain highGain } } } }`)
      ).exposure.narrowing;
    for (const { entity, opaque, lowGain, highGain } of gaps) {
      const { mass, ...gains } = await at(entity.entityId);
      expect(mass).toBeCloseTo(opaque, 12);
      expect(gains.lowGain).toBeCloseTo(lowGain, 12);
      expect(gains.highGain).toBeCloseTo(highGain, 12);
    }
    expect(await at('own:M-id-selat')).toBeNull();
    expect(await at('own:nobody')).toBeNull();
  });

  test('is asked about once: the second one who asks gets the first one’s question', async () => {
    const [gap] = (await exposure()).gaps;
    const entity = `entity: "${gap!.entity.entityId}", by: "Grace"`;
    const [first] = (await list(`entity: "${gap!.entity.entityId}", first: 1`)).nodes;
    expect(await open(`${QUESTION}, ${entity}`)).toEqual({
      __typename: 'AlreadyAsked',
      code: 'ALREADY_ASKED',
      question: first,
    });
    // the supplier is asked the same, whatever the risk
    const other = await open(`question: {risk: "corruption", material: "tin"}, ${entity}`);
    expect(other.question).toEqual(first);
  });

  test.each([
    ['entity', `${QUESTION}, entity: "own:nobody", by: "Ada"`, 'UNKNOWN_ENTITY'],
    ['whom', `${QUESTION}, entity: "GAP", whom: "own:hoshin", by: "Ada"`, 'UNKNOWN_ENTITY'],
    ['entity', `${QUESTION}, entity: "own:M-id-selat", by: "Ada"`, 'INVALID_ARGUMENT'],
    ['by', `${QUESTION}, entity: "GAP", by: " "`, 'INVALID_ARGUMENT'],
    ['risk', 'question: {risk: "weather"}, entity: "GAP", by: "Ada"', 'UNKNOWN_RISK'],
    [
      'material',
      'question: {risk: "conflict", material: "cheese"}, entity: "GAP", by: "Ada"',
      'UNKNOWN_MATERIAL',
    ],
  ])('is refused by %s: %s', async (field, args, code) => {
    const gap = (await exposure()).gaps.at(-1)!.entity.entityId;
    const before = (await list('first: 1')).totalCount;
    const refused = await open(args.replace('GAP', gap));
    expect(refused).toMatchObject({ __typename: 'RefusedQuestion', code, field });
    expect((await list('first: 1')).totalCount).toBe(before);
  });
});

describe('a question', () => {
  test('is changed at the revision that was read; a stale change is told what there is now', async () => {
    const [{ openQuestionId: id }] = (await list('first: 1')).nodes;
    const first = await change(
      `id: "${id}", revision: 1, by: "Ada", state: ASKED, assignee: "Grace", note: "by mail"`,
    );
    expect(first.question).toMatchObject({
      revision: 2,
      state: 'ASKED',
      assignee: 'Grace',
      due: '2026-12-01',
    });
    const stale = await change(`id: "${id}", revision: 1, by: "Bob", state: DROPPED`);
    expect(stale).toMatchObject({
      __typename: 'StaleQuestion',
      code: 'STALE_QUESTION',
      question: { revision: 2, state: 'ASKED', changedBy: 'Ada' },
    });
    const taken = await change(`id: "${id}", revision: 2, by: "Bob", due: null`);
    expect(taken.question).toMatchObject({ revision: 3, due: null, assignee: 'Grace' });
    expect(taken.question.log).toEqual([
      expect.objectContaining({
        by: 'Ada',
        sets: ['STATE', 'WHOM', 'DUE'],
        state: 'OPEN',
        due: '2026-12-01',
      }),
      expect.objectContaining({ by: 'Ada', sets: ['STATE', 'ASSIGNEE'], assignee: 'Grace', note: 'by mail' }),
      expect.objectContaining({ by: 'Bob', sets: ['DUE'], due: null, note: null }),
    ]);
  });

  test('is noted on, and unknown ones are told', async () => {
    const [{ openQuestionId: id }] = (await list('first: 1')).nodes;
    const note = (of: string) =>
      `mutation { noteOpenQuestion(id: "${of}", by: "Ada", note: "reminded") { ${RESULT} } }`;
    const kept = (await ask(note(id))).noteOpenQuestion.question;
    expect(kept.log.at(-1)).toMatchObject({ by: 'Ada', note: 'reminded', sets: [] });
    expect((await ask(note('ask:none'))).noteOpenQuestion).toMatchObject({
      code: 'UNKNOWN_QUESTION',
      field: 'id',
    });
    expect(await ask('{ openQuestion(id: "ask:none") { state } }')).toEqual({ openQuestion: null });
  });

  test('is found by state, person, buyer, entity and day, page by page', async () => {
    const all = (await list('first: 10')).nodes.map(
      ({ openQuestionId }: { openQuestionId: string }) => openQuestionId,
    );
    expect((await list('first: 10, assignee: "Grace"')).totalCount).toBe(1);
    expect((await list('first: 10, assignee: ""')).totalCount).toBe(2);
    expect((await list('first: 10, states: [OPEN]')).totalCount).toBe(2);
    expect((await list('first: 10, states: [OPEN, ASKED], buyer: "own:hoshino"')).totalCount).toBe(3);
    expect((await list('first: 10, buyer: "own:other"')).totalCount).toBe(0);
    expect((await list('first: 10, dueBy: "2026-12-02"')).totalCount).toBe(1);
    const one = await list('first: 1');
    const rest = await list(`first: 5, after: "${one.pageInfo.endCursor}"`);
    expect([...one.nodes, ...rest.nodes].map(({ openQuestionId }) => openQuestionId)).toEqual(all);
    expect(await ask('{ openQuestionCounts { open asked answered dropped } openQuestionAssignees }')).toEqual(
      {
        openQuestionCounts: { open: 2, asked: 1, answered: 0, dropped: 0 },
        openQuestionAssignees: ['Grace'],
      },
    );
  });

  test('whose question has left the list between two pages does not lose the page after it', async () => {
    const one = await list('first: 1, states: [OPEN]', 'openQuestionId revision');
    const [{ openQuestionId: id, revision }] = one.nodes;
    const rest = await list(`first: 5, states: [OPEN], after: "${one.pageInfo.endCursor}"`);
    await change(`id: "${id}", revision: ${revision}, by: "Ada", state: DROPPED`);
    expect(await list(`first: 5, states: [OPEN], after: "${one.pageInfo.endCursor}"`)).toMatchObject({
      nodes: rest.nodes,
    });
    const { errors } = await app.ask(
      '{ openQuestions(first: 1, after: "none") { totalCount } }',
      {},
      HEADERS,
    );
    expect(errors[0]?.extensions['code']).toBe('INVALID_ARGUMENT');
  });

  test('belongs to its space, and the store’s check knows it', async () => {
    const { faults, counts } = await checkStore(app.parts.store);
    expect(faults).toEqual([]);
    expect(counts['demo']?.['questions']).toBe(3);
  });
});
