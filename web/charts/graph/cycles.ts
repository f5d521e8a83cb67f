import type { Drawing, Tie } from './drawing.ts';

/** Ties by one of their ends. */
export function tiesBy(ties: readonly Tie[], end: 'from' | 'to'): Map<string, Tie[]> {
  const found = new Map<string, Tie[]>();
  for (const tie of ties) {
    const list = found.get(tie[end]);
    if (list) list.push(tie);
    else found.set(tie[end], [tie]);
  }
  return found;
}

/** Ties that lead to an item the walk is still inside of: each closes a cycle. Nearer tiers are entered first. */
export function backTies({ root, items, ties }: Drawing): Set<string> {
  const tierOf = new Map(items.map((item) => [item.id, item.tier]));
  const out = tiesBy(ties, 'from');
  for (const list of out.values()) {
    list.sort((a, b) => tierOf.get(a.to)! - tierOf.get(b.to)! || (a.to < b.to ? -1 : 1));
  }
  const back = new Set<string>();
  const state = new Map<string, 'inside' | 'done'>();
  // a stack of its own: a chain may be longer than calls may nest
  const visit = (start: string) => {
    const inside: { id: string; next: number }[] = [];
    const enter = (id: string) => {
      state.set(id, 'inside');
      inside.push({ id, next: 0 });
    };
    enter(start);
    for (let here = inside.at(-1); here; here = inside.at(-1)) {
      const tie = out.get(here.id)?.[here.next++];
      if (!tie) state.set(inside.pop()!.id, 'done');
      else if (state.get(tie.to) === 'inside') back.add(tie.id);
      else if (!state.has(tie.to)) enter(tie.to);
    }
  };
  for (const id of [root, ...items.map((item) => item.id)]) if (!state.has(id)) visit(id);
  return back;
}
