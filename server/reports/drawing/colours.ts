/** Colours of charts on paper: the light theme of the look. */

export const INK = '#1c1f23';
export const MUTED = '#5a6169';
export const HAIRLINE = '#c9ced4';
export const PAPER = '#ffffff';
export const CLEAN = '#2b6ca3';
export const OPAQUE = '#6b7280';
/** Supply that meets no risk: a line that is seen but does not speak. */
export const CALM = '#8c949c';

const RISKS: Readonly<Record<string, string>> = {
  conflict: '#a3341f',
  'child-labour': '#8a5a00',
  'forced-labour': '#6b3fa0',
  corruption: '#0f6b5c',
  environment: '#3d6b12',
};
/** Any other risk: of a lens's finer distinctions, or of a user's own. */
const OTHER_RISK = '#8a2f62';

export const riskColour = (risk: string): string => RISKS[risk] ?? OTHER_RISK;

/** A colour thinned with paper: `part` of it, 0..1. */
export function tint(colour: string, part: number): string {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return `#${channels
    .map((value) =>
      Math.round(255 + (value - 255) * part)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}
