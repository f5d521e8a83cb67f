/**
 * The store: run a named statement, get rows. One small interface, two engines (bolt.ts, embedded.ts), one contract
 * suite (test/store/contract.case.ts).
 */
import { OrepathError } from '../errors.ts';
import type { StoreShare } from './shared-store.ts';
import type { Engine } from './statements.ts';

/** Whole numbers are checked to be safe; dates and moments are ISO 8601 strings in both engines. */
export type Value = null | boolean | number | string | readonly Value[] | { readonly [name: string]: Value };
export type Row = Readonly<Record<string, Value>>;
export type Params = Readonly<Record<string, unknown>>;

/** A result column by column: what a projection reads, without an object per row. */
export interface Columns {
  count: number;
  readonly names: readonly string[];
  column(name: string): readonly Value[];
}

/** One statement of a write, by name. */
export interface Step {
  statement: string;
  params?: Params;
  /** Where it gives no row the whole unit is rolled back, with STORE_CONFLICT. */
  needed?: boolean;
  /** What its record says beside what its parameters tell (server/audit/); no words and no name of a person. */
  onRecord?: { readonly action: string; readonly after: object };
}

export interface Store {
  readonly engine: Engine;
  /** What runs underneath, for people: "Neo4j 5.26.30 at bolt://…". */
  readonly description: string;
  /** Statements run so far; tests count them. */
  readonly statementsRun: number;
  /** Rows of a reading statement. Throws STORE_UNAVAILABLE where the engine cannot be reached. */
  read(statement: string, params?: Params): Promise<readonly Row[]>;
  /** The same by columns. */
  readColumns(statement: string, params?: Params): Promise<Columns>;
  /**
   * One unit: all steps in one transaction or none of them; the rows of each step. Where readers must see what it writes,
   * the revision is raised in the same transaction.
   * Throws STORE_CONFLICT where a step that is needed gives no row.
   * A unit may run again after a lost connection, so it must be safe to repeat (see import/advance).
   */
  write(steps: readonly Step[]): Promise<readonly (readonly Row[])[]>;
  /** A way to the same store for another thread (see shared-store.ts), which sees all that this one has seen. */
  share(): Promise<StoreShare>;
  /** What this store's transactions have seen, for one in another thread to come after; empty where one process holds all. */
  bookmarks(): Promise<readonly string[]>;
  /** From now on every transaction comes after these, also on a replica that lags behind. */
  heed(bookmarks: readonly string[]): Promise<void>;
  /** Resolves while the engine answers. Throws STORE_UNAVAILABLE. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** STORE_CONFLICT for a step that was needed and found nothing. */
export const notAsNeeded = (statement: string): OrepathError =>
  new OrepathError({
    code: 'STORE_CONFLICT',
    message: `another write came in between (${statement}); nothing was written`,
    where: { field: statement },
  });

/** Rows from columns, for engines that think in columns. */
export function rowsOf(names: readonly string[], columns: readonly (readonly Value[])[]): Row[] {
  const count = columns[0]?.length ?? 0;
  return Array.from({ length: count }, (_, i) => {
    const row: Record<string, Value> = {};
    names.forEach((name, c) => {
      row[name] = columns[c]?.[i] ?? null;
    });
    return row;
  });
}
