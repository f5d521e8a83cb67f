import { rmSync } from 'node:fs';
import neo4j from 'neo4j-driver';
import { javaArguments } from './arguments.ts';
import { makeHome } from './home.ts';
import { neo4jJars } from './jars.ts';
import type { Neo4jLine } from './lines.ts';
import type { ServerProcess } from './process.ts';
import { startProcess } from './process.ts';

export type { LineName, Neo4jLine } from './lines.ts';
export { findNeo4jLines } from './lines.ts';

/** A running Neo4j of a test's own, with an empty database `neo4j`. */
export interface Neo4jServer {
  /** `bolt://127.0.0.1:PORT`; stays the same over a restart. */
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** Folder of its data, configuration and logs; gone after `stop`. */
  readonly home: string;
  /** Ends the server without saving and deletes its home. Safe to call twice. */
  stop(): Promise<void>;
  /** Ends the server as a crash would, leaving its data; `restart` recovers. */
  kill(): void;
  /** Stops it where it stands, its connections open, until `resume`. */
  pause(): void;
  resume(): void;
  /** Ends the server cleanly if it still runs, then starts it on the same data; resolves when it answers. */
  restart(): Promise<void>;
}

/** Sizes as Java and Neo4j take them: 1500m, 4g. */
export interface Memory {
  readonly heap: string;
  readonly pageCache: string;
}

const ENOUGH_FOR_TESTS: Memory = { heap: '1500m', pageCache: '256m' };
const USER = 'neo4j';
const FIRST_PASSWORD = 'neo4j';
const PASSWORD = 'orepath-test';
const READY = /(^|\s)Started\.\s/;
const START_LIMIT_MS = 120_000;
const END_LIMIT_MS = 30_000;

/**
 * Starts a Neo4j that is ready for queries, in 5 to 10 s. The first call for a line also fetches
 * its jars by Maven (up to minutes): give the hook that calls this a limit of several minutes.
 *
 * @throws Error with the command run and its last lines when Maven or the server fails.
 */
export async function startNeo4j(line: Neo4jLine, memory = ENOUGH_FOR_TESTS): Promise<Neo4jServer> {
  const jars = await neo4jJars(line);
  const { home, port } = await makeHome(line.line, memory.pageCache);
  const uri = `bolt://127.0.0.1:${port}`;
  const args = javaArguments(line.line, jars, home, memory.heap);
  const running = new Restartable(() => startProcess(line.java, args, READY, START_LIMIT_MS), home);
  try {
    await running.restart();
    await changeFirstPassword(uri);
  } catch (error) {
    await running.stop();
    throw error;
  }
  return {
    uri,
    user: USER,
    password: PASSWORD,
    home,
    stop: () => running.stop(),
    kill: () => running.kill(),
    pause: () => running.signal('SIGSTOP'),
    resume: () => running.signal('SIGCONT'),
    async restart() {
      await running.restart();
      await untilAnswers(uri);
    },
  };
}

/** One home and the process that serves it at the moment, neither of which outlives this process. */
class Restartable {
  readonly #start: () => Promise<ServerProcess>;
  readonly #home: string;
  readonly #discard = (): void => {
    this.kill();
    rmSync(this.#home, { recursive: true, force: true, maxRetries: 5 });
  };
  #server: ServerProcess | undefined;

  constructor(start: () => Promise<ServerProcess>, home: string) {
    this.#start = start;
    this.#home = home;
    process.once('exit', this.#discard);
  }

  kill(): void {
    this.#server?.kill();
  }

  signal(signal: 'SIGSTOP' | 'SIGCONT'): void {
    if (this.#server) process.kill(this.#server.pid, signal);
  }

  async restart(): Promise<void> {
    await this.#server?.end(END_LIMIT_MS);
    this.#server = await this.#start();
  }

  async stop(): Promise<void> {
    this.kill();
    await this.#server?.end(END_LIMIT_MS);
    this.#discard();
    process.off('exit', this.#discard);
  }
}

/** A server that says it is started may not answer yet. */
async function untilAnswers(uri: string): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(USER, PASSWORD));
  const session = driver.session({ database: 'neo4j' });
  try {
    await session.executeRead((tx) => tx.run('RETURN 1'));
  } finally {
    await session.close();
    await driver.close();
  }
}

/** A new server refuses every other statement until its first password is changed. */
async function changeFirstPassword(uri: string): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(USER, FIRST_PASSWORD));
  const change = 'ALTER CURRENT USER SET PASSWORD FROM $old TO $new';
  try {
    await driver.executeQuery(change, { old: FIRST_PASSWORD, new: PASSWORD }, { database: 'system' });
  } finally {
    await driver.close();
  }
}
