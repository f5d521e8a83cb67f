import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { formats } from '../../common/words/format.ts';
import { en } from '../../web/i18n/en/messages.ts';
import { ja } from '../../web/i18n/ja/messages.ts';
import { zh } from '../../web/i18n/zh/messages.ts';
import { findChromium, missing } from '../support/browser.ts';
import { pageWorld } from '../support/page-world.ts';
import { englishOf, overflow, shownWords } from '../support/shown-words.ts';

const REAL_CASE = join(import.meta.dirname, '../../../shared/data/real-case');
const HOSHINO_TIN = 'risk: "conflict", material: "tin"';
const { percent } = formats('en');

interface Figures {
  expected: number;
  likelyLow: number;
  likelyHigh: number;
  low: number;
  high: number;
  coverage: number;
  contributions: { totalCount: number; nodes: { contribution: number; entity: { name: string } }[] };
  paths: { paths: { contribution: number; entities: { name: string }[] }[] };
  gaps: { opaque: number; entity: { name: string }; namedBy: { name: string }[] }[];
  basis: { response: { citation: string } | null };
}

const chromium = findChromium();
const hasRealCase = existsSync(REAL_CASE) || missing(`no ${REAL_CASE}: the real case is not drawn`) !== null;

describe.skipIf(!chromium)('the page in a browser', () => {
  const world = pageWorld(chromium!);
  const { visit, graphql } = world;
  /** Id of Hoshino, found as a visitor finds it. */
  let hoshino: string;

  async function figures(buyer: string, question: string, space = 'demo'): Promise<Figures> {
    const { exposure } = await graphql<{ exposure: Figures }>(
      `{ exposure(buyer: "${buyer}", question: {${question}}) { ... on Exposure {
        expected likelyLow likelyHigh low high coverage
        contributions(first: 100) { totalCount nodes { contribution entity { name } } }
        paths(first: 10) { paths { contribution entities { name } } }
        gaps(first: 5) { opaque entity { name } namedBy { name } }
        basis { response { citation } }
      } } }`,
      space,
    );
    return exposure;
  }

  const tin = (more = '') => `/?space=demo&buyer=${hoshino}&risk=conflict&material=tin${more}`;
  const figure = (page: Page) => page.locator('.answer:visible .figure').textContent();
  const drawn = (page: Page) => page.waitForSelector('.tier-graph g.item');
  const settled = (page: Page) => page.waitForSelector('main[aria-busy=false] .answer');
  const query = (page: Page) => new URL(page.url()).searchParams;

  it('leads a visitor from a few letters to the figure, its bounds and its coverage', async () => {
    await visit('/', async (page) => {
      await page.locator('.notice').getByText(en['page.fictional']).waitFor();
      await page.locator('.word-buyer input').pressSequentially('hosh');
      await page.keyboard.press('Enter');
      await page.waitForURL(/buyer=/);
      hoshino = query(page).get('buyer')!;
      expect(hoshino).toBe('own:hoshino');
      await settled(page);
      const all = await figures(hoshino, 'risk: "conflict"');
      expect(await figure(page)).toBe(percent(all.expected));

      await page.selectOption('select[aria-label=Material]', 'tin');
      await page.waitForURL(/material=tin/);
      await settled(page);
      const answer = await figures(hoshino, HOSHINO_TIN);
      expect(answer.expected).not.toBe(all.expected);
      expect(await figure(page)).toBe(percent(answer.expected));
      const bounds = await page.locator('.figures .bounds').first().textContent();
      for (const part of [answer.low, answer.high, answer.coverage]) expect(bounds).toContain(percent(part));
      expect(await page.locator('.figures .exposure-band').count()).toBe(1);
    });
  });

  it('draws the likely range within the bounds, with its words, where the service has it', async () => {
    await visit(tin(), async (page) => {
      const { low, likelyLow, likelyHigh, high } = await figures(hoshino, HOSHINO_TIN);
      const likely = page.locator('.figures .exposure-band .likely');
      await likely.waitFor();
      const words = `${percent(likelyLow)}–${percent(likelyHigh)}`;
      expect(await page.locator('.likely-words').textContent()).toContain(words);
      expect(await page.locator('.figures .exposure-band').getAttribute('aria-label')).toContain(words);
      const box = async (part: string) =>
        (await page.locator(`.figures .exposure-band ${part}`).boundingBox())!;
      const [inner, outer] = [await box('.likely'), await box('.range')];
      expect(inner.x).toBeGreaterThan(outer.x);
      expect(inner.x + inner.width).toBeLessThan(outer.x + outer.width);
      expect(inner.width / outer.width).toBeCloseTo((likelyHigh - likelyLow) / (high - low), 2);
    });
  });

  it('lists through whom the exposure goes as the service does', async () => {
    const { exposure } = await graphql<{
      exposure: { chokepoints: { through: number; share: number; entity: { name: string } }[] };
    }>(
      `{ exposure(buyer: "${hoshino}", question: {${HOSHINO_TIN}}) { ... on Exposure { chokepoints(first: 6) { through share entity { name } } } } }`,
    );
    await visit(tin(), async (page) => {
      const card = page.locator('.reasons .card', { hasText: en['why.chokepoints'] });
      await card.locator('li').nth(5).waitFor();
      const shown = await card.locator('li').allTextContents();
      exposure.chokepoints.forEach(({ entity, through, share }, i) => {
        expect(shown[i]).toContain(entity.name);
        expect(shown[i]).toContain(`${percent(share)} of the exposure`);
        expect(shown[i]!.endsWith(percent(through))).toBe(true);
      });
    });
  });

  it('lists where the trace stops as the service does', async () => {
    await visit(tin(), async (page) => {
      const { gaps } = await figures(hoshino, HOSHINO_TIN);
      const rows = page.locator('.card', { hasText: en['why.gaps'] }).locator('.rows > li');
      await rows.first().waitFor();
      const names = await rows.locator('span > a').allTextContents();
      expect(names).toEqual(gaps.map(({ entity }) => entity.name));
      // and whom to ask: who named the first of them
      const { namedBy } = gaps[0]!;
      expect(await rows.first().locator('.named-by a').allTextContents()).toEqual([namedBy[0]!.name]);
      expect(await rows.first().textContent()).toContain(percent(gaps[0]!.opaque));
    });
  });

  it('a lens that does not speak of the risk says so in place of a figure, and leads on', async () => {
    await visit(`/?space=demo&buyer=${hoshino}&risk=environment`, async (page) => {
      await settled(page);
      await page.selectOption('select[aria-label=Lens]', 'oecd-annex-ii');
      const lacks = page.locator('#answer .failure');
      await lacks.waitFor();
      expect(await page.locator('.figure').count()).toBe(0);
      expect(await lacks.textContent()).toContain(`${en['lens.oecd-annex-ii']} does not speak of`);
      const risks = await page.locator('select[aria-label=Risk] option').allTextContents();
      expect(risks).toContain(en['risk.bribery']);

      await lacks.getByText(en['risk.forced-labour'], { exact: true }).click();
      await page.waitForURL(/risk=forced-labour/);
      await settled(page);
      const asked = 'risk: "forced-labour", lens: "oecd-annex-ii"';
      const { expected, basis } = await figures(hoshino, asked);
      expect(await figure(page)).toBe(percent(expected));
      expect(await page.locator('.reasons').textContent()).toContain(basis.response!.citation);
    });
  });

  it('a lens that is not there is told above the buyers, who are not said to be ranked by it', async () => {
    await visit('/?space=demo&lens=no-such-lens', async (page) => {
      const told = page.locator('.buyers [role=alert]');
      await told.waitFor();
      expect(await told.textContent()).toContain(en['failure.UNKNOWN_LENS']);
      expect(await page.locator('.buyer-rows > li').count()).toBeGreaterThan(0);
    });
  });

  it('offers the materials of which the lens speaks; another one is told as such', async () => {
    await visit(`/?space=demo&buyer=${hoshino}&risk=conflict&material=cobalt`, async (page) => {
      await settled(page);
      await page.selectOption('select[aria-label=Lens]', 'dodd-frank-1502');
      const lacks = page.locator('#answer .failure');
      await lacks.waitFor();
      await lacks.getByText(en['ask.allMaterials'], { exact: true }).click();
      await settled(page);
      const materials = await page.locator('select[aria-label=Material] option').allTextContents();
      expect(materials).not.toContain(en['material.cobalt']);
      expect(materials).toContain(en['material.tantalum']);
    });
  });

  it('keeps the question and the selection in the address: reload, back, forward', async () => {
    await visit(tin(), async (page) => {
      await drawn(page);
      const before = await figure(page);
      await page.locator('.tier-graph g.item.risky:not(.band)').first().click();
      const heading = page.locator('.panel h2');
      await heading.waitFor();
      const name = await heading.textContent();
      const selected = page.url();
      expect(query(page).get('select')).toBeTruthy();

      await page.reload();
      await drawn(page);
      await heading.waitFor();
      expect([page.url(), await heading.textContent(), await figure(page)]).toEqual([selected, name, before]);

      await page.selectOption('select[aria-label=Material]', 'gold');
      await page.waitForURL(/material=gold/);
      await settled(page);
      await page.goBack();
      await page.waitForURL(selected);
      await expect.poll(() => figure(page)).toBe(before);
      expect(await page.locator('select[aria-label=Material]').inputValue()).toBe('tin');
      await page.goBack();
      await expect.poll(() => query(page).get('select')).toBeNull();
      await heading.waitFor({ state: 'detached' });
      await page.goForward();
      await page.waitForURL(selected);
      await heading.waitFor();
      await page.goForward();
      await page.waitForURL(/material=gold/);
      expect(await page.locator('select[aria-label=Material]').inputValue()).toBe('gold');
    });
  });

  it('draws the paths, and lists the same ones that the service answers', async () => {
    const answer = await figures(hoshino, HOSHINO_TIN);
    await visit(tin(), async (page) => {
      await drawn(page);
      expect(await page.locator('.tier-graph g.item').count()).toBeGreaterThan(5);

      await page.click('#tab-paths');
      const first = page.locator('.paths > li').first();
      const [path] = answer.paths.paths;
      expect(await first.locator('.path-share').textContent()).toBe(percent(path!.contribution));
      expect(await first.locator('.path-entity a').allTextContents()).toEqual(
        path!.entities.map((entity) => entity.name),
      );
      const langs = await page
        .locator('.path-entity a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('lang')));
      expect(langs.every(Boolean)).toBe(true);
      expect(new Set(langs).size).toBeGreaterThan(1);
    });
  });

  it('lists contributions that add up to the figure', async () => {
    const { expected, contributions } = await figures(hoshino, HOSHINO_TIN);
    const parts = contributions.nodes.map((node) => node.contribution);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(expected, 9);
    await visit(tin('&view=table'), async (page) => {
      await settled(page);
      const rows = page.locator('.table-view section').first().locator('tbody tr');
      const shown = await rows.evaluateAll((trs) =>
        trs.map((tr) => [tr.querySelector('a')?.textContent, tr.querySelector('td:last-child')?.textContent]),
      );
      expect(shown).toEqual(
        contributions.nodes
          .slice(0, shown.length)
          .map(({ entity, contribution }) => [entity.name, percent(contribution)]),
      );
      if (contributions.totalCount <= 20) expect(shown.length).toBe(contributions.totalCount);
      expect(await figure(page)).toBe(percent(expected));
    });
  });

  it('opens an entity with the keyboard alone: facts, sources and claims', async () => {
    await visit(tin(), async (page) => {
      await drawn(page);
      const now = () =>
        page.evaluate(() => ({
          item: document.activeElement?.getAttribute('class') ?? '',
          id: document.activeElement?.getAttribute('data-id') ?? '',
        }));
      for (let i = 0; i < 60 && !(await now()).id; i++) await page.keyboard.press('Tab');
      expect((await now()).id).toBe(hoshino);
      const isRisky = async () =>
        /\brisky\b/.test((await now()).item) && !/\bband\b/.test((await now()).item);
      for (let i = 0; i < 12 && !(await isRisky()); i++) await page.keyboard.press('ArrowRight');
      for (let i = 0; i < 30 && !(await isRisky()); i++) await page.keyboard.press('ArrowDown');
      expect(await isRisky()).toBe(true);
      const { id } = await now();
      await page.keyboard.press('Enter');
      await page.locator('.panel h2').waitFor();
      expect(query(page).get('select')).toBe(id);
      const facts = page.locator('.panel section[data-risk] .evidence li');
      expect(await facts.count()).toBeGreaterThan(0);
      expect(await facts.first().locator('.source').textContent()).not.toBe('');
      await expect
        .poll(() => page.locator('.panel .evidence li').count())
        .toBeGreaterThan(await facts.count());
      expect((await now()).id).toBe(id);
    });
  });

  it.each([
    ['ja', 'ja', '日本語', ja],
    ['zh', 'zh-Hans', '中文', zh],
  ] as const)('speaks %s in every word of its own', async (lang, tag, button, messages) => {
    const english = englishOf(en, messages);
    await visit(tin(), async (page) => {
      await drawn(page);
      await page.getByRole('button', { name: button }).click();
      await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe(tag);
      expect(query(page).get('lang')).toBe(lang);
      await page.locator('.tier-graph g.item.risky:not(.band)').first().click();
      await page.locator('.panel .evidence').first().waitFor();
      for (const view of ['graph', 'paths', 'table'] as const) {
        await page.click(`#tab-${view}`);
        expect(await page.textContent(`#tab-${view}`)).toBe(messages[`view.${view}`]);
        const words = await shownWords(page);
        expect(words.length).toBeGreaterThan(50);
        expect(words.filter((word) => english.includes(word))).toEqual([]);
      }
      await page.click('#tab-graph');
      await drawn(page);
      const langs = await page
        .locator('.tier-graph text.name')
        .evaluateAll((names) => names.map((name) => name.getAttribute('lang')));
      expect(langs.every(Boolean)).toBe(true);
    });
  });

  const SHAPES = [390, 1440].flatMap((width) =>
    (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
  );
  it.each(SHAPES)('never scrolls sideways: $width px, $colorScheme', async ({ width, colorScheme }) => {
    const shape = { viewport: { width, height: 844 }, colorScheme };
    const backgrounds = new Set<string>();
    for (const lang of ['en', 'ja', 'zh']) {
      await visit(
        `/?space=demo&lang=${lang}`,
        async (page) => {
          await page.waitForSelector('.buyer-rows');
          expect(await overflow(page), `${lang} start`).toBeLessThanOrEqual(0);
          await page.goto(`${world.address()}${tin(`&lang=${lang}`)}`);
          await drawn(page);
          await page.locator('.tier-graph g.item.risky:not(.band)').first().focus();
          await page.keyboard.press('Enter');
          await page.locator('.panel .evidence').first().waitFor();
          for (const view of ['graph', 'paths', 'table']) {
            await page.click(`#tab-${view}`);
            expect(await overflow(page), `${lang} ${view}`).toBeLessThanOrEqual(0);
          }
          backgrounds.add(
            await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor),
          );
        },
        shape,
      );
    }
    const [background, ...others] = backgrounds;
    expect(others).toEqual([]);
    const [red = 0] = background!.match(/\d+/g)!.map(Number);
    expect(red > 128).toBe(colorScheme === 'light');
  });

  it.skipIf(!hasRealCase)('draws the real case: at most 300 of its many entities, and says so', async () => {
    const imported = await world.run('import', REAL_CASE, '--space', 'real');
    expect([imported.exit, imported.err]).toEqual([0, expect.any(String)]);
    const question = 'risk: "conflict", material: "gold", lens: "proportional", at: {asOf: "2020-10-31"}';
    const answer = await figures('place:CD/bukavu', question, 'real');
    expect(answer.expected).toBeCloseTo(0.735, 3);
    const search =
      '/?space=real&buyer=place:CD%2Fbukavu&risk=conflict&material=gold&lens=proportional&asOf=2020-10-31';
    await visit(search, async (page) => {
      await drawn(page);
      expect(await figure(page)).toBe(percent(answer.expected));
      expect(await page.locator('.notice').getByText(en['page.fictional']).count()).toBe(0);
      const nodes = await page.locator('.tier-graph g.item:not(.band)').count();
      expect(nodes).toBeGreaterThan(5);
      expect(nodes).toBeLessThanOrEqual(300);
      const foot = (await page.locator('.graph-foot p').textContent())!;
      const [, shown, total] = /Shown ([\d,]+) of ([\d,]+) entities/.exec(foot)!;
      expect(Number(shown!.replace(',', ''))).toBe(nodes);
      expect(Number(total!.replace(',', ''))).toBeGreaterThan(nodes);
    });
  });

  it('keeps the question when the service is gone, and answers it once it is there again', async () => {
    const context = await world.context();
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    await page.goto(world.address() + tin());
    await drawn(page);
    const before = await figure(page);
    await world.stop();
    await page.selectOption('select[aria-label=Material]', 'gold');
    const failure = page.locator('main .failure').first();
    await failure.waitFor();
    expect(await failure.textContent()).toContain(en['failure.UNREACHABLE']);
    expect(await failure.textContent()).toContain(en['failure.kept']);
    expect(query(page).get('material')).toBe('gold');
    expect(query(page).get('buyer')).toBe(hoshino);
    expect(await page.locator('select[aria-label=Material]').inputValue()).toBe('gold');

    await world.restart();
    await expect.poll(() => page.locator('.failure').count(), { timeout: 40_000 }).toBe(0);
    await settled(page);
    expect(await figure(page)).toBe(
      percent((await figures(hoshino, 'risk: "conflict", material: "gold"')).expected),
    );
    expect(before).toBeTruthy();
    await context.close();
  });
});
