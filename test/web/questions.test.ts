/** The screen of open questions: from a gap to its answer, in a browser, held against the service. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectAccessible } from '../support/axe.ts';
import { findChromium } from '../support/browser.ts';
import { wordsOf } from '../support/messages.ts';
import { pageWorld } from '../support/page-world.ts';

const chromium = findChromium();
const ASKED = '?space=demo&buyer=own:hoshino&risk=conflict&material=tin';
const SCREEN = `${ASKED}&screen=questions`;
const QUESTION = '(buyer: "own:hoshino", question: {risk: "conflict", material: "tin"})';
const { percent } = wordsOf('en');

interface Bounds {
  low: number;
  high: number;
}
interface Kept {
  openQuestionId: string;
  state: string;
  assignee: string | null;
  due: string | null;
  revision: number;
  entityId: string;
  log: { by: string; note: string | null }[];
}

const range = ({ low, high }: Bounds) => `${percent(low)}–${percent(high)}`;

describe.skipIf(!chromium)('open questions', () => {
  const world = pageWorld(chromium!);
  const kept = async (): Promise<Kept[]> =>
    (
      await world.graphql<{ openQuestions: { nodes: Kept[] } }>(`{ openQuestions(first: 100) { nodes {
        openQuestionId state assignee due revision entityId log { by note } } } }`)
    ).openQuestions.nodes;
  const write = (mutation: string) =>
    world.graphql<Record<string, { __typename: string }>>(`mutation { ${mutation} }`);

  test('the set to ask next is that of the service, with what the band narrows to after each', async () => {
    const { exposure } = await world.graphql<{
      exposure: {
        questionsToAsk: {
          before: Bounds;
          narrowed: number;
          candidates: number;
          questions: { entity: { name: string }; after: { ifClean: Bounds; ifHit: Bounds } }[];
        };
      };
    }>(`{ exposure${QUESTION} { ... on Exposure { questionsToAsk(first: 5) { before { low high } narrowed candidates
      questions { entity { name } after { ifClean { low high } ifHit { low high } } } } } } }`);
    const { before, narrowed, candidates, questions } = exposure.questionsToAsk;
    await world.visit(SCREEN, async (page) => {
      const rows = page.locator('.next-set > li');
      await expect.poll(() => rows.count(), { timeout: 10_000 }).toBe(questions.length);
      const card = page.locator('.ask-next');
      expect(await card.textContent()).toContain(`narrow the band ${range(before)} by ${percent(narrowed)}`);
      expect(await card.textContent()).toContain(`Shown ${questions.length} of ${candidates}`);
      for (const [i, { entity, after }] of questions.entries()) {
        const [clean, hit] = [range(after.ifClean), range(after.ifHit)];
        const text = clean === hit ? `then ${clean}` : `${clean} were it clean, ${hit} were it a hit`;
        expect(await rows.nth(i).textContent()).toContain(entity.name);
        expect(await rows.nth(i).textContent()).toContain(text);
        const drawn = await rows.nth(i).getByRole('img').getAttribute('aria-label');
        expect(drawn).toBe(`Now ${range(before)}; once answered ${text}`);
      }
      await expectAccessible(page, 'the screen before anything is asked');
    });
  });

  test('one press makes a question of a gap, once somebody is named, and the focus goes on to it', async () => {
    await world.visit(ASKED, async (page) => {
      const card = page.locator('section.card', { hasText: 'Where the trace stops' });
      const first = card.locator('.rows > li').first();
      await first.getByRole('button', { name: /^Open a question/ }).click();
      await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
      expect(await kept()).toEqual([]);
      await page.keyboard.type('Ada Lovelace');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      const link = first.getByRole('link', { name: 'Open question: to be asked' });
      await link.waitFor();
      await expect.poll(() => link.evaluate((node) => node === document.activeElement)).toBe(true);
      expect(await kept()).toMatchObject([{ state: 'OPEN', log: [{ by: 'Ada Lovelace' }] }]);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: 'Open questions' }).waitFor();
      expect(new URL(page.url()).searchParams.get('asked')).toBe((await kept())[0]!.openQuestionId);
    });
  });

  const look = async (page: Page) => {
    const detail = page.locator('.question-detail');
    await detail.getByRole('button', { name: 'Save' }).waitFor();
    return detail;
  };
  const named = (page: Page) => page.getByLabel('Your name').fill('Grace Hopper');

  test('it is assigned, noted on and answered by keyboard alone, and a reload shows what was kept', async () => {
    const [{ openQuestionId: id } = { openQuestionId: '' }] = await kept();
    await world.visit(SCREEN, async (page) => {
      await named(page);
      const row = page.locator('.question-list tbody a').first();
      await row.focus();
      await page.keyboard.press('Enter');
      const detail = await look(page);
      // the heading of what was chosen has the focus
      await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
      await detail.getByLabel('Followed up by').focus();
      await page.keyboard.type('Ada');
      await detail.getByLabel('State').focus();
      await page.keyboard.type('as');
      await detail.getByLabel('Note').focus();
      await page.keyboard.type('by mail <b>now</b>');
      await page.keyboard.press('Control+Enter');
      await detail.getByText('Saved.').waitFor();
      await expect.poll(() => detail.locator('.question-log').textContent()).toContain('by mail <b>now</b>');
      expect(await kept()).toMatchObject([
        {
          state: 'ASKED',
          assignee: 'Ada',
          revision: 2,
          log: [{}, { by: 'Grace Hopper', note: 'by mail <b>now</b>' }],
        },
      ]);
      expect(await detail.getByLabel('Note').inputValue()).toBe('');
      await page.reload();
      await look(page);
      expect(await detail.getByLabel('Followed up by').inputValue()).toBe('Ada');
      expect(await detail.getByLabel('State').inputValue()).toBe('ASKED');
      // it has gone from those that wait to be asked to those asked
      await page.getByRole('button', { name: /^asked 1$/ }).click();
      await page.getByLabel('Followed up by').first().selectOption({ label: 'Ada' });
      await expect.poll(() => page.locator('.question-list tbody tr').count()).toBe(1);
      await page.getByLabel('Followed up by').first().selectOption({ label: 'nobody' });
      await page.getByText('No such question waits for its answer.').waitFor();
      await expectAccessible(page, 'a question opened');
    });
    expect((await kept())[0]!.openQuestionId).toBe(id);
  });

  /** Somebody else follows a question up, whatever was kept of it before. */
  const follow = async ({ openQuestionId: id, revision }: Kept, assignee: string) => {
    const change = `changeOpenQuestion(id: "${id}", revision: ${revision}, by: "Bob", assignee: "${assignee}")`;
    expect(await write(`${change} { __typename }`)).toEqual({
      changeOpenQuestion: { __typename: 'KeptQuestion' },
    });
  };

  test('a stale change is told and overwrites nothing; what was typed is kept after a second press', async () => {
    const [before] = await kept();
    // another day and another name where the test runs again
    const n = before!.log.length;
    const [due, other] = [`2030-01-${10 + n}`, `Carl ${n}`];
    await world.visit(`${SCREEN}&asked=${before!.openQuestionId}`, async (page) => {
      await named(page);
      const detail = await look(page);
      await detail.getByLabel('Due').fill(due);
      await detail.getByLabel('Note').fill(`no answer yet ${n}`);
      await follow(before!, other);
      await detail.getByRole('button', { name: 'Save' }).click();
      await detail.getByText('changed by somebody else after it was read').waitFor();
      expect(await kept()).toMatchObject([{ due: before!.due, assignee: other }]);
      expect(await detail.getByLabel('Due').inputValue()).toBe(due);
      expect(await detail.getByLabel('Note').inputValue()).toBe(`no answer yet ${n}`);
      await expect.poll(() => detail.getByLabel('Followed up by').inputValue()).toBe(other);
      await detail.getByRole('button', { name: 'Save' }).click();
      await detail.getByText('Saved.').waitFor();
      expect(await kept()).toMatchObject([{ due, assignee: other }]);
      const log = () => detail.locator('.question-log > li').allInnerTexts();
      await expect.poll(async () => (await log())[0]).toContain(`no answer yet ${n}`);
      expect((await log())[1]).toContain('Bob');
    });
  });

  test('what its answer would narrow is what the service computes, and so it is for the gap', async () => {
    const [one] = await kept();
    const { openQuestion, exposure } = await world.graphql<{
      openQuestion: {
        now: { before: Bounds; lowGain: number; highGain: number; after: { ifClean: Bounds; ifHit: Bounds } };
      };
      exposure: {
        low: number;
        high: number;
        gaps: { entity: { entityId: string }; lowGain: number; highGain: number }[];
      };
    }>(`{ openQuestion(id: "${one!.openQuestionId}") { now { ... on StillOpen { lowGain highGain before { low high }
        after { ifClean { low high } ifHit { low high } } } } }
      exposure${QUESTION} { ... on Exposure { low high gaps(first: 100) { lowGain highGain entity { entityId } } } } }`);
    const { before, after, lowGain, highGain } = openQuestion.now;
    const gap = exposure.gaps.find(({ entity }) => entity.entityId === one!.entityId)!;
    expect([before.low, before.high]).toEqual([exposure.low, exposure.high]);
    expect(lowGain).toBeCloseTo(gap.lowGain, 12);
    expect(highGain).toBeCloseTo(gap.highGain, 12);
    await world.visit(`${SCREEN}&asked=${one!.openQuestionId}`, async (page) => {
      const standing = page.locator('.standing');
      await standing.waitFor();
      const text = await standing.textContent();
      expect(text).toContain(`at least +${percent(gap.lowGain)}, at most −${percent(gap.highGain)}`);
      expect(text).toContain(`${range(after.ifClean)} were it clean, ${range(after.ifHit)} were it a hit`);
      await standing.getByRole('button', { name: 'were it clean' }).click();
      await page.getByText(`The band is ${range(before)} now.`).waitFor();
    });
  });

  test('the request is had in each language, with the names and what is missing, and goes to the clipboard', async () => {
    const [one] = await kept();
    const entity = (
      await world.graphql<{ entity: { name: string } }>(`{ entity(id: "${one!.entityId}") { name } }`)
    ).entity.name;
    await world.visit(`${SCREEN}&asked=${one!.openQuestionId}`, async (page) => {
      const detail = await look(page);
      await detail.getByText('Request to send').click();
      const letter = detail.locator('pre');
      for (const [lang, greeting, material] of [
        ['en', 'Dear Sir or Madam,', 'tin'],
        ['ja', 'ご担当者様', '錫'],
        ['zh', '尊敬的先生/女士：', '锡'],
      ] as const) {
        await detail.getByLabel('Language').selectOption(lang);
        await expect.poll(() => letter.textContent()).toContain(greeting);
        const text = await letter.textContent();
        for (const word of [entity, material, 'Hoshino Industrial', '2030']) expect(text).toContain(word);
        expect(await letter.getAttribute('lang')).toBe(lang);
      }
      const shown = await letter.textContent();
      await detail.getByRole('button', { name: 'Copy' }).click();
      await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(shown);
    });
  });

  test('the panel of the entity shows the question, and a gap that nobody asks about can be asked there', async () => {
    const { exposure } = await world.graphql<{
      exposure: { gaps: { entity: { entityId: string } }[] };
    }>(`{ exposure${QUESTION} { ... on Exposure { gaps(first: 3) { entity { entityId } } } } }`);
    const asked = (await kept()).map(({ entityId }) => entityId);
    const other = exposure.gaps.find(({ entity }) => !asked.includes(entity.entityId))!.entity.entityId;
    await world.visit(`${ASKED}&select=${asked[0]}`, async (page) => {
      const panel = page.locator('#panel');
      await panel.getByRole('link', { name: 'Open question: asked' }).waitFor();
      await page.evaluate(() => localStorage.setItem('orepath-decided-by', 'Grace Hopper'));
      await page.goto(`${world.address()}/${ASKED}&select=${other}`);
      await panel.getByRole('button', { name: /^Open a question/ }).click();
      await panel.getByRole('link', { name: 'Open question: to be asked' }).waitFor();
    });
    expect((await kept()).map(({ entityId }) => entityId)).toContain(other);
  });

  test('what others change while one types is told, even where the page has read it meanwhile', async () => {
    const [before] = await kept();
    const [mine, other] = [`Ada ${before!.log.length}`, `Dora ${before!.log.length}`];
    const followed = async () => (await kept())[0]!.assignee;
    await world.visit(`${SCREEN}&asked=${before!.openQuestionId}`, async (page) => {
      await named(page);
      const detail = await look(page);
      await detail.getByLabel('Followed up by').fill(mine);
      await follow(before!, other);
      // another question is opened: the page reads all of them anew
      await page
        .locator('.next-set')
        .getByRole('button', { name: /^Open a question/ })
        .first()
        .click();
      await expect.poll(() => detail.locator('.question-log').textContent()).toContain(other);
      expect(await detail.getByLabel('Followed up by').inputValue()).toBe(mine);
      await detail.getByRole('button', { name: 'Save' }).click();
      await detail.getByText('changed by somebody else after it was read').waitFor();
      expect(await followed()).toBe(other);
      await detail.getByRole('button', { name: 'Save' }).click();
      await detail.getByText('Saved.').waitFor();
      expect(await followed()).toBe(mine);
    });
  });

  test('nothing runs over at 360 px, in three languages', async () => {
    const [one] = await kept();
    for (const lang of ['en', 'ja', 'zh']) {
      await world.visit(
        `${SCREEN}&asked=${one!.openQuestionId}&lang=${lang}`,
        async (page) => {
          await page.locator('.standing').waitFor();
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
          const cut = await page
            .locator('.questions :is(button, select, td, th, p, li, h2)')
            .evaluateAll((all) =>
              all
                .filter((one) => one.getBoundingClientRect().right > 361)
                .map((one) => one.outerHTML.slice(0, 80)),
            );
          expect(cut).toEqual([]);
        },
        { viewport: { width: 360, height: 740 } },
      );
    }
  });

  test('a service that is gone is told, what was typed stays, and it is kept when the service is back', async () => {
    const [one] = await kept();
    const context = await world.context();
    try {
      const page = await context.newPage();
      await page.goto(`${world.address()}/${SCREEN}&asked=${one!.openQuestionId}`);
      await named(page);
      const detail = await look(page);
      await detail.getByLabel('Note').fill('typed while it was gone');
      await world.stop();
      await detail.getByRole('button', { name: 'Save' }).click();
      await detail.locator('.question-form').getByRole('alert').waitFor();
      expect(await detail.getByLabel('Note').inputValue()).toBe('typed while it was gone');
      await world.restart();
      await detail.getByRole('button', { name: 'Save' }).click();
      await detail.getByText('Saved.').waitFor();
      expect((await kept())[0]!.log.at(-1)?.note).toBe('typed while it was gone');
    } finally {
      await context.close();
    }
  });
});
