/** A report's file held against the data: what it is made of, what was done to it, what has moved. */
import { readFileSync } from 'node:fs';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openArchive } from '../../server/ingest/archive/zip.ts';
import { FORMATS, type FormatName } from '../../server/reports/formats/formats.ts';
import { zipOf } from '../../server/reports/formats/zip.ts';
import { contentHash, reportId } from '../../server/reports/identity.ts';
import { GENERATOR, makeReport } from '../../server/reports/make.ts';
import { readPrevious } from '../../server/reports/previous/read-previous.ts';
import type { Report } from '../../server/reports/report.ts';
import { readReport } from '../../server/reports/verify/read-report.ts';
import { type Verdict, verify } from '../../server/reports/verify/verify.ts';
import { TEST_NOW, type TestApp, testApp } from '../support/app.ts';
import { askerIn, reportOf, TIN } from './reports.ts';

const SEED = join(import.meta.dirname, '../../seed/demo');
/** The share that was changed, as it was. */
let shareBefore = Number.NaN;
const formats = Object.keys(FORMATS) as FormatName[];

let app: TestApp;
let folder: string;
let report: Report;

beforeAll(async () => {
  app = await testApp({ demo: true });
  folder = await mkdtemp(join(tmpdir(), 'orepath-verify-'));
  const tables = join(folder, 'tables');
  await cp(SEED, tables, { recursive: true });
  await writeFile(
    join(tables, 'links.csv'),
    withOneShareChanged(readFileSync(join(SEED, 'links.csv'), 'utf8')),
  );
  await app.load(tables, 'moved', true);
  report = await reportOf(app, TIN);
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

/** The claim by which Asanagi supplies Hoshino in this fiscal year. */
function withOneShareChanged(csv: string): string {
  const rows = csv.split('\n');
  const at = rows.findIndex((row) => row.includes(',own:asanagi,own:hoshino,') && row.includes('fy2025'));
  const cells = rows[at]!.split(',');
  shareBefore = Number(cells[4]);
  cells[4] = '0.01';
  return rows.with(at, cells.join(',')).join('\n');
}

async function written(format: FormatName, bytes?: Uint8Array): Promise<string> {
  const path = join(folder, `report${FORMATS[format].extension}`);
  await writeFile(path, bytes ?? (await FORMATS[format].render(report, 'ja')));
  return path;
}

async function verdictOn(path: string, { space = 'demo', now = TEST_NOW } = {}): Promise<Verdict> {
  const read = await readReport(path);
  const { request } = read.content;
  return verify(read, {
    generator: GENERATOR,
    make: async () =>
      makeReport({ ...request, profile: null }, await askerIn(app, space), app.parts.store, now),
    render: (made, format, lang) => FORMATS[format].render(made, lang),
  });
}

describe.each(formats)('a report as %s', (format) => {
  test('carries its content and its language', async () => {
    const read = await readReport(await written(format));
    expect(read).toMatchObject({ format, lang: 'ja', intact: true });
    expect(read.content).toEqual(JSON.parse(JSON.stringify(report)));
  });

  test('is the same hours later on the same day', async () => {
    const now = new Date(TEST_NOW.getTime() + 9 * 3_600_000);
    expect(await verdictOn(await written(format), { now })).toMatchObject({
      verdict: 'same',
      moves: [],
      knownAtOpen: true,
    });
  });

  test('that counts everything on record is told what has moved since', async () => {
    const verdict = await verdictOn(await written(format), { space: 'moved' });
    expect(verdict).toMatchObject({ verdict: 'moved', altered: null, failure: null, id: report.id });
    expect(verdict.now!.id).not.toBe(report.id);
    const moved = new Map(verdict.moves.map((move) => [move.at, move]));
    expect(moved.get('basis.snapshot')).toMatchObject({ what: 'changed', before: report.basis.snapshot });
    const after = await reportOf(app, TIN, 'moved');
    const expected = (one: unknown) =>
      (one as { figures: { exposure: { expected: number } } }).figures.exposure.expected;
    expect(moved.get('figures.exposure.expected')).toEqual({
      at: 'figures.exposure.expected',
      what: 'changed',
      before: expected(report),
      after: expected(after),
    });
    const shares = verdict.moves.filter(
      ({ at }) => at.endsWith('.claim.share') && at.includes('own:asanagi'),
    );
    expect(shares.length).toBeGreaterThan(0);
    for (const { before, after: now } of shares) expect([before, now]).toEqual([shareBefore, 0.01]);
  });
});

describe('a file that somebody changed', () => {
  test('in its content is altered, and what it says is told beside what the data give', async () => {
    const json = new TextDecoder().decode(await FORMATS.json.render(report, 'ja'));
    const changed = json.replace(/"expected": 0\.\d+/, '"expected": 0.001');
    const verdict = await verdictOn(await written('json', Buffer.from(changed)));
    expect(verdict).toMatchObject({ verdict: 'altered', altered: 'content' });
    expect(verdict.moves.map(({ at, before }) => [at, before])).toEqual([
      ['figures.exposure.expected', 0.001],
    ]);
  });

  test('only in what it shows is altered too', async () => {
    const archive = await openArchive(Buffer.from(await FORMATS.csv.render(report, 'ja')), 'report.zip');
    const parts = await Promise.all(
      archive.entries.map(async (one) => {
        const content = await text(await one.open());
        const path = one.path;
        return {
          path,
          bytes: Buffer.from(path === 'contributions.csv' ? content.replace(/0\.1/, '0.9') : content),
        };
      }),
    );
    const verdict = await verdictOn(await written('csv', await zipOf(parts)));
    expect(verdict).toMatchObject({ verdict: 'altered', altered: 'rendering', moves: [] });
  });

  test('of another version is no altered one', async () => {
    const other = { ...report, generator: 'orepath 0.0.1' };
    const hashed = { ...other, contentHash: contentHash(other) };
    const verdict = await verdictOn(await written('json', await FORMATS.json.render(hashed, 'ja')));
    expect(verdict).toMatchObject({ verdict: 'moved', altered: null });
    expect(verdict.moves.map(({ at }) => at)).toEqual(['generator']);
  });
});

/** With id and hash as if it had been written so. */
function rehashed(forged: Report): Report {
  const named = { ...forged, id: reportId(forged) };
  return { ...named, contentHash: contentHash(named) };
}

describe('a file whose hash somebody made anew', () => {
  test('is told by what the data give, be it only a sentence that was changed', async () => {
    const [first, ...rest] = report.summary;
    const summary = [{ ...first!, values: { ...first!.values, high: 0.001 } }, ...rest];
    const verdict = await verdictOn(
      await written('json', await FORMATS.json.render(rehashed({ ...report, summary }), 'ja')),
    );
    expect(verdict.verdict).toBe('moved');
    expect(verdict.moves.map(({ at }) => at.split('[')[0])).toContain('summary');
    expect(verdict.moves.map(({ before }) => before)).toContain(0.001);
  });

  test('with the id of another report is altered', async () => {
    const other = { ...report, id: `rep:${'0'.repeat(32)}` };
    const path = await written(
      'json',
      await FORMATS.json.render({ ...other, contentHash: contentHash(other) }, 'ja'),
    );
    expect(await verdictOn(path)).toMatchObject({ verdict: 'altered', altered: 'content' });
  });

  test.each(['figures', 'contributions', 'smelters', 'gaps'])(
    'and that lacks its %s is altered, and nothing is compared with it',
    async (part) => {
      const forged = JSON.stringify({
        ...rehashed({ ...report, [part]: undefined } as Report),
        language: 'ja',
      });
      const html = new TextDecoder().decode(await FORMATS.html.render(report, 'ja'));
      const page = html.replace(
        /(id="report">)[^<]*/,
        (_, start) => start + forged.replaceAll('<', '\\u003c'),
      );
      const path = await written('html', Buffer.from(page));
      expect(await verdictOn(path)).toMatchObject({ verdict: 'altered', altered: 'content' });
      await expect(readPrevious(path)).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' });
    },
  );

  test.each([
    ['no question', { request: null }],
    ['a citation that is none', { citations: [null] }],
    ['a sentence that is none', { summary: [null] }],
    ['a basis that is a list', { basis: [] }],
    ['a nest without end', { limits: 'nest' }],
  ])('and that has %s is no report', async (_, part) => {
    const path = join(folder, 'forged');
    const nest = '['.repeat(20_000) + ']'.repeat(20_000);
    await writeFile(path, JSON.stringify({ ...report, ...part, language: 'en' }).replace('"nest"', nest));
    await expect(readReport(path)).rejects.toMatchObject({ code: 'NOT_A_REPORT' });
  });

  test('cannot reach what all objects have in common', async () => {
    const json = JSON.stringify({ ...report, language: 'en' }).replace(
      '{',
      '{"__proto__":{"harmed":1},"constructor":{"prototype":{"harmed":1}},',
    );
    const verdict = await verdictOn(await written('json', Buffer.from(json)));
    expect(verdict.verdict).toBe('altered');
    expect(({} as { harmed?: number }).harmed).toBeUndefined();
  });
});

test('a buyer that is gone leaves no such report, and that is said', async () => {
  const gone = { ...report, request: { ...report.request, buyer: 'own:nobody' } };
  const bytes = await FORMATS.json.render(rehashed(gone), 'en');
  expect(await verdictOn(await written('json', bytes))).toMatchObject({
    verdict: 'moved',
    now: null,
    failure: { code: 'UNKNOWN_ENTITY' },
  });
});

test.each([
  ['no JSON', '{'],
  ['other JSON', '{"form":"something"}'],
  ['a page', '<!doctype html><title>x</title>'],
  ['a broken zip', 'PK\u0003\u0004 and nothing'],
  ['a PDF without attachment', '%PDF-1.7\n%%EOF'],
  ['nothing', ''],
])('%s is no report', async (_, content) => {
  const path = join(folder, 'stranger');
  await writeFile(path, content);
  await expect(readReport(path)).rejects.toMatchObject({ code: 'NOT_A_REPORT' });
});
