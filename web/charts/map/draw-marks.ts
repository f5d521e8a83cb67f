import { outline, riskSign, signShift } from '../../../common/drawing/glyphs.ts';
import type { Mark } from './clusters.ts';
import type { Layer } from './draw-areas.ts';
import type { MarkLabel } from './labels.ts';

export interface MarkWords {
  mark(mark: Mark): string;
}

export interface MarkOptions {
  risk: string;
  /** The whole exposure, of which a ring shows the mark's part. */
  expected: number;
  words: MarkWords;
}

const GLYPH = 0.85;
const ALONE = 12;

/** Half the width of a mark, px. */
export function radius({ members }: Mark): number {
  return members.length === 1 ? ALONE : Math.min(18, 9 + 2 * Math.sqrt(members.length));
}

export const isExact = ({ members }: Mark): boolean =>
  members.every(({ precision }) => precision === 'point');

function classes(mark: Mark): string {
  return ['item', 'spot', mark.members.length > 1 && 'cluster', mark.risk > 0 && 'risky']
    .filter(Boolean)
    .join(' ');
}

function sign(group: Layer, risk: string, x: number, y: number): void {
  group
    .append('path')
    .attr('class', 'sign')
    .attr('d', riskSign(risk))
    .attr('transform', `translate(${x} ${y})`);
}

/** One entity: the glyph of its kind, with the sign of the risk in it. */
function alone(group: Layer, mark: Mark, risk: string): void {
  const { kind } = mark.members[0]!.node.entity;
  const glyph = group.append('g').attr('transform', `scale(${GLYPH})`);
  glyph.append('path').attr('class', 'glyph').attr('d', outline(kind));
  if (mark.risk > 0) sign(glyph, risk, 0, signShift(kind));
}

/** Several: how many, a ring filled by their part of the exposure, and the sign of the risk where one of them has it. */
function gathered(group: Layer, mark: Mark, { risk, expected }: MarkOptions): void {
  const r = radius(mark) - 2;
  const part = expected > 0 ? Math.min(1, mark.contribution / expected) : 0;
  group.append('circle').attr('class', 'disc').attr('r', r);
  if (part > 0) {
    group
      .append('circle')
      .attr('class', 'part')
      .attr('r', r)
      .attr('pathLength', 1)
      .attr('stroke-dasharray', `${Math.max(part, 0.02)} 1`)
      .attr('transform', 'rotate(-90)');
  }
  group.append('text').attr('class', 'count').attr('dy', '0.35em').text(mark.members.length);
  if (mark.risk === 0) return;
  group.append('circle').attr('class', 'badge').attr('cx', r).attr('cy', -r).attr('r', 6.5);
  sign(group, risk, r, -r);
}

/** Draws each mark about the origin; where it stands is set by who places them. */
export function drawMarks(
  layer: Layer,
  marks: readonly Mark[],
  options: MarkOptions,
): Map<string, SVGGElement> {
  const elements = new Map<string, SVGGElement>();
  for (const mark of marks) {
    const r = radius(mark);
    const group = layer
      .append('g')
      .attr('class', classes(mark))
      .attr('data-id', mark.id)
      .attr('role', 'button')
      .attr('tabindex', -1);
    // its name for a screen reader, and the tooltip
    group.append('title').text(options.words.mark(mark));
    group
      .append('rect')
      .attr('class', 'ring')
      .attr('x', -r - 3)
      .attr('y', -r - 3)
      .attr('width', 2 * r + 6)
      .attr('height', 2 * r + 6);
    if (!isExact(mark))
      group
        .append('circle')
        .attr('class', 'around')
        .attr('r', r + 2);
    if (mark.members.length === 1) alone(group, mark, options.risk);
    else gathered(group, mark, options);
    elements.set(mark.id, group.node()!);
  }
  return elements;
}

/** Names beside the marks that have room for one, in place of those that were there: apart from the marks, which say more. */
export function drawLabels(layer: Layer, labels: readonly MarkLabel[]): SVGTextElement[] {
  layer.selectAll('*').remove();
  return labels.map(
    ({ text, lang, x, end, risky }) =>
      layer
        .append('text')
        .attr('class', risky ? 'name risky' : 'name')
        .attr('dx', x)
        .attr('dy', '0.35em')
        .attr('text-anchor', end ? 'end' : 'start')
        .attr('lang', lang)
        .text(text)
        .node()!,
  );
}
