/** Where the nodes of a drawing by tiers stand: few crossings, none over another, near to what they are joined to. */
import { order } from '../../../common/drawing/order.ts';
import { place } from '../../../common/drawing/place.ts';
import { neighbours } from '../../../common/drawing/rows.ts';
import { linesOf, RADIUS, roomBelow } from './names.ts';
import type { TiersSpec } from './spec.ts';

const ABOVE = RADIUS + 5;
const SWEEPS = 6;

export interface Stand {
  /** Middles of the nodes, by their places in the list; the highest reaches to 0. */
  y: number[];
  height: number;
}

/** `room`: what a name may take. */
export function standOf({ nodes, links, columns: titles }: TiersSpec, room: number): Stand {
  const columns: number[][] = titles.map(() => []);
  nodes.forEach(({ column }, i) => {
    columns[column]!.push(i);
  });
  const at = Int32Array.from(nodes, ({ column }) => column);
  const [near, far] = [links.map(({ from }) => from), links.map(({ to }) => to)];
  const left = neighbours(nodes.length, far, near);
  const right = neighbours(nodes.length, near, far);
  const isBand = (i: number) => nodes[i]!.glyph === 'BAND';
  const ordered = order({ columns, at, left, right }).map((column) => [
    ...column.filter((i) => !isBand(i)),
    ...column.filter(isBand),
  ]);
  const below = nodes.map(({ name }) => roomBelow(linesOf(name, room).length));
  const y = new Array<number>(nodes.length).fill(0);
  const settle = (column: readonly number[], want: (i: number) => number) => {
    const wishes = column.map((i) => ({
      want: want(i) + (below[i]! - ABOVE) / 2,
      weight: 1,
      size: ABOVE + below[i]!,
    }));
    place(wishes).forEach((middle, k) => {
      const i = column[k]!;
      y[i] = middle - (below[i]! - ABOVE) / 2;
    });
  };
  for (const column of ordered) settle(column, () => 0);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const forth = sweep % 2 === 1;
    const joined = forth ? left : right;
    for (const column of forth ? ordered : [...ordered].reverse())
      settle(column, (i) => {
        const [from, to] = [joined.from[i]!, joined.from[i + 1]!];
        if (from === to) return y[i]!;
        let sum = 0;
        for (let k = from; k < to; k++) sum += y[joined.to[k]!]!;
        return sum / (to - from);
      });
  }
  const top = Math.min(...y.map((middle) => middle - ABOVE));
  const bottom = Math.max(...y.map((middle, i) => middle + below[i]!));
  return { y: y.map((middle) => middle - top), height: bottom - top };
}
