/** A service over a space that is too large for its setting: GraphQL and commands answer about one buyer, and refuse the rest. */
import { tableFromIPC } from '@uwdata/flechette';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../../server/commands/run.ts';
import { inThreads } from '../../server/service.ts';
import { type TestApp, testApp } from '../support/app.ts';
import { differences } from './compare.ts';

const AT = { asOf: '2026-11-23', knownAt: '2026-11-23T00:00:00Z' };
const FIGURES = `low expected high coverage ofTraced mass { hit clean opaque beyondLimit }
  byTier { tier arriving hit clean opaque }
  byMaterial { material expected }
  reach(first: 20) { reached edges { node { tier path } } }
  paths(first: 10) { explained paths { contribution entities { name } } }
  gaps(first: 10) { opaque entity { name } }
  basis { limits { code count } }`;
const EXPOSURE = `query($buyer: ID!, $question: ExposureQuestion!) {
  exposure(buyer: $buyer, question: $question) { __typename ... on Exposure { ${FIGURES} } }
}`;

let whole: TestApp;
let traced: TestApp;

beforeAll(async () => {
  whole = await testApp({ demo: true });
  traced = await testApp({
    store: whole.parts.store,
    env: { OREPATH_PROJECT_AT_MOST: '100' },
    workplace: (config) => inThreads(config, pino({ level: 'silent' })),
  });
}, 60_000);
afterAll(async () => {
  await traced.parts.traces.close();
  await traced.parts.work.close();
  await whole.close();
});

const codesOf = (errors: { extensions: Record<string, unknown> }[]) =>
  errors.map((e) => e.extensions['code']);

describe('GraphQL', () => {
  test.each([
    ['own:hoshino', { risk: 'conflict', material: 'tin', at: AT }],
    ['own:hoshino', { risk: 'child-labour', lens: 'proportional', tiers: 4, at: AT }],
    ['own:aldermark', { risk: 'conflict', at: AT }],
    ['own:corvane', { risk: 'corruption', at: { ...AT, asOf: '2026-08-01' } }],
  ])('%s has the same answer as held whole: %j', async (buyer, question) => {
    const [first, second] = await Promise.all(
      [whole, traced].map((app) => app.ask(EXPOSURE, { buyer, question })),
    );
    expect(second!.errors).toEqual([]);
    expect(second!.data.exposure.__typename).toBe('Exposure');
    expect(differences(first!.data, second!.data, 1e-9)).toEqual([]);
    const codes = second!.data.exposure.basis.limits.map(({ code }: { code: string }) => code);
    expect(codes).toContain('TRACED_IN_STORE');
  });

  test('an entity is looked up by id, with its suppliers', async () => {
    const query =
      '{ entity(id: "own:hoshino") { name suppliers(first: 5) { totalCount } } other: entity(id: "own:none") { name } }';
    const [first, second] = [await whole.ask(query), await traced.ask(query)];
    expect(second).toEqual(first);
    expect(second.data.entity.suppliers.totalCount).toBeGreaterThan(0);
  });

  test('a buyer that is not there is a failure of the schema', async () => {
    const asked = { buyer: 'own:none', question: { risk: 'conflict' } };
    expect((await traced.ask(EXPOSURE, asked)).data).toEqual({ exposure: { __typename: 'UnknownEntity' } });
  });

  test.each([
    'snapshot { entities }',
    'entities(first: 5) { totalCount }',
    'search(text: "tin", first: 5) { entity { name } }',
    'entity(id: "own:hoshino") { customers(first: 5) { totalCount } }',
    'exposureRanking(question: { risk: "conflict" }, first: 5) { __typename }',
    'plan(buyer: "own:hoshino", question: { risk: "conflict" }, target: 0.1) { __typename }',
  ])('what is about all of the space is refused, never answered in part: %s', async (field) => {
    expect((await whole.ask(`{ ${field} }`)).errors).toEqual([]);
    expect(codesOf((await traced.ask(`{ ${field} }`)).errors)).toEqual(['TOO_LARGE_TO_PROJECT']);
  });
});

describe('columns', () => {
  const get = (app: TestApp, buyer: string) =>
    app.get(`/arrow/links?risk=conflict&asOf=${AT.asOf}&knownAt=${AT.knownAt}${buyer}`);

  test('of one buyer hold the same links, of the whole space are refused', async () => {
    const [first, second] = await Promise.all(
      [whole, traced].map(async (app) => {
        const answer = await get(app, '&buyer=own:hoshino');
        expect(answer.status).toBe(200);
        return tableFromIPC(new Uint8Array(await answer.arrayBuffer()));
      }),
    );
    expect(second!.numRows).toBe(first!.numRows);
    expect(second!.numRows).toBeGreaterThan(10);
    const refused = await get(traced, '');
    expect(JSON.stringify(await refused.json())).toContain('TOO_LARGE_TO_PROJECT');
  });
});

describe('commands', () => {
  async function run(app: TestApp, command: string, args: string[], options: object = {}) {
    const out: string[] = [];
    const err: string[] = [];
    const io = {
      out: (line: string) => out.push(line),
      err: (line: string) => err.push(line),
      signal: new AbortController().signal,
    };
    const asked = { risk: 'conflict', asOf: AT.asOf, knownAt: AT.knownAt, json: true, first: 20, ...options };
    const exit = await runCommand(app.parts, { command, args, options: asked }, io);
    return { exit, said: out.map((line) => JSON.parse(line)), err: err.join('') };
  }

  test.each(['reach', 'paths', 'gaps', 'chokepoints', 'removals', 'compare', 'risk'])(
    '%s says the same as held whole',
    async (command) => {
      const options = command === 'compare' ? { before: '2026-08-01', after: AT.asOf } : {};
      const [first, second] = [
        await run(whole, command, ['own:hoshino'], options),
        await run(traced, command, ['own:hoshino'], options),
      ];
      expect(second.exit, second.err).toBe(0);
      expect(first.said.length).toBeGreaterThan(0);
      expect(differences({ said: first.said }, { said: second.said }, 1e-9)).toEqual([]);
    },
  );

  test.each(['exposure', 'compare', 'reach', 'removals', 'scenario'])(
    '%s --all is refused with a code',
    async (command) => {
      const { exit, said, err } = await run(traced, command, [], { all: true, removeLink: ['own:none'] });
      expect(exit).toBe(2);
      expect(JSON.stringify(said) + err).toContain('TOO_LARGE_TO_PROJECT');
    },
  );
});
