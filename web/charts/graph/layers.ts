import { isTerminal } from '../../queries/entity-parts.ts';
import { backTies, tiesBy } from './cycles.ts';
import type { Drawing, Item, Tie } from './drawing.ts';

export interface Layers {
  /** Column of each item, the buyer's is 0. */
  of: Map<string, number>;
  count: number;
  /** Ties that close a cycle. */
  back: Set<string>;
  /** What names each column while others come between and go again, ascending. */
  keys: number[];
}

/** An earlier drawing that is to stay as it is. */
export interface KeptColumns {
  /** Its items, each with the key of its column. */
  placed: readonly (Item & { key: number })[];
  /** Keys of what stood in it or before it. */
  keyOf: ReadonlyMap<string, number>;
  /** Key of its last column. */
  last: number;
}

function isEndOfChain(item: Item): boolean {
  return item.node !== undefined && isTerminal(item.node.entity.kind);
}

function isSmelter(item: Item): boolean {
  return item.kind === 'SMELTER';
}

/** A column between two: columns are numbered anew in the end. */
const BETWEEN = 0.5;
const most = (values: Iterable<number>, least: number) => {
  let greatest = least;
  for (const value of values) greatest = Math.max(greatest, value);
  return greatest;
};

class Layering {
  readonly of = new Map<string, number>();
  private readonly byId: ReadonlyMap<string, Item>;
  private readonly out: ReadonlyMap<string, Tie[]>;
  /** Without the ties that close a cycle. */
  private readonly onwards: ReadonlyMap<string, Tie[]>;
  private readonly into: ReadonlyMap<string, Tie[]>;
  private readonly drawing: Drawing;

  constructor(drawing: Drawing, back: ReadonlySet<string>) {
    this.drawing = drawing;
    this.byId = new Map(drawing.items.map((item) => [item.id, item]));
    this.out = tiesBy(drawing.ties, 'from');
    const forward = drawing.ties.filter((tie) => !back.has(tie.id));
    this.onwards = tiesBy(forward, 'from');
    this.into = tiesBy(forward, 'to');
  }

  /** Items that reach the buyer without passing a smelter: those between buyer and smelters. */
  near(): Set<string> {
    const met = new Set([this.drawing.root]);
    for (const id of met) {
      if (isSmelter(this.byId.get(id)!)) continue;
      for (const tie of this.out.get(id) ?? []) met.add(tie.to);
    }
    return met;
  }

  /** Longest way over ties among some items, counted from a start column: smelters behind smelters, traders behind those. */
  behind(items: readonly Item[], start: number): void {
    const inside = new Set(items.map((item) => item.id));
    const counts = (tie: Tie) => inside.has(tie.from) || (this.of.get(tie.from) ?? 0) >= start;
    const waits = new Map<string, number>();
    const ready: string[] = [];
    for (const id of inside) {
      const pending = (this.into.get(id) ?? []).filter((tie) => inside.has(tie.from)).length;
      waits.set(id, pending);
      if (pending === 0) ready.push(id);
    }
    for (let id = ready.pop(); id !== undefined; id = ready.pop()) {
      const customers = (this.into.get(id) ?? []).filter(counts);
      this.of.set(
        id,
        most(
          customers.map((tie) => this.of.get(tie.from)! + 1),
          start,
        ),
      );
      for (const { to } of this.onwards.get(id) ?? []) {
        if (!inside.has(to)) continue;
        waits.set(to, waits.get(to)! - 1);
        if (waits.get(to) === 0) ready.push(to);
      }
    }
  }

  /** A band stands where the other suppliers of its customer stand when all of those are ends of the chain. */
  bands(last: number): void {
    for (const { id, band, end } of this.drawing.items) {
      const customers = (band ?? end)?.customers;
      if (!customers || this.of.has(id)) continue;
      const beside = most(
        customers.map((one) => this.of.get(one.id) ?? 0),
        0,
      );
      const siblings = band ? customers.flatMap((one) => this.out.get(one.id) ?? []) : [];
      const drawn = siblings.filter((tie) => tie.link);
      const withEnds = drawn.length > 0 && drawn.every((tie) => isEndOfChain(this.byId.get(tie.to)!));
      this.of.set(id, withEnds ? last : Math.min(last, Math.floor(beside) + 1));
    }
  }
}

