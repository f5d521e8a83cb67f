/** A distinct upstream match in Neo4j: who stands upstream of a buyer within 12 links. No shares, no risk, no dates. */
import neo4j, { type Driver } from 'neo4j-driver';
import { keyOf } from '../../server/imports/record.ts';
import type { Environment } from '../case.ts';

const UPSTREAM = `
  MATCH (b:Entity {key: $key})<-[:SUPPLIES*1..12]-(u:Entity)
  RETURN count(DISTINCT u) AS upstream`;

const SPACE = 'main';

export class UpstreamInNeo4j {
  readonly #driver: Driver;

  constructor({ NEO4J_URI = '', NEO4J_USER = '', NEO4J_PASSWORD = '' }: Environment) {
    this.#driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USER, NEO4J_PASSWORD));
  }

  /** How many entities stand upstream of the one with this id, itself included where it does. */
  async count(id: string): Promise<number> {
    const { records } = await this.#driver.executeQuery(
      UPSTREAM,
      { key: keyOf(SPACE, id) },
      { database: 'neo4j', routing: neo4j.routing.READ },
    );
    return Number(records[0]!.get('upstream'));
  }

  close(): Promise<void> {
    return this.#driver.close();
  }
}
