import type { Page } from 'playwright-core';

/** Every word that a page shows or tells in the language of the page, in lower case. */
export function shownWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      // what states a language of its own is a name or a quotation
      if (!node.parentElement?.closest('[lang]:not(html), script, style')) found.push(node.nodeValue!);
    }
    for (const element of document.querySelectorAll('[aria-label], [placeholder], [title]')) {
      for (const name of ['aria-label', 'placeholder', 'title']) found.push(element.getAttribute(name) ?? '');
    }
    return found.map((word) => word.trim().toLowerCase()).filter(Boolean);
  });
}

/** English messages that another language words otherwise, in lower case: none of them is to be left over in it. */
export function englishOf(
  en: Readonly<Record<string, string>>,
  other: Readonly<Record<string, string>>,
): string[] {
  return Object.entries(en)
    .filter(([key, text]) => !text.includes('{') && other[key] !== text)
    .map(([, text]) => text.toLowerCase());
}

/** How far a page scrolls sideways, in pixels; 0 where it does not. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}