/** Columns without anything in them go; says which value became which column. */
function closeGaps(of: Map<string, number>): number[] {
  const used = [...new Set(of.values())].sort((a, b) => a - b);
  const column = new Map(used.map((value, at) => [value, at]));
  for (const [id, value] of of) of.set(id, column.get(value)!);
  return used;
}

/**
 * Columns from the buyer to the mines: companies at their tier, then smelters (the narrow place every such chain passes),
 * then who stands between smelter and mine, and the ends of all chains in the last column.
 */
export function layers(drawing: Drawing, kept?: KeptColumns): Layers {
  const back = backTies(drawing);
  const layering = new Layering(drawing, back);
  if (kept) return { ...joined(drawing, layering, kept), back };
  const { of } = layering;
  const near = layering.near();
  const entities = drawing.items.filter((item) => item.node && !isEndOfChain(item));
  for (const item of entities) {
    if (near.has(item.id) && !isSmelter(item))
      of.set(item.id, item.id === drawing.root ? 0 : Math.max(1, item.tier));
  }
  const start = most(of.values(), 0) + 1;
  for (const item of entities) if (near.has(item.id) && isSmelter(item)) of.set(item.id, start);
  layering.behind(
    entities.filter((item) => !of.has(item.id)),
    start,
  );
  const last = most(of.values(), 0) + 1;
  for (const item of drawing.items) if (isEndOfChain(item)) of.set(item.id, last);
  layering.bands(last);
  const { length: count } = closeGaps(of);
  return { of, count, back, keys: Array.from({ length: count }, (_, column) => column) };
}

/** The key of a new column right of one and left of the next; `step` 1, 2, 3 ... come one after the other. */
function between(keys: readonly number[], left: number, step: number): number {
  const right = Math.min(...keys.filter((key) => key > left));
  return left + (right - left) * (1 - 1 / (1 + step));
}

/** Columns of what came to a drawing whose items keep theirs: beside their like, or between two columns. */
function joined(
  drawing: Drawing,
  layering: Layering,
  { placed, keyOf, last }: KeptColumns,
): Omit<Layers, 'back'> {
  const { of } = layering;
  const near = layering.near();
  const keys = placed.map(({ key }) => key);
  const smelters = placed.filter(isSmelter).map(({ key }) => key);
  const companies = placed.filter((item) => item.node && !isSmelter(item) && !isEndOfChain(item));
  const smelterKey = smelters.length ? Math.min(...smelters) : last;
  const lastCompany = most(
    companies.map(({ key }) => key).filter((key) => key < smelterKey),
    0,
  );
  const byTier = new Map(companies.filter(({ id }) => near.has(id)).map(({ tier, key }) => [tier, key]));
  const farthest = Math.max(...byTier.keys());
  for (const item of drawing.items) {
    const old = keyOf.get(item.id);
    if (old !== undefined) of.set(item.id, old);
    else if (isEndOfChain(item)) of.set(item.id, last);
    else if (item.node && near.has(item.id)) {
      const beyond = between(keys, lastCompany, Math.max(1, item.tier - farthest));
      of.set(item.id, isSmelter(item) ? smelterKey : (byTier.get(item.tier) ?? beyond));
    }
  }
  const far = drawing.items.filter((item) => item.node && !of.has(item.id));
  layering.behind(far, Math.min(smelterKey, last - BETWEEN));
  for (const { id } of far) if (of.get(id)! >= last) of.set(id, last - BETWEEN);
  layering.bands(last);
  const used = closeGaps(of);
  return { of, count: used.length, keys: used };
}
