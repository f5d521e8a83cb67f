/** Draws a chart. */
import { drawBand } from './band.ts';
import { drawMap } from './map.ts';
import type { Drawing } from './marks.ts';
import { drawPaths } from './paths.ts';
import type { ChartSpec } from './spec.ts';
import { drawStrip } from './strip.ts';
import { drawTiers } from './tiers.ts';

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
    case 'tiers':
      return drawTiers(spec, width);
    case 'paths':
      return drawPaths(spec, width);
    case 'map':
      return drawMap(spec, width);
  }
}
