import { COUNTRIES, type Point } from '../../../common/places/country-points.ts';
import type { MapNode } from '../../queries/map.ts';
import { project, type Spot } from './projection.ts';

const COUNTRY_POINTS: ReadonlyMap<string, Point> = new Map(COUNTRIES.map(({ alpha2, at }) => [alpha2, at]));

/** How well it is known where an entity is: by coordinates, or somewhere in a region or a country. */
export type Precision = 'point' | 'region' | 'country';

/** An entity on the sheet. */
export interface Placed extends Spot {
  id: string;
  node: MapNode;
  precision: Precision;
}

export interface Placing {
  placed: Placed[];
  /** Entities of which neither coordinates nor a place that the map knows are stated. */
  unplaced: MapNode[];
}

function coordinates({ entity: { latitude, longitude } }: MapNode): Point | undefined {
  if (latitude === null || longitude === null) return undefined;
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? [longitude, latitude] : undefined;
}

/** The middle of the entities whose coordinates are stated, by region. */
function middles(nodes: readonly MapNode[]): ReadonlyMap<string, Point> {
  const found = new Map<string, Point[]>();
  for (const node of nodes) {
    const [at, { region }] = [coordinates(node), node.entity];
    if (at && region) found.set(region, [...(found.get(region) ?? []), at]);
  }
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return new Map(
    [...found].map(([region, all]) => [region, [mean(all.map(([x]) => x)), mean(all.map(([, y]) => y))]]),
  );
}

/** What the map knows of where a region is: a point of its own, else the middle of the entities in it. */
export function regionPoints(
  nodes: readonly MapNode[],
  known: ReadonlyMap<string, Point>,
): ReadonlyMap<string, Point> {
  return new Map([...middles(nodes), ...known]);
}

function locate(
  node: MapNode,
  regions: ReadonlyMap<string, Point>,
): { at: Point; precision: Precision } | undefined {
  const { country, region } = node.entity;
  const exact = coordinates(node);
  if (exact) return { at: exact, precision: 'point' };
  const inRegion = region ? regions.get(region) : undefined;
  if (inRegion) return { at: inRegion, precision: 'region' };
  const inCountry = COUNTRY_POINTS.get(country ?? region?.split('-')[0] ?? '');
  return inCountry && { at: inCountry, precision: region ? 'region' : 'country' };
}

/** The most exposed first: what ends there, what passes, what arrives, then by id. */
function byExposure(a: MapNode, b: MapNode): number {
  return (
    b.contribution - a.contribution ||
    b.exposed - a.exposed ||
    b.arrival - a.arrival ||
    (a.entity.entityId < b.entity.entityId ? -1 : 1)
  );
}

/** Puts entities on the sheet, the most exposed first; none is put where it is not stated to be. */
export function place(nodes: readonly MapNode[], regions: ReadonlyMap<string, Point>): Placing {
  const placed: Placed[] = [];
  const unplaced: MapNode[] = [];
  for (const node of [...nodes].sort(byExposure)) {
    const found = locate(node, regions);
    if (!found) unplaced.push(node);
    else placed.push({ id: node.entity.entityId, node, precision: found.precision, ...project(found.at) });
  }
  return { placed, unplaced };
}
