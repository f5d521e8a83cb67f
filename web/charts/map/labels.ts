import { textWidth, truncate } from '../../../common/drawing/text.ts';
import type { Mark } from './clusters.ts';
import { radius } from './draw-marks.ts';
import type { Spot } from './projection.ts';

/** A name beside a mark: where it begins (or ends) from the middle of the mark, px. */
export interface MarkLabel {
  mark: Mark;
  text: string;
  lang: string;
  x: number;
  end: boolean;
  risky: boolean;
}

/** What a mark is called: its first member, and how many more there are. */
export interface MarkName {
  text: string;
  /** Kept where the name is cut. */
  more: string;
  lang: string;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const SIZE = 12;
/** How much wider bold text is. */
const BOLD = 1.07;
const HALF_LINE = 8;
const LONGEST = 150;
const MOST = 28;

const apart = (a: Box, b: Box) =>
  a.right < b.left || b.right < a.left || a.bottom < b.top || b.bottom < a.top;

function boxOf(mark: Mark, at: Screen['at']): Box {
  const { x, y } = at(mark);
  const r = radius(mark) + 2;
  return { left: x - r, right: x + r, top: y - r, bottom: y + r };
}

/** Where a mark is on the screen, and how large the screen is. */
export interface Screen {
  at(spot: Spot): Spot;
  width: number;
  height: number;
}

/**
 * Names for the most exposed marks in view that have room for one on their right or left, none over a mark, over another
 * name or over the edge.
 */
export function labelsFor(
  marks: readonly Mark[],
  { at, width: wide, height: high }: Screen,
  nameOf: (mark: Mark) => MarkName,
): MarkLabel[] {
  const taken = marks.map((mark) => boxOf(mark, at));
  const labels: MarkLabel[] = [];
  for (const mark of marks) {
    if (labels.length === MOST) break;
    const { text, more, lang } = nameOf(mark);
    const short = truncate(text, LONGEST - textWidth(more, SIZE), SIZE) + more;
    const [width, off] = [textWidth(short, mark.risk > 0 ? SIZE * BOLD : SIZE), radius(mark) + 5];
    const { x, y } = at(mark);
    if (y < 0 || y > high) continue;
    const line = { top: y - HALF_LINE, bottom: y + HALF_LINE };
    const sides = [
      { end: false, box: { ...line, left: x + off, right: x + off + width } },
      { end: true, box: { ...line, left: x - off - width, right: x - off } },
    ];
    const inView = ({ left, right }: Box) => left >= 0 && right <= wide;
    const free = sides.find(({ box }) => inView(box) && taken.every((other) => apart(box, other)));
    if (!free) continue;
    taken.push(free.box);
    labels.push({ mark, text: short, lang, x: free.end ? -off : off, end: free.end, risky: mark.risk > 0 });
  }
  return labels;
}
