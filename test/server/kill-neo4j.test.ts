/** kill -9 at random moments on Neo4j, every tenth time of the database too: 20 times, 200 in the deep run. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Cli, newCli } from '../support/cli.ts';
import { neo4jOrSkip } from '../support/neo4j/require.ts';
import { type Neo4jServer, startNeo4j } from '../support/neo4j/server.ts';
import { KILLS, killOverAndOver } from './kill.case.ts';

const lines = neo4jOrSkip().filter(({ line }) => line === '5.26');

describe.each(lines)('on Neo4j $line', (line) => {
  let server: Neo4jServer;
  let cli: Cli;
  beforeAll(async () => {
    server = await startNeo4j(line);
    const { uri, user, password } = server;
    cli = await newCli({
      OREPATH_SEED: 'demo',
      NEO4J_URI: uri,
      NEO4J_USER: user,
      NEO4J_PASSWORD: password,
    });
  });
  afterAll(async () => {
    await server.stop();
    await cli.remove();
  });

  test(
    `${KILLS} kills of the service lose nothing that was acknowledged and leave no half import`,
    async () => {
      await killOverAndOver(cli, 2, server);
      expect((await cli.run('check')).exit).toBe(0);
    },
    KILLS * 30_000,
  );
});
