/** `npm run gallery`: pictures of every chart in every state, language and theme; with `--readme`, those of the README. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium, launch } from '../support/browser.ts';
import { GALLERY } from '../support/gallery.ts';
import { takeCharts } from './charts.ts';
import { takeReadme } from './readme.ts';

const root = join(import.meta.dirname, '../..');
const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function run(): Promise<void> {
  say(`gallery: ${GALLERY}`);
  const chromium = findChromium();
  if (!chromium) return;
  const browser = await launch(chromium);
  try {
    if (process.argv.includes('--readme')) return await takeReadme(browser, join(root, 'docs'), say);
    const folder = join(root, 'pictures');
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    await takeCharts(browser, folder, say);
  } finally {
    await browser.close();
  }
}

await run();
