/** Uploads from their first byte to the undo of what they brought. */
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pino from 'pino';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Listening, listen } from '../../server/http/listen.ts';
import { asNoRoom } from '../../server/http/receive-upload.ts';
import { inThreads } from '../../server/service.ts';
import { checkStore } from '../../server/spaces/check.ts';
import { zip } from '../ingest/archive/zip-bytes.ts';
import { type TestApp, testApp } from '../support/app.ts';
import { SMALL_CHAIN } from '../support/tables.ts';
import { declarationOf } from './suppliers.ts';

let app: TestApp;
beforeEach(async () => {
  app = await testApp();
});
afterEach(() => app.close());

const OWN = { 'x-orepath-csrf': '1' };
const HOST = { host: '127.0.0.1:4000' };

interface Refused {
  errors: { message: string; extensions: { code: string; expected?: string } }[];
}

function post(body: BodyInit, query = '', headers: Record<string, string> = OWN): Promise<Response> {
  const request = new Request(`http://127.0.0.1:4000/imports${query}`, {
    method: 'POST',
    headers: { ...HOST, ...headers },
    body,
  });
  return app.app.fetch(request);
}

const codeOf = async (response: Response): Promise<string> =>
  ((await response.json()) as Refused).errors[0]!.extensions.code;

const bytesOf = (content: Buffer | string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(content));

function form(files: Record<string, Buffer | string>): FormData {
  const data = new FormData();
  for (const [name, content] of Object.entries(files))
    data.append('file', new Blob([bytesOf(content)]), name);
  return data;
}

/** The id of the run that an upload started. */
async function upload(files: Record<string, Buffer | string>, query = ''): Promise<string> {
  const response = await post(form(files), query);
  expect(response.status).toBe(202);
  return ((await response.json()) as { run: { id: string } }).run.id;
}

const RUN = `id state name fileCount done received current error { code message }
  files(first: 100) { nodes { path state number hash recognised { format title } tally { read kept refused }
    added unchanged faults { code message } notices { code } } }`;

async function runOf(id: string) {
  return (await app.ask(`query ($id: ID!) { importRun(id: $id) { ${RUN} } }`, { id })).data.importRun;
}

async function ended(id: string) {
  for (;;) {
    const run = await runOf(id);
    if (['DONE', 'FAILED', 'CANCELLED'].includes(run.state)) return run;
    await sleep(20);
  }
}

const spooled = (): string[] => {
  const folder = join(app.folder, 'uploads');
  return existsSync(folder) ? readdirSync(folder) : [];
};

