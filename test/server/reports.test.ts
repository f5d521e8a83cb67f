/** Reports over GraphQL: asked for, followed, fetched. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FORMATS } from '../../server/reports/formats/formats.ts';
import { REPORT_KINDS } from '../../server/reports/request.ts';
import { REPORT_SCHEMA } from '../../server/reports/schema/report-schema.ts';
import { type TestApp, testApp } from '../support/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ demo: true });
});
afterAll(() => app.close());

const HEADERS = { 'orepath-space': 'demo' };
const RUN =
  'id state step done startedAt endedAt report { id contentHash kind } error { code message expected got }';
const FILES = 'files { name format language bytes path }';

async function ask(query: string) {
  const { data, errors } = await app.ask(query, {}, HEADERS);
  expect(errors).toEqual([]);
  return data;
}

const request = async (input: string, more = 'formats: [JSON], languages: [EN]') =>
  (await ask(`mutation { requestReport(input: {${input}}, ${more}) { ${RUN} } }`)).requestReport;

async function ended(id: string) {
  const look = async () => (await ask(`{ reportRun(id: "${id}") { ${RUN} ${FILES} } }`)).reportRun;
  await expect.poll(async () => (await look()).endedAt, { timeout: 30_000 }).not.toBeNull();
  return look();
}

const TIN = 'buyer: "own:hoshino", risk: "conflict", material: "tin"';
const get = (path: string) => app.get(path);

/** Every state that a subscription tells of, by server-sent events. */
async function follow(query: string): Promise<{ state: string; done: number }[]> {
  const response = await app.app.fetch(
    new Request('http://127.0.0.1:4000/graphql', {
      method: 'POST',
      headers: {
        ...HEADERS,
        host: '127.0.0.1:4000',
        'content-type': 'application/json',
        accept: 'text/event-stream',
        'x-graphql-yoga-csrf': '1',
      },
      body: JSON.stringify({ query }),
    }),
  );
  const events = [...(await response.text()).matchAll(/^data: (.+)$/gm)].map(([, data]) => JSON.parse(data!));
  return events.flatMap(({ data }) => data?.reportRun ?? []);
}

describe('a report', () => {
  test('is made in every language asked for, and says what the exposure field says', async () => {
    const { id, state } = await request(TIN, 'formats: [JSON], languages: [EN, JA, ZH, JA]');
    expect(state).toBe('WAITING');
    const run = await ended(id);
    expect(run).toMatchObject({
      state: 'DONE',
      done: 1,
      step: null,
      error: null,
      report: { kind: 'TIER_N' },
    });
    expect(run.files.map((file: { language: string }) => file.language)).toEqual(['EN', 'JA', 'ZH']);
    const { exposure } = await ask(
      '{ exposure(buyer: "own:hoshino", question: {risk: "conflict", material: "tin"}) { ... on Exposure { low expected high coverage } } }',
    );
    for (const file of run.files) {
      const response = await get(file.path);
      expect(response.headers.get('content-disposition')).toContain('attachment');
      const bytes = new Uint8Array(await response.arrayBuffer());
      expect(bytes.length).toBe(file.bytes);
      const { figures, id: report, contentHash } = JSON.parse(new TextDecoder().decode(bytes));
      expect({ report, contentHash }).toEqual({ report: run.report.id, contentHash: run.report.contentHash });
      expect({ ...figures.exposure, coverage: figures.coverage }).toMatchObject(exposure);
    }
  });

  test('asked for twice is the same, byte for byte', async () => {
    const texts: string[] = [];
    for (let i = 0; i < 2; i++) {
      const { files } = await ended((await request(TIN)).id);
      texts.push(await (await get(files[0].path)).text());
    }
    expect(texts[0]).toBe(texts[1]);
  });

  test('is followed until it has ended', async () => {
    const { id } = await request(TIN);
    const states = await follow(`subscription { reportRun(id: "${id}") { state done } }`);
    expect(states.at(-1)).toEqual({ state: 'DONE', done: 1 });
    const parts = states.map(({ done }) => done);
    expect(parts).toEqual([...parts].sort((a, b) => a - b));
  });

  test('that is given up leaves nothing', async () => {
    const { id } = await request(TIN);
    await ask(`mutation { cancelReport(id: "${id}") { state } }`);
    const run = await ended(id);
    expect(run).toMatchObject({ state: 'CANCELLED', files: [] });
    expect(existsSync(join(app.folder, 'reports', id))).toBe(false);
    expect((await ask(`mutation { cancelReport(id: "${id}") { state } }`)).cancelReport).toBeNull();
  });
});

test('every kind and format of reports can be asked for', async () => {
  const { kinds, formats } = await ask(
    '{ kinds: __type(name: "ReportKind") { enumValues { name } } formats: __type(name: "ReportFormat") { enumValues { name } } }',
  );
  const names = (type: { enumValues: { name: string }[] }) =>
    type.enumValues.map(({ name }) => name.toLowerCase().replaceAll('_', '-')).sort();
  expect(names(kinds)).toEqual([...REPORT_KINDS].sort());
  expect(names(formats)).toEqual(Object.keys(FORMATS).sort());
});

test('the JSON Schema of reports is served to who has no command line', async () => {
  const response = await get('/reports/schema.json');
  expect(await response.json()).toEqual(JSON.parse(JSON.stringify(REPORT_SCHEMA)));
});

describe('a report that cannot be made says why and leaves no file', () => {
  test.each([
    ['UNKNOWN_ENTITY', 'buyer: "own:nobody", risk: "conflict"'],
    ['UNKNOWN_RISK', 'buyer: "own:hoshino", risk: "boredom"'],
    ['UNKNOWN_RISK', 'buyer: "own:hoshino"'],
    ['INVALID_ARGUMENT', 'risk: "conflict"'],
    ['UNKNOWN_PROFILE', `${TIN}, profile: "nobody"`],
    ['INVALID_ARGUMENT', `${TIN}, tiers: 0`],
    ['INVALID_ARGUMENT', `${TIN}, at: {asOf: "2999-01-01"}`],
    ['INVALID_ARGUMENT', `${TIN}, at: {knownAt: "2999-01-01T00:00:00Z"}`],
  ])('%s for %s', async (code, input) => {
    const run = await ended((await request(input)).id);
    expect(run).toMatchObject({ state: 'FAILED', error: { code }, files: [] });
    expect(run.error.message).not.toBe('');
    expect(existsSync(join(app.folder, 'reports', run.id))).toBe(false);
  });

  test('a file that is not there is not found, whatever the path', async () => {
    const { id } = await ended((await request(TIN)).id);
    for (const name of ['other.json', '..%2F..%2Fstore', 'orepath.grafeo']) {
      expect((await get(`/reports/${id}/${name}`)).status).toBe(404);
    }
    expect(readdirSync(join(app.folder, 'reports', id))).toHaveLength(1);
  });
});
