/** A store in a caller's name: every act is on record in the same transaction, or it has not happened. */
import { randomUUID } from 'node:crypto';
import { OrepathError } from '../errors.ts';
import type { StoreShare } from '../store/shared-store.ts';
import type { Columns, Params, Row, Step, Store } from '../store/store.ts';
import { ACTS, type Act, beforeOf } from './actions.ts';
import { APPENDED, chained, json, type Said, stepsOf } from './chain.ts';
import type { AuditRecord } from './record.ts';

/** Another server may have moved the chain on between reading its head and writing. */
const MOST_TRIES = 50;

/** The step that was needed and gave no row. */
const unmetStep = (error: unknown): string | undefined =>
  error instanceof OrepathError && error.code === 'STORE_CONFLICT' ? error.detail.where?.field : undefined;

/** An act has to find what it is done to. */
const asNeeded = (step: Step): Step =>
  Object.hasOwn(ACTS, step.statement) ? { ...step, needed: true } : step;

/** Units of one process wait for each other, so that they do not chase the head of the chain. */
const last = new WeakMap<Store, Promise<unknown>>();

export class AuditedStore implements Store {
  /** The store underneath, without a name. */
  readonly plain: Store;
  readonly #by: string;
  readonly #now: () => Date;

  constructor(store: Store, by: string, now: () => Date) {
    this.plain = plainStore(store);
    this.#by = by;
    this.#now = now;
  }

  get engine() {
    return this.plain.engine;
  }

  get description() {
    return this.plain.description;
  }

  get statementsRun() {
    return this.plain.statementsRun;
  }

  read(statement: string, params?: Params): Promise<readonly Row[]> {
    return this.plain.read(statement, params);
  }

  readColumns(statement: string, params?: Params): Promise<Columns> {
    return this.plain.readColumns(statement, params);
  }

  async write(steps: readonly Step[]): Promise<readonly (readonly Row[])[]> {
    const acts = steps.filter(({ statement }) => Object.hasOwn(ACTS, statement));
    if (acts.length === 0) return this.plain.write(steps);
    const before = last.get(this.plain) ?? Promise.resolve();
    const run = before.then(
      () => this.#onRecord(steps, acts),
      () => this.#onRecord(steps, acts),
    );
    last.set(this.plain, run);
    return run;
  }

  async #onRecord(steps: readonly Step[], acts: readonly Step[]): Promise<readonly (readonly Row[])[]> {
    const said = await Promise.all(acts.map((step) => this.#tell(step)));
    for (let tries = 1; ; tries++) {
      const records = await this.#chain(said);
      try {
        const results = await this.plain.write([...steps.map(asNeeded), ...records.flatMap(stepsOf)]);
        return results.slice(0, steps.length);
      } catch (error) {
        const unmet = unmetStep(error);
        // an act that found nothing to be done to has not happened, and nothing of its unit has
        if (acts.some(({ statement, needed }) => !needed && statement === unmet)) return steps.map(() => []);
        if (unmet !== APPENDED || tries === MOST_TRIES) throw error;
      }
    }
  }

  async #tell({ statement, params = {}, onRecord }: Step): Promise<Said> {
    const act = ACTS[statement]!;
    const before = await this.#before(act, params);
    return {
      id: randomUUID(),
      by: act.by?.(params, before) || this.#by,
      action: onRecord?.action ?? act.action,
      space: act.space(params, before),
      target: act.target(params),
      before: json(beforeOf(before)),
      after: json({ ...act.after?.(params), ...onRecord?.after }),
    };
  }

  async #before({ before }: Act, params: Params): Promise<Row | undefined> {
    if (!before) return undefined;
    const [statement, takes] = before;
    return (await this.plain.read(statement, { [takes]: params[takes] }))[0];
  }

  /** The records in order, after the chain's head as it is now. */
  async #chain(said: readonly Said[]): Promise<AuditRecord[]> {
    const [head] = await this.plain.read('audit/head');
    return chained(head, said, this.#now);
  }

  async share(): Promise<StoreShare> {
    return { ...(await this.plain.share()), by: this.#by };
  }

  bookmarks() {
    return this.plain.bookmarks();
  }

  heed(bookmarks: readonly string[]) {
    return this.plain.heed(bookmarks);
  }

  ping(): Promise<void> {
    return this.plain.ping();
  }

  close(): Promise<void> {
    return this.plain.close();
  }
}

/** The store itself, whoever it is held by. */
export const plainStore = (store: Store): Store => (store instanceof AuditedStore ? store.plain : store);
