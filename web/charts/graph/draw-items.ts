import type { Selection } from 'd3-selection';
import { HATCH, outline, riskSign, signShift } from '../../../common/drawing/glyphs.ts';
import type { Item } from './drawing.ts';
import { drawLabel, isRisky, type Label, labelOf } from './labels.ts';
import type { Layout, Placed } from './layout.ts';
import { type Renewed, renew } from './renew.ts';

type Group = Selection<SVGGElement, unknown, null, undefined>;

/** What is written on the drawing; the page gives the words. */
export interface ItemWords {
  name(item: Item): { text: string; lang: string };
  /** Parts of the second line, the one that matters most last. */
  note(item: Item): string[];
  /** The whole of it, for a screen reader and the tooltip. */
  describe(item: Item): string;
}

export interface ItemOptions {
  /** Risk id: which sign. */
  risk: string;
}

function classes(item: Item): string {
  return ['item', item.kind.toLowerCase(), isRisky(item) && 'risky'].filter(Boolean).join(' ');
}

/** A plus on a band that opens, a minus on one that is open, a hatch on what is not traced, the sign of a risk. */
function inside(group: Group, { kind, band, node }: Item, risk: string): void {
  if (band) {
    group
      .append('path')
      .attr('class', 'plus')
      .attr('d', band.opened > 0 || band.full ? 'M-4 0H4' : 'M-4 0H4M0-4V4');
  } else if (kind === 'OPAQUE') group.append('path').attr('class', 'hatch').attr('d', HATCH);
  else if (node && node.risk > 0) {
    const sign = group.append('path').attr('class', 'sign').attr('d', riskSign(risk));
    sign.attr('transform', `translate(0 ${signShift(kind)})`);
  }
}

function glyph(group: Group, item: Item, risk: string): void {
  const ring = group.append('rect').attr('class', 'ring').attr('x', -15).attr('y', -15);
  ring.attr('width', 30).attr('height', 30);
  group.append('path').attr('class', 'glyph').attr('d', outline(item.kind));
  inside(group, item, risk);
}

interface Drawn extends Placed {
  label: Label;
  words: string;
}

function draw(group: Group, { item, label, words }: Drawn, risk: string): void {
  // what is lit or selected says so by classes of its own
  const element = group.node()!;
  const marks = ['lit', 'selected'].filter((mark) => element.classList.contains(mark));
  group
    .attr('class', [classes(item), ...marks].join(' '))
    .attr('data-id', item.id)
    .attr('role', 'button')
    .attr('aria-expanded', item.band ? String(item.band.opened > 0 || item.band.full) : null);
  if (!element.hasAttribute('tabindex')) group.attr('tabindex', -1);
  glyph(group, item, risk);
  drawLabel(group, label);
  // its name for a screen reader, and the tooltip
  group.append('title').text(words);
}

/** Draws every item with its glyph, its risk sign and its label, or renews those that changed, each at its place. */
export function drawItems(
  parent: Group,
  { placed, columns, gap }: Layout,
  { risk }: ItemOptions,
  words: ItemWords,
): Renewed {
  const last = columns.length - 1;
  const drawn = placed.map((one): Drawn => {
    const { item, column } = one;
    const label = labelOf(item, words.name(item), words.note(item), gap, column === last && last > 0);
    return { ...one, label, words: words.describe(item) };
  });
  const renewed = renew(parent, drawn, {
    key: ({ item }) => item.id,
    signature: ({ item, label, words }) =>
      JSON.stringify([classes(item), item.band?.opened, item.band?.full, label, words]),
    draw: (group, one) => draw(group, one, risk),
  });
  for (const { item, x, y } of placed) {
    renewed.groups.get(item.id)!.setAttribute('transform', `translate(${x} ${y})`);
  }
  return renewed;
}
