/** What if in a browser: suppliers taken out by drag and by keyboard, undone, shared, planned, refused. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { fill } from '../../common/words/fill.ts';
import { LANGS } from '../../common/words/lang.ts';
import { en } from '../../web/i18n/en/messages.ts';
import { findChromium } from '../support/browser.ts';
import { MESSAGES, wordsOf } from '../support/messages.ts';
import { pageWorld } from '../support/page-world.ts';
import { englishOf, overflow, shownWords } from '../support/shown-words.ts';

const { fine, plural } = wordsOf('en');
const say = (key: keyof typeof en, values: Record<string, string | number>) =>
  fill(en[key], values, plural, String);

const chromium = findChromium();
/** A machine may be busy. */
const SOON = { timeout: 10_000 };
const TIN = '/?space=demo&screen=whatif&buyer=own:hoshino&risk=conflict&material=tin';

interface Figures {
  low: number;
  expected: number;
  high: number;
  coverage: number;
  mass: { opaque: number };
}

describe.skipIf(!chromium)('what if, in a browser', () => {
  const { visit, graphql } = pageWorld(chromium!);

  /** What the service says of the changes, in the syntax of a query. */
  async function asked(changes: string): Promise<Figures> {
    const { scenario } = await graphql<{ scenario: { after: Figures } }>(
      `{ scenario(buyer: "own:hoshino", question: { risk: "conflict", material: "tin" }, changes: [${changes}]) {
        ... on Scenario { after { low expected high coverage mass { opaque } } } } }`,
    );
    return scenario.after;
  }
  const without = (supplier: string, customer = 'own:hoshino') =>
    `{ removeSupplier: { supplier: "${supplier}", customer: "${customer}" } }`;

  const cards = (page: Page) => page.locator('.bench-card');
  const row = (page: Page, supplier: string) => page.locator(`.supplier-rows [data-supplier="${supplier}"]`);
  const ready = (page: Page) => page.locator('.outcome').waitFor();
  const onBench = (page: Page) => new URL(page.url()).searchParams.getAll('change');

  /** The column of the table of figures that says how it is after the changes. */
  const after = (page: Page) => page.locator('.figure-table tbody tr td:nth-child(3)').allTextContents();
  async function comesTo(page: Page, { low, expected, high, coverage, mass }: Figures): Promise<void> {
    const written = [expected, low, high, coverage, mass.opaque].map((part) => fine(part));
    await expect.poll(() => after(page), SOON).toEqual(written);
  }

  async function drag(page: Page, from: { x: number; y: number }, selector: string): Promise<void> {
    const to = (await page.locator(selector).boundingBox())!;
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x - 20, from.y + 5, { steps: 3 });
    await page.mouse.move(to.x + to.width / 2, to.y + 60, { steps: 6 });
    await page.mouse.up();
  }
  const middle = (box: { x: number; y: number; width: number; height: number }) => ({
    x: box.x + box.width / 2,
    y: box.y + box.height / 2,
  });

  it('a supplier dragged out of the list is left, undone, redone, and there after a reload', async () => {
    await visit(TIN, async (page) => {
      await ready(page);
      const start = await asked('');
      await comesTo(page, start);
      const name = row(page, 'own:qinglan').locator('.supplier-words');
      await drag(page, middle((await name.boundingBox())!), '.bench');
      const left = await asked(without('own:qinglan'));
      expect(left.expected).not.toBeCloseTo(start.expected, 3);
      await comesTo(page, left);
      expect(await cards(page).locator('.change-line').textContent()).toContain('Hoshino Industrial');
      expect(onBench(page)).toEqual([
        '{"removeSupplier":{"supplier":"own:qinglan","customer":"own:hoshino"}}',
      ]);
      expect(await page.locator('.drag-ghost').count()).toBe(0);

      await page.keyboard.press('Control+z');
      await comesTo(page, start);
      await page.keyboard.press('Control+Shift+z');
      await comesTo(page, left);
      await page.goBack();
      await comesTo(page, start);
      await page.goForward();
      await page.reload();
      await comesTo(page, left);
    });
  });

  it('a drag that is let go of by Escape or beside the bench changes nothing', async () => {
    await visit(TIN, async (page) => {
      await ready(page);
      const from = middle((await row(page, 'own:qinglan').locator('.supplier-words').boundingBox())!);
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      const bench = (await page.locator('.bench').boundingBox())!;
      await page.mouse.move(bench.x + 50, bench.y + 50, { steps: 4 });
      expect(await page.locator('.bench').getAttribute('data-drag')).toBe('over');
      await page.keyboard.press('Escape');
      await page.mouse.up();
      expect(await page.locator('.bench').getAttribute('data-drag')).toBe('none');
      await drag(page, from, '.outcome');
      expect(await cards(page).count()).toBe(0);
    });
  });

  it('an entity dragged out of the graph is left by every customer drawn, and the drawing stays where it is', async () => {
    await visit(TIN, async (page) => {
      await ready(page);
      await page.getByRole('tab', { name: en['ways.graph'] }).click();
      const glyph = page.locator('.ways g.item[data-id="own:qinglan"] .glyph');
      await glyph.waitFor();
      await glyph.scrollIntoViewIfNeeded();
      const stands = () =>
        page.locator('.ways .tier-graph').evaluate(({ scrollLeft, scrollTop }) => [scrollLeft, scrollTop]);
      const stood = await stands();
      await drag(page, middle((await glyph.boundingBox())!), '.bench');
      expect(await stands()).toEqual(stood);
      await comesTo(page, await asked(without('own:qinglan')));
    });
  });

  it('all of it is done by keyboard alone', async () => {
    await visit(TIN, async (page) => {
      await ready(page);
      const press = async (name: string | RegExp, key = 'Enter') => {
        await page.getByRole('button', { name }).first().focus();
        await page.keyboard.press(key);
      };
      const pair = { supplier: '青岚电子有限公司', customer: 'Hoshino Industrial' };
      await press(`${en['suppliers.takeOut']}: ${say('suppliers.pair', pair)}`);
      const asanagi = say('suppliers.pair', { ...pair, supplier: 'Asanagi Module Works' });
      await press(`${en['suppliers.setShare']}: ${asanagi}`);
      await expect.poll(() => cards(page).count(), SOON).toBe(2);
      const leave = without('own:qinglan');
      const share = cards(page).nth(1).getByRole('spinbutton');
      await share.focus();
      await page.keyboard.press('Control+a');
      await page.keyboard.type('60');
      await comesTo(page, await asked(`${leave}, { setShare: { link: "own:L014", share: 0.6 } }`));
      await cards(page).nth(1).getByRole('checkbox', { name: en['form.unknown'] }).focus();
      await page.keyboard.press('Space');
      await comesTo(page, await asked(`${leave}, { setShare: { link: "own:L014" } }`));

      await cards(page).nth(0).getByRole('checkbox').first().focus();
      await page.keyboard.press('Space');
      await comesTo(page, await asked('{ setShare: { link: "own:L014" } }'));
      await press(/^Undo: turned off/);
      await press(new RegExp(`^${en['bench.down']}:`));
      await expect.poll(() => onBench(page)[0], SOON).toBe('{"setShare":{"link":"own:L014"}}');
      await press(new RegExp(`^${en['bench.remove']}:`));
      await comesTo(page, await asked(leave));
      // the focus is on what came into its place
      const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
      expect(await focused()).toBe(`${en['bench.remove']}: ${say('change.removeSupplier.reallocate', pair)}`);
    });
  });

  it('a change that cannot be made says so on its card, keeps what was typed, and the others count', async () => {
    const bench = [
      { setShare: { link: 'own:L014', share: 0.4 } },
      { removeSupplier: { supplier: 'own:qinglan', customer: 'own:hoshino' } },
    ];
    const words = bench.map((one) => `&change=${encodeURIComponent(JSON.stringify(one))}`).join('');
    await visit(`${TIN}${words}&change=nonsense`, async (page) => {
      await ready(page);
      await page.getByText(say('bench.ignored', { n: 1 })).waitFor();
      const share = cards(page).first().getByRole('spinbutton');
      await share.fill('140');
      const refusal = cards(page).first().locator('.refused');
      await refusal.waitFor();
      expect(await refusal.textContent()).toContain(en['refused.INVALID_VALUE']);
      expect(await share.inputValue()).toBe('140');
      expect(onBench(page)[0]).toBe('{"setShare":{"link":"own:L014","share":1.4}}');
      await comesTo(page, await asked(without('own:qinglan')));
      await share.fill('45');
      await comesTo(
        page,
        await asked(`{ setShare: { link: "own:L014", share: 0.45 } }, ${without('own:qinglan')}`),
      );
    });
  });

  it('a status is stated in the form, with its days, and edited on its card', async () => {
    await visit(TIN, async (page) => {
      await ready(page);
      await page.getByRole('tab', { name: en['ways.form'] }).click();
      const form = page.locator('.ways .change-form');
      await form.getByLabel(en['form.kind']).selectOption('setStatus');
      await form.getByRole('combobox', { name: en['form.about'] }).focus();
      await page.keyboard.type('Andaman Lotus');
      await page.keyboard.press('Enter');
      await expect
        .poll(() => form.getByRole('combobox', { name: en['form.about'] }).inputValue(), SOON)
        .toBe('Andaman Lotus Tin');
      await form.getByLabel(en['form.from']).fill('2026-01-01');
      await form.getByRole('combobox', { name: en['form.material'], exact: true }).selectOption('tin');
      await form.getByRole('button', { name: en['form.add'] }).click();
      await expect
        .poll(() => onBench(page).map((json) => JSON.parse(json)), SOON)
        .toEqual([
          {
            setStatus: {
              about: 'rmi:CID900110',
              kind: 'rmap-assessment',
              value: 'conformant',
              material: 'tin',
              validFrom: '2026-01-01',
            },
          },
        ]);
      await page.getByRole('button', { name: new RegExp(`^${en['bench.edit']}:`) }).click();
      await cards(page).getByLabel(en['form.value']).fill('active');
      await cards(page).getByRole('button', { name: en['form.save'] }).click();
      await expect.poll(() => JSON.parse(onBench(page)[0]!).setStatus.value, SOON).toBe('active');
    });
  });

  it('the plan of the slider, put on the bench, reaches its target', async () => {
    await visit(TIN, async (page) => {
      await ready(page);
      await page.getByRole('tab', { name: en['ways.plan'] }).click();
      const slider = page.getByRole('slider', { name: en['plan.target'] });
      await slider.focus();
      await page.keyboard.press('Home');
      for (let i = 0; i < 10; i++) await page.keyboard.press('ArrowRight');
      await page.waitForURL(/target=0\.1&|target=0\.1$/);
      await page.getByRole('button', { name: en['plan.putAll'] }).click();
      const { plan } = await graphql<{ plan: { steps: object[]; after: Figures; reached: boolean } }>(
        `{ plan(buyer: "own:hoshino", question: { risk: "conflict", material: "tin" }, target: 0.1) {
          ... on MitigationPlan { reached after { expected } steps { effect } } } }`,
      );
      expect(plan.reached).toBe(true);
      await expect.poll(() => cards(page).count(), SOON).toBe(plan.steps.length);
      await expect.poll(async () => (await after(page))[0], SOON).toBe(fine(plan.after.expected));
      expect(plan.after.expected).toBeLessThanOrEqual(0.1);
      await page.getByRole('button', { name: en['plan.allOnBench'] }).waitFor();
      await page.getByRole('button', { name: /^Undo/ }).click();
      await expect.poll(() => cards(page).count(), SOON).toBe(0);
    });
  });

  it('the panel of the question leads here with the supplier taken out, and other buyers are told', async () => {
    const question = TIN.replace('&screen=whatif', '');
    await visit(`${question}&select=own:mengji`, async (page) => {
      await page.getByRole('link', { name: en['panel.whatIf'] }).click();
      await comesTo(page, await asked(without('own:mengji', 'rmi:CID900103')));
      const { scenarioRanking } = await graphql<{
        scenarioRanking: { moved: { buyer: { name: string } }[] };
      }>(
        `{ scenarioRanking(first: 20, question: { risk: "conflict", material: "tin" }, changes: [${without('own:mengji', 'rmi:CID900103')}]) {
          ... on MovedBuyers { moved { buyer { name } } } } }`,
      );
      const others = page.locator('.card', { hasText: en['others.title'] }).locator('tbody th');
      await others.first().waitFor();
      const names = scenarioRanking.moved
        .map(({ buyer }) => buyer.name)
        .filter((name) => name !== 'Hoshino Industrial');
      expect(await others.allTextContents()).toEqual(names);
    });
  });

  it('changes are saved as the file that the command line takes, and opened again', async () => {
    const bench = [{ removeSupplier: { supplier: 'own:qinglan', customer: 'own:hoshino' } }];
    await visit(`${TIN}&change=${encodeURIComponent(JSON.stringify(bench[0]))}`, async (page) => {
      await ready(page);
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: en['bench.save'] }).click(),
      ]);
      const path = await file.path();
      await page.getByRole('button', { name: en['bench.clear'] }).click();
      await expect.poll(() => cards(page).count(), SOON).toBe(0);
      await page.locator('.changes-file input').setInputFiles(path);
      await expect.poll(() => onBench(page).map((json) => JSON.parse(json)), SOON).toEqual(bench);
    });
  });

  it.each(LANGS.filter((lang) => lang !== 'en'))('speaks %s and fits a phone', async (lang) => {
    const change = encodeURIComponent(JSON.stringify({ setShare: { link: 'own:L014', share: 0.4 } }));
    await visit(
      `${TIN}&lang=${lang}&change=${change}&target=0.1`,
      async (page) => {
        await ready(page);
        await cards(page).locator('.moves').waitFor();
        const left = englishOf(en, MESSAGES[lang]);
        for (let way = 0; way < 4; way++) {
          await page.locator('.ways [role=tab]').nth(way).click();
          await page.locator('.supplier-rows li, .ways g.item, .change-form, .plan-step').first().waitFor();
          expect((await shownWords(page)).filter((word) => left.includes(word))).toEqual([]);
          expect(await overflow(page)).toBe(0);
        }
      },
      { viewport: { width: 360, height: 800 } },
    );
  });
});
