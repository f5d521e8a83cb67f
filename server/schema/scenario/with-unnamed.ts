/**
 * A projection by whose ids and numbers resolvers find what an answer about a scenario names: unnamed suppliers, which
 * are on record nowhere, among them.
 */
import { UNNAMED_ID, UNNAMED_NAME } from '../../analytics/scenario/unnamed.ts';
import type { EntityKind } from '../../model.ts';
import { Projection } from '../../projection/projection.ts';

export class WithUnnamed extends Projection {
  /** Numbered after all others, as they are met. */
  readonly #ids: string[] = [];
  readonly #base: Projection;

  constructor(base: Projection) {
    super(base.parts, base);
    this.#base = base;
  }

  override indexOf(id: string): number {
    const found = super.indexOf(id);
    if (found >= 0 || !id.startsWith(UNNAMED_ID)) return found;
    const met = this.#ids.indexOf(id);
    return this.entities.count + (met >= 0 ? met : this.#ids.push(id) - 1);
  }

  override idOf(entity: number): string {
    return this.#ids[entity - this.entities.count] ?? super.idOf(entity);
  }

  override nameOf(entity: number): string {
    return this.#isUnnamed(entity) ? UNNAMED_NAME : super.nameOf(entity);
  }

  override kindOf(entity: number): EntityKind {
    return this.#isUnnamed(entity) ? 'company' : super.kindOf(entity);
  }

  override materialsOf(entity: number): string[] {
    return this.#isUnnamed(entity) ? [] : super.materialsOf(entity);
  }

  /** What is known of a moment is known of it with the changes too. */
  override snapshotAt(knownAt: number): string {
    return this.#base.snapshotAt(knownAt);
  }

  #isUnnamed(entity: number): boolean {
    return entity >= this.entities.count;
  }
}
