/** The first page: what the report is, and what is in it. */
import type { Slab } from '../page/flow.ts';
import { COLORS, UPRIGHT } from '../page/look.ts';
import type { Pen, Place } from '../page/pen.ts';
import type { Numbered } from './heading.ts';
import { type Setting, sectionPlace } from './setting.ts';
import { lineSlabs, textSlabs } from './text.ts';

/** Where there are more entries than this, those of sections within sections are left to the bookmarks. */
const MOST_ENTRIES = 16;
const NUMBERS = 36;
const INDENT = 14;

export function* titleSlabs(setting: Setting): Generator<Slab> {
  const { document, look } = setting;
  const title = { size: look.title.size, color: COLORS.ink, bold: true };
  yield* textSlabs([{ text: document.title, style: title }], look.title, setting, { role: 'H1', above: 0 });
  const subtitle = { size: look.subtitle.size, color: COLORS.muted };
  yield* textSlabs([{ text: document.subtitle, style: subtitle }], look.subtitle, setting, { above: 2 });
  const running = { size: look.small.size, color: COLORS.muted };
  yield* textSlabs([{ text: document.running, style: running }], look.small, setting, { above: 10 });
  yield {
    height: 1,
    above: 12,
    draw: (pen, { x, y }) => pen.rule({ x, y }, { x: x + UPRIGHT.bodyWidth, y }, 0.8, COLORS.ink),
  };
}

export function* contentsSlabs(sections: readonly Numbered[], setting: Setting): Generator<Slab> {
  const { document, look } = setting;
  const [, type] = look.headings;
  const style = { size: type.size, color: COLORS.ink, bold: true };
  const lines = setting.type.lines([{ text: document.words.contents, style }], UPRIGHT.bodyWidth);
  yield* lineSlabs(lines, {
    type,
    above: 20,
    keep: true,
    begin: (pen) => pen.open('H2'),
    end: (pen) => pen.close(),
  });
  const upper = sections.filter(({ depth }) => depth <= 1);
  const entries = upper.length > MOST_ENTRIES ? upper.filter(({ depth }) => depth === 0) : upper;
  for (const [i, entry] of entries.entries())
    yield* entrySlabs(entry, setting, { first: i === 0, last: i === entries.length - 1 });
}

function entrySlabs(
  { id, title, depth, index }: Numbered,
  setting: Setting,
  { first, last }: { first: boolean; last: boolean },
): Iterable<Slab> {
  const { look, type, counted, words } = setting;
  const link = { to: { place: sectionPlace(index) }, title };
  const style = { size: look.body.size, color: COLORS.ink, link };
  const indent = depth * INDENT;
  const lines = type.lines([{ text: title, style }], UPRIGHT.bodyWidth - NUMBERS - indent);
  const page = type.lines([{ text: words.number(counted.pages.get(id) ?? 0), style }], NUMBERS);
  const drawNumber = (pen: Pen, { x, y }: Place) => {
    const leading = look.body.leading;
    const place = { x: x + UPRIGHT.bodyWidth - NUMBERS, y, width: NUMBERS, leading, align: 'right' } as const;
    pen.lines(page, place);
  };
  return lineSlabs(lines, {
    type: look.body,
    above: depth === 0 ? 1 : 0,
    indent,
    begin(pen) {
      if (first) pen.open('TOC');
      pen.open('TOCI');
      pen.open('Reference');
    },
    end(pen, place) {
      drawNumber(pen, place);
      pen.close();
      pen.close();
      if (last) pen.close();
    },
  });
}
