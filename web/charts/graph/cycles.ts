import type { Drawing, Tie } from './drawing.ts';

/** Ties by the item they start from, on the buyer's side. */
export function outgoing(ties: readonly Tie[]): Map<string, Tie[]> {
  const out = new Map<string, Tie[]>();
  for (const tie of ties) out.set(tie.from, [...(out.get(tie.from) ?? []), tie]);
  return out;
}

/** Ties that lead to an item the walk is still inside of: each closes a cycle. Nearer tiers are entered first. */
export function backTies({ root, items, ties }: Drawing): Set<string> {
  const tierOf = new Map(items.map((item) => [item.id, item.tier]));
  const out = outgoing(ties);
  const back = new Set<string>();
  const state = new Map<string, 'inside' | 'done'>();
  const visit = (id: string) => {
    state.set(id, 'inside');
    const next = [...(out.get(id) ?? [])].sort(
      (a, b) => tierOf.get(a.to)! - tierOf.get(b.to)! || (a.to < b.to ? -1 : 1),
    );
    for (const tie of next) {
      if (state.get(tie.to) === 'inside') back.add(tie.id);
      else if (!state.has(tie.to)) visit(tie.to);
    }
    state.set(id, 'done');
  };
  visit(root);
  for (const item of items) if (!state.has(item.id)) visit(item.id);
  return back;
}