describe('an upload', () => {
  test('of several files imports each by itself, names the one that is nothing known, and can be undone', async () => {
    const id = await upload({
      'one.xlsx': declarationOf(1),
      'notes.txt': 'nothing that is known',
      'two.xlsx': declarationOf(2),
    });
    const { files, ...run } = await ended(id);
    expect(run).toMatchObject({ state: 'DONE', fileCount: 3, done: 1, error: null, current: null });
    const [one, notes, two] = files.nodes;
    expect(one).toMatchObject({
      path: 'one.xlsx',
      state: 'IMPORTED',
      number: 1,
      recognised: { format: 'cmrt', title: 'CMRT 6.5' },
      tally: { read: 3, kept: 3, refused: 0 },
      faults: [],
    });
    expect(notes).toMatchObject({ state: 'REFUSED', number: null, faults: [{ code: 'UNRECOGNISED_INPUT' }] });
    expect(notes.faults[0].message).toContain('nothing that is known');
    expect(two).toMatchObject({ state: 'IMPORTED', number: 2 });
    expect(spooled()).toEqual([]);
    const undone = await app.ask(
      'mutation { undoImport(number: 2) { ... on UndoneImport { import { state } } } }',
    );
    expect(undone.data.undoImport.import.state).toBe('undone');
    expect((await checkStore(app.parts.store)).faults).toEqual([]);
  });

  test('leaves a report with its import', async () => {
    await ended(await upload({ 'one.xlsx': declarationOf(1) }));
    const { data, errors } = await app.ask(`{ spaces { imports { number format hash version language
      tally { read kept refused } added moreFindings
      recognised { title } grade { grade } documents { documentId hash }
      findings(first: 10) { totalCount nodes { code severity } } faults(first: 10) { totalCount } } } }`);
    expect(errors).toEqual([]);
    const [{ imports }] = data.spaces;
    expect(imports).toHaveLength(1);
    expect(imports[0]).toMatchObject({
      number: 1,
      format: 'cmrt',
      version: '6.5',
      language: 'en',
      tally: { read: 3, kept: 3, refused: 0 },
      recognised: { title: 'CMRT 6.5' },
      moreFindings: 0,
    });
    expect(imports[0].documents).toEqual([
      { documentId: expect.stringMatching(/^declaration:/), hash: imports[0].hash },
    ]);
  });

  test('of the same file again changes nothing, and one of another file with the same name is read', async () => {
    const [first] = (await ended(await upload({ 'one.xlsx': declarationOf(1) }))).files.nodes;
    const [again] = (await ended(await upload({ 'renamed.xlsx': declarationOf(1) }))).files.nodes;
    expect(again).toMatchObject({ state: 'UNCHANGED', number: first.number, hash: first.hash });
    const [other] = (await ended(await upload({ 'one.xlsx': declarationOf(2) }))).files.nodes;
    expect(other).toMatchObject({ state: 'IMPORTED', number: 2 });
  });

  test('of the same file read for another buyer is another import', async () => {
    await ended(await upload({ 'one.xlsx': declarationOf(1) }));
    const id = await upload({ 'one.xlsx': declarationOf(1) }, '?buyer=own:b%3DBuyer');
    expect((await ended(id)).files.nodes[0]).toMatchObject({ state: 'IMPORTED', number: 2 });
  });

  test('of loose tables takes them as one', async () => {
    const { files } = await ended(await upload(SMALL_CHAIN));
    expect(files.nodes).toMatchObject([{ state: 'IMPORTED', added: 9, recognised: { format: 'tables' } }]);
  });

  test('of a raw body goes by the name in its address, and a zip is unpacked once', async () => {
    const inner = zip([{ path: 'deep.xlsx', content: declarationOf(3) }]);
    const body = zip([
      { path: 'a/one.xlsx', content: declarationOf(1) },
      { path: 'inner.zip', content: inner },
    ]);
    const response = await post(new Blob([bytesOf(body)]), '?name=all.zip');
    const { run } = (await response.json()) as { run: { id: string } };
    const { files } = await ended(run.id);
    expect(files.nodes.map(({ path, state }: { path: string; state: string }) => [path, state])).toEqual([
      ['all.zip/a/one.xlsx', 'IMPORTED'],
      ['all.zip/inner.zip', 'REFUSED'],
    ]);
  });

  test('as a dry run writes nothing', async () => {
    const { files } = await ended(await upload({ 'one.xlsx': declarationOf(1) }, '?dryRun=true'));
    expect(files.nodes[0]).toMatchObject({ state: 'WOULD_IMPORT', number: null });
    expect(files.nodes[0].added).toBeGreaterThan(3);
    expect(await app.parts.store.read('import/list', { space: 'main' })).toEqual([]);
  });

  test('is followed in a space that holds nothing yet, of which nothing else is told', async () => {
    // a dry run: the space never comes to be
    const id = await upload({ 'one.xlsx': declarationOf(1) }, '?space=to-be&dryRun=true');
    await ended(id);
    const there = { 'orepath-space': 'to-be' };
    const { data } = await app.ask('query ($id: ID!) { importRun(id: $id) { state space } }', { id }, there);
    expect(data.importRun).toEqual({ state: 'DONE', space: 'to-be' });
    const { errors } = await app.ask('{ snapshot { id } }', {}, there);
    expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['UNKNOWN_SPACE']);
  });

  test('is told as it gets on, to its end', async () => {
    const id = await upload({ 'one.xlsx': declarationOf(1), 'two.xlsx': declarationOf(2) });
    const response = await app.app.fetch(
      new Request('http://127.0.0.1:4000/graphql', {
        method: 'POST',
        headers: { ...HOST, ...OWN, 'content-type': 'application/json', accept: 'text/event-stream' },
        body: JSON.stringify({
          query: 'subscription ($id: ID!) { importRun(id: $id) { state done countOf(state: IMPORTED) } }',
          variables: { id },
        }),
      }),
    );
    const events = (await response.text())
      .split('\n')
      .filter((line) => line.startsWith('data: {'))
      .map((line) => JSON.parse(line.slice(6)).data.importRun);
    expect(events.at(-1)).toEqual({ state: 'DONE', done: 1, countOf: 2 });
    const done = events.map((event) => event.done);
    expect(done).toEqual([...done].sort((a, b) => a - b));
  });

  test('names files as labels alone, whatever a stranger calls them', async () => {
    const { files } = await ended(
      await upload({
        '../../../etc/passwd': 'x',
        'nul\0.csv': 'x',
        [`${'long'.repeat(2_000)}.csv`]: 'x',
        '..\\..\\boot.ini': 'x',
        'same.txt': 'x',
      }),
    );
    const paths: string[] = files.nodes.map(({ path }: { path: string }) => path);
    expect(paths.slice(0, 2)).toEqual(['etc/passwd', 'nul.csv']);
    expect(paths[2]).toHaveLength(200);
    expect(paths[2]).toMatch(/long\.csv$/);
    expect(paths.slice(3)).toEqual(['boot.ini', 'same.txt']);
    expect(readdirSync(app.folder).sort()).toEqual(expect.not.arrayContaining(['etc', 'boot.ini']));
    expect(spooled()).toEqual([]);
  });

  test('that comes while another runs waits its turn, and both are whole', async () => {
    const many = (from: number) =>
      Object.fromEntries(Array.from({ length: 5 }, (_, i) => [`${from + i}.xlsx`, declarationOf(from + i)]));
    const ids = await Promise.all([upload(many(0)), upload(many(100))]);
    const runs = await Promise.all(ids.map(ended));
    const numbers = runs.map(({ files }) => files.nodes.map(({ number }: { number: number }) => number));
    const [first, second] = numbers.sort(([a], [b]) => a - b);
    expect([first.length, second.length]).toEqual([5, 5]);
    expect(Math.max(...first)).toBeLessThan(Math.min(...second));
    expect((await checkStore(app.parts.store)).faults).toEqual([]);
  });

  test('that is given up keeps what was imported and leaves nothing of the rest', async () => {
    const id = await upload(
      Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`${i}.xlsx`, declarationOf(i, { rows: 60 })])),
    );
    while ((await runOf(id)).files.nodes.length < 2) await sleep(5);
    const given = await app.ask('mutation ($id: ID!) { cancelImport(id: $id) { id } }', { id });
    expect(given.data.cancelImport.id).toBe(id);
    const { state, files } = await ended(id);
    expect(state).toBe('CANCELLED');
    const imported = files.nodes.filter((file: { state: string }) => file.state === 'IMPORTED');
    expect(imported.length).toBeGreaterThanOrEqual(2);
    expect(imported.length).toBeLessThan(20);
    const { faults, counts } = await checkStore(app.parts.store);
    expect(faults).toEqual([]);
    expect(counts['main']!['documents']).toBe(imported.length);
    expect(spooled()).toEqual([]);
    expect((await app.ask('mutation ($id: ID!) { cancelImport(id: $id) { id } }', { id })).data).toEqual({
      cancelImport: null,
    });
  });
});

