/** What each of a list of changes does: after those before it, and alone (method.md 5). */
import { type ErrorDetail, OrepathError } from '../../errors.ts';
import type { Figures } from '../answer.ts';
import { figuresOf } from '../figures.ts';
import type { Prepared } from '../prepare.ts';
import { UNWATCHED, type Watch } from '../watch.ts';
import type { Change } from './changes.ts';
import { changedBuyer } from './scenario.ts';

/** Every change is solved twice, with all before it: more than these are no bench that somebody looks at. */
export const MOST_STEPS = 100;

export interface ScenarioStep {
  /** After those before it that can be made; absent where it is left out or cannot be made after them. */
  readonly after?: Figures;
  /** Were it the only one; absent where it cannot be made alone. */
  readonly alone?: Figures;
  /** Why it cannot be made; `where.field` names it by its place in the list. */
  readonly refused?: ErrorDetail;
}

/**
 * One step a change, in order. Changes at the places `without` are left out; those that cannot be made are passed over,
 * and the others still count.
 */
export function scenarioSteps(
  prepared: Prepared,
  buyer: number,
  changes: readonly Change[],
  without: readonly number[],
  watch: Watch = UNWATCHED,
): ScenarioStep[] {
  const made: Change[] = [];
  return changes.map((change, i) => {
    watch.progress(i / changes.length);
    const alone = tried(prepared, buyer, [change], i);
    if (without.includes(i)) return aloneOnly(alone);
    const after = made.length > 0 ? tried(prepared, buyer, [...made, change], i) : alone;
    if (!('figures' in after)) return { ...aloneOnly(alone), refused: after.refused };
    made.push(change);
    return { ...aloneOnly(alone), after: after.figures };
  });
}

type Tried = { readonly figures: Figures } | { readonly refused: ErrorDetail };

/** A change may rest on one before it: that it cannot be made alone is then no fault of it. */
const aloneOnly = (alone: Tried): ScenarioStep => ('figures' in alone ? { alone: alone.figures } : {});

/** The last of the changes stands at `place` of the list they come from. */
function tried(whole: Prepared, wholeBuyer: number, changes: readonly Change[], place: number): Tried {
  try {
    const { prepared, buyer } = changedBuyer(whole, wholeBuyer, changes);
    return { figures: figuresOf(prepared, buyer) };
  } catch (error) {
    if (!(error instanceof OrepathError) || !error.detail.where?.field?.startsWith('changes[')) throw error;
    return { refused: atPlace(error.detail, place) };
  }
}

/** The same refusal of the change as it stands in a longer list. */
export function atPlace(detail: ErrorDetail, place: number): ErrorDetail {
  const field = detail.where?.field?.replace(/^changes\[\d+\]/, `changes[${place}]`) ?? `changes[${place}]`;
  return { ...detail, where: { ...detail.where, field } };
}
