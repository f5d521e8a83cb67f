/** Signing in, the end of a session in the midst, and signing out, in a browser. */
import type { BrowserContext, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { LANGS } from '../../common/words/lang.ts';
import { KEYS } from '../../web/views/matches/keys.ts';
import { expectAccessible } from '../support/axe.ts';
import { findChromium } from '../support/browser.ts';
import { MESSAGES } from '../support/messages.ts';
import { pageWorld } from '../support/page-world.ts';

const chromium = findChromium();
const ASKED = '?space=demo&buyer=own:hoshino&risk=conflict&material=tin';
const en = MESSAGES.en;

describe.skipIf(!chromium)('the page of a service that asks who one is', () => {
  const world = pageWorld(chromium!, { OREPATH_AUTH: 'keys' });
  const keys: Record<string, { id: string; token: string }> = {};
  const key = async (role: string) => {
    const made = await world.run('keys', 'add', `The ${role}`, '--grant', `demo:${role}`, '--json');
    keys[role] = made.json();
  };
  beforeAll(async () => {
    for (const role of ['viewer', 'steward']) await key(role);
  });

  async function visit(search: string, act: (page: Page, context: BrowserContext) => Promise<void>) {
    const context = await world.context();
    try {
      const page = await context.newPage();
      page.setDefaultTimeout(15_000);
      const broken: string[] = [];
      page.on('pageerror', (error) => broken.push(error.message));
      await page.goto(world.address() + search);
      await act(page, context);
      expect(broken).toEqual([]);
    } finally {
      await context.close();
    }
  }
  const enter = async (page: Page, token: string) => {
    await page.getByLabel(en['signIn.key'], { exact: true }).fill(token);
    await page.keyboard.press('Enter');
  };

  test('asks for a key first, shows nothing before, and goes on where the address says', () =>
    visit(ASKED, async (page) => {
      await page.getByRole('heading', { name: en['signIn.title'] }).waitFor();
      expect(
        await page.locator('input[type=password]').evaluate((one) => one === document.activeElement),
      ).toBe(true);
      await expectAccessible(page);
      await enter(page, 'ork_wrong');
      await page.getByText(en['signIn.wrong']).waitFor();
      await enter(page, keys['viewer']!.token);
      await page.locator('.answer-and-panel').first().waitFor();
      expect(await page.locator('.who').textContent()).toContain('The viewer');
      expect(await page.locator('.who').textContent()).toContain(en['role.viewer']);
      expect(new URL(page.url()).search).toContain('buyer=own:hoshino');
    }));

  test('keeps the key nowhere that a script can read', () =>
    visit(ASKED, async (page, context) => {
      await enter(page, keys['viewer']!.token);
      await page.locator('.who').waitFor();
      const [cookie, ...others] = await context.cookies();
      expect(others).toEqual([]);
      expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/' });
      expect(cookie!.value).not.toContain(keys['viewer']!.token.slice(4));
      const read = await page.evaluate(() =>
        [document.cookie, JSON.stringify(localStorage), JSON.stringify(sessionStorage)].join(''),
      );
      expect(read).not.toContain('ork_');
      expect(read).not.toContain('ors_');
    }));

  test('offers a steward imports', () =>
    visit('?space=demo&screen=imports', async (page) => {
      await enter(page, keys['steward']!.token);
      await page.locator('.who').waitFor();
      await page.getByRole('link', { name: en['screen.imports'], exact: true }).waitFor();
    }));

  /** A question that is kept, as a program asks it. */
  async function question(): Promise<string> {
    const gaps = await world.run(
      ...['gaps', 'own:hoshino', '--risk', 'conflict', '--material', 'tin', '--space', 'demo', '--json'],
    );
    const { entity } = gaps.json().gaps[0];
    const response = await fetch(`${world.address()}/graphql`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${keys['steward']!.token}`,
        'content-type': 'application/json',
        'Orepath-Space': 'demo',
      },
      body: JSON.stringify({
        query: `mutation { openQuestion(buyer: "own:hoshino", about: GAP, entity: "${entity.id}", by: "test",
          question: { risk: "conflict", material: "tin" }) { ... on KeptQuestion { question { openQuestionId } }
          ... on AlreadyAsked { question { openQuestionId } } } }`,
      }),
    });
    const { data } = (await response.json()) as {
      data: { openQuestion: { question: { openQuestionId: string } } };
    };
    return data.openQuestion.question.openQuestionId;
  }

  test.each(LANGS)(
    'a viewer opens evidence, and is offered nothing that takes another role, in %s',
    async (lang) => {
      const words = MESSAGES[lang];
      const asked = encodeURIComponent(await question());
      const lacking = words['role.needed'].replace('{role}', words['role.analyst']);
      await visit(`${ASKED}&select=own:M-mm-hpalaung&lang=${lang}`, async (page) => {
        const mutations: string[] = [];
        page.on('request', (request) => {
          if (/"mutation /.test(request.postData() ?? '')) mutations.push(request.postData()!);
        });
        await page.getByLabel(words['signIn.key'], { exact: true }).fill(keys['viewer']!.token);
        await page.keyboard.press('Enter');
        await page.locator('.panel .evidence li').first().waitFor();
        const screens = page.getByRole('navigation', { name: words['page.screens'] }).getByRole('link');
        const names = await screens.allInnerTexts();
        expect(names).toContain(words['screen.portfolio']);
        for (const screen of ['imports', 'matches'] as const) {
          expect(names).not.toContain(words[`screen.${screen}`]);
          await page.goto(`${world.address()}?space=demo&screen=${screen}&lang=${lang}`);
          const main = page.getByRole('main');
          await main.getByText(lacking).waitFor();
          expect(await main.locator('button, input, select, textarea').count()).toBe(0);
          await expectAccessible(page, screen);
        }
        await page.goto(`${world.address()}${ASKED}&screen=questions&asked=${asked}&lang=${lang}`);
        await page.locator('.question-detail .needs').getByText(lacking).waitFor();
        await page.locator('.next-set > li').first().waitFor();
        for (const word of ['questions.keep', 'questions.note', 'questions.by', 'questions.open'] as const)
          expect(await page.getByText(words[word], { exact: true }).count(), word).toBe(0);
        expect(mutations).toEqual([]);
      });
    },
  );

  test('an analyst sees pairs that may be one, and no key says a word on them', async () => {
    await key('analyst');
    await visit('?space=demo&screen=matches', async (page) => {
      const mutations: string[] = [];
      page.on('request', (request) => {
        if (/"mutation /.test(request.postData() ?? '')) mutations.push(request.postData()!);
      });
      await enter(page, keys['analyst']!.token);
      const pairs = page.locator('.match');
      await pairs.first().waitFor();
      const lacking = en['role.needed'].replace('{role}', en['role.steward']);
      expect(await pairs.first().textContent()).toContain(lacking);
      await pairs.first().focus();
      for (const one of [KEYS.same, KEYS.different, KEYS.undo]) await page.keyboard.press(one);
      await page.reload();
      await pairs.first().waitFor();
      expect(mutations).toEqual([]);
    });
  });

  test('keeps what was typed when a session ends in the midst', async () => {
    const asked = encodeURIComponent(await question());
    await visit(`${ASKED}&screen=questions&asked=${asked}`, async (page, context) => {
      await enter(page, keys['steward']!.token);
      const note = page.getByLabel(en['questions.note'], { exact: true });
      await note.fill('Half a thought');
      await page.getByLabel(en['questions.by'], { exact: true }).last().fill('Test');
      await context.clearCookies();
      await page.getByRole('button', { name: en['questions.keep'], exact: true }).click();
      const dialog = page.getByRole('dialog', { name: en['signIn.ended'] });
      await dialog.waitFor();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      expect(await dialog.isVisible()).toBe(true);
      await enter(page, keys['steward']!.token);
      await dialog.waitFor({ state: 'detached' });
      expect(await note.inputValue()).toBe('Half a thought');
      expect(new URL(page.url()).search).toContain('screen=questions');
      await page.getByRole('button', { name: en['questions.keep'], exact: true }).click();
      await page.getByText(en['questions.kept'], { exact: true }).waitFor();
    });
  });

  test('signs out: nothing of what was shown stays, and the cookie of before opens nothing', () =>
    visit(ASKED, async (page, context) => {
      await enter(page, keys['viewer']!.token);
      await page.locator('.answer-and-panel').first().waitFor();
      const before = await context.cookies();
      await page.getByRole('button', { name: en['signIn.out'] }).click();
      await page.getByRole('heading', { name: en['signIn.title'] }).waitFor();
      expect(await page.locator('body').textContent()).not.toContain('Hoshino');
      expect(await context.cookies()).toEqual([]);
      await context.addCookies(before);
      await page.reload();
      await page.getByRole('heading', { name: en['signIn.title'] }).waitFor();
    }));

  test('a key that is revoked ends the session that it opened', () =>
    visit(ASKED, async (page) => {
      await key('analyst');
      await enter(page, keys['analyst']!.token);
      await page.locator('.who').waitFor();
      await world.run('keys', 'revoke', keys['analyst']!.id);
      await page.getByRole('link', { name: en['screen.portfolio'], exact: true }).click();
      await page.getByRole('dialog', { name: en['signIn.ended'] }).waitFor();
    }));

  test.each(LANGS)('is clean for axe in %s, in both themes, and fits a phone', (lang) =>
    visit(`?space=demo&lang=${lang}`, async (page) => {
      await page.setViewportSize({ width: 360, height: 640 });
      for (const theme of ['light', 'dark']) {
        await page.goto(`${world.address()}?space=demo&lang=${lang}&theme=${theme}`);
        await page.getByRole('heading', { name: MESSAGES[lang]['signIn.title'] }).waitFor();
        await expectAccessible(page, `${lang} ${theme}`);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(over).toBeLessThanOrEqual(0);
      }
    }),
  );
});
