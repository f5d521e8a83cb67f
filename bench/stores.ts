/** Stores that hold the network of one size and seed, loaded by the service's own import: made once a run, gone after it. */
import { join } from 'node:path';
import { generateTables } from '../server/generate/index.ts';
import { Cli } from '../test/support/cli.ts';
import { findNeo4jLines, type Neo4jServer, startNeo4j } from '../test/support/neo4j/server.ts';
import type { Environment, Size, StoreName } from './case.ts';

/** The peer shall not lack memory: the whole of the largest network fits into its page cache. */
const MEMORY = { heap: '4g', pageCache: '3g' };

export class Stores {
  readonly #size: Size;
  readonly #seed: number;
  readonly #folder: string;
  readonly #tell: (line: string) => void;
  readonly #made = new Map<string, Promise<unknown>>();
  #server: Neo4jServer | undefined;

  constructor(size: Size, seed: number, folder: string, tell: (line: string) => void) {
    this.#size = size;
    this.#seed = seed;
    this.#folder = folder;
    this.#tell = tell;
  }

  /** The settings with which `orepath` uses a store. Throws where no Neo4j can be started here, or an import fails. */
  ready(name: StoreName): Promise<Environment> {
    return this.#once(name, () => (name === 'neo4j' ? this.#neo4j() : this.#embedded()));
  }

  async close(): Promise<void> {
    await this.#server?.stop();
  }

  async #embedded(): Promise<Environment> {
    const environment = { OREPATH_DATA: this.#path('data') };
    await this.#load(environment, 'the embedded store');
    return environment;
  }

  async #neo4j(): Promise<Environment> {
    const line = findNeo4jLines().find((each) => each.line === '5.26');
    if (!line) throw new Error('No Neo4j 5.26 can be started here: it needs Maven and Java 17 or 21');
    this.#server = await startNeo4j(line, MEMORY);
    const { uri, user, password } = this.#server;
    const environment = {
      OREPATH_DATA: this.#path('beside-neo4j'),
      NEO4J_URI: uri,
      NEO4J_USER: user,
      NEO4J_PASSWORD: password,
    };
    await this.#load(environment, 'Neo4j');
    return environment;
  }

  async #load(environment: Environment, store: string): Promise<void> {
    const tables = await this.#once('tables', () => this.#tables());
    const start = performance.now();
    const ran = await new Cli('', environment).run('import', tables);
    if (ran.exit !== 0) throw new Error(`Loading ${store} failed: ${ran.err.trim().split('\n').at(-1)}`);
    const { entities, links } = this.#size;
    const seconds = ((performance.now() - start) / 1000).toFixed(0);
    this.#tell(`${entities} entities and ${links} links loaded into ${store} in ${seconds} s`);
  }

  async #tables(): Promise<string> {
    const tables = this.#path('tables');
    await generateTables(tables, { ...this.#size, seed: this.#seed });
    return tables;
  }

  #path(name: string): string {
    return join(this.#folder, name);
  }

  #once<T>(what: string, make: () => Promise<T>): Promise<T> {
    const made = this.#made.get(what) ?? make();
    this.#made.set(what, made);
    return made as Promise<T>;
  }
}
