import { expect, it } from 'vitest';
import { random } from '../oracle/random.ts';
import type { PageWorld } from './page-world.ts';
import { everyView, type Held, held, stayIn, wander } from './soak.ts';

const HOME = '/?space=demo&buyer=own:hoshino&risk=conflict&material=tin';
const ROUNDS = 9;
/** The first round after those in which what is loaded or compiled once has been. */
const WARM = 4;
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
        await stayIn(page);
        await everyView(page, HOME);
        const rounds: Held[] = [];
        let steps = 0;
        for (let round = 0; round < ROUNDS; round++) {
          steps += await wander(page, dice, ms / ROUNDS, HOME);
          rounds.push(await held(page, session));
        }
        expect(steps).toBeGreaterThan(ROUNDS * 5);
        const [first, last] = [rounds[WARM]!, rounds.at(-1)!];
        for (const what of ['heap', 'nodes', 'listeners'] as const) {
          const all = rounds.map((one) => one[what]).join(', ');
          expect(last[what] / first[what], `${what}: ${all}`).toBeLessThanOrEqual(MOST_GROWTH);
        }
      });
    },
    ms * 2 + 120_000,
  );
}
