/** Random clicks and keys on the page, and what the browser holds while they go on. */
import type { CDPSession, Page } from 'playwright-core';
import type { Random } from '../oracle/random.ts';

/** What is pressed: what a person can press on a screen, its views and what stands around them. */
const PRESSED = [
  '.tier-graph g.item',
  '.tier-graph g.item.band',
  '[role=tab]',
  '.zoom-buttons button',
  '.graph-foot button',
  '.world-map [tabindex]',
  '[role=gridcell]',
  'main th button',
  'main button:not([type=submit])',
  'main a[href]',
  '.panel button',
  '.answer .explained',
  '.reasons a, .reasons button',
] as const;
const KEYS = [
  'ArrowRight',
  'ArrowLeft',
  'ArrowDown',
  'ArrowUp',
  'Enter',
  'Escape',
  '+',
  '-',
  '0',
  'f',
  'Tab',
];

/** What the browser holds of the page after all that nobody holds any more was let go. */
export interface Held {
  heap: number;
  nodes: number;
  listeners: number;
}

const SCREENS =
  '.screens-list a:is([href*="screen=portfolio"], [href*="screen=whatif"], [href*="screen=compare"], [href*="screen=sources"], [href*="screen=questions"])';

function press(page: Page, selector: string, at: number): Promise<void> {
  return page.evaluate(
    ([selector, at]) => {
      const found = [...document.querySelectorAll<HTMLElement>(selector)];
      const one = found[at % Math.max(1, found.length)];
      one?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
      one?.focus();
      one?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    },
    [selector, at] as const,
  );
}

async function step(page: Page, { pick, chance, int }: Random): Promise<void> {
  if (chance(0.4)) return page.keyboard.press(pick(KEYS));
  return press(page, chance(0.04) ? SCREENS : pick(PRESSED), int(0, 1_000));
}

/** Nothing leaves the page: no link to a source, no window of the printer. */
export async function stayIn(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.print = () => {};
    addEventListener(
      'click',
      (event) => {
        const link = (event.target as Element).closest?.('a');
        if (link && (link.origin !== location.origin || link.pathname !== '/')) event.preventDefault();
      },
      true,
    );
  });
}

async function home(page: Page, address: string): Promise<void> {
  // by the history, not by a new page: what leaked would go with the old one
  await page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, address);
  // no handle: one would hold the drawing it was found on
  await page.locator('.tier-graph g.item').first().waitFor();
}

/** Shows every view and screen once: what each loads is loaded from then on. */
export async function everyView(page: Page, address: string): Promise<void> {
  for (const tab of await page.locator('[role=tab]').all()) {
    await tab.click();
    await page.waitForLoadState('networkidle');
    // far enough in for the finer shapes of the map
    for (let times = 0; times < 6; times++)
      await press(page, '.zoom-buttons button[aria-label="Zoom in"]', 0);
    await page.waitForLoadState('networkidle');
  }
  const screens = await page.locator(SCREENS).count();
  for (let at = 0; at < screens; at++) {
    await press(page, SCREENS, at);
    await page.waitForLoadState('networkidle');
  }
  await home(page, address);
}

/** Clicks and presses at random for so many ms, then comes back to where it started. */
export async function wander(page: Page, random: Random, ms: number, address: string): Promise<number> {
  let steps = 0;
  for (const end = Date.now() + ms; Date.now() < end; steps++) await step(page, random);
  await home(page, address);
  return steps;
}

export async function held(page: Page, session: CDPSession): Promise<Held> {
  await page.waitForFunction(() => document.getAnimations().length === 0);
  for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((metric) => metric.name === name)!.value;
  return { heap: of('JSHeapUsedSize'), nodes: of('Nodes'), listeners: of('JSEventListeners') };
}
