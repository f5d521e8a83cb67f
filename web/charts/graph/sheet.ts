import { create, type Selection } from 'd3-selection';
import type { Item } from './drawing.ts';
import type { Layout } from './layout.ts';

const HEAD = 38;

export interface SheetWords {
  /** What the drawing is, for a screen reader. */
  title: string;
  /** Two lines over a column. */
  heading(items: readonly Item[], column: number, columns: number): [string, string];
}

type Sheet = Selection<SVGSVGElement, undefined, null, undefined>;

function blank(name: string, width: number, height: number): Sheet {
  const sheet = create('svg:svg').attr('class', name).attr('viewBox', `0 0 ${width} ${height}`);
  sheet.attr('width', width).attr('height', height);
  return sheet as unknown as Sheet;
}

/** The headings of the columns, a sheet of their own so that they stay in view. */
export function headings(plan: Layout, words: SheetWords): SVGSVGElement {
  const sheet = blank('heads', plan.width, HEAD).attr('aria-hidden', 'true');
  plan.columns.forEach(({ x, items }, c) => {
    const last = c === plan.columns.length - 1 && c > 0;
    words.heading(items, c, plan.columns.length).forEach((line, i) => {
      sheet
        .append('text')
        .attr('class', i ? 'sub' : 'main')
        .attr('x', last ? x - 10 : x)
        .attr('y', 15 + i * 14)
        .attr('text-anchor', last ? 'start' : 'middle')
        .text(line);
    });
  });
  return sheet.node()!;
}

function hatch(canvas: Sheet): void {
  const pattern = canvas
    .append('defs')
    .append('pattern')
    .attr('id', 'graph-hatch')
    .attr('width', 5)
    .attr('height', 5);
  pattern.attr('patternUnits', 'userSpaceOnUse').attr('patternTransform', 'rotate(45)');
  pattern.append('path').attr('d', 'M0 0V5').attr('class', 'hatch-line');
}

/** The sheet that ties and items are drawn on, with a guide for each column. */
export function canvasFor(plan: Layout, words: SheetWords): Sheet {
  const canvas = blank('canvas', plan.width, plan.height)
    .attr('role', 'group')
    .attr('aria-label', words.title);
  hatch(canvas);
  const guides = canvas.append('g').attr('class', 'guides');
  for (const { x } of plan.columns) guides.append('path').attr('d', `M${x} 0V${plan.height}`);
  return canvas;
}
