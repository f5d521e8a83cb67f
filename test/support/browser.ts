/** The page in a real browser: Debian's chromium, driven from here. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Where chromium is; null, and a line to stderr, where it is not. Continuous integration must have it. */
export function findChromium(): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const found = [...folders.map((folder) => join(folder, 'chromium')), '/usr/bin/chromium'].find(runs);
  if (found) return found;
  return missing('no chromium on PATH or at /usr/bin/chromium: the page is not tested in a browser');
}

/** Fails in continuous integration, elsewhere says loudly what is left out. */
export function missing(what: string): null {
  if (process.env['CI'] === 'true') throw new Error(what);
  process.stderr.write(`\n*** SKIPPED: ${what} ***\n`);
  return null;
}

export function launch(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    headless: true,
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
}

/** What a page must never do, collected while it runs: errors, and requests to anywhere but the server. */
export function watch(page: Page, address: string): string[] {
  const seen: string[] = [];
  page.on('pageerror', (error) => seen.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') seen.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== new URL(address).origin) seen.push(`outside: ${request.url()}`);
  });
  return seen;
}
