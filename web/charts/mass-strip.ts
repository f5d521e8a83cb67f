import { create } from 'd3-selection';

export type MassPart = 'hit' | 'clean' | 'opaque' | 'beyond';

export interface StripPart {
  part: MassPart;
  value: number;
}

export interface StripOptions {
  width: number;
  risk: string;
  title: string;
}

const HEIGHT = 16;
const SPACE = 2;
const LEAST = 3;

/** Widths that keep every part above 0 visible and add up to the room there is. */
export function partWidths(values: readonly number[], width: number): number[] {
  const room = width - SPACE * (values.filter((value) => value > 0).length - 1);
  const raw = values.map((value) => (value > 0 ? Math.max(LEAST, value * room) : 0));
  const over = raw.reduce((sum, one) => sum + one, 0) - room;
  const spare = raw.map((one) => Math.max(0, one - LEAST));
  const all = spare.reduce((sum, one) => sum + one, 0);
  return raw.map((one, i) => (all > 0 ? one - (over * spare[i]!) / all : one));
}

/** Where one unit of supply ends, as parts of a strip: solid hue, solid clean, hatched opaque, dotted beyond the limit. */
export function massStrip(parts: readonly StripPart[], options: StripOptions): SVGSVGElement {
  const svg = create('svg:svg')
    .attr('class', 'mass-strip')
    .attr('data-risk', options.risk)
    .attr('role', 'img')
    .attr('aria-label', options.title)
    .attr('viewBox', `0 0 ${options.width} ${HEIGHT}`)
    .attr('width', options.width)
    .attr('height', HEIGHT);
  const pattern = svg
    .append('defs')
    .append('pattern')
    .attr('id', 'strip-hatch')
    .attr('width', 6)
    .attr('height', 6);
  pattern.attr('patternUnits', 'userSpaceOnUse').attr('patternTransform', 'rotate(45)');
  pattern.append('path').attr('d', 'M0 0V6').attr('class', 'hatch-line');
  const widths = partWidths(
    parts.map((part) => part.value),
    options.width,
  );
  let x = 0;
  parts.forEach(({ part }, i) => {
    const width = widths[i]!;
    if (!width) return;
    const inset = part === 'beyond' || part === 'opaque' ? 0.75 : 0;
    svg
      .append('rect')
      .attr('class', `part ${part}`)
      .attr('x', x + inset)
      .attr('y', inset)
      .attr('width', Math.max(1, width - 2 * inset))
      .attr('height', HEIGHT - 2 * inset)
      .attr('rx', 1.5);
    x += width + SPACE;
  });
  return svg.node() as SVGSVGElement;
}
