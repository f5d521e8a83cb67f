import { feature } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import fine from 'world-atlas/countries-50m.json?url';
import coarse from 'world-atlas/countries-110m.json?url';
import { codeOf } from '../../../common/places/country-codes.ts';
import type { Point } from '../../../common/places/country-points.ts';
import regionFile from '../../geo/regions.topojson?url';
import { extentOf, outlineOf } from './projection.ts';

/** A country or region as it is drawn; its path is worked out when it is first asked for. */
export interface Shape {
  /** ISO 3166: `CD`, `CD-NK`; null for what has no code: Northern Cyprus, Somaliland. */
  code: string | null;
  /** As the source writes it. */
  name: string;
  path(): string;
  /** Left, top, right, bottom on the sheet. */
  extent(): readonly [number, number, number, number];
}

export interface Regions {
  shapes: readonly Shape[];
  /** A point in each region, by code. */
  points: ReadonlyMap<string, Point>;
}

type World = Topology<{ countries: GeometryCollection<{ name: string }> }>;
type RegionWorld = Topology<{ regions: GeometryCollection<{ at: Point }> }>;

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function shapesOf<P extends Record<string, unknown>>(
  topology: Topology,
  geometries: readonly GeometryObject<P>[],
  named: (id: string | number | undefined, properties: P) => Pick<Shape, 'code' | 'name'>,
): Shape[] {
  return geometries.map((geometry) => {
    const whole = once(() => feature(topology, geometry));
    return {
      ...named(geometry.id, geometry.properties as P),
      path: once(() => outlineOf(whole())),
      extent: once(() => extentOf(whole())),
    };
  });
}

export function countriesIn(topology: World): Shape[] {
  const { geometries } = topology.objects.countries;
  return shapesOf(topology, geometries, (id, { name }) => ({ code: codeOf(id, name), name }));
}

export function regionsIn(topology: RegionWorld): Regions {
  const { geometries } = topology.objects.regions;
  const drawn = geometries.filter(({ type }) => type);
  return {
    shapes: shapesOf(topology, drawn, (id) => ({ code: String(id), name: String(id) })),
    points: new Map(geometries.map(({ id, properties }) => [String(id), (properties as { at: Point }).at])),
  };
}

/** Fetched once; a failure is forgotten, so that it can be tried again. */
function loader<T, U>(url: string, read: (json: T) => U): () => Promise<U> {
  let held: Promise<U> | undefined;
  const load = async () => {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    return read((await response.json()) as T);
  };
  return () => {
    held ??= load().catch((error: unknown) => {
      held = undefined;
      throw error;
    });
    return held;
  };
}

/** Countries at 1:110m: 177 of them, the small ones are not there. */
export const loadCountries = loader<World, Shape[]>(coarse, countriesIn);
/** Countries at 1:50m: 241 of them. */
export const loadFineCountries = loader<World, Shape[]>(fine, countriesIn);
export const loadRegions = loader<RegionWorld, Regions>(regionFile, regionsIn);
