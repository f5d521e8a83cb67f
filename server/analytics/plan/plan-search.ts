/**
 * A small set of changes that brings a figure to its target: greedily, one change after the other, then without those
 * that turn out not to be needed, then with one in place of two. Where the changes there are to choose from are few,
 * every smaller set is tried.
 */
import type { Watch } from '../watch.ts';
import { type Candidate, candidatesFor, everyCandidate, mostByElement } from './candidates.ts';
import type { CleanerSuppliers } from './cleaner-suppliers.ts';
import type { PlanState, PlanStates } from './plan-state.ts';

/** A plan longer than this is another supply chain. */
const MOST_STEPS = 25;
/** Changes tried per step, the most promising first; where none of them helps, so many times as many. */
const TRIED = 12;
const TRIED_IN_NEED = 5;
/** Links solved before the greedy search ends with what it has: some seconds. */
const WORK = 3e7;
/** As many more to make a plan shorter, and again to try smaller sets. */
const MORE_WORK = 3e6;
/** The target is met, and a change is of use, up to this. */
const CLOSE = 1e-12;

/** Whether a target is met, up to rounding. */
export function meets(counted: number, target: number): boolean {
  return counted <= target + CLOSE;
}

export interface FoundPlan {
  readonly state: PlanState;
  readonly reached: boolean;
  /** Changes to choose from as things are. */
  readonly candidates: number;
  /** No set of fewer candidates reaches the target: proven. Where it is not reached, no set of them does. */
  readonly optimal: boolean;
  /** No fewer changes of these kinds reach the target; null: none do, however many. */
  readonly atLeastSteps: number | null;
}

export class PlanSearch {
  private readonly states: PlanStates;
  private readonly cleaner: CleanerSuppliers;
  private readonly target: number;
  private readonly watch: Watch;
  private workLimit = WORK;

  constructor(states: PlanStates, cleaner: CleanerSuppliers, target: number, watch: Watch) {
    this.states = states;
    this.cleaner = cleaner;
    this.target = target;
    this.watch = watch;
  }

  find(): FoundPlan {
    const { start } = this.states;
    const candidates = candidatesFor(this.states, start, this.cleaner);
    const most = mostByElement(this.states, start);
    const atLeastSteps = this.fewest(most);
    const greedy = this.lean(this.greedy());
    this.workLimit = this.states.work + MORE_WORK;
    const shorter = this.shorten(greedy, candidates);
    const length = this.meets(shorter) ? shorter.changes.length : MOST_STEPS;
    this.workLimit = this.states.work + MORE_WORK;
    const all = everyCandidate(this.states, this.cleaner);
    const exact = this.smallest(all, atLeastSteps ?? length, length);
    const state = exact.found ?? shorter;
    const reached = this.meets(state);
    return {
      state,
      reached,
      candidates: all.length,
      optimal: reached
        ? exact.complete || state.changes.length === atLeastSteps
        : atLeastSteps === null || exact.all,
      atLeastSteps,
    };
  }

  /** The best found so far by changing what promises most, one change after the other; where nothing helps at once, on trust. */
  private greedy(): PlanState {
    let state = this.states.start;
    let best = state;
    while (!this.meets(state) && state.changes.length < MOST_STEPS && !this.spent()) {
      const next = this.bestNext(state);
      if (!next) break;
      state = next;
      if (state.counted < best.counted - CLOSE) best = state;
    }
    return best;
  }

  private bestNext(state: PlanState): PlanState | undefined {
    let best: PlanState | undefined;
    const candidates = candidatesFor(this.states, state, this.cleaner).slice(0, TRIED * TRIED_IN_NEED);
    for (const [i, candidate] of candidates.entries()) {
      const gain = best ? state.counted - best.counted : 0;
      if (gain > CLOSE && (i >= TRIED || gain > 2 * candidate.promise)) break;
      const after = this.after([...state.changes, candidate.change()]);
      if (!after || after.counted > state.counted + CLOSE) continue;
      if (!best || after.counted < best.counted - CLOSE) best = after;
    }
    return best;
  }

