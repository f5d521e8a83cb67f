/** What axe-core finds wrong with a page as it stands: every rule of WCAG 2.2 A and AA, and the best practices. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** Those that another theme can break: it changes colours and nothing else. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** Longest piece of markup that a line quotes. */
const MARKUP = 140;

let source: string | undefined;

/** Brings axe into the page past its policy, which allows scripts from the server alone, as a debugger would. */
async function bring(page: Page): Promise<void> {
  if (await page.evaluate(() => 'axe' in window)) return;
  source ??= readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: source, allowUnsafeEvalBlockedByCSP: true });
  await session.detach();
}

/** One line a node: rule, what it asks, where, the markup, and what is measured there. */
export async function violations(page: Page, of: 'all' | 'colour' = 'all'): Promise<string[]> {
  await bring(page);
  const only = of === 'all' ? { type: 'tag', values: RULES } : { type: 'rule', values: COLOUR_RULES };
  const found = await page.evaluate(async (runOnly) => {
    const { axe } = window as unknown as { axe: { run(options: object): Promise<AxeResults> } };
    const { violations, passes } = await axe.run({ runOnly, resultTypes: ['violations'] });
    return { violations, checked: passes.length };
  }, only);
  // a page on which no rule finds anything to look at has not been looked at
  expect(found.checked, 'rules that axe could apply').toBeGreaterThan(of === 'all' ? 10 : 0);
  return found.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html, any, all, none }) => {
      const why = [...any, ...all, ...none].map(({ message }) => message).join('; ');
      return `${id} (${help}) at ${target.join(' ')}: ${html.slice(0, MARKUP)} - ${why}`;
    }),
  );
}

/** Fails with a line for each violation; `what` says which page it was. */
export async function expectAccessible(page: Page, what = ''): Promise<void> {
  expect(await violations(page), what).toEqual([]);
}
