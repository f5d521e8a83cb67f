import { COUNTRIES } from '../../../common/places/country-points.ts';
import { ApiError, ask } from '../../api.ts';
import type { Area } from '../../charts/map/draw-areas.ts';
import { type Placing, place, regionPoints } from '../../charts/map/placing.ts';
import { project } from '../../charts/map/projection.ts';
import { loadCountries, loadRegions, type Regions, type Shape } from '../../charts/map/world.ts';
import { AREAS, MAP, type MapGraph, type MapNode, type RiskAreas } from '../../queries/map.ts';
import { questionInput } from '../../queries/question-input.ts';
import type { PageState } from '../../state.ts';
import { type Resource, useResource } from '../../ui/use-resource.ts';

/** As many entities as the service gives a drawing. */
const MOST = 300;

/** What the map is drawn from. */
export interface MapData {
  graph: MapGraph;
  areas: RiskAreas;
  countries: readonly Shape[];
  regions: Regions;
}

const NO_REGIONS: Regions = { shapes: [], points: new Map() };

/** Regions are fetched where an area or an entity is known by region. */
function needsRegions({ nodes }: MapGraph, { places }: RiskAreas): boolean {
  return (
    places.some((place) => place.includes('-')) ||
    nodes.some(({ entity }) => entity.region && (entity.latitude === null || entity.longitude === null))
  );
}

/** Shapes come from the service too: where they do not come, it was not reached. */
function reached<T>(shapes: Promise<T>): Promise<T> {
  return shapes.catch((error: unknown) => {
    throw new ApiError('UNREACHABLE', String(error));
  });
}

async function load(state: PageState, signal: AbortSignal): Promise<MapData | null> {
  const { space, buyer } = state;
  const question = questionInput(state);
  const [{ exposure }, { riskAreas: areas }, countries] = await Promise.all([
    ask(MAP, { buyer, question, maxNodes: MOST }, space, signal),
    ask(AREAS, { question }, space, signal),
    reached(loadCountries()),
  ]);
  const graph = exposure.upstream;
  if (!graph) return null;
  const regions = needsRegions(graph, areas) ? await reached(loadRegions()) : NO_REGIONS;
  return { graph, areas, countries, regions };
}

/** Entities, areas and shapes for the question; null inside where it has no answer. */
export function useMapData(state: PageState): Resource<MapData | null> {
  const key = JSON.stringify([state.space, state.buyer, questionInput(state)]);
  return useResource(key, (signal) => load(state, signal));
}

/** Where the entities are on the sheet, and which are nowhere. */
export function placingOf({ graph, regions }: MapData): Placing {
  return place(graph.nodes, regionPoints(graph.nodes, regions.points));
}

/** The areas with a shape, or a point where none is known. */
export function areasOf({ graph, areas, countries, regions }: MapData): Area[] {
  const shapes = new Map([...countries, ...regions.shapes].map((shape) => [shape.code, shape]));
  const points = new Map([
    ...COUNTRIES.map(({ alpha2, at }) => [alpha2, at] as const),
    ...regionPoints(graph.nodes, regions.points),
  ]);
  return areas.places.map((place, i) => {
    const code = place.slice('iso:'.length);
    const [shape, at] = [shapes.get(code), points.get(code)];
    return {
      code,
      risk: areas.risk[i]!,
      riskHigh: areas.riskHigh[i]!,
      kinds: areas.kinds[i]!,
      ...(shape ? { shape } : at && { spot: project(at) }),
    };
  });
}

/** The part of the exposure that entities add up to, 0..1; 0 where there is none. */
export function partOf(nodes: readonly MapNode[], expected: number): number {
  const sum = nodes.reduce((total, { contribution }) => total + contribution, 0);
  return expected > 0 ? Math.min(1, sum / expected) : 0;
}
