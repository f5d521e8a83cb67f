/** Trouble underneath the embedded store: a disk that is full. */
import { execFileSync, spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { end, newCli, startServer } from '../support/cli.ts';
import { Client, RECOVERY } from './faults.case.ts';

function toolOrSkip(tool: string): boolean {
  if (!spawnSync(tool, ['--version']).error) return true;
  if (process.env['CI'] === 'true') throw new Error(`${tool} must be there when CI=true`);
  process.stderr.write(`!!! SKIPPED: the test of a full disk: ${tool} is not there\n`);
  return false;
}

/** No file of the process may grow beyond so many bytes: to it, the disk is full. */
const limitFiles = (pid: number, bytes: number | 'unlimited'): void => {
  execFileSync('prlimit', ['--pid', String(pid), `--fsize=${bytes}:unlimited`]);
};

test.skipIf(!toolOrSkip('prlimit'))(
  'a full disk: writes are refused, reads stay right, and with space again all is well by itself',
  async () => {
    const cli = await newCli({ OREPATH_SEED: 'demo' });
    const { child, address } = await startServer(cli);
    const client = new Client(address);
    await client.open();
    expect(await client.note()).toBe('done');
    limitFiles(child.pid!, 1);
    for (let i = 0; i < 5; i++) {
      expect(await client.note()).toBe('STORE_UNAVAILABLE');
      expect(await client.read()).toBe('right');
    }
    await expect.poll(() => client.ready(), RECOVERY).toBe(503);
    limitFiles(child.pid!, 'unlimited');
    await expect.poll(() => client.note(), RECOVERY).toBe('done');
    await expect.poll(() => client.ready(), RECOVERY).toBe(200);
    expect(await client.read()).toBe('right');
    await end(child, 'SIGKILL');
    const again = await startServer(cli);
    expect((await cli.run('check')).exit).toBe(0);
    await end(again.child);
    await cli.remove();
  },
);
