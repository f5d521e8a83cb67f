/** The mass strip: where the whole unit of supply ends. */
import { PART_SPACE, partWidths } from '../../../common/drawing/part-widths.ts';
import type { MassBalance } from '../../analytics/answer.ts';
import { CLEAN, INK, MUTED, OPAQUE, PAPER, riskColour } from './colours.ts';
import { sign } from './glyph.ts';
import { KEY, legend } from './legend.ts';
import type { Drawing, Mark } from './marks.ts';
import { box, SMALL, widthOf, write } from './pens.ts';
import type { StripSpec } from './spec.ts';

const HEIGHT = 15;
const LABEL = 24;
const LEGEND_TOP = 30;
const OUTLINE = 0.75;

export const PARTS = ['hit', 'clean', 'opaque', 'beyondLimit'] as const satisfies (keyof MassBalance)[];

export function drawStrip({ risk, mass, labels, values }: StripSpec, width: number): Drawing {
  const widths = partWidths(
    PARTS.map((part) => mass[part]),
    width,
  );
  const marks: Mark[] = [];
  let x = 0;
  PARTS.forEach((part, i) => {
    const wide = widths[i]!;
    if (wide === 0) return;
    marks.push(...filled(part, risk, x, 0, wide, HEIGHT));
    if (widthOf(values[part], SMALL) <= wide) marks.push(write(x, LABEL, values[part], { color: MUTED }));
    x += wide + PART_SPACE;
  });
  const keys = legend(
    PARTS.map((part) => ({
      text: `${labels[part]} ${values[part]}`,
      key: (x: number, y: number) => filled(part, risk, x, y, KEY.width, KEY.height),
    })),
    LEGEND_TOP,
    width,
  );
  return { width, height: LEGEND_TOP + keys.height, marks: [...marks, ...keys.marks] };
}

/** Room that the sign of the risk needs. */
const SIGN = 12;

/** Hit solid with the sign, clean solid, opaque hatched, beyond the limit an empty dotted box. Outlines stay within. */
function filled(
  part: (typeof PARTS)[number],
  risk: string,
  x: number,
  y: number,
  width: number,
  height: number,
): Mark[] {
  if (part === 'clean') return [box(x, y, width, height, { fill: { color: CLEAN } })];
  if (part === 'hit') {
    const solid = box(x, y, width, height, { fill: { color: riskColour(risk) } });
    if (width < SIGN) return [solid];
    return [
      solid,
      sign(risk, x + Math.min(width, KEY.width) / 2, y + height / 2, height / 15 + 0.1, { color: PAPER }),
    ];
  }
  const inside = [x + OUTLINE / 2, y + OUTLINE / 2, width - OUTLINE, height - OUTLINE] as const;
  if (part === 'opaque') {
    const fill = { color: OPAQUE, pattern: 'hatch' } as const;
    return [box(...inside, { fill, stroke: { color: OPAQUE, width: OUTLINE } })];
  }
  return [box(...inside, { stroke: { color: INK, width: OUTLINE, dash: [0.75, 1.75] } })];
}
