import { describe } from 'vitest';
import { findChromium } from '../support/browser.ts';
import { pageWorld } from '../support/page-world.ts';
import { soakCase } from '../support/soak.case.ts';

const [MINUTES, HOUR] = [180_000, 3_600_000];
const isDeep = process.env['OREPATH_TEST_DEEP'] === '1';
const ms = isDeep ? Number(process.env['OREPATH_SOAK_MS'] ?? HOUR) : MINUTES;
const chromium = findChromium();

describe.skipIf(!chromium)('the page', () => {
  soakCase(pageWorld(chromium!), ms, 1);
});
