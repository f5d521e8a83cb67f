/** Draws a chart. */
import { drawBand } from './band.ts';
import type { Drawing } from './marks.ts';
import type { ChartSpec } from './spec.ts';
import { drawStrip } from './strip.ts';

/**
 * The marks of a chart as wide as `width` points, as high as it takes: the same ones for the same spec, whatever format
 * draws them. No text is smaller than 7 points.
 */
export function draw(spec: ChartSpec, width: number): Drawing {
  switch (spec.kind) {
    case 'band':
      return drawBand(spec, width);
    case 'strip':
      return drawStrip(spec, width);
  }
}
