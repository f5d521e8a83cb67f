import { openBolt } from '../../server/store/bolt.ts';
import type { Neo4jLine } from '../support/neo4j/lines.ts';
import { type Neo4jServer, startNeo4j } from '../support/neo4j/server.ts';
import { contractCatalogue, type EngineUnderTest } from './contract.case.ts';

/** A real Neo4j of one line. A crash is a kill of its process. */
export function boltEngine(
  line: Neo4jLine,
  onNotification: (statement: string, message: string) => void,
): EngineUnderTest {
  let server: Neo4jServer | undefined;
  const connect = () =>
    openBolt(
      { uri: server!.uri, user: server!.user, password: server!.password, database: 'neo4j', onNotification },
      contractCatalogue('bolt'),
    );
  return {
    name: `Neo4j ${line.line}`,
    async open() {
      server = await startNeo4j(line);
      return connect();
    },
    async crashAndReopen(store) {
      server!.kill();
      await store.close();
      await server!.restart();
      return connect();
    },
    async clean() {
      await server?.stop();
    },
  };
}
