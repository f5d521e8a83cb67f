import { scaleLinear } from 'd3-scale';
import { create } from 'd3-selection';

export interface BandFigures {
  low: number;
  expected: number;
  high: number;
  /** 5th and 95th percentile over random splits; absent where they are not drawn, or nothing is split. */
  likely?: readonly [low: number, high: number];
}

export interface BandOptions {
  width: number;
  risk: string;
  /** The band in words, for those who do not see it. */
  title: string;
  tick(value: number): string;
  /** A row of a list: no axis. */
  small?: boolean;
}

const EDGE = 8;
/** Below this width quarters would run into each other. */
const ROOM_FOR_QUARTERS = 220;

/**
 * low..high as a thin band with end marks, the likely range as a thicker and darker part of it, expected as a tick, over a
 * scale from 0 to 1.
 */
export function exposureBand(figures: BandFigures, options: BandOptions): SVGSVGElement {
  const { width, small } = options;
  const x = scaleLinear([0, 1], [EDGE, width - EDGE]);
  const middle = small ? 8 : 14;
  const height = small ? 16 : 44;
  const svg = create('svg:svg')
    .attr('class', small ? 'exposure-band small' : 'exposure-band')
    .attr('data-risk', options.risk)
    .attr('role', 'img')
    .attr('aria-label', options.title)
    .attr('viewBox', `0 0 ${width} ${height}`)
    .attr('width', width)
    .attr('height', height);
  svg
    .append('path')
    .attr('class', 'axis')
    .attr('d', `M${x(0)} ${middle}H${x(1)}`);
  const span = x(figures.high) - x(figures.low);
  const start = x(figures.low);
  const thick = small ? 5 : 7;
  svg
    .append('rect')
    .attr('class', 'range')
    .attr('x', start)
    .attr('y', middle - thick / 2)
    .attr('width', span)
    .attr('height', thick);
  if (figures.likely) {
    const [from, to] = figures.likely.map(x) as [number, number];
    svg
      .append('rect')
      .attr('class', 'likely')
      .attr('x', from)
      .attr('y', middle - thick)
      .attr('width', to - from)
      .attr('height', 2 * thick);
  }
  const reach = small ? 4.5 : 7;
  svg
    .append('path')
    .attr('class', 'ends')
    .attr('d', `M${start} ${middle - reach}v${2 * reach}M${start + span} ${middle - reach}v${2 * reach}`);
  const tick = small ? 7 : 13;
  svg
    .append('path')
    .attr('class', 'expected')
    .attr('d', `M${x(figures.expected)} ${middle - tick}v${2 * tick}`);
  if (!small) {
    for (const value of width < ROOM_FOR_QUARTERS ? [0, 0.5, 1] : [0, 0.25, 0.5, 0.75, 1]) {
      svg
        .append('text')
        .attr('x', value === 0 ? 0 : value === 1 ? width : x(value))
        .attr('y', 41)
        .attr('text-anchor', value === 0 ? 'start' : value === 1 ? 'end' : 'middle')
        .text(options.tick(value));
    }
  }
  return svg.node() as SVGSVGElement;
}
