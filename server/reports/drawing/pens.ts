/** Marks in short. Places are rounded to a hundredth of a point, so that they are written the same everywhere. */
import { textWidth } from '../../../common/drawing/text.ts';
import { INK } from './colours.ts';
import type { Mark, Paint, Stroke } from './marks.ts';

/** Sizes of text in points; none is smaller. */
export const SMALL = 7;
export const TEXT = 8;

export const round = (value: number): number => Math.round(value * 100) / 100;

type TextMark = Extract<Mark, { shape: 'text' }>;

/** Text at its baseline; ink, small and from the left where nothing else is said. */
export function write(
  x: number,
  y: number,
  text: string,
  how: Partial<Pick<TextMark, 'size' | 'weight' | 'anchor' | 'color' | 'lang'>> = {},
): TextMark {
  return { shape: 'text', x: round(x), y: round(y), text, size: SMALL, color: INK, ...how };
}

interface Painted {
  fill?: Paint;
  stroke?: Stroke;
}

export function box(x: number, y: number, width: number, height: number, painted: Painted): Mark {
  return {
    shape: 'rect',
    x: round(x),
    y: round(y),
    width: round(width),
    height: round(height),
    ...painted,
  };
}

export function line(x1: number, y1: number, x2: number, y2: number, stroke: Stroke): Mark {
  return { shape: 'line', x1: round(x1), y1: round(y1), x2: round(x2), y2: round(y2), stroke };
}

/** Bold text is wider. */
const BOLD = 1.07;

/** Width of a text in points: an estimate, rather too much than too little. */
export const widthOf = (text: string, size: number, weight?: 'bold'): number =>
  textWidth(text, size) * (weight ? BOLD : 1);
