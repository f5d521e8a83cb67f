import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { end, newCli, startServer } from '../support/cli.ts';
import { indexed } from './palette.ts';
import { pngOf } from './png.ts';

interface Shot {
  file: string;
  search: string;
  theme: 'light' | 'dark';
  /** What must be there before the picture is taken. */
  ready: string;
}

const TIN = 'space=demo&buyer=own:hoshino&risk=conflict&material=tin';
const MINE = 'own:M-mm-hpalaung';
const REMOVED = encodeURIComponent(
  JSON.stringify({ removeSupplier: { supplier: 'own:mengji', customer: 'rmi:CID900103' } }),
);

const SHOTS: readonly Shot[] = [
  { file: 'page.png', search: `?${TIN}&select=${MINE}`, theme: 'light', ready: '.tier-graph g.item' },
  {
    file: 'page-portfolio.png',
    search: '?space=demo&screen=portfolio',
    theme: 'light',
    ready: '.portfolio-box .cell',
  },
  { file: 'page-map.png', search: `?${TIN}&view=map`, theme: 'dark', ready: '.map-box svg' },
  {
    file: 'page-whatif.png',
    search: `?${TIN}&screen=whatif&change=${REMOVED}`,
    theme: 'light',
    ready: '.outcome .mass-strip',
  },
];

const SIZE = { width: 1480, height: 960 };

/** The pixels of a picture, four bytes each: a browser reads any PNG. */
async function pixelsOf(page: Page, png: Buffer): Promise<Uint8Array> {
  const base64 = await page.evaluate(async (data) => {
    const bytes = Uint8Array.from(atob(data), (char) => char.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d')!;
    context.drawImage(bitmap, 0, 0);
    const { data: pixels } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    let text = '';
    for (let i = 0; i < pixels.length; i += 0x8000)
      text += String.fromCharCode(...pixels.subarray(i, i + 0x8000));
    return btoa(text);
  }, png.toString('base64'));
  return Buffer.from(base64, 'base64');
}

async function take(browser: Browser, address: string, { search, theme, ready }: Shot): Promise<Buffer> {
  const context = await browser.newContext({ viewport: SIZE, colorScheme: theme, locale: 'en-GB' });
  try {
    const page = await context.newPage();
    await page.goto(`${address}/${search}`);
    await page.waitForSelector(ready);
    await page.waitForLoadState('networkidle');
    const pixels = await pixelsOf(page, await page.screenshot({ animations: 'disabled' }));
    return pngOf(indexed(pixels), SIZE.width, SIZE.height);
  } finally {
    await context.close();
  }
}

/** The pictures of the README: screens of the demonstration chain, in a palette to keep them small. */
export async function takeReadme(
  browser: Browser,
  folder: string,
  say: (line: string) => void,
): Promise<void> {
  const cli = await newCli({ OREPATH_SEED: 'demo' });
  const { child, address } = await startServer(cli);
  try {
    for (const shot of SHOTS) {
      const picture = await take(browser, address, shot);
      const path = join(folder, shot.file);
      writeFileSync(path, picture);
      say(`${path}: ${Math.ceil(picture.length / 1000)} kB`);
    }
  } finally {
    await end(child);
    await cli.remove();
  }
}
