import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheOf, fetchJars } from '../maven.ts';
import type { LineName, Neo4jLine } from './lines.ts';

/**
 * The folder with all jars of a line, fetched by Maven the first time and kept under
 * `node_modules/.cache`. Safe to call from several processes at once: one fetches, the others wait.
 *
 * @throws Error with the Maven command and its last lines when fetching fails.
 */
export async function neo4jJars({ line, java }: Neo4jLine): Promise<string> {
  const pom = join(import.meta.dirname, `pom-${line}.xml`);
  const folder = join(cacheOf('orepath-neo4j'), versionIn(await readFile(pom, 'utf8'), line));
  await fetchJars(pom, folder, java);
  return folder;
}

function versionIn(pom: string, line: LineName): string {
  const version = /<neo4j\.version>([^<]+)</.exec(pom)?.[1];
  if (version === undefined)
    throw new Error(`pom-${line}.xml: expected a <neo4j.version> property, found none`);
  return version;
}
