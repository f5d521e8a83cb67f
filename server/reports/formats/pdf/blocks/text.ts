/** Paragraphs, lists and headings. */
import type { Block, Paragraph, Run } from '../../../document/document.ts';
import type { Slab } from '../page/flow.ts';
import { COLORS, type Type, UPRIGHT } from '../page/look.ts';
import type { Pen, Place, Role } from '../page/pen.ts';
import type { Line } from '../text/lines.ts';
import type { Span } from '../text/spans.ts';
import { runSpans } from './runs.ts';
import type { Setting } from './setting.ts';

interface Setter {
  type: Type;
  /** Before the first line and after the last one. */
  begin(pen: Pen, place: Place, page: number): void;
  end(pen: Pen, place: Place): void;
  above: number;
  indent?: number;
  /** Stays with what comes next, all of it. */
  keep?: boolean;
}

/** A slab a line; neither the first nor the last of several stands alone on a page. */
export function* lineSlabs(lines: readonly Line[], setter: Setter): Generator<Slab> {
  const { type, begin, end, above, indent = 0, keep = false } = setter;
  const last = lines.length - 1;
  for (const [i, line] of lines.entries()) {
    yield {
      height: type.leading,
      above: i === 0 ? above : 0,
      keep: (i === last && keep) || (i < last && (keep || i === 0 || i === last - 1)),
      draw(pen, { x, y }, page) {
        if (i === 0) begin(pen, { x, y }, page);
        pen.lines([line], { x: x + indent, y, width: line.width, leading: type.leading });
        if (i === last) end(pen, { x, y });
      },
    };
  }
}

/** Text of one role over the width of the body. */
export function textSlabs(
  spans: readonly Span[],
  type: Type,
  setting: Setting,
  { role = 'P', above, keep = false }: { role?: Role; above: number; keep?: boolean },
): Iterable<Slab> {
  return lineSlabs(setting.type.lines(spans, UPRIGHT.bodyWidth), {
    type,
    above,
    keep,
    begin: (pen) => pen.open(role),
    end: (pen) => pen.close(),
  });
}

/** `keep`: stays with what comes next. */
export function paragraphSlabs({ runs, tone }: Paragraph, setting: Setting, keep: boolean): Iterable<Slab> {
  const { look } = setting;
  const type = tone === 'lead' ? look.lead : tone === 'note' ? look.small : look.body;
  const style = tone === 'note' ? { color: COLORS.muted } : {};
  return textSlabs(runSpans(runs, type, setting, style), type, setting, {
    above: tone === 'note' ? 4 : 8,
    keep,
  });
}

const INDENT = 12;

export function* listSlabs({ items }: Extract<Block, { type: 'list' }>, setting: Setting): Generator<Slab> {
  const { body } = setting.look;
  for (const [i, item] of items.entries())
    yield* itemSlabs(item, body, setting, { first: i === 0, last: i === items.length - 1 });
}

function itemSlabs(
  item: readonly Run[],
  type: Type,
  setting: Setting,
  { first, last }: { first: boolean; last: boolean },
): Iterable<Slab> {
  const bullet = setting.type.lines([{ text: '•', style: { size: type.size, color: COLORS.muted } }], INDENT);
  const lines = setting.type.lines(runSpans(item, type, setting), UPRIGHT.bodyWidth - INDENT);
  return lineSlabs(lines, {
    type,
    above: first ? 8 : 3,
    indent: INDENT,
    begin(pen, place) {
      if (first) pen.open('L');
      pen.open('LI');
      pen.open('Lbl');
      pen.lines(bullet, { ...place, width: INDENT, leading: type.leading });
      pen.close();
      pen.open('LBody');
    },
    end(pen) {
      pen.close();
      pen.close();
      if (last) pen.close();
    },
  });
}
