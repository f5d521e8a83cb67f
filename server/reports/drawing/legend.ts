/** What the marks of a chart mean: keys with their words, in lines below it. */
import { INK } from './colours.ts';
import type { Drawing, Mark } from './marks.ts';
import { TEXT, widthOf, write } from './pens.ts';

export interface LegendItem {
  text: string;
  /** The key, in a box of KEY from this place on. */
  key(x: number, y: number): Mark[];
  weight?: 'bold';
}

/** The room of a key. */
export const KEY = { width: 18, height: 8 } as const;
const LINE = 13;
const AFTER_KEY = 5;
const BETWEEN = 16;

/** As many a line as fit, from the top left at (0, `top`) on. A text wider than a line has one of its own. */
export function legend(items: readonly LegendItem[], top: number, width: number): Drawing {
  const marks: Mark[] = [];
  let [x, y] = [0, top];
  for (const { text, key, weight } of items) {
    const wide = KEY.width + AFTER_KEY + widthOf(text, TEXT, weight);
    if (x > 0 && x + wide > width) [x, y] = [0, y + LINE];
    marks.push(...key(x, y + (LINE - KEY.height) / 2));
    marks.push(
      write(x + KEY.width + AFTER_KEY, y + LINE - 3.5, text, {
        size: TEXT,
        color: INK,
        ...(weight && { weight }),
      }),
    );
    x += wide + BETWEEN;
  }
  return { width, height: items.length ? y + LINE - top : 0, marks };
}
