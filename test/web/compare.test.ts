/** The Compare screen: figures and reasons as the service gives them, ways into the question, and what it refuses. */
import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { fill } from '../../common/words/fill.ts';
import { formats } from '../../common/words/format.ts';
import { en } from '../../web/i18n/en/messages.ts';
import { ja } from '../../web/i18n/ja/messages.ts';
import { zh } from '../../web/i18n/zh/messages.ts';
import { dayBefore, yearsBefore } from '../../web/views/compare/viewpoints.ts';
import { findChromium } from '../support/browser.ts';
import { pageWorld } from '../support/page-world.ts';
import { englishOf, overflow, shownWords } from '../support/shown-words.ts';

const { fine, points, plural, number } = formats('en');
const t = (key: keyof typeof en, values: Record<string, string | number> = {}) =>
  fill(en[key], values, plural, (n) => number(n));

describe('differences and days', () => {
  it.each([
    [0.057, '+5.7'],
    [-0.021, '−2.1'],
    [0, '0.0'],
    [0.0004, '+0.04'],
    [-0.00002, '−0.002'],
    [1, '+100.0'],
  ])('%d of one is %s points', (difference, text) => {
    expect(points(difference)).toBe(text);
  });

  it.each([
    [0.2449, '24.5%'],
    [0, '0%'],
    [1, '100%'],
    [0.0001, '<0.1%'],
    [0.9999, '>99.9%'],
    [0.3, '30.0%'],
  ])('%d of one is %s where it is compared', (part, text) => {
    expect(fine(part)).toBe(text);
  });

  it('to as many places as are asked for', () => {
    expect([fine(0.62004, 3), fine(0.25, 0), fine(0.00001, 2)]).toEqual(['62.004%', '25%', '<0.01%']);
  });

  it('a year before a leap day is the last of February, a day before the first of March too', () => {
    expect(yearsBefore('2024-02-29', 1)).toBe('2023-02-28');
    expect(yearsBefore('2026-11-23', 1)).toBe('2025-11-23');
    expect(dayBefore('2024-03-01')).toBe('2024-02-29');
    expect(dayBefore('2026-01-01')).toBe('2025-12-31');
  });
});

interface Compared {
  before: { low: number; expected: number; high: number; coverage: number };
  after: { low: number; expected: number; high: number; coverage: number };
  difference: { expected: number; low: number };
  movers: {
    total: number;
    movers: { contribution: number; entities: { entityId: string; name: string }[] }[];
  };
}

const chromium = findChromium();