describe('an upload is refused', () => {
  test.each([
    ['without a header of our own', '', {}, 403, 'FORBIDDEN_ORIGIN'],
    ['from another origin', '', { ...OWN, origin: 'http://evil.example' }, 403, 'FORBIDDEN_ORIGIN'],
    ['by a host that is not known', '', { ...OWN, host: 'evil.example' }, 421, 'FORBIDDEN_HOST'],
    ['for a format that there is none of', '?format=cmtr', OWN, 400, 'INVALID_ARGUMENT'],
    ['for a space that cannot be', '?space=a|b', OWN, 400, 'INVALID_ARGUMENT'],
    ['for a buyer that cannot be', '?buyer=%3Dname', OWN, 400, 'INVALID_ARGUMENT'],
    ['with a flag that is none', '?dryRun=maybe', OWN, 400, 'INVALID_ARGUMENT'],
    [
      'with a form without an end',
      '',
      { ...OWN, 'content-type': 'multipart/form-data' },
      400,
      'INVALID_ARGUMENT',
    ],
  ])('%s', async (_about, query, headers, status, code) => {
    const response = await post('x', query, headers as Record<string, string>);
    expect(response.status).toBe(status);
    expect(await codeOf(response)).toBe(code);
    expect(spooled()).toEqual([]);
    expect((await app.ask('{ importRuns { id } }')).data.importRuns).toEqual([]);
  });
});

