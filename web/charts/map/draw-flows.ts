import { tieWidth } from '../graph/ways.ts';
import type { Layer } from './draw-areas.ts';
import { radius } from './draw-marks.ts';
import type { Flow } from './flows.ts';
import type { Spot } from './projection.ts';

export interface FlowWords {
  flow(flow: Flow): string;
}

/** How far an arc swings out, over its length. */
const BEND = 0.16;

/** Half or more of what crosses is exposed: the full hue; some: a lighter one; none: grey. */
function heat({ exposed, mass }: Flow): string {
  if (exposed <= 1e-12) return 'calm';
  return exposed / Math.max(mass, exposed) >= 0.5 ? 'hot' : 'warm';
}

function classes(flow: Flow): string {
  const { basis, assumed } = flow.main;
  return ['tie', heat(flow), basis.toLowerCase(), assumed && 'assumed'].filter(Boolean).join(' ');
}

/** Draws each flow as a group without a way; its way follows the view. */
export function drawFlows(layer: Layer, flows: readonly Flow[], words: FlowWords): SVGGElement[] {
  return flows.map((flow) => {
    const group = layer.append('g').attr('class', classes(flow));
    const width = flow.main.assumed ? 4.5 : Math.min(8, tieWidth(flow.mass));
    group.append('path').attr('class', 'line').attr('stroke-width', width);
    if (flow.main.assumed) group.append('path').attr('class', 'core');
    group.append('path').attr('class', 'head');
    group.append('title').text(words.flow(flow));
    return group.node()!;
  });
}

/** An arc from supplier to customer that swings to the left of its way, so that there and back are two; its end is short of the mark. */
function arc(from: Spot, to: Spot, short: number): { way: string; middle: Spot; angle: number } {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const bend = { x: (from.x + to.x) / 2 + dy * BEND, y: (from.y + to.y) / 2 - dx * BEND };
  const end = { x: to.x - (dx / length) * short, y: to.y - (dy / length) * short };
  const middle = { x: (from.x + 2 * bend.x + end.x) / 4, y: (from.y + 2 * bend.y + end.y) / 4 };
  const angle = (Math.atan2(end.y - from.y, end.x - from.x) * 180) / Math.PI;
  return { way: `M${from.x} ${from.y}Q${bend.x} ${bend.y} ${end.x} ${end.y}`, middle, angle };
}

/** Lays flows where their ends are on the screen; the arrow in the middle points to the customer. */
export function layFlows(
  elements: readonly SVGGElement[],
  flows: readonly Flow[],
  at: (spot: Spot) => Spot,
): void {
  flows.forEach((flow, i) => {
    const { way, middle, angle } = arc(at(flow.from), at(flow.to), radius(flow.to));
    for (const path of elements[i]!.querySelectorAll('.line, .core')) path.setAttribute('d', way);
    const head = elements[i]!.querySelector('.head')!;
    head.setAttribute('d', 'M-4-5L5 0L-4 5Z');
    head.setAttribute('transform', `translate(${middle.x} ${middle.y}) rotate(${angle})`);
  });
}
