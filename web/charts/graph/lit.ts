import { tiesBy } from './cycles.ts';
import type { Drawing, Item, Tie } from './drawing.ts';

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

/** A drawing made ready to follow its ways: once for all items that are pointed at. */
export interface WaysTo {
  root: string;
  items: ReadonlyMap<string, Item>;
  /** Ties that arrive at an item, those that close a cycle left out. */
  into: ReadonlyMap<string, Tie[]>;
}

export function waysTo({ root, items, ties }: Drawing, back: ReadonlySet<string>): WaysTo {
  const forward = ties.filter((tie) => !back.has(tie.id));
  return { root, items: new Map(items.map((item) => [item.id, item])), into: tiesBy(forward, 'to') };
}

/** What of an item's intake goes on upstream: 1 - r, the buyer's own risk left out. */
function passes({ root, items }: WaysTo, id: string): number {
  return id === root ? 1 : 1 - (items.get(id)?.node?.risk ?? 0);
}

/** The share of a tie; to a band or an end, the part of what its customer passes on. */
function weightOf(ways: WaysTo, tie: Tie): number {
  if (tie.link) return tie.link.weight;
  const { arrival = 0, risk = 0 } = ways.items.get(tie.from)?.node ?? {};
  const intake = arrival * (1 - risk) + (tie.from === ways.root ? 1 : 0);
  return intake > 0 ? tie.mass / intake : 0;
}

/** Everything on a way to the target, each after all it is reached from. */
function upTo({ into }: WaysTo, target: string): { ids: string[]; ties: Set<string> } {
  const ties = new Set<string>();
  const ids: string[] = [];
  const met = new Set([target]);
  const inside = [{ id: target, next: 0 }];
  for (let here = inside.at(-1); here; here = inside.at(-1)) {
    const tie = into.get(here.id)?.[here.next++];
    if (!tie) {
      ids.push(here.id);
      inside.pop();
      continue;
    }
    ties.add(tie.id);
    if (!met.has(tie.from)) inside.push({ id: tie.from, next: 0 });
    met.add(tie.from);
  }
  return { ids, ties };
}

/** Follows the drawn ties from the buyer to one item. */
export function lit(ways: WaysTo, target: string): Lit {
  const { ids, ties } = upTo(ways, target);
  const known = new Map<string, Arrival>();
  for (const id of ids) {
    const best: Arrival = id === ways.root ? { product: 1, ways: 1 } : { product: 0, ways: 0 };
    for (const tie of id === ways.root ? [] : (ways.into.get(id) ?? [])) {
      const before = known.get(tie.from)!;
      const product = before.product * passes(ways, tie.from) * weightOf(ways, tie);
      best.ways += before.ways;
      if (!best.tie || product > best.product) Object.assign(best, { product, tie });
    }
    known.set(id, best);
  }
  const way: Tie[] = [];
  for (let tie = known.get(target)?.tie; tie; tie = known.get(tie.from)?.tie) way.unshift(tie);
  return {
    ties,
    items: new Set(ids),
    ways: known.get(target)?.ways ?? 0,
    best: {
      ties: new Set(way.map((tie) => tie.id)),
      items: [ways.root, ...way.map((tie) => tie.to)],
      factors: way.map((tie) => ({ weight: weightOf(ways, tie), assumed: tie.link?.assumed ?? false })),
      passing: way.map((tie) => passes(ways, tie.from)).filter((one) => one < 1),
      product: known.get(target)?.product ?? 0,
    },
  };
}
