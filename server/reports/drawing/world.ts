/** Shapes of countries on a sheet: Natural Earth at 1:110 million, as world-atlas has it, in the Equal Earth projection. */
import { type GeoPath, type GeoProjection, geoEqualEarth, geoPath } from 'd3-geo';
import { feature, merge, mesh } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import atlas from 'world-atlas/countries-110m.json';
import { codeOf } from '../../../common/places/country-codes.ts';
import { COUNTRIES } from '../../../common/places/country-points.ts';

type Shape = (Polygon | MultiPolygon) & { properties: { name: string } };

const topology = atlas as unknown as Topology<{ countries: GeometryCollection }>;
/** Without Antarctica, where nothing is mined or bought. */
const shapes = (topology.objects.countries.geometries as Shape[]).filter(({ id }) => String(id) !== '010');
const byCode = new Map(shapes.map((shape) => [codeOf(shape.id, shape.properties.name), shape]));
const points = new Map(COUNTRIES.map(({ alpha2, at }) => [alpha2, at]));

/** Turned so that no land is cut in two. */
const TURN = -11;

export interface Sheet {
  height: number;
  /** All land, and the lines between countries, as path data. */
  land: string;
  borders: string;
  /** A country as path data; none where it is too small to have a shape. */
  country(code: string): string | undefined;
  /** A point inside a country; none for what is no country on record. */
  at(code: string): { x: number; y: number } | undefined;
}

let held: { width: number; sheet: Sheet } | undefined;

/** The world `width` points wide; kept for who asks for the same width next. */
export function sheet(width: number): Sheet {
  if (held?.width !== width) held = { width, sheet: sheetOf(width) };
  return held.sheet;
}

function sheetOf(width: number): Sheet {
  const land = merge(topology as Topology, shapes as Parameters<typeof merge>[1]);
  const projection: GeoProjection = geoEqualEarth().rotate([TURN, 0]).fitWidth(width, land);
  const path: GeoPath = geoPath(projection).digits(1);
  const [, [, bottom]] = path.bounds(land);
  const within = { type: 'GeometryCollection', geometries: shapes } as GeometryCollection;
  return {
    height: Math.ceil(bottom),
    land: path(land) ?? '',
    borders: path(mesh(topology as Topology, within, (a, b) => a !== b)) ?? '',
    country(code) {
      const shape = byCode.get(code);
      return shape && (path(feature(topology as Topology, shape)) ?? undefined);
    },
    at(code) {
      const point = points.get(code);
      const spot = point && projection([point[0], point[1]]);
      return spot ? { x: spot[0], y: spot[1] } : undefined;
    },
  };
}
