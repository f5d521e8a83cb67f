import { type Rows, rowsOf } from './columns.ts';
import type { Drawing, Item, Tie } from './drawing.ts';
import { heights } from './heights.ts';
import { layers } from './layers.ts';
import { order } from './order.ts';
import { SIZE } from './sizes.ts';

export interface Point {
  x: number;
  y: number;
}

export interface Placed extends Point {
  item: Item;
  column: number;
}

/** A tie with its way from the customer to the supplier. */
export interface Route {
  tie: Tie;
  points: Point[];
  /** Leads to a column further right; others go to their own column or to the left. */
  forward: boolean;
  /** Closes a cycle. */
  cycle: boolean;
}

export interface Layout {
  placed: Placed[];
  routes: Route[];
  columns: { x: number; items: Item[] }[];
  /** Distance of columns: what a label may take. */
  gap: number;
  width: number;
  height: number;
}

/** Columns spread over the width there is; the first has half a gap to its left, for the buyer's name. */
function gapFor(width: number, count: number): number {
  const room = (width - SIZE.right) / Math.max(0.5, count - 0.5);
  return Math.floor(Math.min(SIZE.gap.most, Math.max(SIZE.gap.least, room)));
}

/** How far down the curve of a tie that closes a cycle reaches. */
export function loopDepth({ points }: Route): number {
  const [from, to] = [points[0]!, points.at(-1)!];
  return Math.max(from.y, to.y) + 52 + Math.abs(from.x - to.x) / 12;
}

function routesOf(
  drawing: Drawing,
  rows: Rows,
  back: ReadonlySet<string>,
  point: (id: string, column: number) => Point,
): Route[] {
  return drawing.ties.map((tie) => {
    const cycle = back.has(tie.id);
    const way = rows.ways.get(tie.id);
    const start = rows.of.get(tie.from)!;
    if (way) return { tie, cycle, forward: true, points: way.map((id, i) => point(id, start + i)) };
    const end = rows.of.get(tie.to)!;
    return { tie, cycle, forward: false, points: [point(tie.from, start), point(tie.to, end)] };
  });
}

/** Lays a drawing out in columns, `width` px wide where its columns can be spread or drawn together that far. */
export function layout(drawing: Drawing, width: number): Layout {
  const { of, count, back } = layers(drawing);
  const gap = gapFor(width, count);
  const rows = rowsOf(drawing, of, count);
  rows.columns = order(rows.columns, rows.left, rows.right);
  const byId = new Map(drawing.items.map((item) => [item.id, item]));
  const y = heights(rows, byId, gap);
  const x = (column: number) => gap / 2 + column * gap;
  const point = (id: string, column: number): Point => ({ x: x(column), y: y.of.get(id)! });
  const routes = routesOf(drawing, rows, back, point);
  const columns = rows.columns.map((ids, c) => ({ x: x(c), items: ids.flatMap((id) => byId.get(id) ?? []) }));
  const placed = columns.flatMap(({ items }, column) =>
    items.map((item): Placed => ({ item, column, ...point(item.id, column) })),
  );
  const loops = routes.filter((route) => route.cycle && !route.forward).map(loopDepth);
  return {
    placed,
    routes,
    columns,
    gap,
    width: x(count - 1) + SIZE.right,
    height: Math.max(y.bottom, ...loops) + SIZE.bottom,
  };
}
