import { create } from 'd3-selection';
import { PART_SPACE, partWidths } from '../../common/drawing/part-widths.ts';

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
    x += width + PART_SPACE;
  });
  return svg.node() as SVGSVGElement;
}
