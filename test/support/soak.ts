/** Random clicks and keys on the page, and what the browser holds while they go on. */
import type { CDPSession, Page } from 'playwright-core';
import type { Random } from '../oracle/random.ts';

/** What is pressed: what a person can press on a screen of the question, and the views and languages around it. */
const PRESSED = [
  '.tier-graph g.item',
  '.tier-graph g.item.band',
  '[role=tab]',
  '.zoom-buttons button',
  '.graph-foot button',
  '.view table th button',
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

async function step(page: Page, { pick, chance, int }: Random): Promise<void> {
  if (chance(0.4)) return page.keyboard.press(pick(KEYS));
  await page.evaluate(
    ([selector, at]) => {
      const found = [...document.querySelectorAll<HTMLElement>(selector as string)];
      const one = found[(at as number) % Math.max(1, found.length)];
      one?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
      one?.focus();
      one?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    },
    [pick(PRESSED), int(0, 1_000)],
  );
}

/** Shows every view once: what each loads is loaded from then on. */
export async function everyView(page: Page): Promise<void> {
  for (const tab of await page.locator('[role=tab]').all()) {
    await tab.click();
    await page.waitForLoadState('networkidle');
  }
}

/** Clicks and presses at random for so many ms, then comes back to where it started. */
export async function wander(page: Page, random: Random, ms: number, home: string): Promise<number> {
  let steps = 0;
  for (const end = Date.now() + ms; Date.now() < end; steps++) await step(page, random);
  // by the history, not by a new page: what leaked would go with the old one
  await page.evaluate((address) => {
    history.pushState(null, '', address);
    dispatchEvent(new PopStateEvent('popstate'));
  }, home);
  // no handle: one would hold the drawing it was found on
  await page.locator('.tier-graph g.item').first().waitFor();
  return steps;
}

export async function held(page: Page, session: CDPSession): Promise<Held> {
  await page.waitForFunction(() => document.getAnimations().length === 0);
  for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((metric) => metric.name === name)!.value;
  return { heap: of('JSHeapUsedSize'), nodes: of('Nodes'), listeners: of('JSEventListeners') };
}
