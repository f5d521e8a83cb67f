/** The same service on a real Neo4j: the same figures to the last bit, and what happens when it is lost. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Cli, end, newCli, startServer } from '../support/cli.ts';
import { neo4jOrSkip } from '../support/neo4j/require.ts';
import { type Neo4jServer, startNeo4j } from '../support/neo4j/server.ts';

const SEED = join(import.meta.dirname, '../../seed/demo');
const QUESTIONS = [
  ['--risk', 'conflict', '--material', 'tin'],
  ['--risk', 'conflict'],
  ['--risk', 'child-labour', '--material', 'cobalt', '--lens', 'proportional', '--tiers', '4'],
];
const FIXED = ['--as-of', '2026-11-23', '--known-at', '2026-11-23T00:00:00Z', '--space', 'demo', '--json'];

const until = async (holds: () => Promise<boolean>, timeoutMs = 60_000): Promise<boolean> => {
  const deadline = Date.now() + timeoutMs;
  while (Date.now() < deadline) {
    if (await holds()) return true;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  return false;
};

describe.each(neo4jOrSkip())('on Neo4j $line', (line) => {
  let server: Neo4jServer;
  let onNeo4j: Cli;
  let embedded: Cli;

  beforeAll(async () => {
    server = await startNeo4j(line);
    const { uri, user, password } = server;
    onNeo4j = await newCli({ NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password });
    embedded = await newCli();
    for (const cli of [onNeo4j, embedded]) {
      const ran = await cli.run('import', SEED, '--space', 'demo', '--trust-recorded', '--json');
      expect(ran.json()).toMatchObject({ faults: [], import: 1 });
    }
  });
  afterAll(async () => {
    await server.stop();
    await Promise.all([onNeo4j.remove(), embedded.remove()]);
  });

  test.each(QUESTIONS)('every buyer has the same answer to the last bit: %s %s', async (...question) => {
    const ask = (cli: Cli) => cli.run('exposure', '--all', ...question, ...FIXED);
    const [first, second] = await Promise.all([ask(onNeo4j), ask(embedded)]);
    expect(first.out).not.toBe('');
    expect(first.out).toBe(second.out);
  });

  test('one buyer has the same bytes, the snapshot included', async () => {
    const ask = (cli: Cli) => cli.run('exposure', 'own:hoshino', ...QUESTIONS[0]!, ...FIXED);
    const [first, second] = await Promise.all([ask(onNeo4j), ask(embedded)]);
    expect(first.json().snapshot).toMatch(/^snap:[0-9a-f]{32}$/);
    expect(first.out).toBe(second.out);
  });

  test('the check is clean', async () => {
    expect((await onNeo4j.run('check')).exit).toBe(0);
  });

  test('a wrong password is one clear line and exit 1', async () => {
    const wrong = await newCli({ ...onNeo4j.env, NEO4J_PASSWORD: 'wrong-password' });
    const ran = await wrong.run('serve');
    expect(ran.exit).toBe(1);
    expect(ran.err.trim().split('\n')).toHaveLength(1);
    expect(ran.err).toContain('STORE_UNAVAILABLE');
    await wrong.remove();
  });

  test('when the store is lost it says so, and recovers by itself', async () => {
    const { child, address } = await startServer(onNeo4j);
    const ready = async (): Promise<number> => (await fetch(`${address}/ready`)).status;
    const ask = () =>
      fetch(`${address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-graphql-yoga-csrf': '1' },
        body: JSON.stringify({ query: '{ snapshot { entities } }' }),
      });
    expect(await ready()).toBe(200);
    server.kill();
    expect(await until(async () => (await ready()) === 503)).toBe(true);
    const refused = await ask();
    const { errors } = (await refused.json()) as { errors: { extensions: { code: string } }[] };
    expect(errors[0]?.extensions.code).toBe('STORE_UNAVAILABLE');
    expect((await fetch(`${address}/health`)).status).toBe(200);
    await server.restart();
    expect(await until(async () => (await ready()) === 200)).toBe(true);
    expect(await (await ask()).json()).toEqual({ data: { snapshot: { entities: 164 } } });
    await end(child);
    // the driver tries for ten seconds before it gives a store up, twice here, and a Neo4j takes its time to start
  }, 240_000);
});

test('Neo4j not there at start is one clear line and exit 1', async () => {
  const cli = await newCli({ NEO4J_URI: 'bolt://127.0.0.1:9', NEO4J_PASSWORD: 'x' });
  const ran = await cli.run('serve');
  expect(ran.exit).toBe(1);
  expect(ran.err.trim().split('\n')).toHaveLength(1);
  expect(ran.err).toMatch(/STORE_UNAVAILABLE.*127\.0\.0\.1:9/);
  await cli.remove();
});
