/** Traced tier by tier inside a real Neo4j, a buyer has the same answers as in the projection of its whole space. */
import neo4j from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBolt } from '../../server/store/bolt.ts';
import { migrate } from '../../server/store/migrate.ts';
import { statementsFor } from '../../server/store/statements.ts';
import type { Store } from '../../server/store/store.ts';
import { typedParams } from '../../server/store/values.ts';
import { randomQuestions } from '../oracle/random-graphs.ts';
import { neo4jOrSkip } from '../support/neo4j/require.ts';
import { type Neo4jServer, startNeo4j } from '../support/neo4j/server.ts';
import { differences, everything, type Side, side } from './compare.ts';
import { entityOf, loadGraphs } from './graphs.ts';

/** 200 graphs, 50 in a space: what is said of places reaches all of one. */
const SPACES = Array.from({ length: 4 }, (_, i) => ({
  space: `graphs-${i}`,
  seeds: Array.from({ length: 50 }, (_, k) => 9_000 + 50 * i + k),
}));

describe.each(neo4jOrSkip().slice(0, 1))('on Neo4j $line', (line) => {
  const notifications: string[] = [];
  let server: Neo4jServer;
  let store: Store;
  let whole: Side;
  let traced: Side;

  beforeAll(async () => {
    server = await startNeo4j(line);
    const { uri, user, password } = server;
    const onNotification = (statement: string, message: string) =>
      notifications.push(`${statement}: ${message}`);
    store = await openBolt({ uri, user, password, database: 'neo4j', onNotification });
    await migrate(store);
    for (const { space, seeds } of SPACES) await loadGraphs(store, space, seeds);
    notifications.length = 0;
    whole = side(store, Number.POSITIVE_INFINITY);
    traced = side(store, 0);
  }, 180_000);
  afterAll(async () => {
    await store.close();
    await server.stop();
  });

  test.each(SPACES)(
    '50 random graphs of $space differ by less than 1e-9',
    async ({ space, seeds }) => {
      let answered = 0;
      for (const seed of seeds) {
        const question = randomQuestions(seed, 5)[seed % 5]!;
        const buyer = entityOf(seed, seed % 2);
        const [first, second] = await Promise.all(
          [whole, traced].map((each) => everything(each, space, buyer, question)),
        );
        if ('exposure' in first!) answered++;
        expect(differences(first, second, 1e-9), `${buyer} ${JSON.stringify(question)}`).toEqual([]);
      }
      expect(answered).toBeGreaterThan(seeds.length / 3);
    },
    120_000,
  );

  test('no statement of the trace reads through nodes that it does not name, and Neo4j has no complaint', async () => {
    const { uri, user, password } = server;
    const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
    const lists = { keys: ['graphs-0|own:x'], codes: ['CD'], prefixes: ['CD-'], ids: ['tin'] };
    for (const statement of statementsFor('bolt').values()) {
      if (!statement.name.startsWith('trace/')) continue;
      const all: Record<string, unknown> = { space: 'graphs-0', ...lists };
      const asked = Object.fromEntries([...statement.params.keys()].map((name) => [name, all[name]]));
      const { summary } = await driver.executeQuery(
        `EXPLAIN ${statement.text}`,
        typedParams(statement, asked, neo4j.int),
      );
      const plan = JSON.stringify(summary.plan);
      expect(plan, statement.name).toMatch(/Index(Unique)?Seek|UniqueIndexSeek/);
      expect(plan, statement.name).not.toMatch(/AllNodesScan|LabelScan|TypeScan|CartesianProduct|IndexScan/);
    }
    await driver.close();
    // no graph has every property, and Neo4j warns of names that it has never met
    expect(notifications.filter((note) => !/does not exist/.test(note))).toEqual([]);
  });
});
