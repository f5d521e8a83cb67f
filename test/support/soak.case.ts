import { expect, it } from 'vitest';
import { random } from '../oracle/random.ts';
import type { PageWorld } from './page-world.ts';
import { everyView, type Held, held, wander } from './soak.ts';

const HOME = '/?space=demo&buyer=own:hoshino&risk=conflict&material=tin';
const ROUNDS = 6;
/** Rounds after which all that is loaded once has been loaded. */
const WARM = 2;
const MOST_GROWTH = 1.1;

/** Random clicks for so long; what the browser holds after the last of them is what it held after the first. */
export function soakCase(world: PageWorld, ms: number, seed: number): void {
  it(
    `holds no more after ${Math.round(ms / 1_000)} s of random clicks and keys`,
    async () => {
      await world.visit(HOME, async (page) => {
        await page.locator('.tier-graph g.item').first().waitFor();
        const session = await page.context().newCDPSession(page);
        await session.send('Performance.enable');
        const dice = random(seed);
        await everyView(page);
        const rounds: Held[] = [];
        let steps = 0;
        for (let round = 0; round < ROUNDS; round++) {
          steps += await wander(page, dice, ms / ROUNDS, HOME);
          rounds.push(await held(page, session));
        }
        expect(steps).toBeGreaterThan(ROUNDS * 5);
        const [first, last] = [rounds[WARM]!, rounds.at(-1)!];
        for (const what of ['heap', 'nodes', 'listeners'] as const) {
          expect([what, last[what] <= first[what] * MOST_GROWTH, rounds.map((one) => one[what])]).toEqual([
            what,
            true,
            rounds.map((one) => one[what]),
          ]);
        }
      });
    },
    ms * 2 + 120_000,
  );
}
