import type { Drawing, Tie } from './drawing.ts';

/** One step of a path's arithmetic. */
export interface Factor {
  weight: number;
  assumed: boolean;
}

/** What lights up for one item: every tie on a drawn way from the buyer to it, and the largest of those ways. */
export interface Lit {
  ties: Set<string>;
  items: Set<string>;
  best: {
    ties: Set<string>;
    items: string[];
    factors: Factor[];
    /** 1 - r of each entity passed, where it is below 1. */
    passing: number[];
    product: number;
  };
  /** How many ways there are on the drawing, those round a cycle left out. */
  ways: number;
}

interface Arrival {
  product: number;
  ways: number;
  tie?: Tie;
}

function into(ties: readonly Tie[]): Map<string, Tie[]> {
  const map = new Map<string, Tie[]>();
  for (const tie of ties) map.set(tie.to, [...(map.get(tie.to) ?? []), tie]);
  return map;
}

function weightOf(tie: Tie, drawing: Map<string, number>): number {
  return tie.link?.weight ?? (drawing.get(tie.from) ? tie.mass / drawing.get(tie.from)! : 0);
}

/** What of a customer's intake goes on upstream: 1 - r, the buyer's own risk left out. */
function passes(drawing: Drawing): Map<string, number> {
  return new Map(
    drawing.items.map((item) => [item.id, item.id === drawing.root ? 1 : 1 - (item.node?.risk ?? 0)]),
  );
}

/** Follows the drawn ties from the buyer to one item. `back` are the ties that close cycles: no way goes over them. */
export function lit(drawing: Drawing, back: ReadonlySet<string>, target: string): Lit {
  const arrivingAt = into(drawing.ties.filter((tie) => !back.has(tie.id)));
  const pass = passes(drawing);
  const intake = new Map(
    drawing.items.map((item) => [item.id, (item.node?.arrival ?? 0) * pass.get(item.id)!]),
  );
  const known = new Map<string, Arrival>([[drawing.root, { product: 1, ways: 1 }]]);
  const arrival = (id: string): Arrival => {
    const old = known.get(id);
    if (old) return old;
    const best: Arrival = { product: 0, ways: 0 };
    for (const tie of arrivingAt.get(id) ?? []) {
      const before = arrival(tie.from);
      const product = before.product * pass.get(tie.from)! * weightOf(tie, intake);
      best.ways += before.ways;
      if (!best.tie || product > best.product) Object.assign(best, { product, tie });
    }
    known.set(id, best);
    return best;
  };
  const { ways } = arrival(target);
  const items = new Set([target]);
  const ties = new Set<string>();
  for (const id of items) {
    for (const tie of arrivingAt.get(id) ?? []) {
      ties.add(tie.id);
      items.add(tie.from);
    }
  }
  const way: Tie[] = [];
  for (let tie = known.get(target)?.tie; tie; tie = known.get(tie.from)?.tie) way.unshift(tie);
  return {
    ties,
    items,
    ways,
    best: {
      ties: new Set(way.map((tie) => tie.id)),
      items: [drawing.root, ...way.map((tie) => tie.to)],
      factors: way.map((tie) => ({ weight: weightOf(tie, intake), assumed: tie.link?.assumed ?? false })),
      passing: way.map((tie) => pass.get(tie.from)!).filter((one) => one < 1),
      product: known.get(target)?.product ?? 0,
    },
  };
}
