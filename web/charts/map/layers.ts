import { create, type Selection } from 'd3-selection';
import type { Layer } from './draw-areas.ts';
import { outlineOf } from './projection.ts';

export interface Layers {
  canvas: Selection<SVGSVGElement, undefined, null, undefined>;
  /** What is drawn in units of the sheet and scaled with the view: sphere, land, areas. */
  sheet: Layer;
  land: Layer;
  shapes: Layer;
  /** What keeps its size on the screen. */
  points: Layer;
  flows: Layer;
  marks: Layer;
  names: Layer;
}

/** Hatching for areas of which only the upper bound counts. */
function hatch(canvas: Layers['canvas']): void {
  const pattern = canvas.append('defs').append('pattern').attr('id', 'map-hatch');
  pattern.attr('width', 5).attr('height', 5);
  pattern.attr('patternUnits', 'userSpaceOnUse').attr('patternTransform', 'rotate(45)');
  pattern.append('path').attr('d', 'M0 0V5').attr('class', 'hatch-line');
}

/** The empty canvas of a map, from the back to the front. */
export function layersOf(width: number, height: number, title: string, areas: string): Layers {
  const canvas = create('svg:svg')
    .attr('class', 'canvas')
    .attr('viewBox', `0 0 ${width} ${height}`)
    .attr('width', width)
    .attr('height', height) as unknown as Layers['canvas'];
  canvas.attr('role', 'group').attr('aria-label', title);
  hatch(canvas);
  const group = (parent: Layer, name: string): Layer => parent.append('g').attr('class', name);
  const root = canvas as unknown as Layer;
  const back = group(root, 'areas').attr('role', 'group').attr('aria-label', areas);
  const sheet = group(back, 'sheet');
  sheet
    .append('path')
    .attr('class', 'sphere')
    .attr('d', outlineOf({ type: 'Sphere' }));
  return {
    canvas,
    sheet,
    land: group(sheet, 'land').attr('aria-hidden', 'true'),
    shapes: group(sheet, 'shapes'),
    points: group(back, 'area-points'),
    flows: group(root, 'ties').attr('aria-hidden', 'true'),
    marks: group(root, 'items'),
    names: group(root, 'names').attr('aria-hidden', 'true'),
  };
}
