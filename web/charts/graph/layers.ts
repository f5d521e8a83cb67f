import { isTerminal } from '../../queries/entity-parts.ts';
import { backTies } from './cycles.ts';
import type { Drawing, Item, Tie } from './drawing.ts';

export interface Layers {
  /** Column of each item, the buyer's is 0. */
  of: Map<string, number>;
  count: number;
  /** Ties that close a cycle. */
  back: Set<string>;
}

function isEnd(item: Item): boolean {
  return item.kind !== 'BAND' && isTerminal(item.kind);
}

function isSmelter(item: Item): boolean {
  return item.kind === 'SMELTER';
}

/** Items that reach the buyer without passing a smelter: those between buyer and smelters. */
function beforeSmelters({ root, items, ties }: Drawing): Set<string> {
  const byId = new Map(items.map((item) => [item.id, item]));
  const met = new Set([root]);
  for (const id of met) {
    if (isSmelter(byId.get(id)!)) continue;
    for (const tie of ties) if (tie.from === id) met.add(tie.to);
  }
  return met;
}

/** Longest way over ties among some items, counted from a start column: smelters behind smelters, traders behind those. */
function behind(items: readonly Item[], ties: readonly Tie[], start: number, of: Map<string, number>): void {
  const inside = new Set(items.map((item) => item.id));
  const into = new Map<string, string[]>();
  for (const tie of ties) {
    if (inside.has(tie.to) && (inside.has(tie.from) || of.get(tie.from) === start))
      into.set(tie.to, [...(into.get(tie.to) ?? []), tie.from]);
  }
  const column = (id: string): number => {
    const known = of.get(id);
    if (known !== undefined) return known;
    const value = Math.max(start, ...(into.get(id) ?? []).map((from) => column(from) + 1));
    of.set(id, value);
    return value;
  };
  for (const { id } of items) column(id);
}

/** A band stands where the other suppliers of its customer stand when all of those are ends of the chain. */
function placeBands(drawing: Drawing, of: Map<string, number>, last: number): void {
  const byId = new Map(drawing.items.map((item) => [item.id, item]));
  for (const { id, band } of drawing.items) {
    if (!band) continue;
    const customers = new Set(band.customers.map((customer) => customer.id));
    const siblings = drawing.ties.filter((tie) => customers.has(tie.from) && tie.link);
    const withEnds = siblings.length > 0 && siblings.every((tie) => isEnd(byId.get(tie.to)!));
    of.set(id, withEnds ? last : Math.max(...[...customers].map((one) => of.get(one) ?? 0)) + 1);
  }
}

/**
 * Columns from the buyer to the mines: companies at their tier, then smelters (the narrow place every such chain passes),
 * then who stands between smelter and mine, and the ends of all chains in the last column.
 */
export function layers(drawing: Drawing): Layers {
  const back = backTies(drawing);
  const forward = drawing.ties.filter((tie) => !back.has(tie.id));
  const of = new Map<string, number>();
  const near = beforeSmelters(drawing);
  const entities = drawing.items.filter((item) => item.node && !isEnd(item));
  for (const item of entities) {
    if (near.has(item.id) && !isSmelter(item))
      of.set(item.id, item.id === drawing.root ? 0 : Math.max(1, item.tier));
  }
  const start = Math.max(...of.values()) + 1;
  for (const item of entities) if (near.has(item.id) && isSmelter(item)) of.set(item.id, start);
  const far = entities.filter((item) => !of.has(item.id));
  behind(far, forward, start, of);
  const last = Math.max(...of.values()) + 1;
  for (const item of drawing.items) if (isEnd(item)) of.set(item.id, last);
  placeBands(drawing, of, last);
  return { of: closeGaps(of), count: new Set(of.values()).size, back };
}

/** Columns without anything in them go. */
function closeGaps(of: Map<string, number>): Map<string, number> {
  const used = [...new Set(of.values())].sort((a, b) => a - b);
  for (const [id, column] of of) of.set(id, used.indexOf(column));
  return of;
}
