/** Links as marks: width by share, stroke by basis, double where the share is assumed, a gap where a chain is. */
import { OPAQUE, PAPER } from './colours.ts';
import type { Mark } from './marks.ts';
import { line, round } from './pens.ts';
import type { LinkLook } from './spec.ts';

export interface Spot {
  x: number;
  y: number;
}

/** What a link without a look of its own is drawn like. */
export const PLAIN: LinkLook = { basis: 'verified', chain: false, assumed: false };

/** A double line is at least so wide. */
const DOUBLE = 3;
/** Of a double line, each of the two. */
const EDGE = 0.8;
/** Half the gap of a chain, and how far its bars reach beyond the line. */
const GAP = 3;
const BAR = 2.5;

const dashOf = (basis: LinkLook['basis'], width: number): readonly number[] | undefined => {
  if (basis === 'verified') return undefined;
  return basis === 'declared' ? [6, 2.5] : [Math.max(1, width / 2), 2.5];
};

/** Level at both ends, from left to right. */
export function linkMarks(from: Spot, to: Spot, width: number, colour: string, look: LinkLook): Mark[] {
  const middle = (from.x + to.x) / 2;
  const d =
    `M${round(from.x)} ${round(from.y)}` +
    `C${round(middle)} ${round(from.y)} ${round(middle)} ${round(to.y)} ${round(to.x)} ${round(to.y)}`;
  const wide = round(look.assumed ? Math.max(DOUBLE, width) : width);
  const dash = dashOf(look.basis, wide);
  const marks: Mark[] = [{ shape: 'path', d, stroke: { color: colour, width: wide, ...(dash && { dash }) } }];
  if (look.assumed) marks.push({ shape: 'path', d, stroke: { color: PAPER, width: round(wide - 2 * EDGE) } });
  return look.chain ? [...marks, ...gap(from, to, wide)] : marks;
}

/** Cut out of the middle, with a bar on either side: who stands between is not known. */
function gap(from: Spot, to: Spot, width: number): Mark[] {
  const [x, y] = [(from.x + to.x) / 2, (from.y + to.y) / 2];
  // the curve's direction in its middle
  const [dx, dy] = [to.x - from.x, 2 * (to.y - from.y)];
  const length = Math.hypot(dx, dy) || 1;
  const [ux, uy] = [dx / length, dy / length];
  const reach = width / 2 + BAR;
  const bar = (side: number): Mark => {
    const [cx, cy] = [x + side * GAP * ux, y + side * GAP * uy];
    const stroke = { color: OPAQUE, width: 0.9 };
    return line(cx - reach * uy, cy + reach * ux, cx + reach * uy, cy - reach * ux, stroke);
  };
  const cut = { color: PAPER, width: round(width + 1) };
  return [line(x - GAP * ux, y - GAP * uy, x + GAP * ux, y + GAP * uy, cut), bar(-1), bar(1)];
}
