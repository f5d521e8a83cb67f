/** The page before a service that takes no operations but those that the build lists. */
import { describe, expect, it } from 'vitest';
import { SCREEN_IDS } from '../../web/screens.ts';
import { VIEWS } from '../../web/state.ts';
import { findChromium } from '../support/browser.ts';
import { pageWorld } from '../support/page-world.ts';

const TIN = '/?space=demo&buyer=own:hoshino&risk=conflict&material=tin';
const MINE = 'own:M-mm-hpalaung';
const CHANGE = { removeSupplier: { supplier: 'own:qinglan', customer: 'own:hoshino' } };
const PLACES = [
  ...SCREEN_IDS.map((screen) => `${TIN}&screen=${screen}`),
  ...VIEWS.map((view) => `${TIN}&view=${view}&select=${MINE}`),
  `${TIN}&screen=whatif&change=${encodeURIComponent(JSON.stringify(CHANGE))}`,
];

const chromium = findChromium();

describe.skipIf(!chromium)('where only listed operations are taken', () => {
  const world = pageWorld(chromium!, { OREPATH_ONLY_PERSISTED: 'yes' });

  it('another operation is refused', async () => {
    const response = await fetch(`${world.address()}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ spaces { id title } }' }),
    });
    expect(await response.text()).toContain('OPERATION_NOT_LISTED');
  });

  it('every screen and view of the page has its answers', () =>
    world.visit(TIN, async (page) => {
      const asked = new Set<string>();
      const refused: string[] = [];
      const answers: Promise<void>[] = [];
      page.on('response', (response) => {
        if (new URL(response.url()).pathname !== '/graphql') return;
        const { query } = response.request().postDataJSON() as { query: string };
        asked.add(query);
        // what the page leaves before it has come has no body
        const told = response.text().then(
          (text) => void (/"errors":|OPERATION_NOT_LISTED/.test(text) && refused.push(`${query}\n${text}`)),
          () => undefined,
        );
        answers.push(told);
      });
      for (const place of PLACES) {
        await page.goto(world.address() + place);
        await page.locator('main h1').waitFor({ state: 'attached' });
        await page.waitForFunction(() => !document.querySelector('[aria-busy=true], .quiet'));
      }
      await Promise.all(answers);
      expect(refused).toEqual([]);
      expect(asked.size).toBeGreaterThan(12);
    }));
});
