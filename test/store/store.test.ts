/** Every engine keeps the contract, and they answer alike to the last character. */
import { afterAll, describe, expect, test } from 'vitest';
import { neo4jOrSkip } from '../support/neo4j/require.ts';
import { boltEngine } from './bolt.engine.ts';
import { storeContract } from './contract.case.ts';
import { embeddedEngine } from './embedded.engine.ts';

const notifications: string[] = [];
const embedded = storeContract(await embeddedEngine());
const others = neo4jOrSkip().map((line) => ({
  line: line.line,
  outcomes: storeContract(
    boltEngine(line, (statement, message) => notifications.push(`${statement}: ${message}`)),
  ),
}));

describe.each(others)('embedded and Neo4j $line', ({ outcomes }) => {
  test('answer alike, row by row, in the same order', () => {
    expect(outcomes.length).toBe(embedded.length);
    expect(outcomes).toEqual(embedded);
  });
});

describe.runIf(others.length > 0)('Neo4j', () => {
  test('has no complaint about any statement', () => {
    // a name that no data has yet, and a constraint that is there already, are how an empty and a second start look
    const expected = /does not exist|already exists/;
    expect(notifications.filter((note) => !expected.test(note))).toEqual([]);
  });
  afterAll(() => notifications.splice(0));
});
