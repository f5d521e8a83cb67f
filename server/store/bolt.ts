/** Neo4j over Bolt: the system of record in production. The only file that imports neo4j-driver. */
import neo4j, {
  type Record as BoltRecord,
  type BookmarkManager,
  type Driver,
  type Integer,
  type ManagedTransaction,
} from 'neo4j-driver';
import { OrepathError } from '../errors.ts';
import { activeTraceParent } from '../seeing/trace-context.ts';
import { refuseOldServer } from './neo4j-version.ts';
import { raising } from './raising.ts';
import type { StoreShare } from './shared-store.ts';
import { type Catalogue, type Statement, statement, statementsFor } from './statements.ts';
import {
  type Columns,
  notAsNeeded,
  type Params,
  type Row,
  rowsOf,
  type Step,
  type Store,
  type Value,
} from './store.ts';
import { safeInteger, typedParams } from './values.ts';

export interface BoltSettings {
  uri: string;
  user: string;
  password: string;
  database: string;
  /** Of the work that a shared store is for, so that the database's log leads back to it. */
  traceparent?: string;
  /** Time limit of one transaction, in ms. */
  transactionTimeout?: number;
  /** Transactions of another thread or server that this one's must come after (opaque texts of Neo4j). */
  bookmarks?: readonly string[];
  /** Told of every notification of the server (a missing index, a Cartesian product). */
  onNotification?: (statement: string, message: string) => void;
}

function fromBolt(value: unknown): Value {
  if (value === null || value === undefined) return null;
  if (typeof value === 'bigint') return safeInteger(value);
  if (neo4j.isInt(value)) return safeInteger((value as Integer).toBigInt());
  if (Array.isArray(value)) return value.map(fromBolt);
  if (typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, fromBolt(v)]));
  }
  return value as Value;
}

/** Connection trouble has one code whatever the driver calls it; the rest is a mistake of ours. */
function asOrepathError(error: unknown, description: string): unknown {
  if (error instanceof OrepathError || !(error instanceof neo4j.Neo4jError)) return error;
  const outage =
    /ServiceUnavailable|SessionExpired|Security\.(Unauthorized|AuthenticationRateLimit)|DatabaseUnavailable|DatabaseNotFound|Transient/;
  const lost = outage.test(error.code) || /acquisition|Pool is closed|timed out/i.test(error.message);
  if (!lost) return error;
  return new OrepathError(
    { code: 'STORE_UNAVAILABLE', message: `${description} does not answer: ${error.message.split('\n')[0]}` },
    { cause: error },
  );
}

class BoltStore implements Store {
  readonly engine = 'bolt';
  statementsRun = 0;
  readonly description: string;
  readonly #driver: Driver;
  readonly #settings: BoltSettings;
  readonly #catalogue: Catalogue;
  /** Every transaction comes after those that this store has seen, whichever member of a cluster runs it. */
  readonly #bookmarks: BookmarkManager;

  constructor(driver: Driver, settings: BoltSettings, catalogue: Catalogue) {
    this.#driver = driver;
    this.#settings = settings;
    this.#catalogue = catalogue;
    this.#bookmarks = neo4j.bookmarkManager({ initialBookmarks: settings.bookmarks ?? [] });
    this.description = `Neo4j at ${settings.uri}`;
  }

