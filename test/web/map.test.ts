/** The map of an answer in a browser, against what the service says of the same question and against the seed's facts. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { formats } from '../../common/words/format.ts';
import { en } from '../../web/i18n/en/messages.ts';
import { ja } from '../../web/i18n/ja/messages.ts';
import { zh } from '../../web/i18n/zh/messages.ts';
import { expectAccessible } from '../support/axe.ts';
import { findChromium } from '../support/browser.ts';
import { pageWorld } from '../support/page-world.ts';
import { englishOf, overflow, shownWords } from '../support/shown-words.ts';

interface Node {
  contribution: number;
  entity: {
    entityId: string;
    name: string;
    latitude: number | null;
    country: string | null;
    region: string | null;
  };
}

interface Answered {
  exposure: { expected: number; upstream: { total: number; nodes: Node[]; links: { mass: number }[] } };
  riskAreas: { places: string[] };
}

const QUESTION = 'risk: "conflict", material: "tin"';
const TIN = '/?space=demo&buyer=own:hoshino&risk=conflict&material=tin&view=map';
const { percent } = formats('en');
const chromium = findChromium();

describe.skipIf(!chromium)('the map in a browser', () => {
  const { visit, graphql } = pageWorld(chromium!);

  const answered = () =>
    graphql<Answered>(`{
      exposure(buyer: "own:hoshino", question: {${QUESTION}}) { ... on Exposure { expected upstream(maxNodes: 300) {
        total links { mass } nodes { contribution entity { entityId name latitude country region } }
      } } }
      riskAreas(question: {${QUESTION}}) { places }
    }`);
  const drawn = (page: Page) => page.waitForSelector('.world-map .spot');
  const counts = (page: Page) =>
    page.evaluate(() =>
      [...document.querySelectorAll('.world-map .spot')].map((mark) =>
        Number(mark.querySelector('.count')?.textContent ?? 1),
      ),
    );
  const scale = (page: Page) =>
    page.evaluate(() => (document.querySelector('.world-map .sheet') as SVGGElement).getCTM()!.a);

  it('places every entity whose place is stated, once, and says how many have none and what they add up to', async () => {
    const { exposure, riskAreas } = await answered();
    const { nodes, total } = exposure.upstream;
    const somewhere = nodes.filter(
      ({ entity }) => entity.latitude !== null || entity.region || entity.country,
    );
    await visit(TIN, async (page) => {
      await drawn(page);
      expect((await counts(page)).reduce((sum, count) => sum + count, 0)).toBe(somewhere.length);
      const foot = await page.locator('.map-view .graph-foot').textContent();
      const part = somewhere.reduce((sum, { contribution }) => sum + contribution, 0) / exposure.expected;
      expect(foot).toContain(`${somewhere.length} of ${total} entities are on the map`);
      expect(foot).toContain(`${percent(part)} of the exposure`);
      await page.locator('.map-view .graph-foot summary').click();
      const listed = await page.locator('.map-view .graph-foot details li').allInnerTexts();
      const nowhere = nodes.filter((node) => !somewhere.includes(node)).map(({ entity }) => entity.name);
      expect(listed.sort()).toEqual(nowhere.sort());
      const shaded = await page
        .locator('.world-map .area')
        .evaluateAll((all) => all.map((area) => `iso:${(area as SVGElement).dataset['area']}`));
      expect(shaded.sort()).toEqual([...riskAreas.places].sort());
    });
  });

  it('names the list of areas with edition and date, and the source of the fact of an area that has the focus', async () => {
    await visit(TIN, async (page) => {
      await drawn(page);
      const lists = await page.locator('.map-lists').textContent();
      expect(lists).toContain('Indicative list of conflict-affected and high-risk areas');
      expect(lists).toContain('edition 2026-06');
      expect(lists).toContain('27 Jun 2026');
      expect(lists).toContain('Natural Earth');
      await page.locator('.area[data-area="CD-NK"]').focus();
      await expect
        .poll(() => page.locator('.map-view .arithmetic').textContent())
        .toContain('edition 2026-06');
      expect(await page.locator('.map-view .arithmetic').textContent()).toContain('CD-NK, Congo - Kinshasa');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Facts about CD-NK' }).waitFor();
      const active = () => page.evaluate(() => document.activeElement?.outerHTML ?? '');
      expect(await active()).toContain('Facts about CD-NK');
      await expect
        .poll(() => page.locator('.map-picked .evidence').textContent())
        .toContain('conflict-affected');
      await page.getByRole('button', { name: 'Close' }).last().click();
      expect(await active()).toContain('data-area="CD-NK"');
    });
  });

  it('is worked by keys: from the most exposed on, a mark of several opens until an entity stands alone and is selected', async () => {
    const { exposure } = await answered();
    const [most] = [...exposure.upstream.nodes].sort((a, b) => b.contribution - a.contribution);
    await visit(TIN, async (page) => {
      await drawn(page);
      const focused = () => page.evaluate(() => (document.activeElement as SVGElement).dataset['id']);
      await page.locator('.spot[tabindex="0"]').focus();
      expect(await focused()).toBe(most!.entity.entityId);
      await page.keyboard.press('ArrowRight');
      expect(await focused()).not.toBe(most!.entity.entityId);
      await page.keyboard.press('Home');
      for (
        let i = 0;
        i < 8 && (await page.locator(`.spot.cluster[data-id="${most!.entity.entityId}"]`).count());
        i++
      ) {
        await page.keyboard.press('Enter');
      }
      expect(await focused()).toBe(most!.entity.entityId);
      await page.keyboard.press('Enter');
      await page.locator('.panel').getByText(most!.entity.name).first().waitFor();
      expect(new URL(page.url()).searchParams.get('select')).toBe(most!.entity.entityId);
      expect(await page.locator('.spot.selected').getAttribute('data-id')).toBe(most!.entity.entityId);
      const near = await scale(page);
      await page.keyboard.press('-');
      expect(await scale(page)).toBeLessThan(near);
      await page.keyboard.press('+');
      expect(await scale(page)).toBeCloseTo(near, 6);
      await page.keyboard.press('0');
      expect(await scale(page)).toBeLessThan(near / 2);
    });
  });

  it('marks what was selected elsewhere, and keeps flows in the address with a count of what they leave out', async () => {
    const { exposure } = await answered();
    await visit(`${TIN}&select=own:lacclair`, async (page) => {
      await drawn(page);
      expect(await page.locator('.spot[aria-current="true"]').count()).toBe(1);
      await page.getByRole('button', { name: 'Flows' }).click();
      expect(new URL(page.url()).searchParams.get('flows')).toBe('on');
      const said = await page.locator('.map-line').textContent();
      const [flows, within, unplaced] = said!.match(/\d+/g)!.map(Number);
      expect(await page.locator('.world-map .tie').count()).toBe(flows);
      const of = await page.locator('.world-map .tie title').allTextContents();
      const across = of.reduce((sum, title) => sum + Number(/(\d+) links?$/.exec(title)?.[1]), 0);
      expect(across + within! + unplaced!).toBe(exposure.upstream.links.length);
    });
    await visit(`${TIN}&flows=on`, async (page) => {
      await page.waitForSelector('.world-map .tie');
    });
  });

  it('says the same as tables', async () => {
    const { exposure, riskAreas } = await answered();
    await visit(TIN, async (page) => {
      await drawn(page);
      await page.locator('.map-tables > summary').click();
      const rows = (n: number) => page.locator('.map-tables table').nth(n).locator('tbody tr');
      await expect.poll(() => rows(0).count()).toBe(exposure.upstream.nodes.length);
      expect(await rows(1).count()).toBe(riskAreas.places.length);
      await expectAccessible(page, 'the map with its tables');
    });
  });

  it.each(['light', 'dark'] as const)(
    'is accessible in the %s theme, with flows and an open area',
    async (theme) => {
      await visit(`${TIN}&flows=on&theme=${theme}`, async (page) => {
        await drawn(page);
        await page.locator('.area[data-area="CD-NK"]').focus();
        await page.keyboard.press('Enter');
        await page.locator('.map-picked .evidence').waitFor();
        await expectAccessible(page, `the map, ${theme}`);
      });
    },
  );

  it.each([
    ['ja', ja],
    ['zh', zh],
  ] as const)('speaks %s, and fits a phone', async (lang, messages) => {
    const options = { viewport: { width: 360, height: 800 } };
    await visit(
      `${TIN}&lang=${lang}`,
      async (page) => {
        await drawn(page);
        expect(await page.locator('.map-view').textContent()).toContain(messages['map.asTable']);
        const english = new Set(englishOf(en, messages));
        expect((await shownWords(page)).filter((word) => english.has(word))).toEqual([]);
        expect(await overflow(page)).toBeLessThanOrEqual(0);
      },
      options,
    );
  });
});
