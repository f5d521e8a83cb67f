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
type Group = Selection<SVGGElement, unknown, null, undefined>;

/** The sheet with the headings, which stay in view, and the one that ties and items are drawn on. */
export interface Sheets {
  heads: SVGSVGElement;
  canvas: SVGSVGElement;
  ties: Group;
  items: Group;
  /** Headings, guides and size of a layout. */
  take(plan: Layout, words: SheetWords): void;
}

function blank(name: string): Sheet {
  return create('svg:svg').attr('class', name) as unknown as Sheet;
}

function headings(sheet: Sheet, plan: Layout, words: SheetWords): void {
  sheet.selectChildren().remove();
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
}

export function sheets(): Sheets {
  const heads = blank('heads').attr('aria-hidden', 'true');
  const canvas = blank('canvas').attr('role', 'group');
  const guides = canvas.append('g').attr('class', 'guides');
  const group = (name: string) => canvas.append('g').attr('class', name) as unknown as Group;
  const ties = group('ties').attr('aria-hidden', 'true');
  return {
    heads: heads.node()!,
    canvas: canvas.node()!,
    ties,
    items: group('items'),
    take(plan, words) {
      headings(heads, plan, words);
      heads.attr('viewBox', `0 0 ${plan.width} ${HEAD}`);
      canvas.attr('viewBox', `0 0 ${plan.width} ${plan.height}`).attr('aria-label', words.title);
      guides
        .selectChildren()
        .data(plan.columns)
        .join('path')
        .attr('d', ({ x }) => `M${x} 0V${plan.height}`);
    },
  };
}