  async #run(tx: ManagedTransaction, found: Statement, params: Params): Promise<BoltRecord[]> {
    this.statementsRun++;
    const result = await tx.run(found.text, typedParams(found, params, neo4j.int));
    for (const note of result.summary.gqlStatusObjects) {
      if ('severity' in note && (note.severity === 'WARNING' || note.severity === 'INFORMATION')) {
        this.#settings.onNotification?.(found.name, note.statusDescription);
      }
    }
    return result.records;
  }

  async #unit<T>(
    mode: 'READ' | 'WRITE',
    name: string,
    work: (tx: ManagedTransaction) => Promise<T>,
  ): Promise<T> {
    const session = this.#driver.session({
      database: this.#settings.database,
      defaultAccessMode: mode,
      bookmarkManager: this.#bookmarks,
    });
    const trace = activeTraceParent() ?? this.#settings.traceparent;
    const config = {
      timeout: this.#settings.transactionTimeout ?? 60_000,
      metadata: { app: 'orepath', statement: name, ...(trace !== undefined && { traceparent: trace }) },
    };
    try {
      return mode === 'READ'
        ? await session.executeRead(work, config)
        : await session.executeWrite(work, config);
    } catch (error) {
      throw asOrepathError(error, this.description);
    } finally {
      await session.close();
    }
  }

  async readColumns(name: string, params: Params = {}): Promise<Columns> {
    const found = statement(this.#catalogue, name);
    const records = await this.#unit('READ', name, (tx) => this.#run(tx, found, params));
    const names = [...found.returns.keys()];
    const columns = names.map((column) => records.map((record) => fromBolt(record.get(column))));
    return { count: records.length, names, column: (column) => columns[names.indexOf(column)] ?? [] };
  }

  async read(name: string, params: Params = {}): Promise<readonly Row[]> {
    const names = [...statement(this.#catalogue, name).returns.keys()];
    const columns = await this.readColumns(name, params);
    return rowsOf(
      names,
      names.map((column) => columns.column(column)),
    );
  }

  async write(unit: readonly Step[]): Promise<readonly (readonly Row[])[]> {
    const steps = raising(this.#catalogue, unit);
    const found = steps.map((step) => statement(this.#catalogue, step.statement));
    // Schema statements may not share a transaction with data in Neo4j; they are sent one by one.
    const name = [...new Set(steps.map((step) => step.statement))].join(',');
    return this.#unit('WRITE', name, async (tx) => {
      const results: Row[][] = [];
      for (const [i, step] of steps.entries()) {
        const records = await this.#run(tx, found[i]!, step.params ?? {});
        const names = [...found[i]!.returns.keys()];
        const columns = names.map((column) => records.map((record) => fromBolt(record.get(column))));
        results.push(rowsOf(names, columns));
        if (step.needed && records.length === 0) throw notAsNeeded(step.statement);
      }
      return results.slice(0, unit.length);
    });
  }

  async share(): Promise<StoreShare> {
    // functions do not cross threads
    const { onNotification: _told, ...settings } = this.#settings;
    const traceparent = activeTraceParent();
    return {
      engine: 'bolt',
      settings: {
        ...settings,
        bookmarks: await this.bookmarks(),
        ...(traceparent !== undefined && { traceparent }),
      },
    };
  }

  async bookmarks(): Promise<readonly string[]> {
    return [...(await this.#bookmarks.getBookmarks())];
  }

  async heed(bookmarks: readonly string[]): Promise<void> {
    await this.#bookmarks.updateBookmarks([], bookmarks);
  }

  async ping(): Promise<void> {
    try {
      const { agent } = await this.#driver.getServerInfo({ database: this.#settings.database });
      if (agent) refuseOldServer(agent);
    } catch (error) {
      throw asOrepathError(error, this.description);
    }
  }

  close(): Promise<void> {
    return this.#driver.close();
  }
}

/** Connects to Neo4j. Throws STORE_TOO_OLD, and STORE_UNAVAILABLE where nothing answers, the password is wrong or the database is not there. */
export async function openBolt(settings: BoltSettings, catalogue = statementsFor('bolt')): Promise<Store> {
  let driver: Driver;
  try {
    driver = neo4j.driver(settings.uri, neo4j.auth.basic(settings.user, settings.password), {
      connectionAcquisitionTimeout: 5_000,
      connectionTimeout: 5_000,
      // one that has rested may be to a server that is gone
      connectionLivenessCheckTimeout: 5_000,
      maxTransactionRetryTime: 10_000,
      userAgent: 'orepath',
    });
  } catch (error) {
    throw new OrepathError(
      {
        code: 'INVALID_SETTING',
        message: `NEO4J_URI cannot be read: ${(error as Error).message}`,
        expected: 'neo4j://host:7687, neo4j+s://…, bolt://… or bolt+s://…',
        got: settings.uri,
        where: { field: 'NEO4J_URI' },
      },
      { cause: error },
    );
  }
  const store = new BoltStore(driver, settings, catalogue);
  try {
    await store.ping();
  } catch (error) {
    await driver.close();
    throw error;
  }
  return store;
}
