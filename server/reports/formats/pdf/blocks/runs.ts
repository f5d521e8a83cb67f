/** Runs and cells of a document as spans of text. */
import type { Cell, Run } from '../../../document/document.ts';
import { COLORS, type Type } from '../page/look.ts';
import type { Span, Style } from '../text/spans.ts';
import { type Setting, sourcePlace } from './setting.ts';

const figure = (text: string, style: Style): Span[] => [{ text, style: { ...style, whole: true } }];

const ADDRESS = /^https?:\/\/\S+$/i;

export function runSpans(
  runs: readonly Run[],
  type: Type,
  setting: Setting,
  style: Partial<Style> = {},
): Span[] {
  const base: Style = { size: type.size, color: COLORS.ink, ...style };
  return runs.flatMap((run) => cellSpans(run, base, setting));
}

/** A cell in the manner of the report's language. */
export function cellSpans(cell: Cell, style: Style, setting: Setting): Span[] {
  const { words, document } = setting;
  switch (cell.type) {
    case 'text':
      return [textSpan(cell, style)];
    case 'part':
      return figure(words.fine(cell.value), style);
    case 'points':
      return figure(words.points(cell.value), style);
    case 'number':
      return figure(words.number(cell.value, cell.digits), style);
    case 'date':
      return figure(words.date(cell.value), style);
    case 'sources':
      return sourceSpans(cell.numbers, style, setting);
    case 'absent':
      return [{ text: cell.text, style: { ...style, color: COLORS.muted } }];
    case 'blank':
      return [
        {
          text: `[${document.words.blank}: ${cell.text}]`,
          style: { ...style, color: COLORS.blank, bold: true },
        },
      ];
  }
}

function textSpan({ text, lang, strong }: Extract<Cell, { type: 'text' }>, style: Style): Span {
  const own: Style = { ...style };
  if (lang !== undefined) own.lang = lang;
  if (strong) own.bold = true;
  if (ADDRESS.test(text) && URL.canParse(text)) {
    own.link = { to: { address: new URL(text).href }, title: text };
    own.color = COLORS.accent;
  }
  return { text, style: own };
}

function sourceSpans(numbers: readonly number[], style: Style, { document, counted }: Setting): Span[] {
  if (numbers.length === 0)
    return [{ text: document.words.noSource, style: { ...style, color: COLORS.muted } }];
  const between: Span = { text: ' ', style };
  return numbers.flatMap((number, i) => {
    counted.cited.add(number);
    const link = { to: { place: sourcePlace(number) }, title: document.words.source(number) };
    const mark: Span = { text: `[${number}]`, style: { ...style, color: COLORS.accent, link } };
    return i === 0 ? [mark] : [between, mark];
  });
}
