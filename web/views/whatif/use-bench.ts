import { useCallback } from 'preact/hooks';
import { usePage } from '../../ui/use-page.ts';
import { type BenchStep, movedTo, sameBench, stepBetween, withChanges } from '../../whatif/bench-steps.ts';
import type { BenchItem, Change } from '../../whatif/changes.ts';
import { met, redone, startedWith, type UndoList, undone } from '../../whatif/undo-list.ts';

type Bench = readonly BenchItem[];

/** What undo goes back to: as long as the page is open, and of one space. */
let kept: { space: string; list: UndoList<Bench> } | undefined;

function listOf(space: string, bench: Bench): UndoList<Bench> {
  const list = kept?.space === space ? met(kept.list, bench, sameBench) : startedWith(bench);
  kept = { space, list };
  return list;
}

export interface BenchActs {
  bench: Bench;
  /** Those that are there already are not put there twice. */
  add(changes: readonly Change[]): void;
  edit(place: number, change: Change): void;
  toggle(place: number): void;
  move(from: number, to: number): void;
  remove(place: number): void;
  /** Others in place of all. */
  put(bench: Bench): void;
  /** What undo and redo would take back and do again; undefined where there is nothing to. */
  undoes: BenchStep | undefined;
  redoes: BenchStep | undefined;
  undo(): void;
  redo(): void;
}

/** The bench of the address, and everything that is done to it. */
export function useBench(): BenchActs {
  const { state, dispatch } = usePage();
  const { bench } = state.whatif;
  const { space } = state;
  const list = listOf(space, bench);
  const put = useCallback(
    (next: Bench) => dispatch({ type: 'set', slice: 'whatif', change: { bench: next } }),
    [dispatch],
  );
  const go = (to: UndoList<Bench>) => {
    if (to === list) return;
    kept = { space, list: to };
    put(to.now);
  };
  const at = (place: number, change: Partial<BenchItem>) =>
    put(bench.map((item, i) => (i === place ? { ...item, ...change } : item)));
  const [back, forth] = [list.past.at(-1), list.future[0]];
  return {
    bench,
    add: (changes) => {
      const next = withChanges(bench, changes);
      if (next.length > bench.length) put(next);
    },
    edit: (place, change) => at(place, { change }),
    toggle: (place) => at(place, { off: !bench[place]!.off }),
    move: (from, to) => put(movedTo(bench, from, to)),
    remove: (place) => put(bench.filter((_, i) => i !== place)),
    put,
    undoes: back && stepBetween(back, bench),
    redoes: forth && stepBetween(bench, forth),
    undo: () => go(undone(list)),
    redo: () => go(redone(list)),
  };
}
