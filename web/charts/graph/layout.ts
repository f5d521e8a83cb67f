import { order } from '../../../common/drawing/order.ts';
import { type Rows, rowsOf } from './columns.ts';
import type { Drawing, Item, Tie } from './drawing.ts';
import { extentsOf, type Heights, heights } from './heights.ts';
import { fillIn } from './keep.ts';
import { type Layers, layers } from './layers.ts';
import { riskyFirst } from './risky-first.ts';
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
  columns: { x: number; items: Item[]; key: number }[];
  /** Distance of columns: what a label may take. */
  gap: number;
  width: number;
  height: number;
  /** Places of what stood here before and is not drawn now: it comes back to them where they are free. */
  gone: ReadonlyMap<string, { y: number; key: number }>;
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
  { items, ties }: Drawing,
  rows: Rows,
  back: ReadonlySet<string>,
  point: (row: number) => Point,
): Route[] {
  const row = new Map(items.map((item, at) => [item.id, at]));
  return ties.map((tie) => {
    const way = rows.ways.get(tie.id);
    const points = (way ?? [row.get(tie.from)!, row.get(tie.to)!]).map(point);
    return { tie, points, forward: way !== undefined, cycle: back.has(tie.id) };
  });
}

/** Heights of the rows that an earlier drawing had too; not a number for the others. */
function keptHeights({ items }: Drawing, rows: Rows, { keys }: Layers, old: Layout): Heights {
  const y = new Float64Array(rows.at.length).fill(Number.NaN);
  const placed = new Map(old.placed.map((one) => [one.item.id, one]));
  items.forEach((item, row) => {
    const here = placed.get(item.id);
    if (here) y[row] = here.y;
  });
  for (const { tie, points, forward } of old.routes) {
    const way = forward ? rows.ways.get(tie.id) : undefined;
    if (!way) continue;
    const start = placed.get(tie.from)!.column;
    for (const row of way.slice(1, -1)) {
      const column = old.columns.findIndex(({ key }) => key === keys[rows.at[row]!]);
      if (column >= 0) y[row] = points[column - start]!.y;
    }
  }
  return y;
}

/** A drawing of which another one's items keep their columns and heights: only what came finds a place. */
function keeping(drawing: Drawing, old: Layout): Layout | null {
  const keyed = old.placed.map(({ item, column, y }) => ({ ...item, y, key: old.columns[column]!.key }));
  const known = new Map([...old.gone, ...keyed.map(({ id, y, key }) => [id, { y, key }] as const)]);
  const last = old.columns.at(-1)!.key;
  const keyOf = new Map([...known].map(([id, { key }]) => [id, key]));
  const layered = layers(drawing, { placed: keyed, keyOf, last });
  // names of the last column stand beside their glyphs: another last column is another drawing
  if (layered.keys.at(-1) !== last) return null;
  const rows = rowsOf(drawing, layered.of, layered.count);
  const extents = extentsOf(rows, drawing.items, old.gap);
  const y = keptHeights(drawing, rows, layered, old);
  const memory = new Map(
    drawing.items.flatMap(({ id }, row) => (old.gone.has(id) ? [[row, old.gone.get(id)!.y] as const] : [])),
  );
  fillIn(rows, extents, y, memory);
  for (const column of rows.columns) column.sort((a, b) => y[a]! - y[b]!);
  for (const { id } of drawing.items) known.delete(id);
  return { ...assembled(drawing, rows, layered, y, old.gap), gone: known };
}

function assembled(
  drawing: Drawing,
  rows: Rows,
  { back, count, keys }: Layers,
  y: Heights,
  gap: number,
): Layout {
  const { items } = drawing;
  const x = (column: number) => gap / 2 + column * gap;
  const point = (row: number): Point => ({ x: x(rows.at[row]!), y: y[row]! });
  const routes = routesOf(drawing, rows, back, point);
  const columns = rows.columns.map((column) => column.filter((row) => row < items.length));
  const placed = columns.flatMap((column) =>
    column.map((row): Placed => ({ item: items[row]!, column: rows.at[row]!, ...point(row) })),
  );
  const extents = extentsOf(rows, items, gap);
  const bottom = y.reduce((most, at, row) => Math.max(most, at + extents[row]!.below), 0);
  const deepest = routes.reduce(
    (most, route) => (route.cycle && !route.forward ? Math.max(most, loopDepth(route)) : most),
    bottom,
  );
  return {
    placed,
    routes,
    columns: columns.map((column, c) => ({
      x: x(c),
      key: keys[c]!,
      items: column.map((row) => items[row]!),
    })),
    gap,
    width: x(count - 1) + SIZE.right,
    height: deepest + SIZE.bottom,
    gone: new Map(),
  };
}

/**
 * Lays a drawing out in columns, `width` px wide where its columns can be spread or drawn together that far. What stands
 * in `old` already stays where it is.
 */
export function layout(drawing: Drawing, width: number, old?: Layout): Layout {
  const kept = old && keeping(drawing, old);
  if (kept) return kept;
  const layered = layers(drawing);
  const gap = gapFor(width, layered.count);
  const rows = rowsOf(drawing, layered.of, layered.count);
  rows.columns = riskyFirst(order(rows), drawing.items);
  const y = heights(rows, drawing.items, extentsOf(rows, drawing.items, gap));
  return assembled(drawing, rows, layered, y, gap);
}
