/** The revision of the store: raised in the transaction of every unit that readers must see, by the engine itself. */
import { type Catalogue, statement } from './statements.ts';
import type { Step } from './store.ts';

const RAISE = 'meta/raise-revision';

/** The unit as it is run: one that writes what readers must see ends by raising the revision. */
export function raising(catalogue: Catalogue, steps: readonly Step[]): readonly Step[] {
  const seen = steps.some((step) => statement(catalogue, step.statement).seen);
  const raises = steps.some((step) => step.statement === RAISE);
  return seen && !raises ? [...steps, { statement: RAISE }] : steps;
}
