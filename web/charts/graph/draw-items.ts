import type { Selection } from 'd3-selection';
import { isTerminal } from '../../queries/entity-parts.ts';
import type { Item } from './drawing.ts';
import { outline, riskSign, signShift } from './glyphs.ts';
import type { Layout, Placed } from './layout.ts';
import { BESIDE, NOTE_SIZE, nameLines, SIZE } from './sizes.ts';
import { textWidth, truncate } from './text.ts';

type Group = Selection<SVGGElement, unknown, null, undefined>;

/** What is written on the drawing; the page gives the words. */
export interface ItemWords {
  name(item: Item): { text: string; lang: string };
  /** Parts of the second line, the one that matters most last. */
  note(item: Item): string[];
  /** The whole of it, for a screen reader and the tooltip. */
  describe(item: Item): string;
  notTraced(item: Item): string;
  beyond: string;
}

export interface ItemOptions {
  /** Risk id: which sign. */
  risk: string;
  /** The question has a tier limit: dead ends may be cut ends. */
  limited: boolean;
  words: ItemWords;
}

/** Least opaque mass that is drawn as a stub. */
const LEAST_STUB = 0.0005;

function classes({ item }: Placed): string {
  const risky = (item.node?.risk ?? 0) > 0 || (item.band?.risky ?? 0) > 0;
  return ['item', item.kind.toLowerCase(), risky && 'risky'].filter(Boolean).join(' ');
}

function glyph(group: Group, { item }: Placed, risk: string): void {
  group
    .append('rect')
    .attr('class', 'ring')
    .attr('x', -15)
    .attr('y', -15)
    .attr('width', 30)
    .attr('height', 30);
  group.append('path').attr('class', 'glyph').attr('d', outline(item.kind));
  if (item.band) group.append('path').attr('class', 'plus').attr('d', 'M-4 0H4M0-4V4');
  else if (item.node!.risk > 0) {
    group
      .append('path')
      .attr('class', 'sign')
      .attr('d', riskSign(risk))
      .attr('transform', `translate(0 ${signShift(item.kind)})`);
  }
}

function mark(group: Group, cls: string, y: number, height: number, title: string): void {
  const stub = group.append('g').attr('class', cls).attr('transform', `translate(12 ${y})`);
  stub.append('path').attr('d', 'M-2 0H5');
  stub
    .append('rect')
    .attr('x', 5)
    .attr('y', -height / 2)
    .attr('width', 18)
    .attr('height', height);
  stub.append('title').text(title);
}

/** Does the trace, or a part of it, stop at this item? */
function stops({ node }: Item, hasSuppliers: boolean, limited: boolean): boolean {
  if (!node || isTerminal(node.entity.kind)) return false;
  return node.opaque >= LEAST_STUB || (limited && !hasSuppliers);
}

/** Where the trace stops: hatched where it is not traced, dotted where the tier limit cuts it. */
function stub(group: Group, { item }: Placed, hasSuppliers: boolean, { words, limited }: ItemOptions): void {
  if (!item.node || !stops(item, hasSuppliers, limited)) return;
  const { opaque } = item.node;
  if (opaque >= LEAST_STUB) {
    const height = Math.max(4, Math.min(hasSuppliers ? 8 : 14, Math.sqrt(opaque) * 26));
    mark(group, 'stub', hasSuppliers ? 9 : 0, height, words.notTraced(item));
  } else {
    mark(group, 'stub beyond', 0, 8, words.beyond);
  }
}

/** Parts that do not fit go, the first ones before the last: a figure is never cut in the middle. */
function noteLine(parts: readonly string[], room: number): string {
  const whole = parts.join(' · ');
  if (parts.length > 1 && textWidth(whole, NOTE_SIZE) > room) return noteLine(parts.slice(1), room);
  return truncate(whole, room, NOTE_SIZE);
}

function labels(group: Group, placed: Placed, words: ItemWords, gap: number, beside: number): void {
  const { item } = placed;
  const { text, lang } = words.name(item);
  const risky = classes(placed).includes('risky');
  const room = beside ? BESIDE - (beside - SIZE.beside) : gap;
  const note = noteLine(words.note(item), room - 4);
  const names = item.band ? [text] : nameLines(text, room, risky);
  const lines = names.length + (note ? 1 : 0);
  const first = beside ? 11 - (lines * SIZE.line) / 2 : SIZE.label;
  const line = (cls: string, y: number, words: string) =>
    group
      .append('text')
      .attr('class', cls)
      .attr('x', beside)
      .attr('y', y)
      .attr('text-anchor', beside ? 'start' : 'middle')
      .text(words);
  names.forEach((one, i) => {
    line('name', first + i * SIZE.line, one).attr('lang', lang);
  });
  if (note) line('note', first + names.length * SIZE.line, note);
}

/** Draws every item with its glyph, its risk sign, its stub and its labels. */
export function drawItems(canvas: Group, layout: Layout, options: ItemOptions): Group {
  const { risk, words } = options;
  const items = canvas.append('g').attr('class', 'items');
  const customers = new Set(layout.routes.map(({ tie }) => tie.from));
  const last = layout.columns.length - 1;
  for (const placed of layout.placed) {
    const { item, x, y, column } = placed;
    const group = items
      .append('g')
      .attr('class', classes(placed))
      .attr('data-id', item.id)
      .attr('transform', `translate(${x} ${y})`)
      .attr('role', 'button')
      .attr('tabindex', -1);
    const inLast = column === last && last > 0;
    const suppliers = customers.has(item.id);
    const beside = inLast ? SIZE.beside + (stops(item, suppliers, options.limited) ? SIZE.stub : 0) : 0;
    glyph(group, placed, risk);
    stub(group, placed, suppliers, options);
    labels(group, placed, words, layout.gap, beside);
    // its name for a screen reader, and the tooltip
    group.append('title').text(words.describe(item));
  }
  return items;
}
