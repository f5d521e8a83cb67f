/** A chain of neighbours in adjacent columns; indices count within a column. */
export interface Column {
  ids: string[];
}

/** Ids joined to an id in the column before or after it. */
export type Neighbours = ReadonlyMap<string, readonly string[]>;

const SWEEPS = 12;
const SWAP_ROUNDS = 4;

function positions(ids: readonly string[]): Map<string, number> {
  return new Map(ids.map((id, at) => [id, at]));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Sorts a column by the mean place of its neighbours; those without keep theirs. Stable, so ties keep the old order. */
function byBarycentre(column: readonly string[], fixed: readonly string[], joined: Neighbours): string[] {
  const at = positions(fixed);
  const scale = fixed.length / Math.max(1, column.length);
  const key = new Map(
    column.map((id, own) => {
      const places = (joined.get(id) ?? []).flatMap((one) => at.get(one) ?? []);
      return [id, places.length ? mean(places) : own * scale];
    }),
  );
  return [...column].sort((a, b) => key.get(a)! - key.get(b)!);
}

/** Crossings between the ties of a upper and b lower in the same column. */
function crossingsOf(a: readonly number[], b: readonly number[]): number {
  let crossings = 0;
  for (const x of a) for (const y of b) if (x > y) crossings++;
  return crossings;
}

/** Crossings between two adjacent columns. */
function crossings(left: readonly string[], right: readonly string[], joined: Neighbours): number {
  const at = positions(right);
  const places = left.map((id) => (joined.get(id) ?? []).flatMap((one) => at.get(one) ?? []));
  let total = 0;
  for (let i = 0; i < places.length; i++) {
    for (let j = i + 1; j < places.length; j++) total += crossingsOf(places[i]!, places[j]!);
  }
  return total;
}

function allCrossings(columns: readonly string[][], right: Neighbours): number {
  let total = 0;
  for (let c = 0; c + 1 < columns.length; c++) total += crossings(columns[c]!, columns[c + 1]!, right);
  return total;
}

/** Swaps neighbours in a column while that takes crossings away. */
function swap(columns: string[][], c: number, left: Neighbours, right: Neighbours): void {
  const column = columns[c]!;
  const before = positions(columns[c - 1] ?? []);
  const after = positions(columns[c + 1] ?? []);
  const places = (id: string) => [
    (left.get(id) ?? []).flatMap((one) => before.get(one) ?? []),
    (right.get(id) ?? []).flatMap((one) => after.get(one) ?? []),
  ];
  for (let i = 0; i + 1 < column.length; i++) {
    const [aLeft, aRight] = places(column[i]!);
    const [bLeft, bRight] = places(column[i + 1]!);
    const now = crossingsOf(aLeft!, bLeft!) + crossingsOf(aRight!, bRight!);
    const then = crossingsOf(bLeft!, aLeft!) + crossingsOf(bRight!, aRight!);
    if (then < now) [column[i], column[i + 1]] = [column[i + 1]!, column[i]!];
  }
}

/**
 * Orders the items of each column so that few ties cross: barycentre sweeps to and fro, then swaps of neighbours; the
 * best order met wins. The start order decides ties, so the same drawing always comes out the same.
 */
export function order(
  start: readonly (readonly string[])[],
  left: Neighbours,
  right: Neighbours,
): string[][] {
  let columns = start.map((column) => [...column]);
  let best = columns;
  let least = allCrossings(columns, right);
  for (let sweep = 0; sweep < SWEEPS && least > 0; sweep++) {
    columns = columns.map((column) => [...column]);
    const forth = sweep % 2 === 0;
    for (let step = 1; step < columns.length; step++) {
      const c = forth ? step : columns.length - 1 - step;
      columns[c] = byBarycentre(columns[c]!, columns[forth ? c - 1 : c + 1]!, forth ? left : right);
    }
    for (let round = 0; round < SWAP_ROUNDS; round++) {
      for (let c = 0; c < columns.length; c++) swap(columns, c, left, right);
    }
    const now = allCrossings(columns, right);
    if (now < least) {
      least = now;
      best = columns;
    }
  }
  return best;
}
