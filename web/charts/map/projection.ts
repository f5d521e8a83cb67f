import { type GeoPermissibleObjects, geoEqualEarth, geoPath } from 'd3-geo';
import type { Point } from '../../../common/places/country-points.ts';

export interface Spot {
  x: number;
  y: number;
}

/** The sheet of the whole world, in units of its own: drawings scale it. */
export const SHEET = { width: 960, height: 467 } as const;

/** Equal Earth: areas keep their size, so that a shaded country weighs what it is. Turned so that no land is cut in two. */
const projection = geoEqualEarth().rotate([-11, 0]).fitSize([SHEET.width, SHEET.height], { type: 'Sphere' });

const path = geoPath(projection).digits(2);

/** Where a point of the world is on the sheet. */
export function project(at: Point): Spot {
  const [x, y] = projection([at[0], at[1]]) ?? [0, 0];
  return { x, y };
}

/** A shape of the world as an SVG path on the sheet. */
export function outlineOf(shape: GeoPermissibleObjects): string {
  return path(shape) ?? '';
}

/** Left, top, right and bottom of a shape on the sheet. */
export function extentOf(
  shape: GeoPermissibleObjects,
): [left: number, top: number, right: number, bottom: number] {
  const [[left, top], [right, bottom]] = path.bounds(shape);
  return [left, top, right, bottom];
}
