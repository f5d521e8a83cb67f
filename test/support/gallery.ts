/** The built gallery in a browser: its files come from disk, nothing is served. */
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

export const GALLERY = join(import.meta.dirname, '../../node_modules/.cache/orepath-gallery/page');
const ORIGIN = 'http://gallery.invalid';
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
};

/** Opens the gallery at a query string and waits until every chart is drawn; the caller closes the page's context. */
export async function openGallery(
  browser: Browser,
  query: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  await page.route(`${ORIGIN}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const file = normalize(join(GALLERY, pathname === '/' ? 'index.html' : pathname));
    const body = file.startsWith(GALLERY + sep) ? await readFile(file).catch(() => null) : null;
    if (body === null) await route.fulfill({ status: 404 });
    else await route.fulfill({ body, contentType: TYPES[extname(file)] ?? 'application/octet-stream' });
  });
  await page.goto(`${ORIGIN}/${query}`);
  await page.waitForSelector('html[data-ready]', { state: 'attached' });
  return page;
}
