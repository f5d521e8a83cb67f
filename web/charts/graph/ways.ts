import { loopDepth, type Point, type Route } from './layout.ts';
import { SIZE } from './sizes.ts';

/** How far a tie that does not lead to the right swings out on either side. */
const SWING = 64;

/** Width of a tie in px: the square root of the part of the buyer's supply that crosses it. */
export function tieWidth(mass: number): number {
  return Math.max(1.25, Math.min(13, Math.sqrt(Math.max(0, mass)) * 14));
}

function ends({ points }: Route): Point[] {
  const last = points.length - 1;
  return points.map(({ x, y }, i) => ({
    x: i === 0 ? x + SIZE.glyph : i === last ? x - SIZE.glyph : x,
    y,
  }));
}

/** A cycle's tie runs below both its ends, from the customer's intake round to the supplier's output. */
function loop(route: Route): string {
  const [from, to] = [ends(route)[0]!, ends(route).at(-1)!];
  const depth = loopDepth(route);
  const middle = (from.x + to.x) / 2;
  return (
    `M${from.x} ${from.y}C${from.x + 40} ${from.y} ${from.x + 40} ${depth} ${middle} ${depth}` +
    `S${to.x - 40} ${to.y} ${to.x} ${to.y}`
  );
}

/** To a supplier of the same or a nearer tier: out to the right, over, and in from the left. */
function swing(route: Route): string {
  const [from, to] = ends(route) as [Point, Point];
  return `M${from.x} ${from.y}C${from.x + SWING} ${from.y} ${to.x - SWING} ${to.y} ${to.x} ${to.y}`;
}

/** The way of a tie as an SVG path: level at every column. */
export function way(route: Route): string {
  if (!route.forward) return route.cycle ? loop(route) : swing(route);
  const [start, ...rest] = ends(route);
  let path = `M${start!.x} ${start!.y}`;
  let before = start!;
  for (const point of rest) {
    const middle = (before.x + point.x) / 2;
    path += `C${middle} ${before.y} ${middle} ${point.y} ${point.x} ${point.y}`;
    before = point;
  }
  return path;
}

/** A point about the middle of a tie and its direction there in degrees: where a chain link has its gap. */
export function middleOf(route: Route): Point & { angle: number } {
  const points = ends(route);
  const at = Math.ceil(points.length / 2);
  const [a, b] = [points[at - 1]!, points[at]!];
  const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  if (!route.forward && route.cycle) return { x: middle.x, y: loopDepth(route), angle: 0 };
  const run = route.forward ? b.x - a.x : b.x - a.x - SWING * 2;
  const angle = (Math.atan2((route.forward ? 2 : 1) * (b.y - a.y), run) * 180) / Math.PI;
  return { ...middle, angle };
}
