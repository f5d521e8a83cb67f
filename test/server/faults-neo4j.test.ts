/** A Neo4j that stops answering with its connections open, and one that is killed: stable codes, no wrong answer, well again by itself. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Cli, end, newCli, startServer } from '../support/cli.ts';
import { neo4jOrSkip } from '../support/neo4j/require.ts';
import { type Neo4jServer, startNeo4j } from '../support/neo4j/server.ts';
import { Client, RECOVERY } from './faults.case.ts';

const PAUSE_MS = process.env['OREPATH_TEST_DEEP'] === '1' ? 30_000 : 3_000;
/** What a client may be told while the store does not answer. */
const AWAY = ['STORE_UNAVAILABLE', 'REQUEST_TIMEOUT'];
const lines = neo4jOrSkip().filter(({ line }) => line === '5.26');

describe.each(lines)('on Neo4j $line', (line) => {
  let server: Neo4jServer;
  let cli: Cli;
  let running: Awaited<ReturnType<typeof startServer>> | undefined;
  let client: Client;
  beforeAll(async () => {
    server = await startNeo4j(line);
    const { uri, user, password } = server;
    cli = await newCli({
      OREPATH_SEED: 'demo',
      NEO4J_URI: uri,
      NEO4J_USER: user,
      NEO4J_PASSWORD: password,
    });
    running = await startServer(cli);
    client = new Client(running.address);
    await client.open();
  });
  afterAll(async () => {
    if (running) await end(running.child);
    await server.stop();
    await cli.remove();
  });

  const isWell = async (): Promise<void> => {
    await expect.poll(() => client.ready(), RECOVERY).toBe(200);
    expect(await client.note()).toBe('done');
    expect(await client.read()).toBe('right');
  };

  test(`stopped for ${PAUSE_MS / 1_000} s`, async () => {
    await isWell();
    server.pause();
    const [noted, read] = [client.note(), client.read()];
    await expect.poll(() => client.ready(), RECOVERY).toBe(503);
    await sleep(PAUSE_MS);
    server.resume();
    expect(['done', ...AWAY]).toContain(await noted);
    expect(['right', ...AWAY]).toContain(await read);
    await isWell();
  }, 120_000);

  test('killed and started again', async () => {
    server.kill();
    const [noted, read] = [client.note(), client.read()];
    expect(AWAY).toContain(await noted);
    expect(['right', ...AWAY]).toContain(await read);
    await expect.poll(() => client.ready(), { timeout: 30_000, interval: 200 }).toBe(503);
    await server.restart();
    await isWell();
    expect((await cli.run('check')).exit).toBe(0);
  }, 120_000);
});
