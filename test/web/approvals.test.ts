/** What waits for a second person, on the screens where it was asked for, in a browser. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible } from '../support/axe.ts';
import { findChromium } from '../support/browser.ts';
import { MESSAGES } from '../support/messages.ts';
import { pageWorld } from '../support/page-world.ts';
import { writeFolder } from '../support/tables.ts';

const chromium = findChromium();
const en = MESSAGES.en;

describe.skipIf(!chromium)('the page of a service where a second person is needed', () => {
  const world = pageWorld(chromium!, { OREPATH_AUTH: 'keys', OREPATH_APPROVALS: 'matches,undo' });
  let key: string;
  beforeAll(async () => {
    key = (await world.run('keys', 'add', 'A steward', '--grant', 'demo:steward', '--json')).json().token;
    // with one more, the space stands when the demonstration chain is taken back
    const folder = await mkdtemp(join(tmpdir(), 'orepath-approvals-'));
    await writeFolder(folder, { 'entities.csv': 'id,kind,name\nown:a,company,Alder\n' });
    expect(await world.run('import', folder, '--space', 'demo')).toMatchObject({ exit: 0 });
    await rm(folder, { recursive: true });
  });

  /** Signed in on a screen. */
  async function visit(screen: string, act: (page: Page) => Promise<void>) {
    const context = await world.context();
    try {
      const page = await context.newPage();
      page.setDefaultTimeout(15_000);
      await page.goto(`${world.address()}?space=demo&screen=${screen}`);
      await page.getByLabel(en['signIn.key'], { exact: true }).fill(key);
      await page.keyboard.press('Enter');
      await page.locator('.who').waitFor();
      await act(page);
    } finally {
      await context.close();
    }
  }
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
  const waiting = (page: Page) => page.getByRole('heading', { name: en['approvals.title'] });

  /** What somebody on the command line asks for: the id of its proposal. */
  async function proposed(...words: string[]): Promise<string> {
    const { exit, json } = await world.run(...words, '--space', 'demo', '--json');
    const { error } = json();
    expect([exit, error.code]).toEqual([1, 'APPROVAL_NEEDED']);
    return error.proposal;
  }
  /** What became of it, as the store has it. */
  async function became(id: string) {
    const { proposals } = (await world.run('approvals', 'list', '--all', '--space', 'demo', '--json')).json();
    const { state, reason } = proposals.find((one: { id: string }) => one.id === id);
    return { state, reason };
  }

  test('shows a decision that waits on who is who, to be refused with a reason', async () => {
    const pair = ['own:hoshino', 'own:corvane'];
    const id = await proposed('decide', ...pair, '--confirm', '--by', 'Example Person');
    await visit('matches', async (page) => {
      await waiting(page).waitFor();
      await page.getByText('Example Person').waitFor();
      await expectAccessible(page);
      expect(await button(page, en['approvals.refuse']).isDisabled()).toBe(true);
      await page.getByLabel(en['approvals.reason']).fill('two companies');
      await button(page, en['approvals.refuse']).click();
      await waiting(page).waitFor({ state: 'detached' });
    });
    expect(await became(id)).toEqual({ state: 'refused', reason: 'two companies' });
  });

  test('says of what is asked for here that it waits, and offers to take it back', () =>
    visit('imports', async (page) => {
      await page.locator('main tbody button').first().click();
      await button(page, en['imports.undo']).click();
      await button(page, en['imports.undoYes']).click();
      await page.getByText(en['failure.APPROVAL_NEEDED']).waitFor();
      await waiting(page).waitFor();
      expect(await button(page, en['approvals.approve']).count()).toBe(0);
      await button(page, en['approvals.withdraw']).click();
      await waiting(page).waitFor({ state: 'detached' });
    }));

  test('takes an import back that somebody else has asked for', async () => {
    const id = await proposed('undo', '1');
    await visit('imports', async (page) => {
      await button(page, en['approvals.approve']).click();
      await waiting(page).waitFor({ state: 'detached' });
    });
    expect(await became(id)).toEqual({ state: 'approved', reason: null });
    const { out } = await world.run('imports', '--space', 'demo', '--json');
    const [first] = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(first).toMatchObject({ import: 1, state: 'undone' });
  });
});
