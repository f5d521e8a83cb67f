/** kill -9 at random moments on the embedded store: 20 times, 200 in the deep run. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Cli, newCli } from '../support/cli.ts';
import { KILLS, killOverAndOver } from './kill.case.ts';

let cli: Cli;
beforeAll(async () => {
  cli = await newCli({ OREPATH_SEED: 'demo' });
});
afterAll(() => cli.remove());

test(
  `${KILLS} kills of the service lose nothing that was acknowledged and leave no half import`,
  async () => {
    await killOverAndOver(cli, 1);
    expect((await cli.run('check')).exit).toBe(0);
  },
  KILLS * 30_000,
);
