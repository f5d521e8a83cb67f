/** Jars that tests need, fetched by Maven the first time and kept under `node_modules/.cache`. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { withLock } from './neo4j/lock.ts';
import { lastLines } from './neo4j/process.ts';

const MARKER = '.complete';
const MAVEN_LIMIT_MS = 10 * 60_000;
const run = promisify(execFile);

/** Where fetched jars are kept, a folder a purpose. */
export const cacheOf = (purpose: string): string =>
  join(import.meta.dirname, `../../node_modules/.cache/${purpose}`);

/**
 * Sees to it that `folder` has the jars that a pom names, with those that they need. `java` runs Maven. Safe to call from
 * several processes at once: one fetches, the others wait.
 *
 * @throws Error with the Maven command and its last lines when fetching fails.
 */
export async function fetchJars(pom: string, folder: string, java: string): Promise<void> {
  const seal = createHash('sha256')
    .update(await readFile(pom))
    .digest('hex');
  if (await isComplete(folder, seal)) return;
  await mkdir(dirname(folder), { recursive: true });
  await withLock(`${folder}.lock`, MAVEN_LIMIT_MS, async () => {
    if (!(await isComplete(folder, seal))) await fetchAll(pom, folder, seal, java);
  });
}

/** Jars are whole when the marker names the same pom and as many files as there are. */
async function isComplete(folder: string, seal: string): Promise<boolean> {
  const marker = await readFile(join(folder, MARKER), 'utf8').catch(() => '');
  if (marker === '') return false;
  return marker === markerFor(seal, await countJars(folder));
}

async function fetchAll(pom: string, folder: string, seal: string, java: string): Promise<void> {
  const fresh = `${folder}.${process.pid}.part`;
  try {
    await runMaven(
      ['-B', '-q', '-f', pom, 'dependency:copy-dependencies', `-DoutputDirectory=${fresh}`],
      java,
    );
    await writeFile(join(fresh, MARKER), markerFor(seal, await countJars(fresh)));
    await rm(folder, { recursive: true, force: true });
    await rename(fresh, folder);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

async function runMaven(args: string[], java: string): Promise<void> {
  const env = { ...process.env, JAVA_HOME: dirname(dirname(java)) };
  try {
    await run('mvn', args, { env, timeout: MAVEN_LIMIT_MS, maxBuffer: 64 * 1024 * 1024 });
  } catch (cause) {
    const output = isFailedRun(cause) ? `${cause.stdout}${cause.stderr}` : String(cause);
    throw new Error(`Fetching jars failed: mvn ${args.join(' ')}\n${lastLines(output, 20)}`, { cause });
  }
}

function isFailedRun(cause: unknown): cause is { stdout: string; stderr: string } {
  return typeof cause === 'object' && cause !== null && 'stdout' in cause && 'stderr' in cause;
}

async function countJars(folder: string): Promise<number> {
  return (await readdir(folder)).filter((name) => name.endsWith('.jar')).length;
}

function markerFor(seal: string, jars: number): string {
  return `${seal} ${jars} jars\n`;
}
