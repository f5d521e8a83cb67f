/** The log: every request has its line and its id, and nothing that is secret or about a person stands in any of them. */
import { randomUUID } from 'node:crypto';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OrepathError } from '../../server/errors.ts';
import { createLog, errorForLog } from '../../server/seeing/log.ts';
import { type TestApp, testApp } from '../support/app.ts';

const lines: string[] = [];
const log = createLog(
  'trace',
  new Writable({
    write(chunk, _encoding, done) {
      lines.push(...String(chunk).split('\n').filter(Boolean));
      done();
    },
  }),
);

interface Line {
  level: number;
  msg: string;
  requestId?: string;
  [name: string]: unknown;
}

const linesOf = (id: string): Line[] =>
  lines.map((line) => JSON.parse(line) as Line).filter(({ requestId }) => requestId === id);

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ demo: true, app: { log } });
});
afterAll(() => app.close());

const post = (path: string, body: BodyInit, headers: Record<string, string>): Promise<Response> =>
  app.app.fetch(
    new Request(`http://127.0.0.1:4000${path}`, {
      method: 'POST',
      headers: { host: '127.0.0.1:4000', 'x-orepath-csrf': '1', ...headers },
      body,
    }),
  );
const ask = (
  query: string,
  headers: Record<string, string> = {},
  variables: object = {},
): Promise<Response> =>
  post('/graphql', JSON.stringify({ query, variables }), { 'content-type': 'application/json', ...headers });

describe('a request', () => {
  test('has one line, with its operation, cost, space and caller under the id that it gave', async () => {
    const id = randomUUID();
    const query = 'query Names { entities(first: 2) { nodes { name } } }';
    const response = await ask(query, { 'x-request-id': id });
    expect(response.headers.get('x-request-id')).toBe(id);
    expect(linesOf(id)).toEqual([
      expect.objectContaining({
        msg: 'request',
        level: 30,
        method: 'POST',
        route: '/graphql',
        status: 200,
        ms: expect.any(Number),
        operation: 'Names',
        operationHash: expect.stringMatching(/^[0-9a-f]{64}$/),
        cost: 4,
        space: 'demo',
        caller: 'local',
      }),
    ]);
  });

  test.each(['', 'short', 'two words', 'line\tbreak', 'someone@example.com', 'x'.repeat(200), '"quoted12"'])(
    'whose id is %j gets another',
    async (given) => {
      const answered = (await app.get('/health', { 'x-request-id': given })).headers.get('x-request-id');
      expect(answered).toMatch(/^[0-9a-f-]{36}$/);
    },
  );

  test('of a trace has the id of the trace', async () => {
    const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
    const response = await app.get('/health', { traceparent: `00-${trace}-00f067aa0ba902b7-01` });
    expect(response.headers.get('x-request-id')).toBe(trace);
  });

  test('whose client goes away is no error', async () => {
    const id = randomUUID();
    const abort = new AbortController();
    const body = new ReadableStream({
      pull(controller) {
        abort.abort();
        controller.error(new DOMException('gone', 'AbortError'));
      },
    });
    const request = new Request('http://127.0.0.1:4000/graphql', {
      method: 'POST',
      headers: {
        host: '127.0.0.1:4000',
        'x-orepath-csrf': '1',
        'content-type': 'application/json',
        'x-request-id': id,
      },
      body,
      signal: abort.signal,
      duplex: 'half',
    } as RequestInit);
    await app.app.fetch(request);
    expect(linesOf(id)).toEqual([
      expect.objectContaining({ msg: 'request', level: 30, gone: true, status: 499 }),
    ]);
  });

  test('that fails unforeseen says its id, under which the error is logged', async () => {
    const broken = await testApp({ demo: true, app: { log } });
    broken.parts.work.run = () => Promise.reject(new TypeError("cannot read 'Hoshino'"));
    const id = randomUUID();
    const { errors } = await broken.ask(
      '{ search(text: "x", first: 1) { score } }',
      {},
      { 'x-request-id': id },
    );
    expect(errors[0]?.extensions).toMatchObject({ code: 'INTERNAL', requestId: id });
    const [error, line] = linesOf(id);
    expect(error).toMatchObject({ level: 50, err: { type: 'TypeError', message: 'cannot read …' } });
    expect(line).toMatchObject({ msg: 'request', codes: ['INTERNAL'] });
    await broken.close();
  });
});

