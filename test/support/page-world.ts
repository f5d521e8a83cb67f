/** A server with the demonstration chain and a browser before it, for suites that drive the page. */
import type { ChildProcess } from 'node:child_process';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { launch, watch } from './browser.ts';
import { type Cli, end, newCli, startServer } from './cli.ts';

export interface PageWorld {
  /** A page at an address of its own; after the test it must have seen no error and asked no one else. */
  visit<T>(search: string, act: (page: Page) => Promise<T>, options?: BrowserContextOptions): Promise<T>;
  /** Asks the service as the page does. */
  graphql<T>(query: string, space?: string): Promise<T>;
  address(): string;
  /** A context without the watch of `visit`, for pages that are to meet errors; the caller closes it. */
  context(options?: BrowserContextOptions): Promise<BrowserContext>;
  /** A command of the command line on the same data. */
  run: Cli['run'];
  /** Ends the server, and starts it again at the same address. */
  stop(): Promise<void>;
  restart(): Promise<void>;
}

const TIMEOUT = 15_000;

/** Starts both before the suite and ends them after it. */
export function pageWorld(chromium: string, env: Record<string, string> = {}): PageWorld {
  let cli: Cli;
  let child: ChildProcess;
  let address: string;
  let browser: Browser;

  beforeAll(async () => {
    cli = await newCli({ OREPATH_SEED: 'demo', ...env });
    ({ child, address } = await startServer(cli));
    browser = await launch(chromium);
  });
  afterAll(async () => {
    await browser?.close();
    if (child) await end(child);
    await cli?.remove();
  });

  const newContext = (options: BrowserContextOptions) =>
    browser.newContext({
      viewport: { width: 1440, height: 960 },
      locale: 'en-GB',
      permissions: ['clipboard-read', 'clipboard-write'],
      ...options,
    });

  return {
    address: () => address,
    context: (options = {}) => newContext(options),
    stop: () => end(child).then(() => undefined),
    run: (...words) => cli.run(...words),
    async restart() {
      cli.env['PORT'] = new URL(address).port;
      ({ child } = await startServer(cli));
    },
    async visit(search, act, options = {}) {
      const context = await newContext(options);
      try {
        const page = await context.newPage();
        page.setDefaultTimeout(TIMEOUT);
        const seen = watch(page, address);
        await page.goto(address + search);
        const result = await act(page);
        expect(seen).toEqual([]);
        return result;
      } finally {
        await context.close();
      }
    },
    async graphql<T>(query: string, space = 'demo'): Promise<T> {
      const response = await fetch(`${address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'Orepath-Space': space },
        body: JSON.stringify({ query }),
      });
      const { data, errors } = (await response.json()) as { data: T; errors?: unknown };
      expect(errors).toBeUndefined();
      return data;
    },
  };
}
