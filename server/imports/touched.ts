/**
 * Which earlier rows an import touches: claims into entities that others brought, rows that it asserts too. Noted batch
 * by batch in the import's own transactions, so that other servers read these rows and its own pages, and no more.
 */
import type { TableName } from '../rows.ts';
import type { Step } from '../store/store.ts';
import type { Sorted } from './known.ts';
import type { Placed, TablePlan, Target } from './plan.ts';
import { keyOf } from './record.ts';

/** What a projection is made of, by the names of the statements that read it (`projection/…`, `changed/…`). */
export const PARTS_READ = [
  'documents',
  'descriptions',
  'entities',
  'links',
  'facts',
  'statuses',
  'matches',
] as const;
export type PartRead = (typeof PARTS_READ)[number];

/** Keys that are noted of one import; one that touches more has the space read as a whole. */
const MOST_NOTED = 200_000;

export class Touched {
  readonly #space: string;
  /** Keys of entities that the import itself brings: they lie on its own pages. */
  readonly #own = new Set<string>();
  #noted = 0;
  #notes = 0;

  constructor(space: string) {
    this.#space = space;
  }

  /** How many notes were written; null where there would have been too many. */
  get notes(): number | null {
    return this.#noted > MOST_NOTED ? null : this.#notes;
  }

  /** The step that notes what a batch touches; none where that is nothing. */
  steps<N extends TableName>(
    target: Target,
    plan: TablePlan<N>,
    { fresh, held }: Pick<Sorted<N>, 'fresh' | 'held'>,
  ): Step[] {
    if (plan.table === 'entities') this.#bring(fresh);
    if (this.notes === null) return [];
    const touched = new Map<string, Set<string>>();
    const touch = (part: string, key: string): void => {
      const keys = touched.get(part) ?? new Set();
      touched.set(part, keys.add(key));
    };
    const touchInto = (part: string, key: string): void => {
      if (!this.#own.has(key)) touch(part, key);
    };
    for (const row of fresh) {
      if (plan.into) touchInto(plan.partOf(row.value), keyOf(this.#space, plan.into(row.value)));
    }
    for (const { part, params } of held) {
      if ('keys' in params) for (const key of params.keys) touch(part, key);
      else for (const { to } of params.rows) touchInto(part, to);
    }
    const rows = [...touched].flatMap(([part, keys]) => {
      if (!(PARTS_READ as readonly string[]).includes(part)) return [];
      this.#noted += keys.size;
      return [{ key: `${target.import}|${target.batch}|${part}`, what: part, keys: [...keys] }];
    });
    this.#notes += rows.length;
    const params = { import: target.import, batch: target.batch, rows };
    return rows.length && this.notes !== null ? [{ statement: 'import/touch', params }] : [];
  }

  #bring(fresh: readonly Placed<TableName>[]): void {
    if (this.#own.size > MOST_NOTED) return;
    for (const { value } of fresh) if ('id' in value) this.#own.add(keyOf(this.#space, String(value.id)));
  }
}