describe('over a connection', () => {
  let listening: Listening;
  beforeEach(async () => {
    listening = await listen(app.app, '127.0.0.1', 0);
  });
  afterEach(() => listening.close(0));

  function open(head: readonly string[]) {
    const { port } = new URL(listening.address);
    const socket = connect(Number(port), '127.0.0.1');
    socket.write([...head, `host: 127.0.0.1:${port}`, 'x-orepath-csrf: 1', '', ''].join('\r\n'));
    return socket;
  }

  test('two gigabytes are refused before a byte of them is read', async () => {
    const started = performance.now();
    const socket = open(['POST /imports HTTP/1.1', `content-length: ${2 ** 31}`]);
    const answer = await new Promise<string>((resolve) =>
      socket.once('data', (data) => resolve(String(data))),
    );
    expect(performance.now() - started).toBeLessThan(1_000);
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toContain('REQUEST_TOO_LARGE');
    socket.destroy();
    expect(spooled()).toEqual([]);
  });

  test('a body of no stated length that grows too large is answered, not cut off', async () => {
    const socket = open([
      'POST /graphql HTTP/1.1',
      'transfer-encoding: chunked',
      'content-type: application/json',
    ]);
    const answer = new Promise<string>((resolve) => socket.once('data', (data) => resolve(String(data))));
    socket.on('error', () => undefined);
    const chunk = '#'.repeat(2 ** 16);
    for (let i = 0; i < 40; i++) socket.write(`10000\r\n${chunk}\r\n`);
    expect(await answer).toMatch(/^HTTP\/1\.1 413 /);
    socket.destroy();
  });

  test.each([
    ['raw', 'content-type: application/octet-stream', 'abc'],
    [
      'multipart',
      'content-type: multipart/form-data; boundary=xx',
      '--xx\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\nabc',
    ],
  ])('a %s upload that breaks off leaves nothing', async (_about, type, start) => {
    const socket = open(['POST /imports HTTP/1.1', 'content-length: 1000', type]);
    socket.write(start);
    const running = async () => (await app.ask('{ importRuns { state received } }')).data.importRuns;
    while ((await running())[0]?.received !== start.length) await sleep(5);
    expect(spooled()).toHaveLength(1);
    socket.destroy();
    while ((await running()).length > 0) await sleep(5);
    expect(spooled()).toEqual([]);
    expect(await app.parts.store.read('import/list', { space: 'main' })).toEqual([]);
  });
});

test('a mapping is one as a text or as a file; what is none is refused before anything waits', async () => {
  const withMapping = (mapping: string | Blob): FormData => {
    const data = form({ 'list.csv': 'Supplier\nOne Ltd\n' });
    data.append('mapping', mapping);
    return data;
  };
  const deep = '['.repeat(200_000) + ']'.repeat(200_000);
  for (const wrong of ['{', '{"nope":1}', deep, `{"version":1,"columns":[{"column":${deep}}]}`]) {
    expect(await codeOf(await post(withMapping(wrong)))).toBe('INVALID_VALUE');
  }
  expect(await codeOf(await post(withMapping(new Blob(['{']))))).toBe('INVALID_VALUE');
  expect(spooled()).toEqual([]);
});

test.skipIf(!existsSync('/dev/full'))('a full disk is told as one', async () => {
  const failure = await writeFile('/dev/full', 'x').catch((error: unknown) => error);
  expect(asNoRoom(failure)).toMatchObject({
    detail: { code: 'STORE_UNAVAILABLE', message: 'the disk has no room for the upload' },
  });
  const other = new Error('something else');
  expect(asNoRoom(other)).toBe(other);
});

test('an upload for which no folder can be made is none: those after it are not kept waiting for it', async () => {
  const folder = join(app.folder, 'uploads');
  writeFileSync(folder, 'in the way');
  for (let i = 0; i < 20; i++) expect(await codeOf(await post('id\n'))).not.toBe('TOO_BUSY');
  expect(app.parts.importRuns.items()).toEqual([]);
  rmSync(folder);
  expect((await ended(await upload({ 'one.xlsx': declarationOf(1) }))).state).toBe('DONE');
});

describe('in a thread of its own', () => {
  const log = pino({ level: 'silent' });
  beforeEach(async () => {
    await app.close();
    app = await testApp({ workplace: (config) => inThreads({ ...config, workers: 1 }, log) });
  });

  test('an upload does what it does in this one, and answers show it', async () => {
    const { state, files } = await ended(await upload({ 'one.xlsx': declarationOf(1), 'x.pdf': '%PDF-1.4' }));
    expect(state).toBe('DONE');
    expect(files.nodes).toMatchObject([{ state: 'IMPORTED', number: 1 }, { state: 'REFUSED' }]);
    expect((await app.ask('{ snapshot { documents } }')).data.snapshot.documents).toBe(1);
  });

  test('an upload is given up', async () => {
    const id = await upload(
      Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`${i}.xlsx`, declarationOf(i, { rows: 60 })])),
    );
    while ((await runOf(id)).files.nodes.length < 1) await sleep(5);
    await app.ask('mutation ($id: ID!) { cancelImport(id: $id) { id } }', { id });
    expect((await ended(id)).state).toBe('CANCELLED');
    expect((await checkStore(app.parts.store)).faults).toEqual([]);
  });
});
