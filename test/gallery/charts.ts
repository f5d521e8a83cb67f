import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { LANGS } from '../../common/words/lang.ts';
import { openGallery } from '../support/gallery.ts';

/** One picture a chart, language and theme, with all its states. */
export async function takeCharts(
  browser: Browser,
  folder: string,
  say: (line: string) => void,
): Promise<void> {
  for (const lang of LANGS) {
    for (const theme of ['light', 'dark'] as const) {
      const page = await openGallery(browser, `?lang=${lang}&theme=${theme}`);
      for (const section of await page.locator('section').all()) {
        const path = join(folder, `${await section.getAttribute('id')}-${lang}-${theme}.png`);
        await section.screenshot({ path });
        say(path);
      }
      await page.context().close();
    }
  }
}
