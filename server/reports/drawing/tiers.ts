/** The supply from the buyer to the mine, tier by tier. */
import { CALM, MUTED, riskColour, tint } from './colours.ts';
import { keyLegend } from './keys.ts';
import { linkMarks, PLAIN } from './links.ts';
import type { Drawing, Mark } from './marks.ts';
import { nodeMarks, RADIUS } from './names.ts';
import { write } from './pens.ts';
import type { TierLink, TiersSpec } from './spec.ts';
import { standOf } from './tiers-layout.ts';

const HEAD = 16;
/** Widths of links: the whole exposure, and the least that is seen. */
const MOST = 16;
const LEAST = 0.7;
const BESIDE_NAMES = 6;

export function drawTiers(spec: TiersSpec, width: number): Drawing {
  const { columns, nodes, links, risk, keys } = spec;
  const gap = width / columns.length;
  const room = gap - BESIDE_NAMES;
  const { y, height } = standOf(spec, room);
  const spot = (i: number) => ({ x: (nodes[i]!.column + 0.5) * gap, y: HEAD + y[i]! });
  const thickest = [...links].sort((a, b) => b.part - a.part || a.from - b.from || a.to - b.to);
  const marks: Mark[] = columns.map((title, i) =>
    write((i + 0.5) * gap, 7, title, { anchor: 'middle', weight: 'bold', color: MUTED }),
  );
  for (const link of thickest) marks.push(...tie(link, spot, risk));
  nodes.forEach((node, i) => {
    const { x, y } = spot(i);
    marks.push(...nodeMarks(node, x, y, room, risk));
  });
  const legend = keyLegend(keys, risk, HEAD + height + 8, width);
  return { width, height: HEAD + height + 8 + legend.height, marks: [...marks, ...legend.marks] };
}

function tie(
  { from, to, part, look }: TierLink,
  spot: (i: number) => { x: number; y: number },
  risk: string,
): Mark[] {
  const [a, b] = [spot(from), spot(to)];
  const ends = [
    { ...a, x: a.x + RADIUS + 1.5 },
    { ...b, x: b.x - RADIUS - 1.5 },
  ] as const;
  const colour = look ? tint(riskColour(risk), 0.6) : tint(CALM, 0.6);
  return linkMarks(...ends, Math.max(LEAST, part * MOST), colour, look ?? PLAIN);
}
