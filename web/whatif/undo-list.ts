/** What was, what is and what was taken back: every step a whole state. */
export interface UndoList<S> {
  readonly past: readonly S[];
  readonly now: S;
  readonly future: readonly S[];
}

/** States that are kept to go back to. */
const MOST = 200;

export function startedWith<S>(now: S): UndoList<S> {
  return { past: [], now, future: [] };
}

/** A new state: what was taken back is gone. */
export function stepped<S>({ past, now }: UndoList<S>, next: S): UndoList<S> {
  return { past: [...past, now].slice(-MOST), now: next, future: [] };
}

/** The same list where there is nothing to undo. */
export function undone<S>(list: UndoList<S>): UndoList<S> {
  const { past, now, future } = list;
  if (past.length === 0) return list;
  return { past: past.slice(0, -1), now: past.at(-1)!, future: [now, ...future] };
}

/** The same list where there is nothing to redo. */
export function redone<S>(list: UndoList<S>): UndoList<S> {
  const [next, ...future] = list.future;
  return next === undefined ? list : { past: [...list.past, list.now], now: next, future };
}

/** The state came from elsewhere, as by the browser's back: a step back or forth where it is the neighbour. */
export function met<S>(list: UndoList<S>, now: S, alike: (a: S, b: S) => boolean): UndoList<S> {
  const { past, future } = list;
  if (alike(list.now, now)) return list;
  if (past.length > 0 && alike(past.at(-1)!, now)) return undone(list);
  if (future.length > 0 && alike(future[0]!, now)) return redone(list);
  return stepped(list, now);
}
