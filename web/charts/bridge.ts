import { scaleLinear } from 'd3-scale';
import { create, type Selection } from 'd3-selection';
import { textWidth, truncate } from '../../common/drawing/text.ts';

interface Level {
  label: string;
  value: number;
  text: string;
}

interface Step {
  label: string;
  /** Signed, in the unit of the levels. */
  change: number;
  text: string;
}

export interface BridgeData {
  before: Level;
  steps: readonly Step[];
  after: Level;
}

export interface BridgeOptions {
  width: number;
  risk: string;
  /** The whole in words, for those who do not see it. */
  title: string;
  /** A level of the axis, with as many places of a percent as tell it from the next. */
  tick(value: number, digits: number): string;
}

interface Row {
  kind: 'level' | 'up' | 'down';
  label: string;
  text: string;
  from: number;
  to: number;
}

const FONT = 12.5;
const GAP = 12;
const HEAD = 5;
/** Half of the widest label of the axis. */
const EDGE = 18;
const NARROW = 560;
const LEAST = 2;

type Sheet = Selection<SVGSVGElement, undefined, null, undefined>;

/**
 * From one level to another by what moved it, a row each: levels are ticks, steps are bars with a head in the direction
 * in which they go. The axis takes in all levels and 0 only where 0 is near, so nothing is read from a bar's foot.
 */
export function bridge(data: BridgeData, options: BridgeOptions): SVGSVGElement {
  const rows = rowsOf(data);
  const isNarrow = options.width < NARROW;
  const height = isNarrow ? 40 : 26;
  const values = Math.max(...rows.map(({ text }) => textWidth(text, FONT))) + GAP;
  const labels = isNarrow
    ? 0
    : Math.min(options.width * 0.46, Math.max(...rows.map(({ label }) => textWidth(label, FONT))) + GAP);
  const [low, high] = domainOf(rows);
  const x = scaleLinear([low, high], [labels + EDGE, options.width - values - EDGE]).nice(5);
  const svg = create('svg:svg')
    .attr('class', 'bridge')
    .attr('data-risk', options.risk)
    .attr('role', 'img')
    .attr('aria-label', options.title)
    .attr('width', options.width)
    .attr('height', rows.length * height + 24) as unknown as Sheet;
  svg.attr('viewBox', `0 0 ${options.width} ${rows.length * height + 24}`);
  drawAxis(svg, x, rows.length * height, options);
  rows.forEach((row, i) => {
    const top = i * height;
    const middle = top + (isNarrow ? 29 : height / 2);
    const label = svg.append('text').attr('class', row.kind === 'level' ? 'name level' : 'name');
    label.attr('x', 0).attr('y', isNarrow ? top + 15 : middle + 4);
    const room = isNarrow ? options.width : labels - GAP;
    label
      .text(truncate(row.label, room, FONT))
      .append('title')
      .text(row.label);
    drawRow(svg, row, x, middle);
    svg
      .append('text')
      .attr('class', 'value')
      .attr('x', options.width)
      .attr('y', middle + 4)
      .attr('text-anchor', 'end')
      .text(row.text);
    const next = rows[i + 1];
    if (next) {
      const down = (i + 1) * height + (isNarrow ? 29 : height / 2);
      svg
        .append('path')
        .attr('class', 'lead')
        .attr('d', `M${x(row.to)} ${middle + 7}V${down - 7}`);
    }
  });
  return svg.node() as SVGSVGElement;
}

/** Steps end to end, from the level before. */
function rowsOf({ before, steps, after }: BridgeData): Row[] {
  let at = before.value;
  const moved = steps.map(({ label, text, change }): Row => {
    const from = at;
    at += change;
    return { kind: change > 0 ? 'up' : 'down', label, text, from, to: at };
  });
  const level = ({ label, text, value }: Level): Row => ({
    kind: 'level',
    label,
    text,
    from: value,
    to: value,
  });
  return [level(before), ...moved, level(after)];
}

/** 0 is taken in where it is near: no further from the levels than they are from each other. */
function domainOf(rows: readonly Row[]): [number, number] {
  const all = rows.flatMap(({ from, to }) => [from, to]);
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const span = high - low;
  if (low <= span || span === 0) return [0, high || 1];
  return [Math.max(0, low - span * 0.25), Math.min(1, high + span * 0.25)];
}

function drawAxis(
  svg: Sheet,
  x: ReturnType<typeof scaleLinear<number, number>>,
  bottom: number,
  { tick }: BridgeOptions,
): void {
  const [start = 0, end = 1] = x.range();
  const ticks = x.ticks(Math.max(2, Math.min(5, Math.floor((end - start) / 76))));
  const apart = (ticks[1] ?? 1) - (ticks[0] ?? 0);
  const digits = Math.max(0, Math.ceil(-Math.log10(apart * 100) - 1e-9));
  for (const value of ticks) {
    svg
      .append('path')
      .attr('class', 'grid')
      .attr('d', `M${x(value)} 0V${bottom}`);
    svg
      .append('text')
      .attr('class', 'tick')
      .attr('x', x(value))
      .attr('y', bottom + 16)
      .attr('text-anchor', 'middle')
      .text(tick(value, digits));
  }
}

function drawRow(svg: Sheet, { kind, from, to }: Row, x: (value: number) => number, middle: number): void {
  if (kind === 'level') {
    svg
      .append('path')
      .attr('class', 'level')
      .attr('d', `M${x(to)} ${middle - 9}v18`);
    return;
  }
  const sign = kind === 'up' ? 1 : -1;
  const [foot, tip] = [x(from), Math.abs(x(to) - x(from)) < LEAST ? x(from) + sign * LEAST : x(to)];
  const neck = Math.abs(tip - foot) > HEAD ? tip - sign * HEAD : foot;
  svg
    .append('path')
    .attr('class', `step ${kind}`)
    .attr('d', `M${foot} ${middle - 6}H${neck}L${tip} ${middle}L${neck} ${middle + 6}H${foot}Z`);
}
