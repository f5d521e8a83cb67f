import { select } from 'd3-selection';
import { type ZoomTransform, zoom, zoomIdentity, zoomTransform } from 'd3-zoom';
import { SHEET, type Spot } from './projection.ts';

/** Times the scale at which the whole world is in view. */
const DEEPEST = 64;
/** One comes no nearer than this by fitting; px for one unit of the sheet over that of the whole world. */
const NEAREST_FIT = 9;
const MARGIN = 56;
const STEP = 1.6;

export interface View {
  /** px on the screen for one unit of the sheet. */
  scale(): number;
  /** The largest scale that can be reached, and the one at which the whole world is in view. */
  largest: number;
  whole: number;
  transform(): ZoomTransform;
  in(): void;
  out(): void;
  /** All of these in view; the whole world where there are none. */
  fit(spots: readonly Spot[]): void;
  world(): void;
  /** Nearer, with these in the middle: at least a step, and as far as they stay in view. */
  open(spots: readonly Spot[]): void;
  /** Moves as little as it takes to have a spot in view. */
  show(spot: Spot): void;
}

/** Wheel with Ctrl, drag and pinch; a wheel or one finger alone scrolls the page. */
function moves(event: Event): boolean {
  if (event.type === 'wheel') return (event as WheelEvent).ctrlKey || (event as WheelEvent).metaKey;
  if (event.type.startsWith('touch')) return (event as TouchEvent).touches.length > 1;
  return event.type !== 'dblclick' && !(event as MouseEvent).button;
}

/** What part of the sheet is seen, and how large. */
export function viewOf(
  canvas: SVGSVGElement,
  width: number,
  height: number,
  { onMove, onRest }: { onMove(transform: ZoomTransform): void; onRest(transform: ZoomTransform): void },
): View {
  const whole = Math.min(width / SHEET.width, height / SHEET.height);
  const largest = whole * DEEPEST;
  const behaviour = zoom<SVGSVGElement, unknown>()
    .extent([
      [0, 0],
      [width, height],
    ])
    .scaleExtent([whole, largest])
    .translateExtent([
      [-MARGIN, -MARGIN],
      [SHEET.width + MARGIN, SHEET.height + MARGIN],
    ])
    .clickDistance(4)
    .filter(moves)
    .on('zoom', ({ transform }) => onMove(transform))
    .on('end', ({ transform }) => onRest(transform));
  const root = select(canvas).call(behaviour).on('dblclick.zoom', null);
  const centre = (x: number, y: number, k: number) => {
    const shift = zoomIdentity.translate(width / 2, height / 2).scale(k);
    root.call(behaviour.transform, shift.translate(-x, -y));
  };
  /** The middle of some spots, and the scale at which they fill the view. */
  const around = (spots: readonly Spot[]) => {
    const [xs, ys] = [spots.map((spot) => spot.x), spots.map((spot) => spot.y)];
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const room = (size: number, span: number) => (size - 2 * MARGIN) / Math.max(span, 1e-6);
    const k = Math.min(room(width, right - left), room(height, bottom - top));
    return { x: (left + right) / 2, y: (top + bottom) / 2, k };
  };
  const world = () => centre(SHEET.width / 2, SHEET.height / 2, whole);
  return {
    scale: () => zoomTransform(canvas).k,
    largest,
    whole,
    transform: () => zoomTransform(canvas),
    in: () => {
      root.call(behaviour.scaleBy, STEP);
    },
    out: () => {
      root.call(behaviour.scaleBy, 1 / STEP);
    },
    world,
    fit(spots) {
      if (spots.length === 0) return world();
      const { x, y, k } = around(spots);
      centre(x, y, Math.max(whole, Math.min(k, whole * NEAREST_FIT)));
    },
    open(spots) {
      const { x, y, k } = around(spots);
      centre(x, y, Math.min(largest, Math.max(k, zoomTransform(canvas).k * STEP)));
    },
    show({ x, y }) {
      const { k, x: dx, y: dy } = zoomTransform(canvas);
      const [sx, sy] = [x * k + dx, y * k + dy];
      const by = (at: number, size: number) => Math.max(24 - at, 0) + Math.min(size - 24 - at, 0);
      const [mx, my] = [by(sx, width), by(sy, height)];
      if (mx || my) root.call(behaviour.translateBy, mx / k, my / k);
    },
  };
}