describe('an error in the log', () => {
  test.each([
    [new Error('no entity is named Marked')],
    [new SyntaxError('Unexpected token M, "Marked" is not valid JSON')],
    [
      Object.assign(new Error('Node with key Marked exists'), {
        code: 'Neo.ClientError.Schema',
        key: 'Marked',
      }),
    ],
    [
      Object.assign(new Error("ENOENT, open '/data/Marked.csv'"), {
        code: 'ENOENT',
        path: '/data/Marked.csv',
      }),
    ],
    [new OrepathError({ code: 'UNKNOWN_ENTITY', message: 'nothing is named Marked', got: 'Marked' })],
    [new Error('outer', { cause: new Error('Marked') })],
  ])('%s says what it is and where, not what it quotes', (error) => {
    const logged = errorForLog(error);
    expect(JSON.stringify(logged)).not.toContain('Marked');
    expect(logged.at?.length).toBeGreaterThan(0);
  });

  test('of the store says in our words what is wrong with it', () => {
    const error = new OrepathError({ code: 'STORE_UNAVAILABLE', message: 'Neo4j does not answer' });
    expect(errorForLog(error)).toMatchObject({ code: 'STORE_UNAVAILABLE', message: 'Neo4j does not answer' });
  });
});

describe('what is secret or about a person', () => {
  const MARK = 'Zq7MARKED';
  const mark = (name: string): string => `${MARK}-${name}`;

  test('stands in no line, whatever way it came in', async () => {
    const from = lines.length;
    const secrets = {
      authorization: `Bearer ${mark('token')}`,
      cookie: `session=${mark('cookie')}`,
      'x-api-key': mark('key'),
      referer: `http://127.0.0.1:4000/?entity=${mark('referer')}`,
      'user-agent': mark('agent'),
    };
    await ask('query($t: String!) { search(text: $t, first: 3) { score } }', secrets, {
      t: mark('variable'),
    });
    await ask(`{ search(text: "${mark('literal')}", first: 3) { score } }`, secrets);
    await ask(`{ entity(id: "own:${mark('id')}") { name } }`, { ...secrets, 'orepath-space': mark('space') });
    await ask(`{ ${MARK} }`, secrets);
    await ask('query($n: Int!) { entities(first: $n) { totalCount } }', secrets, { n: mark('wrong type') });
    await post('/graphql', `{"query": ${mark('json')}`, { ...secrets, 'content-type': 'application/json' });
    await app.get(`/${mark('path')}?q=${mark('query')}`, secrets);
    await app.get(`/reports/${mark('report')}`, secrets);
    await app.get('/health', { host: `${MARK}.example` });
    await upload();
    await ask(OPEN_QUESTION, secrets, { by: `${mark('person')}@example.com`, note: mark('note') });
    const broken = await testApp({ demo: true, app: { log } });
    broken.parts.work.run = () => Promise.reject(new Error(mark('thrown')));
    await broken.ask('{ search(text: "x", first: 1) { score } }', {}, secrets);
    await broken.close();
    const written = lines.slice(from);
    expect(written.length).toBeGreaterThan(10);
    expect(written.filter((line) => line.includes(MARK))).toEqual([]);
  });

  const OPEN_QUESTION = `mutation($by: String!, $note: String) { openQuestion(buyer: "own:hoshino",
    question: { risk: "conflict" }, entity: "own:asanagi", by: $by, assignee: $by, note: $note) { __typename } }`;

  /** Tables whose entity, file and person are marked, and one file that cannot be read. */
  async function upload(): Promise<void> {
    const form = new FormData();
    const rows = `id,kind,name,document\nown:${MARK},company,${mark('name')} someone@example.com,doc:${MARK}\n`;
    form.append('files', new File([rows], 'entities.csv'));
    form.append('files', new File([`id,publisher\ndoc:${MARK},${mark('publisher')}\n`], 'documents.csv'));
    form.append('files', new File(['nothing'], `${mark('file')}.xlsx`));
    const response = await post('/imports?space=marked', form, {});
    expect(response.status).toBe(202);
    await expect
      .poll(() => app.parts.importRuns.items().every(({ state }) => /done|failed/.test(state)))
      .toBe(true);
  }
});
