/** Ctrl-C while a question is being answered. */
import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Cli, end, newCli, startServer } from '../support/cli.ts';

let cli: Cli;

beforeAll(async () => {
  cli = await newCli();
  await cli.run('generate', cli.path('tables'), '--entities', '6000', '--links', '30000');
  expect(await cli.run('import', cli.path('tables'))).toMatchObject({ exit: 0 });
});
afterAll(() => cli.remove());

/** Interrupts `exposure --all` once `ready` holds; its exit status and what it said. */
async function interrupted(ready: () => boolean): Promise<{ exit: number | null; out: string }> {
  const child = cli.start('exposure', '--all', '--risk', 'conflict', '--json');
  let out = '';
  child.stdout?.on('data', (chunk) => {
    out += chunk;
  });
  const closed = new Promise<number | null>((resolve) => child.on('close', resolve));
  while (!ready()) await sleep(2);
  child.kill('SIGINT');
  return { exit: await closed, out };
}

const CANCELLED = /"code":"CANCELLED"/;

describe('Ctrl-C', () => {
  test('ends a question in its own process with exit 1 and CANCELLED, and leaves the store free', async () => {
    const { exit, out } = await interrupted(() => existsSync(cli.path('data', 'holder.json')));
    expect(exit).toBe(1);
    expect(out.trimEnd().split('\n').at(-1)).toMatch(CANCELLED);
    expect(existsSync(cli.path('data', 'holder.json'))).toBe(false);
    expect(await cli.run('check')).toMatchObject({ exit: 0 });
  });

  test('ends a question that a server answers, and the server goes on', async () => {
    const { child, address } = await startServer(cli);
    const builds = async () =>
      /orepath_projection_builds_started_total (\d+)/.exec(await metrics(address))?.[1];
    let asked = false;
    void (async () => {
      while ((await builds()) === '0') await sleep(2);
      asked = true;
    })();
    const { exit, out } = await interrupted(() => asked);
    expect(exit).toBe(1);
    expect(out.trimEnd().split('\n').at(-1)).toMatch(CANCELLED);
    expect(await cli.run('exposure', '--all', '--risk', 'conflict')).toMatchObject({ exit: 0 });
    await end(child);
  });
});

const metrics = async (address: string): Promise<string> => (await fetch(`${address}/metrics`)).text();
