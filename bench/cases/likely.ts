/** One buyer's likely band in a thread of its own, and how long the thread that asks was kept from other requests. */
import { deepStrictEqual } from 'node:assert';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { WorkPool } from '../../server/workers/pool.ts';
import type { Case } from '../case.ts';
import { keptNetwork } from '../graphs.ts';
import { ask, CONFLICT, someBuyers } from '../questions.ts';
import { percentile, timeOfAsync } from '../timing.ts';

const BUYERS = 20;
/** Where they take longer than this together, those after the fifth are left out. */
const ENOUGH_MS = 60_000;

export const likely: Case = {
  name: 'likely',
  measures: {
    median: { title: `one buyer's likely band, 256 draws, median of ${BUYERS} random buyers`, unit: 'ms' },
    p95: { title: `one buyer's likely band, 256 draws, 95th of a hundred`, unit: 'ms' },
    blocked: { title: 'longest that the asking thread was kept busy meanwhile', unit: 'ms' },
  },
  targets: [
    { measure: 'p95', atMost: 1000 },
    { measure: 'blocked', atMost: 50 },
  ],
  async open(setting) {
    const { projection, question, supply } = ask(await keptNetwork(setting), CONFLICT);
    const buyers = someBuyers({ projection, supply }, BUYERS, setting.seed);
    const band = (pool: WorkPool, buyer: number) => pool.run(projection, 'likely', { question, buyer });
    return [
      async () => {
        const pool = new WorkPool({ threads: 1 });
        const first = await band(pool, buyers[0]!);
        const delay = monitorEventLoopDelay({ resolution: 1 });
        delay.enable();
        const times: number[] = [];
        const start = performance.now();
        for (const buyer of buyers) {
          if (times.length >= 5 && performance.now() - start > ENOUGH_MS) break;
          times.push(await timeOfAsync(() => band(pool, buyer)));
        }
        delay.disable();
        deepStrictEqual(
          await band(pool, buyers[0]!),
          first,
          'the same band has other bytes when asked again',
        );
        await pool.close();
        return { median: percentile(times, 50), p95: percentile(times, 95), blocked: delay.max / 1e6 };
      },
    ];
  },
};
