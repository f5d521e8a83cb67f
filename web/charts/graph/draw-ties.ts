import type { Selection } from 'd3-selection';
import type { Route } from './layout.ts';
import { middleOf, tieWidth, way } from './ways.ts';

type Group = Selection<SVGGElement, unknown, null, undefined>;

/** Half or more of what crosses is exposed: the full hue; some: a lighter one; none: grey. */
function heat({ tie }: Route): string {
  if (tie.exposed <= 1e-12) return 'calm';
  return tie.exposed / Math.max(tie.mass, tie.exposed) >= 0.5 ? 'hot' : 'warm';
}

function classes(route: Route): string {
  const { link } = route.tie;
  const marks = link
    ? [link.basis.toLowerCase(), link.assumed && 'assumed', link.depth === 'CHAIN' && 'chain']
    : ['to-band'];
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

/** Thin ties over thick ones, and exposed ones over all. */
function paintOrder(routes: readonly Route[]): Route[] {
  return [...routes].sort((a, b) => a.tie.exposed - b.tie.exposed || b.tie.mass - a.tie.mass);
}

/** Draws each tie as a group: the line, for an assumed share a lighter core that makes it double, the gap of a chain link. */
export function drawTies(canvas: Group, routes: readonly Route[], title: (route: Route) => string): Group {
  const ties = canvas.append('g').attr('class', 'ties').attr('aria-hidden', 'true');
  for (const route of paintOrder(routes)) {
    const group = ties.append('g').attr('class', classes(route)).attr('data-tie', route.tie.id);
    const path = way(route);
    group.append('path').attr('class', 'reach').attr('d', path);
    group.append('path').attr('class', 'line').attr('d', path).attr('stroke-width', width(route));
    if (route.tie.link?.assumed) group.append('path').attr('class', 'core').attr('d', path);
    if (route.tie.link?.depth === 'CHAIN') gap(group, route);
    group.append('title').text(title(route));
  }
  return ties;
}
