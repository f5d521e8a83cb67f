/** Rows that a space holds under the ids of a batch. */
import type { TableName } from '../rows.ts';
import type { Row, Store } from '../store/store.ts';
import type { Placed, TablePlan } from './plan.ts';
import { keyOf } from './record.ts';

export interface Held {
  digest: string;
  imports: readonly number[];
}

/** Relationships remembered from batch to batch. */
const MOST_REMEMBERED = 500_000;

/**
 * Looks up what a space holds, for one import. Relationships are found by the entity they point at, all of its at once, and
 * remembered: a buyer with a hundred thousand suppliers is read once, not once a batch.
 */
export class HeldRows {
  readonly store: Store;
  readonly space: string;
  /** Imports that show. */
  readonly visible: ReadonlySet<number>;
  /** By part and key of the entity pointed at, then by id. The first came first. */
  private readonly remembered = new Map<string, Map<string, Held>>();
  private count = 0;

  constructor(store: Store, space: string, visible: ReadonlySet<number>) {
    this.store = store;
    this.space = space;
    this.visible = visible;
  }

  isVisible = ({ imports }: Held): boolean => imports.some((n) => this.visible.has(n));

  /** What is held under a row's id, for each row of a batch. */
  async of<N extends TableName>(
    plan: TablePlan<N>,
    rows: readonly Placed<N>[],
    part: string,
  ): Promise<(row: Placed<N>) => Held | undefined> {
    const { into } = plan;
    if (!into) {
      const held = await this.nodes(
        rows.map((row) => keyOf(this.space, row.value.id)),
        part,
      );
      return (row) => held.get(keyOf(this.space, row.value.id));
    }
    const placeOf = (row: Placed<N>): string => `${part}\n${keyOf(this.space, into(row.value))}`;
    await this.remember(new Set(rows.map(placeOf)), part);
    return (row) => this.remembered.get(placeOf(row))?.get(row.value.id);
  }

  private async nodes(keys: readonly string[], part: string): Promise<Map<string, Held>> {
    const rows = await this.store.read(`ingest/known-${part}`, { keys: [...new Set(keys)] });
    return new Map(rows.map((row) => [String(row['key']), heldOf(row)]));
  }

  private async remember(places: ReadonlySet<string>, part: string): Promise<void> {
    const missing = [...places].filter((place) => !this.remembered.has(place));
    if (missing.length === 0) return;
    this.forget(places);
    for (const place of missing) this.remembered.set(place, new Map());
    const keys = missing.map((place) => place.slice(part.length + 1));
    for (const row of await this.store.read(`ingest/known-${part}`, { keys })) {
      const byId = this.remembered.get(`${part}\n${row['key']}`)!;
      const [id, held] = [String(row['id']), byId.get(String(row['id']))];
      if (!held) this.count++;
      // an undone import may have left a relationship of the same id beside the one that shows
      if (!held || !this.isVisible(held)) byId.set(id, heldOf(row));
    }
  }

  /** Makes room, oldest first; what the batch needs stays. */
  private forget(needed: ReadonlySet<string>): void {
    for (const [place, byId] of this.remembered) {
      if (this.count <= MOST_REMEMBERED) return;
      if (needed.has(place)) continue;
      this.remembered.delete(place);
      this.count -= byId.size;
    }
  }
}

const heldOf = (row: Row): Held => ({
  digest: String(row['digest']),
  imports: row['imports'] as number[],
});