  /** Without the steps that are not needed for what the plan reaches, earlier ones first. */
  private lean(plan: PlanState): PlanState {
    let kept = plan;
    const enough = this.meets(plan) ? this.target : plan.counted;
    for (let i = 0; i < kept.changes.length; ) {
      const without = this.after(kept.changes.toSpliced(i, 1));
      if (without && without.counted <= enough + CLOSE) kept = without;
      else i++;
    }
    return kept;
  }

  /** One change in place of two, as long as the target is still met. */
  private shorten(plan: PlanState, candidates: readonly Candidate[]): PlanState {
    if (!this.meets(plan)) return plan;
    let kept = plan;
    for (let shorter: PlanState | undefined = plan; shorter; ) {
      kept = shorter;
      shorter = this.oneForTwo(kept, candidates.slice(0, TRIED));
    }
    return kept;
  }

  private oneForTwo({ changes }: PlanState, candidates: readonly Candidate[]): PlanState | undefined {
    for (let i = 0; i < changes.length; i++) {
      for (let j = i + 1; j < changes.length; j++) {
        const rest = changes.filter((_, at) => at !== i && at !== j);
        for (const candidate of candidates) {
          if (this.spent()) return undefined;
          const after = this.after([...rest, candidate.change()]);
          if (after && this.meets(after)) return after;
        }
      }
    }
    return undefined;
  }

  /**
   * The smallest set of candidates that meets the target, of `from` up to `below` - 1 changes. `complete`: every such
   * set was tried or cannot reach it; `all`: every set there is.
   */
  private smallest(candidates: readonly Candidate[], from: number, below: number) {
    const elements = new Set(candidates.map(({ element }) => element)).size;
    const limit = Math.min(below - 1, elements);
    const ahead = new Float64Array(candidates.length + 1);
    for (let i = 0; i < candidates.length; i++) ahead[i + 1] = ahead[i]! + candidates[i]!.most;
    let found: PlanState | undefined;
    for (let size = Math.max(1, from); size <= limit && !found; size++) {
      for (const set of this.promising(candidates, ahead, size)) {
        if (this.spent()) return { found, complete: false, all: false };
        const after = this.after(set.map(({ change }) => change()));
        if (!after || !this.meets(after)) continue;
        found = after;
        break;
      }
    }
    return { found, complete: true, all: limit === elements };
  }

  /**
   * Sets of one size (candidates by `most`, `ahead` its sums up to each), no two changes to the same element, over
   * which enough of the figure runs.
   */
  private *promising(
    byMost: readonly Candidate[],
    ahead: Float64Array,
    size: number,
    start = 0,
    missing = this.states.start.counted - this.target,
    used: readonly number[] = [],
  ): Generator<Candidate[]> {
    if (size === 0) {
      if (missing <= CLOSE) yield [];
      return;
    }
    for (let i = start; i < byMost.length; i++) {
      const candidate = byMost[i]!;
      if (ahead[Math.min(i + size, byMost.length)]! - ahead[i]! < missing - 2 * CLOSE) return;
      if (used.includes(candidate.element)) continue;
      const rest = this.promising(byMost, ahead, size - 1, i + 1, missing - candidate.most, [
        ...used,
        candidate.element,
      ]);
      for (const others of rest) yield [candidate, ...others];
    }
  }

  /** Each change takes away no more than what runs over its pair or is hit at its entity. */
  private fewest(most: Float64Array): number | null {
    let missing = this.states.start.counted - this.target;
    let steps = 0;
    while (missing > CLOSE) {
      if (steps === most.length) return null;
      missing -= most[steps++]!;
    }
    return steps;
  }

  private after(changes: PlanState['changes']): PlanState | undefined {
    this.watch.progress(Math.min(1, this.states.work / (WORK + 2 * MORE_WORK)));
    return this.states.after(changes);
  }

  private meets({ counted }: PlanState): boolean {
    return meets(counted, this.target);
  }

  private spent(): boolean {
    return this.states.work > this.workLimit;
  }
}
