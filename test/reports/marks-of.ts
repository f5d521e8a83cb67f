/** Marks of a drawing by shape, and what is wrong with where its texts stand. */
import { textWidth } from '../../common/drawing/text.ts';
import type { Drawing, Mark } from '../../server/reports/drawing/marks.ts';

export type Of<Shape extends Mark['shape']> = Extract<Mark, { shape: Shape }>;

export const of = <Shape extends Mark['shape']>({ marks }: Drawing, shape: Shape): Of<Shape>[] =>
  marks.filter((mark): mark is Of<Shape> => mark.shape === shape);

/** Left, top, right and bottom of a text: letters reach 0.8 of the size above the line and 0.25 below it. */
function extent({ x, y, text, size, anchor }: Of<'text'>) {
  const width = textWidth(text, size);
  const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
  return { left, right: left + width, top: y - 0.8 * size, bottom: y + 0.25 * size };
}

/** Pairs of texts that cover each other. */
export function overlaps(drawing: Drawing): string[] {
  const texts = of(drawing, 'text').map((mark) => ({ text: mark.text, ...extent(mark) }));
  return texts.flatMap((a, i) =>
    texts
      .slice(i + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.text} | ${b.text}`),
  );
}

/** Texts that reach over an edge, by more than the width of a letter that an estimate may be wrong by. */
export const outside = (drawing: Drawing): string[] =>
  of(drawing, 'text')
    .filter((mark) => {
      const { left, right, top, bottom } = extent(mark);
      return left < -3 || right > drawing.width + 3 || top < 0 || bottom > drawing.height + 1;
    })
    .map(({ text }) => text);
