/** What a report says has moved since an earlier one, held against both and against the analysis of two viewpoints. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { outlineOf } from '../../server/reports/document/outline.ts';
import { renderJson } from '../../server/reports/formats/json.ts';
import type { ReportInput } from '../../server/reports/make.ts';
import { previousOf } from '../../server/reports/previous/previous.ts';
import { readPrevious } from '../../server/reports/previous/read-previous.ts';
import { namedProfile } from '../../server/reports/profile/profiles.ts';
import type { TierNContent } from '../../server/reports/tier-n/content.ts';
import { type TestApp, testApp } from '../support/app.ts';
import { askerIn, reportOf, TIN } from './reports.ts';

let app: TestApp;
let folder: string;
let then: TierNContent;
let now: TierNContent;
const EARLIER = { asOf: '2026-08-01', knownAt: '2026-08-01T00:00:00.000Z' };
beforeAll(async () => {
  app = await testApp({ demo: true });
  folder = await mkdtemp(join(tmpdir(), 'orepath-previous-'));
  then = await reportOf(app, { ...TIN, ...EARLIER });
  now = await reportOf(app, { ...TIN, previous: previousOf(then) });
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

const against = (previous: TierNContent, more: Partial<Omit<ReportInput, 'kind'>> = {}) =>
  reportOf(app, { ...TIN, ...more, previous: previousOf(previous) });

describe('against an earlier day and an earlier knowledge', () => {
  test('every figure is the difference of the two', () => {
    const { difference } = now.changes!;
    expect(difference.exposure.expected).toBe(now.figures.exposure.expected - then.figures.exposure.expected);
    expect(difference.exposure.high).toBe(now.figures.exposure.high - then.figures.exposure.high);
    expect(difference.mass.opaque).toBe(now.figures.mass.opaque - then.figures.mass.opaque);
    expect(difference.exposure.expected).not.toBe(0);
  });

  test('movers are those of the analysis, and add up to what the expected exposure moved by', async () => {
    const asker = await askerIn(app);
    const buyer = await asker.entity(TIN.buyer);
    const before = asker.resolve({ ...TIN, ...EARLIER });
    const found = await asker.analyse('compare', { before, after: asker.resolve(TIN), buyer });
    const { movers, moversUnknown, difference } = now.changes!;
    expect(moversUnknown).toBeNull();
    expect(movers!.total).toBe(found.total);
    expect(movers!.rows.map(({ contribution }) => contribution)).toEqual(
      found.movers.map(({ contribution }) => contribution),
    );
    const sum = movers!.rows.reduce((all, { contribution }) => all + contribution, 0);
    expect(sum).toBeCloseTo(difference.exposure.expected, 12);
    // the declaration of September 2026 that replaced the one of before (seed/README.md)
    const ids = movers!.rows.flatMap(({ moves }) => moves.map(({ id }) => id));
    expect(movers!.rows.some(({ entities }) => entities.some(({ id }) => id === 'own:kaikyo'))).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('contributions and gaps add up to what their sums moved by', () => {
    const moved = (rows: { before: number | null; after: number | null }[]) =>
      rows.reduce((sum, { before, after }) => sum + (after ?? 0) - (before ?? 0), 0);
    const { contributions, gaps, difference } = now.changes!;
    expect(moved(contributions.rows)).toBeCloseTo(difference.exposure.expected, 9);
    expect(moved(gaps.rows)).toBeCloseTo(difference.mass.opaque, 9);
    for (const { before, after } of [...contributions.rows, ...gaps.rows]) expect(before).not.toBe(after);
  });

  test('an assessment that lapsed in between is told, one that lapsed before both is not', async () => {
    // valid to 2026-10-31 and to 2026-03-31 (seed/README.md)
    const { changes } = await against(await reportOf(app, { ...TIN, asOf: '2026-10-15' }));
    const of = (id: string) => changes!.statuses.rows.filter(({ entity }) => entity.id === id);
    expect(of('rmi:CID900101')).toMatchObject([
      { kind: 'rmap-assessment', material: 'tin', before: ['conformant'], after: [] },
    ]);
    expect(of('rmi:CID900105')).toEqual([]);
  });

  test('documents that only one of the two cites are told of, and found among the citations', () => {
    const { added, gone } = now.changes!.documents;
    const idOf = (number: number) => now.citations.find((one) => one.number === number)!.id;
    const cited = new Set(then.citations.map(({ id }) => id));
    expect(added.length).toBeGreaterThan(0);
    for (const number of added) expect(cited.has(idOf(number))).toBe(false);
    for (const number of gone) expect(cited.has(idOf(number))).toBe(true);
    const without = now.citations.slice(0, now.changes!.citedBefore).map(({ id }) => id);
    expect(new Set([...without, ...gone.map(idOf)])).toEqual(new Set([...cited, ...added.map(idOf)]));
  });

  test('is part of the question: another id, and the same again without the earlier file', async () => {
    const alone = await reportOf(app, TIN);
    expect(now.id).not.toBe(alone.id);
    expect(alone.changes).toBeNull();
    const again = await reportOf(app, { ...TIN, previous: now.request.previous });
    expect(again).toEqual(now);
  });
});

describe('what nothing moved', () => {
  test('a report compared with itself says so, in every part', async () => {
    const alone = await reportOf(app, TIN);
    const { changes } = await against(alone);
    expect(changes).toMatchObject({
      movers: { rows: [], total: 0 },
      moversUnknown: null,
      contributions: { total: 0 },
      gaps: { total: 0 },
      smelters: { added: [], gone: [] },
      statuses: { total: 0 },
      documents: { added: [], gone: [] },
    });
    const compared = await against(await against(alone));
    expect(compared.changes!.documents).toEqual({ added: [], gone: [] });
  });

  test('what is known by now of an earlier state is found by its snapshot alone', async () => {
    const earlier = await reportOf(app, { ...TIN, knownAt: EARLIER.knownAt });
    const open = { ...previousOf(earlier), request: { ...previousOf(earlier).request, knownAt: null } };
    const { changes } = await reportOf(app, { ...TIN, previous: open });
    expect(changes!.moversUnknown).toBeNull();
    expect(changes!.movers!.total).toBeGreaterThan(0);
  });

  test('movers are not made up where that state is not on record any more, or the lens is another version', async () => {
    const earlier = previousOf(then);
    const other = { ...earlier, snapshot: `snap:${'0'.repeat(32)}` };
    const gone = await reportOf(app, { ...TIN, previous: other });
    expect(gone.changes).toMatchObject({ movers: null, moversUnknown: 'NOT_ON_RECORD' });
    const lens = { ...earlier.lens, version: '0.9' };
    const judged = await reportOf(app, { ...TIN, previous: { ...earlier, lens } });
    expect(judged.changes).toMatchObject({ movers: null, moversUnknown: 'OTHER_LENS' });
    const figures = { ...earlier.figures, exposure: { ...earlier.figures.exposure, expected: 0.5 } };
    const untrue = await reportOf(app, { ...TIN, previous: { ...earlier, figures } });
    expect(untrue.changes).toMatchObject({ movers: null, moversUnknown: 'NOT_ON_RECORD' });
    const text = JSON.stringify(outlineOf(judged, 'en').sections.find(({ id }) => id === 'changes'));
    expect(text).toContain('version 0.9 then');
  });
});

describe('what cannot be compared is refused, and it is said why', () => {
  const cases: readonly [string, Partial<Omit<ReportInput, 'kind'>>, string, string][] = [
    ['another buyer', { buyer: 'own:aldermark' }, 'buyer, own:aldermark', 'own:hoshino'],
    ['another risk', { risk: 'corruption' }, 'risk, corruption', 'conflict'],
    ['another material', { material: 'gold' }, 'material, gold', 'tin'],
    ['another lens', { lens: 'proportional' }, 'lens, proportional', 'responsible-minerals'],
    ['another tier limit', { tiers: 2 }, 'tiers, 2', 'none'],
    ['an earlier day', { asOf: '2026-07-01' }, '2026-07-01 or earlier', '2026-08-01'],
    ['a profile that keeps names back', { profile: namedProfile('public') }, 'profile public', 'internal'],
  ];

  test.each(cases)('%s', async (_, more, expected, got) => {
    const refused = against(then, more);
    await expect(refused).rejects.toMatchObject({
      detail: { code: 'INVALID_ARGUMENT', where: { field: 'previous' } },
    });
    await expect(refused).rejects.toMatchObject({
      detail: { expected: expect.stringContaining(expected), got: expect.stringContaining(got) },
    });
  });

  const written = async (name: string, content: string | Uint8Array): Promise<string> => {
    const path = join(folder, name);
    await writeFile(path, content);
    return path;
  };

  test('a file as it was written is taken, one that was changed since is not', async () => {
    const bytes = await renderJson(then, 'ja');
    expect(await readPrevious(await written('report.json', bytes))).toEqual(previousOf(then));
    const changed = new TextDecoder().decode(bytes).replace('"Hoshino Industrial"', '"Hoshino"');
    await expect(readPrevious(await written('changed.json', changed))).rejects.toMatchObject({
      detail: { code: 'INVALID_ARGUMENT', got: expect.stringContaining('changed since') },
    });
  });

  test('a report of another kind, a file that is none, and no file', async () => {
    const portfolio = await reportOf(app, { kind: 'portfolio', buyer: null, risk: 'conflict' });
    const path = await written('portfolio.json', await renderJson(portfolio, 'en'));
    await expect(readPrevious(path)).rejects.toMatchObject({ detail: { got: 'a report portfolio' } });
    await expect(readPrevious(await written('none.json', '{"a":1}'))).rejects.toMatchObject({
      detail: { code: 'NOT_A_REPORT' },
    });
    await expect(readPrevious(join(folder, 'missing'))).rejects.toMatchObject({
      detail: { code: 'INPUT_NOT_FOUND' },
    });
  });
});
