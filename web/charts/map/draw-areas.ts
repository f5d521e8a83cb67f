import type { Selection } from 'd3-selection';
import type { EntityKind } from '../../queries/entity-parts.ts';
import type { Spot } from './projection.ts';
import type { Shape } from './world.ts';

export type Layer = Selection<SVGGElement, unknown, null, undefined>;

/** A place that facts speak of, with its shape or else a point of it; neither where the map knows none. */
export interface Area {
  /** `CD` or `CD-NK`. */
  code: string;
  /** r there, 0..1. */
  risk: number;
  riskHigh: number;
  /** On which kinds of entity there a fact counts. */
  kinds: readonly EntityKind[];
  shape?: Shape;
  spot?: Spot;
}

export interface AreaWords {
  areas: string;
  area(area: Area): string;
}

/** How an area is told from others: it counts, only its upper bound does, or it is on record below the threshold. */
function stateOf({ risk, riskHigh }: Area): string {
  if (risk > 0) return 'counts';
  return riskHigh > 0 ? 'unrated' : 'below';
}

/** Land, each country by its code or name, so that a finer shape can take its place. */
export function drawLand(layer: Layer, countries: readonly Shape[]): Map<string, SVGPathElement> {
  const drawn = new Map<string, SVGPathElement>();
  for (const shape of countries) {
    drawn.set(shape.code ?? shape.name, layer.append('path').attr('d', shape.path()).node()!);
  }
  return drawn;
}

/** Shades areas over the land, countries below the regions in them. Answers the elements by code, most severe first. */
export function drawAreas(layer: Layer, points: Layer, areas: readonly Area[], words: AreaWords) {
  const elements = new Map<string, SVGElement>();
  for (const area of [...areas].sort((a, b) => a.code.length - b.code.length)) {
    const { shape, spot, code } = area;
    if (!shape && !spot) continue;
    const element: Selection<SVGElement, unknown, null, undefined> = shape
      ? layer.append<SVGElement>('path').attr('d', shape.path())
      : points.append<SVGElement>('circle').attr('r', 9);
    element
      .attr('class', `area ${stateOf(area)}`)
      .attr('data-area', code)
      .attr('role', 'button')
      .attr('tabindex', -1)
      .attr('aria-label', words.area(area))
      .style('--severity', `${Math.round(14 + 38 * area.risk)}%`);
    elements.set(code, element.node()!);
  }
  const order = [...areas].sort((a, b) => b.risk - a.risk || (a.code < b.code ? -1 : 1));
  return new Map(
    order.flatMap(({ code }) => {
      const element = elements.get(code);
      return element ? [[code, element] as const] : [];
    }),
  );
}
