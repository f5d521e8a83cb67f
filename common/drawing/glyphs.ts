/** Marks that the page and reports share: outlines of kinds, signs of risks. */

/** An entity's kind, an end of the trace, or several that are drawn as one. */
export type GlyphKind =
  | 'COMPANY'
  | 'SITE'
  | 'SMELTER'
  | 'MINE'
  | 'ORIGIN'
  | 'RECYCLED'
  | 'OPAQUE'
  | 'BEYOND'
  | 'BAND';

/** Outlines by kind, round the origin, about 18 px wide. Kind is told by shape, and by the label beside it. */
const OUTLINES: Record<GlyphKind, string> = {
  COMPANY: 'M8 0A8 8 0 1 1-8 0A8 8 0 1 1 8 0Z',
  SITE: 'M-8 8V-2L0-9L8-2V8Z',
  SMELTER: 'M-5-8H5L9 8H-9Z',
  MINE: 'M0-9.5L10 8H-10Z',
  ORIGIN: 'M-8-8H8V8H-8Z',
  RECYCLED: 'M0-10L10 0L0 10L-10 0Z',
  OPAQUE: 'M8 0A8 8 0 1 1-8 0A8 8 0 1 1 8 0Z',
  BEYOND: 'M8 0A8 8 0 1 1-8 0A8 8 0 1 1 8 0Z',
  BAND: 'M-7-10H7A3 3 0 0 1 10-7V7A3 3 0 0 1 7 10H-7A3 3 0 0 1-10 7V-7A3 3 0 0 1-7-10Z',
};

/** The second sign of each risk, for those who do not see its hue. */
const SIGNS: Record<string, string> = {
  conflict: 'M0-4L4 3.2H-4Z',
  'child-labour': 'M3.6 0A3.6 3.6 0 1 1-3.6 0A3.6 3.6 0 1 1 3.6 0Z',
  'forced-labour': 'M-3.2-3.2H3.2V3.2H-3.2Z',
  corruption: 'M0-4.4L4.4 0L0 4.4L-4.4 0Z',
  environment: 'M0-5C4.5-1 4 4 0 4C-4 4-4.5-1 0-5Z',
};
const OTHER_SIGN = 'M-4-1.5H-1.5V-4H1.5V-1.5H4V1.5H1.5V4H-1.5V1.5H-4Z';

/** Lines at 45 degrees across the round glyph of what is not traced. */
export const HATCH =
  'M-5.66 5.66L5.66-5.66M-2.07 7.73L7.73-2.07M-7.73 2.07L2.07-7.73M1.7 7.8L7.8 1.7M-7.8-1.7L-1.7-7.8';

export function outline(kind: GlyphKind): string {
  return OUTLINES[kind];
}

export function riskSign(risk: string): string {
  return SIGNS[risk] ?? OTHER_SIGN;
}

/** Where a sign sits in a glyph: in the middle of its mass. */
export function signShift(kind: GlyphKind): number {
  return { MINE: 2.5, SITE: 1, SMELTER: 1 }[kind as string] ?? 0;
}
