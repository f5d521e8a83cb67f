/** Which servers are taken, by the name that they give themselves. */
import { expect, it } from 'vitest';
import { refuseOldServer } from '../../server/store/neo4j-version.ts';

it.each(['Neo4j/5.26.0', 'Neo4j/5.26.30', 'Neo4j/2025.01.0', 'Neo4j/2026.08.1', 'Memgraph/2'])(
  '%s is taken',
  (agent) => {
    expect(() => refuseOldServer(agent)).not.toThrow();
  },
);

it.each(['Neo4j/4.4.40', 'Neo4j/5.25.1', 'Neo4j/5.1.0', 'Neo4j/3.5.35'])('%s is refused', (agent) => {
  expect(() => refuseOldServer(agent)).toThrow(expect.objectContaining({ code: 'STORE_TOO_OLD' }));
});
