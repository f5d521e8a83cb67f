/** Glyphs of kinds and signs of risks as marks, at a place and in a size. */
import { type GlyphKind, outline, riskSign, signShift } from '../../../common/drawing/glyphs.ts';
import { INK, PAPER, riskColour, tint } from './colours.ts';
import type { Mark, Paint, Stroke } from './marks.ts';
import { round } from './pens.ts';

/** Path data of M, L, H, V, C, A and Z, all of places and not of distances, moved and scaled, without H and V. */
export function movedPath(d: string, x: number, y: number, scale: number): string {
  let [atX, atY] = [0, 0];
  const to = (dx: number, dy: number): string => {
    [atX, atY] = [dx, dy];
    return `${round(x + dx * scale)} ${round(y + dy * scale)}`;
  };
  return [...d.matchAll(/([MLHVCAZ])([^A-Z]*)/g)]
    .map(([, command = '', text = '']) => {
      const n = [...text.matchAll(/-?\d*\.?\d+/g)].map(Number) as [number, ...number[]];
      if (command === 'Z') return 'Z';
      if (command === 'H') return `L${to(n[0], atY)}`;
      if (command === 'V') return `L${to(atX, n[0])}`;
      if (command === 'A')
        return `A${round(n[0] * scale)} ${round(n[1]! * scale)} ${n.slice(2, 5).join(' ')} ${to(n[5]!, n[6]!)}`;
      const pairs = n.flatMap((value, i) => (i % 2 ? [to(n[i - 1]!, value)] : []));
      return command + pairs.join(' ');
    })
    .join('');
}

/** The sign of a risk round (x, y), about 8 points wide at scale 1. */
export function sign(risk: string, x: number, y: number, scale: number, fill: Paint): Mark {
  return { shape: 'path', d: movedPath(riskSign(risk), x, y, scale), fill };
}

export interface GlyphLook {
  /** Id of the risk that it carries: its hue, and its sign inside. */
  risk?: string | undefined;
  /** 0.5 by default: some 9 points wide. */
  scale?: number;
}

/** What tells several drawn as one from an origin. */
const PLUS = 'M-4 0H4M0-4V4';

/** The outline of a kind round (x, y); with the sign of the risk where it carries one. */
export function glyph(kind: GlyphKind, x: number, y: number, { risk, scale = 0.5 }: GlyphLook = {}): Mark[] {
  const colour = risk === undefined ? INK : riskColour(risk);
  const stroke: Stroke = { color: colour, width: 1 };
  const fill = { color: risk === undefined ? PAPER : tint(colour, 0.12) };
  const marks: Mark[] = [{ shape: 'path', d: movedPath(outline(kind), x, y, scale), fill, stroke }];
  if (kind === 'BAND') marks.push({ shape: 'path', d: movedPath(PLUS, x, y, scale), stroke });
  if (risk !== undefined) marks.push(sign(risk, x, y + signShift(kind) * scale, scale, { color: colour }));
  return marks;
}
