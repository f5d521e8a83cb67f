import type { Selection } from 'd3-selection';
import { textWidth, truncate } from '../../../common/drawing/text.ts';
import type { Item } from './drawing.ts';
import { BESIDE, NOTE_SIZE, nameLines, SIZE } from './sizes.ts';

type Group = Selection<SVGGElement, unknown, null, undefined>;

/** The lines below a glyph, or beside one of the last column. */
export interface Label {
  names: string[];
  lang: string;
  note: string;
  beside: boolean;
}

/** Parts that do not fit go, the first ones before the last: a figure is never cut in the middle. */
function noteLine(parts: readonly string[], room: number): string {
  const whole = parts.join(' · ');
  if (parts.length > 1 && textWidth(whole, NOTE_SIZE) > room) return noteLine(parts.slice(1), room);
  return truncate(whole, room, NOTE_SIZE);
}

export function isRisky({ node, band }: Item): boolean {
  return (node?.risk ?? 0) > 0 || (band?.risky ?? 0) > 0;
}

/** What is written of an item in the room a column gives. */
export function labelOf(
  item: Item,
  { text, lang }: { text: string; lang: string },
  note: readonly string[],
  gap: number,
  beside: boolean,
): Label {
  const room = beside ? BESIDE : gap;
  return {
    names: item.node ? nameLines(text, room, isRisky(item)) : [text],
    lang,
    note: noteLine(note, room - 4),
    beside,
  };
}

export function drawLabel(group: Group, { names, lang, note, beside }: Label): void {
  const lines = names.length + (note ? 1 : 0);
  const first = beside ? 11 - (lines * SIZE.line) / 2 : SIZE.label;
  const line = (cls: string, at: number, words: string) =>
    group
      .append('text')
      .attr('class', cls)
      .attr('x', beside ? SIZE.beside : 0)
      .attr('y', first + at * SIZE.line)
      .attr('text-anchor', beside ? 'start' : 'middle')
      .text(words);
  names.forEach((one, i) => {
    line('name', i, one).attr('lang', lang);
  });
  if (note) line('note', names.length, note);
}
