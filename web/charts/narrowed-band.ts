import { scaleLinear } from 'd3-scale';
import { create } from 'd3-selection';

interface Range {
  low: number;
  high: number;
}

export interface NarrowedFigures {
  before: Range;
  /** Were all that is asked about clean, and were it a hit. */
  after: { ifClean: Range; ifHit: Range };
}

export interface NarrowedOptions {
  width: number;
  risk: string;
  /** The three bands in words, for those who do not see them. */
  title: string;
}

const EDGE = 6;
const HEIGHT = 30;
const THICK = 6;
/** Middles of the three bands, from the top. */
const ROWS = { before: 5, ifClean: 15, ifHit: 25 } as const;
/** A band of no width is still seen. */
const LEAST = 1.5;

/** Three bands over one scale from 0 to 1: as it is, were the answer clean, were it a hit. */
export function narrowedBand(
  figures: NarrowedFigures,
  { width, risk, title }: NarrowedOptions,
): SVGSVGElement {
  const x = scaleLinear([0, 1], [EDGE, width - EDGE]);
  const svg = create('svg:svg')
    .attr('class', 'narrowed-band')
    .attr('data-risk', risk)
    .attr('role', 'img')
    .attr('aria-label', title)
    .attr('viewBox', `0 0 ${width} ${HEIGHT}`)
    .attr('width', width)
    .attr('height', HEIGHT);
  const bands = [
    { name: 'before', range: figures.before },
    { name: 'ifClean', range: figures.after.ifClean },
    { name: 'ifHit', range: figures.after.ifHit },
  ] as const;
  for (const { name, range } of bands) {
    const row = svg.append('g').attr('class', name).attr('transform', `translate(0 ${ROWS[name]})`);
    row
      .append('path')
      .attr('class', 'axis')
      .attr('d', `M${x(0)} 0H${x(1)}`);
    const span = Math.max(LEAST, x(range.high) - x(range.low));
    const start = Math.min(x(range.low), x(1) - span);
    row
      .append('rect')
      .attr('x', start)
      .attr('y', -THICK / 2)
      .attr('width', span)
      .attr('height', THICK);
    row
      .append('path')
      .attr('class', 'ends')
      .attr('d', `M${start} ${-THICK / 2 - 1}v${THICK + 2}M${start + span} ${-THICK / 2 - 1}v${THICK + 2}`);
  }
  return svg.node() as SVGSVGElement;
}
