/** Where a report says that the trace stops, held against the mass balance and against what answers would do. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openQuestion } from '../../server/questions/open.ts';
import type { Table } from '../../server/reports/document/document.ts';
import { outlineOf } from '../../server/reports/document/outline.ts';
import { namedProfile } from '../../server/reports/profile/profiles.ts';
import type { TierNContent } from '../../server/reports/tier-n/content.ts';
import { type TestApp, testApp } from '../support/app.ts';
import { askerIn, reportOf, TIN } from './reports.ts';

let app: TestApp;
let tin: TierNContent;
beforeAll(async () => {
  app = await testApp({ demo: true });
  tin = await reportOf(app, TIN);
});
afterAll(() => app.close());

describe('where the trace stops', () => {
  test.each([
    ['tin', TIN],
    ['every material', { ...TIN, material: null }],
    ['shares that nobody states', { ...TIN, buyer: 'own:corvane', material: null }],
  ])('adds up to what is not traced: %s', async (_, asked) => {
    const { gaps, figures } = await reportOf(app, asked);
    expect(gaps.gaps.total).toBe(gaps.gaps.rows.length);
    const sum = gaps.gaps.rows.reduce((all, { opaque }) => all + opaque, 0);
    expect(sum).toBeCloseTo(figures.mass.opaque, 12);
  });

  test('says what an answer would tell: the same as when a supplier without risk, or with it, is put there', async () => {
    const asker = await askerIn(app);
    const question = asker.resolve(TIN);
    const buyer = await asker.entity(TIN.buyer);
    const bandWith = async (supplier: string) => {
      const claim = { supplier, customer: 'own:songlan', materials: ['tin'], share: 1 };
      const added = { addClaim: { ...claim, basis: 'declared', scope: 'company', depth: 'direct' } as const };
      return (await asker.scenario(question, buyer, [added])).after.exposure;
    };
    const gap = tin.gaps.gaps.rows.find(({ entity }) => entity.id === 'own:songlan')!;
    const { low, high } = tin.figures.exposure;
    expect((await bandWith('own:M-mm-hpalaung')).low - low).toBeCloseTo(gap.lowGain!, 12);
    expect(high - (await bandWith('own:R-tin')).high).toBeCloseTo(gap.highGain!, 12);
    expect(gap.namedBy).toMatchObject([{ id: 'own:hoshino' }]);
  });

  test('says nobody who named it where who supplies whom may not leave', async () => {
    const { gaps, withheld } = await reportOf(app, { ...TIN, profile: namedProfile('public') });
    for (const { namedBy } of gaps.gaps.rows) expect(namedBy).toEqual({ withheld: 'profile', source: null });
    expect(withheld.find(({ what }) => what === 'relationships')!.count).toBeGreaterThanOrEqual(
      gaps.gaps.total,
    );
  });

  test('asks first what narrows most, and every band lies within the one before', () => {
    const { ask } = tin.gaps;
    const { low, high } = tin.figures.exposure;
    expect(ask.before).toEqual({ low, high });
    expect(ask.candidates).toBe(tin.gaps.gaps.total + tin.gaps.assumed.total);
    let [width, narrowed] = [high - low, 0];
    for (const question of ask.questions) {
      const { ifClean, ifHit } = question.after;
      const mean = (ifClean.high - ifClean.low + ifHit.high - ifHit.low) / 2;
      expect(mean).toBeLessThan(width);
      expect(high - low - mean).toBeCloseTo(question.narrowed, 12);
      expect(question.narrowed - narrowed).toBeGreaterThan(0);
      [width, narrowed] = [mean, question.narrowed];
    }
    expect(narrowed).toBeLessThanOrEqual(ask.atMost);
  });
});

test('of a long list only the largest have the effect of an answer, and the report says so', () => {
  const [first] = tin.gaps.gaps.rows;
  const rest = Array.from({ length: 100 }, () => ({ ...first!, lowGain: null, highGain: null }));
  const gaps = { ...tin.gaps, gaps: { rows: [first!, ...rest], total: 101 } };
  const sectionOf = (content: TierNContent) =>
    outlineOf(content as Parameters<typeof outlineOf>[0], 'en').sections.find(({ id }) => id === 'gaps')!;
  const said = JSON.stringify(sectionOf({ ...tin, gaps }).blocks);
  expect(said).toContain('computed for the 100 largest');
  expect(said.match(/"absent","text":"not computed"/g)).toHaveLength(200);
  expect(JSON.stringify(sectionOf(tin).blocks)).not.toContain('computed');
});

describe('questions that somebody follows up', () => {
  const open = (about: 'gap' | 'split', entity: string, due: string | null, more: object = {}) => {
    const { buyer, risk, material } = TIN;
    const asked = { about, entity, whom: entity, buyer, risk, material, lens: 'responsible-minerals' };
    const rest = { tiers: null, space: 'demo', by: 'Ada', due, now: () => new Date(0), ...more };
    return openQuestion(app.parts.store, { ...asked, ...rest });
  };

  test('are none, and the report says so', () => {
    expect(tin.questions).toEqual({
      open: { rows: [], total: 0 },
      counts: { open: 0, asked: 0, answered: 0, dropped: 0 },
    });
    expect(tin.basis.questions).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  test('are listed by the day on which they are due, and make it another report of the same graph', async () => {
    const late = await open('gap', 'own:songlan', '2027-01-31', { assignee: 'Grace' });
    const without = await open('split', 'own:kaikyo', null, { title: '=1+1' });
    const soon = await open('gap', 'rmi:CID900103', '2026-12-01', { at: new Date(1) });
    const other = await open('gap', 'own:songlan', null, { buyer: 'own:aldermark' });
    const report = await reportOf(app, TIN);
    const { rows, total } = report.questions.open;
    expect([rows.map(({ id }) => id), total]).toEqual([[soon, late, without], 3]);
    expect(rows.map(({ id }) => id)).not.toContain(other);
    expect(rows[1]).toMatchObject({ assignee: 'Grace', entity: { id: 'own:songlan' }, due: '2027-01-31' });
    expect(report.id).not.toBe(tin.id);
    expect(report.basis.snapshot).toBe(tin.basis.snapshot);
    expect(report.basis.questions).not.toBe(tin.basis.questions);
    expect(report.figures).toEqual(tin.figures);
  });

  test('read as they were written, or as what they are about', async () => {
    const { sections } = outlineOf(await reportOf(app, TIN), 'en');
    const section = sections.find(({ id }) => id === 'questions')!;
    const table = section.blocks.find((block): block is Table => block.type === 'table')!;
    const asked = table.rows.map(([cell]) => cell);
    expect(asked).toMatchObject([
      { text: 'Who supplies 澜岚锡业冶炼厂?' },
      { text: 'Who supplies Song Lan Wiring?' },
      { text: '=1+1' },
    ]);
  });
});
