/** What has to be known of a space before the upstream of a buyer can be read: as for its projection, kept for the next trace. */
import type { Standing } from '../spaces/build.ts';
import { standingOf } from '../spaces/registry.ts';
import { readView, type View } from '../spaces/view.ts';
import type { Store } from '../store/store.ts';

export interface TraceView extends View {
  /** The other ids of the groups of merged entities, by the one that each shows under. */
  readonly members: ReadonlyMap<string, readonly string[]>;
}

/** Standings held: the present ones of some spaces, and what was known earlier. */
const MOST = 4;

/** Views by standing, the one used last at the end. */
export class TraceViews {
  readonly #held = new Map<string, Promise<TraceView>>();

  of(store: Pick<Store, 'read' | 'readColumns'>, standing: Standing): Promise<TraceView> {
    const { space, imports, at } = standing;
    const key = JSON.stringify([space, standingOf(imports), at]);
    const view = this.#held.get(key) ?? readView(store, space, imports, at).then(withMembers);
    this.#held.delete(key);
    this.#held.set(key, view);
    view.catch(() => this.#held.delete(key));
    for (const oldest of [...this.#held.keys()].slice(0, -MOST)) this.#held.delete(oldest);
    return view;
  }
}

function withMembers(view: View): TraceView {
  const members = new Map<string, string[]>();
  for (const { id, of } of view.merging.merged) members.set(of, [...(members.get(of) ?? []), id]);
  return { ...view, members };
}
