import type { Selection } from 'd3-selection';
import type { Route } from './layout.ts';
import { type Renewed, renew } from './renew.ts';
import { SIZE } from './sizes.ts';
import { middleOf, tieWidth, way } from './ways.ts';

type Group = Selection<SVGGElement, unknown, null, undefined>;

/** Half or more of what crosses is exposed: the full hue; some: a lighter one; none: grey. */
function heat({ tie }: Route): string {
  if (tie.exposed <= 1e-12) return 'calm';
  return tie.exposed / Math.max(tie.mass, tie.exposed) >= 0.5 ? 'hot' : 'warm';
}

function classes(route: Route): string {
  const { link, to } = route.tie;
  const marks = link
    ? [link.basis.toLowerCase(), link.assumed && 'assumed', link.depth === 'CHAIN' && 'chain']
    : [to.startsWith('band:') ? 'to-band' : 'to-end'];
  return ['tie', heat(route), route.cycle && 'back', ...marks].filter(Boolean).join(' ');
}

function width(route: Route): number {
  const { link, mass } = route.tie;
  if (!link) return Math.min(4, tieWidth(mass));
  return link.assumed ? 4.5 : tieWidth(mass);
}

/** A gap cut out of the middle of a chain link, with a bar on each side: who stands between is not known. */
function gap(group: Group, route: Route): void {
  const { x, y, angle } = middleOf(route);
  const reach = width(route) / 2 + 2.5;
  const mark = group
    .append('g')
    .attr('class', 'gap')
    .attr('transform', `translate(${x} ${y}) rotate(${angle})`);
  mark
    .append('rect')
    .attr('x', -5)
    .attr('y', -reach)
    .attr('width', 10)
    .attr('height', 2 * reach);
  mark.append('path').attr('d', `M-5 ${-reach}V${reach}M5 ${-reach}V${reach}`);
}

/** Strokes across a line, one a claim up to this many: more are not told apart by eye, their number is in the words. */
const MOST_STROKES = 3;

/** Several claims on one pair: strokes across the line where it arrives, one a claim, as on a bundle of wires. */
export function claimStrokes(claims: number, reach: number): string {
  return Array.from({ length: Math.min(claims, MOST_STROKES) }, (_, i) => {
    const x = (i - (Math.min(claims, MOST_STROKES) - 1) / 2) * 4;
    return `M${x - 2} ${reach}L${x + 2} ${-reach}`;
  }).join('');
}

function claims(group: Group, route: Route): void {
  const { x, y } = route.points.at(-1)!;
  group
    .append('path')
    .attr('class', 'claims')
    .attr('transform', `translate(${x - SIZE.glyph - 12} ${y})`)
    .attr('d', claimStrokes(route.tie.link!.claims, width(route) / 2 + 3));
}

/** Thin ties over thick ones, and exposed ones over all. */
function paintOrder(routes: readonly Route[]): Route[] {
  return [...routes].sort((a, b) => a.tie.exposed - b.tie.exposed || b.tie.mass - a.tie.mass);
}

/** A tie as a group: the line, for an assumed share a lighter core that makes it double, marks of chains and claims. */
function draw(group: Group, route: Route, title: string): void {
  const { link } = route.tie;
  const path = way(route);
  group.attr('data-tie', route.tie.id).attr('class', classes(route));
  group.append('path').attr('class', 'reach').attr('d', path);
  group.append('path').attr('class', 'line').attr('d', path).attr('stroke-width', width(route));
  if (link?.assumed) group.append('path').attr('class', 'core').attr('d', path);
  if (link?.depth === 'CHAIN') gap(group, route);
  if (link && link.claims > 1) claims(group, route);
  group.append('title').text(title);
}

/** Draws each tie, or renews those that changed. */
export function drawTies(parent: Group, routes: readonly Route[], title: (route: Route) => string): Renewed {
  return renew(parent, paintOrder(routes), {
    key: (route) => route.tie.id,
    signature: (route) =>
      [classes(route), way(route), width(route), route.tie.link?.claims, title(route)].join(' '),
    draw: (group, route) => draw(group, route, title(route)),
  });
}
