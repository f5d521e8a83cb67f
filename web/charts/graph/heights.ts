import type { Rows } from './columns.ts';
import type { Item } from './drawing.ts';
import { place } from './place.ts';
import { extent, SIZE } from './sizes.ts';

const RELAXATIONS = 8;
/** Dummies pull harder than items, so that ties that pass columns stay straight. */
const PULL = { dummy: 2, item: 1 };

export interface Heights {
  /** Middle of each row in px. */
  of: Map<string, number>;
  bottom: number;
}

/** Heights of all rows: every column starts stacked round one middle line and then drifts towards its neighbours. */
export function heights(rows: Rows, byId: ReadonlyMap<string, Item>, gap: number): Heights {
  const { columns, left, right } = rows;
  const last = columns.length - 1;
  const y = new Map<string, number>();
  const sizes = new Map(
    columns.flatMap((column, c) =>
      column.map((id) => [id, extent(byId.get(id), gap, c === last && c > 0)] as const),
    ),
  );
  /** From the middle of the room a row takes to the middle of its glyph. */
  const shift = (id: string) => (sizes.get(id)!.above - sizes.get(id)!.below) / 2;
  const settle = (column: readonly string[], want: (id: string) => number) => {
    const wishes = column.map((id) => ({
      want: want(id) - shift(id),
      weight: byId.has(id) ? PULL.item : PULL.dummy,
      size: sizes.get(id)!.above + sizes.get(id)!.below,
    }));
    place(wishes).forEach((middle, i) => {
      y.set(column[i]!, middle + shift(column[i]!));
    });
  };
  const towards = (joined: ReadonlyMap<string, string[]>) => (id: string) => {
    const near = (joined.get(id) ?? []).map((one) => y.get(one)!);
    return near.length ? near.reduce((sum, one) => sum + one, 0) / near.length : y.get(id)!;
  };
  for (const column of columns) settle(column, () => 0);
  for (let round = 0; round < RELAXATIONS; round++) {
    for (const column of columns.slice(0, -1).reverse()) settle(column, towards(right));
    for (const column of columns.slice(1)) settle(column, towards(left));
  }
  for (const column of columns.slice(0, -1).reverse()) settle(column, towards(right));
  return fromTop(y, sizes);
}

function fromTop(y: Map<string, number>, sizes: Map<string, { above: number; below: number }>): Heights {
  const top = Math.min(...[...y].map(([id, at]) => at - sizes.get(id)!.above));
  const of = new Map([...y].map(([id, at]) => [id, Math.round((at - top + SIZE.top) * 2) / 2]));
  return { of, bottom: Math.max(...[...of].map(([id, at]) => at + sizes.get(id)!.below)) };
}