describe.skipIf(!chromium)('the comparison in a browser', () => {
  const world = pageWorld(chromium!);
  const { visit, graphql } = world;
  const address = (more = '') =>
    `/?space=demo&screen=compare&buyer=own:hoshino&risk=conflict&material=tin&asOf=2026-11-01${more}`;
  const settled = (page: Page) => page.waitForSelector('main.compare[aria-busy=false] .movers > li');
  const query = (page: Page) => new URL(page.url()).searchParams;

  async function compared(before: string, after = 'asOf: "2026-11-01"'): Promise<Compared> {
    const { compare } = await graphql<{ compare: Compared }>(
      `{ compare(buyer: "own:hoshino", question: {risk: "conflict", material: "tin"}, before: {${before}}, after: {${after}}) {
        ... on Comparison {
          before { low expected high coverage } after { low expected high coverage } difference { expected low }
          movers(first: 100) { total movers { contribution entities { entityId name } } }
        } } }`,
    );
    return compare;
  }

  it('compares with a year before where nothing is chosen: every figure is the service’s', async () => {
    const { before, after, difference } = await compared('asOf: "2025-11-01"');
    await visit(address(), async (page) => {
      await settled(page);
      const told = t('compare.headline', {
        difference: t('compare.points', { points: points(difference.expected) }),
        before: fine(before.expected),
        after: fine(after.expected),
      });
      expect(await page.locator('#compare-moved').textContent()).toContain(told);
      const rows = await page.locator('.compare-sides tbody tr').allTextContents();
      const row = (label: string, was: number, is: number) =>
        expect(rows).toContain(`${label}${fine(was)}${fine(is)}${points(is - was)}`);
      row(en['table.expected'], before.expected, after.expected);
      row(en['table.low'], before.low, after.low);
      row(en['table.high'], before.high, after.high);
      row(en['table.coverage'], before.coverage, after.coverage);
      expect(await page.locator('.compare-marks .exposure-band').count()).toBe(2);
      expect(await page.locator('.compare-marks .mass-strip').count()).toBe(2);
      expect(await page.locator('.presets [aria-current]').textContent()).toBe(en['compare.yearBefore']);
    });
  });

  it('lists the movers as the service does; they add up to the difference, and the bridge ends where it should', async () => {
    const { movers, difference } = await compared('asOf: "2025-11-01"');
    const sum = movers.movers.reduce((total, { contribution }) => total + contribution, 0);
    expect(movers.total).toBe(movers.movers.length);
    expect(sum).toBeCloseTo(difference.expected, 12);
    await visit(address(), async (page) => {
      await settled(page);
      const shown = await page.locator('.movers > li .mover-points b').allTextContents();
      expect(shown).toEqual(
        movers.movers.map(({ contribution }) => t('compare.points', { points: points(contribution) })),
      );
      expect(await page.locator('.compare-shown').textContent()).toContain(
        t('compare.shown', { shown: number(shown.length), total: number(movers.total) }),
      );
      // rows by their names: no id of a table is shown
      const rows = await page.locator('.movers').textContent();
      expect(rows).not.toMatch(/own:|rmi:|doc:/);
      for (const { entities } of movers.movers) expect(rows).toContain(entities[0]!.name);
      // each step as long as its contribution, from the tick before to the tick after
      const box = async (selector: string) =>
        page.locator(selector).evaluateAll((all) =>
          all.map((one) => {
            const { x, width } = (one as SVGGraphicsElement).getBBox();
            return { x, width };
          }),
        );
      const [levels, steps] = [await box('.bridge path.level'), await box('.bridge .step')];
      expect(steps).toHaveLength(movers.movers.length);
      const unit = (levels[1]!.x - levels[0]!.x) / difference.expected;
      steps.forEach(({ width }, i) => {
        expect(width / unit).toBeCloseTo(Math.abs(movers.movers[i]!.contribution), 3);
      });
    });
  });

  it('takes other viewpoints by presets and by dates, keeps them in the address and says which is compared', async () => {
    await visit(address(), async (page) => {
      await settled(page);
      await page.locator('.presets a', { hasText: 'came out' }).click();
      await expect.poll(() => query(page).get('beforeAsOf')).toMatch(/^2026-\d\d-\d\d$/);
      await page.goBack();
      await expect.poll(() => query(page).get('beforeAsOf')).toBeNull();
      await page.getByLabel(en['compare.beforeAsOf']).fill('2025-07-01');
      await page.getByLabel(en['compare.beforeAsOf']).blur();
      await expect.poll(() => query(page).get('beforeAsOf')).toBe('2025-07-01');
      const { before } = await compared('asOf: "2025-07-01"');
      await expect.poll(() => page.locator('#compare-moved').textContent()).toContain(fine(before.expected));
      expect(await page.locator('.compare-sides > .bounds').textContent()).toContain('1 Jul 2025');
      await page.reload();
      await settled(page);
      expect(await page.locator('#compare-moved').textContent()).toContain(fine(before.expected));
    });
  });

  it('compares two moments of knowledge on one day', async () => {
    const { before, difference, movers } = await compared(
      'asOf: "2026-11-01", knownAt: "2026-04-01T00:00:00Z"',
    );
    expect(Math.abs(difference.expected)).toBeGreaterThan(0);
    await visit(address('&beforeKnownAt=2026-04-01T00:00:00Z'), async (page) => {
      await settled(page);
      expect(await page.locator('#compare-moved').textContent()).toContain(fine(before.expected));
      const moments = await page.locator('.compare-sides > .bounds').textContent();
      expect(moments).toContain('1 Apr 2026 00:00 UTC');
      expect(await page.locator('.bridge .step').count()).toBe(
        Math.min(8, movers.total) + Number(movers.total > 8),
      );
      const shown = await page.locator('.compare-shown').textContent();
      expect(shown).toContain(`${Math.min(10, movers.total)} of ${movers.total}`);
      if (movers.total > 10) {
        await page.locator('.compare-movers > button').click();
        await expect.poll(() => page.locator('.movers > li').count()).toBeGreaterThan(10);
      }
    });
  });

  it.each(['before', 'after'] as const)(
    'leads from a mover into the question, its entity selected, as of %s',
    async (side) => {
      const { movers, ...sides } = await compared('asOf: "2025-11-01"');
      const { entityId } = movers.movers[0]!.entities[0]!;
      await visit(address(), async (page) => {
        await settled(page);
        await page
          .locator('.movers > li')
          .first()
          .locator('.ways a')
          .nth(side === 'before' ? 0 : 1)
          .click();
        await page.waitForSelector('.answer .figure');
        expect(query(page).get('select')).toBe(entityId);
        expect(query(page).get('screen')).toBeNull();
        expect(query(page).get('asOf')).toBe(side === 'before' ? '2025-11-01' : '2026-11-01');
        const { percent } = formats('en');
        expect(await page.locator('.answer .figure').textContent()).toBe(percent(sides[side].expected));
      });
    },
  );

  it('is taken away: the rows that moved as CSV, whose contributions add up, and the bridge as SVG', async () => {
    const { difference, movers } = await compared('asOf: "2025-11-01"');
    await visit(address(), async (page) => {
      await settled(page);
      const taken = async (kind: string) => {
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          page.locator('.compare-head').getByRole('button', { name: kind, exact: true }).click(),
        ]);
        return readFile(await download.path(), 'utf8');
      };
      const records: string[][] = parse(await taken('CSV'), { bom: true });
      const rows = records.slice(
        1,
        records.findIndex((cells) => cells.every((cell) => cell === '')),
      );
      // rows that act together share one contribution
      const byMover = new Map(rows.map(([mover, contribution]) => [mover, Number(contribution)]));
      expect(byMover.size).toBe(movers.total);
      expect([...byMover.values()].reduce((sum, part) => sum + part, 0)).toBeCloseTo(difference.expected, 12);
      const svg = await taken('SVG');
      const told = [points(difference.expected), 'Hoshino Industrial', '1 Nov 2025', en['compare.before']];
      for (const text of told) expect(svg).toContain(text);
    });
  });

  it('says which side has no supplier on record, and shows the figure that there is', async () => {
    const { after } = await compared('asOf: "2025-11-01"');
    await visit(address('&beforeAsOf=1999-01-01'), async (page) => {
      const alert = page.locator('.one-sided');
      await alert.waitFor();
      expect(await alert.locator('h2').textContent()).toBe(
        t('compare.oneSided.before', { name: 'Hoshino Industrial' }),
      );
      expect(await alert.textContent()).toContain('1 Jan 1999');
      expect(await alert.locator('.exposure-band').count()).toBe(1);
      expect(await alert.textContent()).toContain(fine(after.expected));
      // and on from there
      await page.locator('.presets a').first().click();
      await settled(page);
    });
  });

  it('is used by keyboard alone: a preset, an explanation, and the evidence of a mover', async () => {
    await visit(address('&beforeAsOf=2025-07-01'), async (page) => {
      await settled(page);
      await page.locator('.presets a').first().focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => query(page).get('beforeAsOf')).toBe('2025-11-01');
      await settled(page);
      const figure = page.locator('#compare-moved .explained');
      await figure.focus();
      await page.keyboard.press('Enter');
      await page.waitForSelector('.explanation:popover-open');
      await page.keyboard.press('Escape');
      await page.locator('.movers > li').first().getByRole('link', { name: en['sources.open'] }).focus();
      await page.keyboard.press('Enter');
      await page.waitForSelector('.document-panel .identity');
      expect(query(page).get('screen')).toBe('sources');
    });
  });

  it.each([
    ['ja', ja],
    ['zh', zh],
  ] as const)('speaks %s throughout', async (lang, messages) => {
    await visit(address(`&lang=${lang}`), async (page) => {
      await settled(page);
      expect(await page.locator('.compare-choose h1').textContent()).toBe(messages['compare.title']);
      await page.locator('.compare-remarks summary').first().click();
      const english = englishOf(en, messages);
      expect((await shownWords(page)).filter((word) => english.includes(word))).toEqual([]);
    });
  });

  it('never scrolls sideways at 360 px', async () => {
    for (const lang of ['en', 'ja', 'zh']) {
      await visit(
        address(`&lang=${lang}`),
        async (page) => {
          await settled(page);
          expect(await overflow(page), lang).toBeLessThanOrEqual(0);
        },
        { viewport: { width: 360, height: 780 } },
      );
    }
  });
});
