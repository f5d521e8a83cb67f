/** Paths one below the other: glyphs joined by links, the share over each, what it comes to at the end. */
import { HAIRLINE, MUTED, riskColour, tint } from './colours.ts';
import { keyLegend } from './keys.ts';
import { linkMarks } from './links.ts';
import type { Drawing, Mark } from './marks.ts';
import { linesOf, nodeMarks, RADIUS, roomBelow } from './names.ts';
import { line, SMALL, TEXT, write } from './pens.ts';
import type { PathRow, PathsSpec } from './spec.ts';

/** Of the number at the left, and of the product at the right. */
const NUMBER = 20;
const PRODUCT = 48;
/** A step takes at least so much; a longer path goes on below. */
const LEAST_STEP = 54;
const ABOVE = 12;
const BELOW = 4;
/** Between a link and its share. */
const OVER = 4;
const BESIDE_NAMES = 6;
const LINK = 2.2;

export function drawPaths({ rows, risk, keys }: PathsSpec, width: number): Drawing {
  const fit = Math.max(2, Math.floor((width - NUMBER - PRODUCT) / LEAST_STEP));
  const most = Math.min(fit, Math.max(2, ...rows.map(({ nodes }) => nodes.length)));
  const step = (width - NUMBER - PRODUCT) / most;
  const marks: Mark[] = [];
  let y = 0;
  for (const row of rows) {
    if (y > 0) marks.push(line(0, y, width, y, { color: HAIRLINE, width: 0.5 }));
    marks.push(...rowMarks(row, { y, high: lineHeight(row, step), most, step, width, risk }));
    y += Math.ceil(row.nodes.length / most) * lineHeight(row, step);
  }
  const legend = keyLegend(keys, risk, y + 8, width);
  return { width, height: y + 8 + legend.height, marks: [...marks, ...legend.marks] };
}

/** As high as its longest name takes. */
function lineHeight({ nodes }: PathRow, step: number): number {
  const most = Math.max(...nodes.map(({ name }) => linesOf(name, step - BESIDE_NAMES).length));
  return ABOVE + roomBelow(most) + BELOW;
}

interface Place {
  y: number;
  /** Of a line. */
  high: number;
  /** Nodes a line at most, and the room of each. */
  most: number;
  step: number;
  width: number;
  risk: string;
}

function rowMarks(row: PathRow, { y, high, most, step, width, risk }: Place): Mark[] {
  const at = (i: number) => ({
    x: NUMBER + ((i % most) + 0.5) * step,
    y: y + ABOVE + Math.floor(i / most) * high,
  });
  const colour = tint(riskColour(risk), 0.75);
  const marks: Mark[] = [
    write(0, at(0).y + 3, row.number, { size: TEXT, color: MUTED }),
    write(width, at(row.nodes.length - 1).y + 3, row.contribution, {
      size: TEXT,
      weight: 'bold',
      anchor: 'end',
    }),
  ];
  row.links.forEach(({ share, ...look }, i) => {
    const [from, to] = [at(i), at(i + 1)];
    // over the end of a line a link comes in from the left
    const start = to.y === from.y ? { x: from.x + RADIUS + 2, y: from.y } : { x: NUMBER, y: to.y };
    const end = { x: to.x - RADIUS - 2, y: to.y };
    marks.push(...linkMarks(start, end, LINK, colour, look));
    marks.push(write((start.x + end.x) / 2, to.y - OVER, share, { anchor: 'middle', size: SMALL }));
  });
  row.nodes.forEach((node, i) => {
    const { x, y } = at(i);
    marks.push(...nodeMarks(node, x, y, step - BESIDE_NAMES, risk));
  });
  return marks;
}
