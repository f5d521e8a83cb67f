import { wrap } from '../../../common/drawing/text.ts';
import type { Item } from './drawing.ts';

/** Sizes of the drawing in px. */
export const SIZE = {
  right: 178,
  top: 10,
  bottom: 12,
  gap: { least: 106, most: 212 },
  glyph: 12,
  line: 14,
  /** From the middle of a glyph to the base of the first line of its label. */
  label: 25,
  /** In the last column text stands this far beside the middle. */
  beside: 17,
  dummy: 9,
} as const;

export const NAME_SIZE = 12.5;
export const NOTE_SIZE = 11;
const NAME_LINES = 2;
const MARGIN = 8;

/** Room for a name beside a glyph of the last column. */
export const BESIDE = SIZE.right - 20;

/** Lines of a name below a glyph, as wide as a column allows. */
export function nameLines(name: string, gap: number, bold: boolean): string[] {
  return wrap(name, gap - MARGIN, NAME_SIZE * (bold ? 1.07 : 1), NAME_LINES);
}

/** Room above and below the middle of a row. */
export interface Extent {
  above: number;
  below: number;
}

/** The room of an item; without one, of a tie that passes. */
export function extent(item: Item | undefined, gap: number, isLast: boolean): Extent {
  if (!item) return { above: SIZE.dummy, below: SIZE.dummy };
  const room = isLast ? BESIDE : gap;
  const lines = item.node ? nameLines(item.node.entity.name, room, item.node.risk > 0).length : 1;
  if (isLast) {
    const half = Math.max(SIZE.glyph + 4, ((lines + 1) * SIZE.line) / 2 + 4);
    return { above: half, below: half };
  }
  return { above: SIZE.glyph + 4, below: SIZE.label + SIZE.line * lines + 6 };
}
