/** A server that is told to stop: unready at once, still answering, then down in order. Real processes. */
import { Agent, request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Cli, end, newCli, startServer } from '../support/cli.ts';

let cli: Cli;
beforeAll(async () => {
  cli = await newCli({ OREPATH_SEED: 'demo', OREPATH_DRAIN_MS: '1500', OREPATH_GRACE_MS: '1000' });
});
afterAll(() => cli.remove());

const HEADERS = { 'content-type': 'application/json', 'x-graphql-yoga-csrf': '1' };

const ask = (address: string, query: string, accept = 'application/json') =>
  fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { ...HEADERS, accept },
    body: JSON.stringify({ query }),
  });

/** An upload that sends one byte and goes on for ever; the id of its run. */
async function hangingUpload(address: string): Promise<string> {
  const upload = request(`${address}/imports?name=x.csv`, {
    method: 'POST',
    headers: { 'x-orepath-csrf': '1', 'content-type': 'application/octet-stream' },
  });
  upload.on('error', () => undefined);
  upload.write('a');
  let id: string | undefined;
  await expect
    .poll(async () => {
      const { data } = (await (await ask(address, '{ importRuns { id state } }')).json()) as {
        data: { importRuns: { id: string; state: string }[] };
      };
      id = data.importRuns.find(({ state }) => state === 'RECEIVING')?.id;
      return id;
    })
    .toBeDefined();
  return id!;
}

test('SIGTERM: unready at once, answers on, tells clients to leave, ends what is followed, exits 0', async () => {
  const { child, address } = await startServer(cli);
  await expect.poll(() => readiness(address)).toMatchObject({ status: 200, ready: true, space: 'demo' });
  const id = await hangingUpload(address);
  const followed = ask(
    address,
    `subscription { importRun(id: "${id}") { state } }`,
    'text/event-stream',
  ).then((response) => response.text());
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  expect(await connectionOf(`${address}/health`, agent)).not.toBe('close');

  const ended = end(child);
  await expect.poll(() => readiness(address)).toMatchObject({ status: 503, code: 'GOING_DOWN' });
  expect((await (await ask(address, '{ snapshot { entities } }')).json()) as object).toEqual({
    data: { snapshot: { entities: 164 } },
  });
  expect(await connectionOf(`${address}/health`, agent)).toBe('close');
  const events = await followed;
  expect(events).toContain('RECEIVING');
  expect(events).toContain('GOING_DOWN');
  expect(await ended).toBe(0);
  await expect(fetch(`${address}/health`)).rejects.toThrow();
  expect((await cli.run('check')).exit).toBe(0);
});

test('a second signal ends it at once', async () => {
  const slow = await newCli({ OREPATH_DRAIN_MS: '600000' });
  const { child, address } = await startServer(slow);
  const ended = end(child);
  await expect.poll(() => readiness(address)).toMatchObject({ status: 503, code: 'GOING_DOWN' });
  child.kill('SIGTERM');
  expect(await ended).toBe(1);
  await slow.remove();
});

async function readiness(address: string): Promise<object> {
  const response = await fetch(`${address}/ready`);
  return { status: response.status, ...((await response.json()) as object) };
}

function connectionOf(url: string, agent: Agent): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    request(url, { agent }, (response) => {
      response.resume().on('end', () => resolve(response.headers.connection));
    })
      .on('error', reject)
      .end();
  });
}
