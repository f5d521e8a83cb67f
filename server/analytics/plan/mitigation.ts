/** A small set of changes that brings a buyer's exposure to a target, each step with its effect (method.md 5). */
import { OrepathError } from '../../errors.ts';
import type { MitigationAnswer } from '../answer.ts';
import { requireBuyer } from '../buyer.ts';
import type { Prepared } from '../prepare.ts';
import { UNWATCHED, type Watch } from '../watch.ts';
import { CleanerSuppliers } from './cleaner-suppliers.ts';
import { type FoundPlan, meets, PlanSearch } from './plan-search.ts';
import { type PlannedFigure, type PlanState, PlanStates } from './plan-state.ts';

export interface Aim {
  readonly figure: PlannedFigure;
  /** 0..1 */
  readonly target: number;
}

/** Throws NOT_A_BUYER, INVALID_ARGUMENT for a target that is none, CANCELLED. */
export function mitigationOf(
  whole: Prepared,
  buyer: number,
  { figure, target }: Aim,
  watch: Watch = UNWATCHED,
): MitigationAnswer {
  requireBuyer(whole, buyer);
  requireTarget(target);
  const states = new PlanStates(whole, buyer, figure);
  const search = new PlanSearch(states, new CleanerSuppliers(whole, figure, watch), target, watch);
  const plan = search.find();
  const { changes } = plan.state;
  const along = changes.map((_, i) => states.anew(changes.slice(0, i + 1)));
  const last = along.at(-1) ?? states.start;
  if (plan.reached !== meets(last.counted, target)) {
    throw new OrepathError({ code: 'INTERNAL', message: 'a plan does not keep what its search found' });
  }
  return {
    figure,
    target,
    ...(plan.reached ? { reached: true } : { reached: false, reason: reasonOf(plan) }),
    before: figuresIn(states.start),
    after: figuresIn(last),
    steps: along.map((state, i) => {
      const before = along[i - 1] ?? states.start;
      return {
        change: changes[i]!,
        before: figuresIn(before),
        after: figuresIn(state),
        effect: before.counted - state.counted,
      };
    }),
    candidates: plan.candidates,
    optimal: plan.optimal,
    atLeastSteps: plan.atLeastSteps,
  };
}

function figuresIn({ figures: { exposure, mass }, counted }: PlanState) {
  return { exposure, mass, counted };
}

function reasonOf({ optimal, candidates }: FoundPlan): NonNullable<MitigationAnswer['reason']> {
  if (candidates === 0) return 'NOTHING_TO_CHANGE';
  return optimal ? 'OUT_OF_REACH' : 'NOT_FOUND';
}

function requireTarget(target: number): void {
  if (target >= 0 && target <= 1) return;
  throw new OrepathError({
    code: 'INVALID_ARGUMENT',
    message: 'The target is out of range',
    expected: 'a share from 0 to 1',
    got: String(target),
    where: { field: 'target' },
  });
}
