/** Rows of the store about some entities and the claims into them, read as they are met and collected for a projection. */
import { keyOf } from '../imports/record.ts';
import { ENTITY_KINDS, type EntityKind, TERMINAL_KINDS } from '../model.ts';
import type { EntityBatch, LinkBatch, SourceFact, SourceStatus } from '../projection/source.ts';
import { evidenceOf, linkBatch } from '../spaces/claims.ts';
import { entityBatch } from '../spaces/entity-rows.ts';
import { mergedBatch } from '../spaces/source.ts';
import { picker, visibleRows } from '../spaces/visible-columns.ts';
import type { Columns, Store } from '../store/store.ts';
import type { TraceView } from './trace-view.ts';

/** Entities asked for at once. */
const ENTITIES_AT_ONCE = 2_000;
/** Claims asked for at once; an entity with more comes alone. */
const CLAIMS_AT_ONCE = 20_000;

/** An entity that was met, a group of merged ones as one. */
export interface Met {
  readonly id: string;
  /** Claims that point at it, whether they show or not. */
  readonly claims: number;
  readonly terminal: boolean;
  /** The walk from the buyer comes to it; otherwise terminal entities alone name it. */
  walked: boolean;
  /** Its claims were read. */
  expanded: boolean;
}

export class UpstreamRows {
  readonly met = new Map<string, Met>();
  readonly entities: EntityBatch[] = [];
  readonly links: LinkBatch[] = [];
  readonly facts: SourceFact[] = [];
  readonly statuses: SourceStatus[] = [];
  statements = 0;
  claims = 0;
  /** Claims that were left out because they join members of one group. */
  within = 0;
  readonly #store: Pick<Store, 'readColumns' | 'read'>;
  readonly #space: string;
  readonly #view: TraceView;

  constructor(store: Pick<Store, 'readColumns' | 'read'>, space: string, view: TraceView) {
    this.#store = store;
    this.#space = space;
    this.#view = view;
  }

  /** Reads entities that were not met yet, with what is said of them. Ids are those they show under. */
  async meet(ids: Iterable<string>): Promise<void> {
    const fresh = Array.from(new Set(ids)).filter((id) => !this.met.has(id));
    const keys = fresh.flatMap((id) => this.#keysOf(id));
    for (let i = 0; i < keys.length; i += ENTITIES_AT_ONCE) {
      await this.#meetSome(keys.slice(i, i + ENTITIES_AT_ONCE));
    }
  }

  /** Reads the claims into entities that were met, and those whom they name as suppliers; the ids of these. */
  async expand(customers: readonly Met[]): Promise<Set<string>> {
    const suppliers = new Set<string>();
    for (const some of inPortions(customers)) {
      const keys = some.flatMap(({ id }) => this.#keysOf(id));
      const columns = await this.#columns('trace/links', { keys });
      const { batch, within } = linkBatch(columns, this.#view);
      this.links.push(batch);
      this.within += within;
      this.claims += columns.count;
      for (const id of this.#suppliersIn(columns)) suppliers.add(id);
      for (const each of some) each.expanded = true;
    }
    await this.meet(suppliers);
    return suppliers;
  }

  /** Facts that hold whatever entities there are: read when all of these were met. */
  async addFacts(statement: string, params: object): Promise<void> {
    this.statements++;
    const rows = await this.#store.read(statement, { space: this.#space, ...params });
    for (const row of rows) this.facts.push(...evidenceOf<SourceFact>(row, this.#view));
  }

  async #meetSome(keys: string[]): Promise<void> {
    this.statements += 2;
    const [columns, facts, statuses] = await Promise.all([
      this.#columns('trace/entities', { keys }),
      this.#store.read('trace/facts', { keys }),
      this.#store.read('trace/statuses', { keys }),
    ]);
    const claims = this.#claimsByEntity(columns);
    const batch = mergedBatch(entityBatch(columns, this.#view), this.#view);
    this.entities.push(batch);
    for (let i = 0; i < batch.count; i++) {
      const id = batch.id[i]!;
      const terminal = isTerminal(batch.kind[i]!);
      this.met.set(id, { id, claims: claims.get(id) ?? 0, terminal, walked: false, expanded: false });
    }
    for (const row of facts) this.facts.push(...evidenceOf<SourceFact>(row, this.#view));
    for (const row of statuses) this.statuses.push(...evidenceOf<SourceStatus>(row, this.#view));
  }

  #claimsByEntity(columns: Columns): Map<string, number> {
    const ids = columns.column('id') as readonly string[];
    const links = columns.column('links') as readonly number[];
    const claims = new Map<string, number>();
    ids.forEach((own, i) => {
      const id = this.#view.merging.canonical(own);
      claims.set(id, (claims.get(id) ?? 0) + links[i]!);
    });
    return claims;
  }

  #suppliersIn(columns: Columns): Iterable<string> {
    const { keep } = visibleRows(columns, this.#view.visibility);
    const named = new Set(picker(columns, keep)<string>('supplierId'));
    return new Set(Array.from(named, this.#view.merging.canonical));
  }

  #columns(statement: string, params: { keys: string[] }): Promise<Columns> {
    this.statements++;
    return this.#store.readColumns(statement, params);
  }

  #keysOf(id: string): string[] {
    return [id, ...(this.#view.members.get(id) ?? [])].map((each) => keyOf(this.#space, each));
  }
}

function isTerminal(kind: string): boolean {
  return ENTITY_KINDS.includes(kind as EntityKind) && TERMINAL_KINDS.includes(kind as EntityKind);
}

/** Runs of entities with a bounded number of claims and of entities. */
function* inPortions(customers: readonly Met[]): Iterable<Met[]> {
  let portion: Met[] = [];
  let claims = 0;
  for (const each of customers) {
    if (each.claims === 0) {
      each.expanded = true;
      continue;
    }
    const full = claims + each.claims > CLAIMS_AT_ONCE || portion.length >= ENTITIES_AT_ONCE;
    if (full && portion.length > 0) {
      yield portion;
      portion = [];
      claims = 0;
    }
    portion.push(each);
    claims += each.claims;
  }
  if (portion.length > 0) yield portion;
}
