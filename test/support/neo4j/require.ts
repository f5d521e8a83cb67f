import type { Neo4jLine } from './lines.ts';
import { searchNeo4jLines } from './lines.ts';

/**
 * The lines of Neo4j to test against. Where there is none, tests against a real server are skipped
 * with one line on stderr that says why; so is each single line that is missing.
 *
 * @throws Error saying what is missing when there is none and `CI` is `true`.
 */
export function neo4jOrSkip(): Neo4jLine[] {
  const { CI } = process.env;
  const { lines, missing } = searchNeo4jLines();
  const reasons = missing.join('; ');
  if (lines.length === 0 && CI === 'true') {
    throw new Error(`Tests against a real Neo4j must run when CI=true, but cannot: ${reasons}`);
  }
  if (missing.length > 0) {
    const what = lines.length === 0 ? 'a real Neo4j' : 'one line of Neo4j';
    process.stderr.write(`!!! SKIPPED: all tests against ${what}: ${reasons}\n`);
  }
  return lines;
}
