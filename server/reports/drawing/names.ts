/** Names of entities below their glyphs. */
import { wrap } from '../../../common/drawing/text.ts';
import { INK, PAPER, riskColour } from './colours.ts';
import { glyph } from './glyph.ts';
import type { Mark } from './marks.ts';
import { box, SMALL, widthOf, write } from './pens.ts';
import type { ChartNode } from './spec.ts';

/** Half a glyph. */
export const RADIUS = 5;
/** From the middle of a glyph to the base of its name, and from line to line. */
const TO_NAME = 13;
const LINE = 8.5;
const LINES = 3;

/** Room below the middle of a glyph whose name has so many lines. */
export const roomBelow = (lines: number): number => TO_NAME + (lines - 1) * LINE + 3;

/** A name on lines of `width` points. */
export const linesOf = (name: string, width: number): string[] => wrap(name, width, SMALL, LINES);

/** The glyph of a node with its name below, both in the middle. */
export function nodeMarks(node: ChartNode, x: number, y: number, width: number, risk: string): Mark[] {
  const lines = linesOf(node.name, width);
  const how = {
    anchor: 'middle',
    color: node.risky ? riskColour(risk) : INK,
    ...(node.lang !== undefined && { lang: node.lang }),
  } as const;
  return [
    ...glyph(node.glyph, x, y, { risk: node.risky ? risk : undefined }),
    ...lines.flatMap((line, i) => {
      const [base, wide] = [y + TO_NAME + i * LINE, widthOf(line, SMALL)];
      // no link shows through a name
      const ground = box(x - wide / 2, base - SMALL + 1, wide, SMALL + 1, { fill: { color: PAPER } });
      return [ground, write(x, base, line, how)];
    }),
  ];
}
