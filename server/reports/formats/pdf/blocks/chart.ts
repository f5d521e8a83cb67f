/** A chart as vectors, with the same in words for those who do not see it. */
import type { ChartBlock } from '../../../document/document.ts';
import { draw } from '../../../drawing/draw.ts';
import type { Slab } from '../page/flow.ts';
import { COLORS, UPRIGHT } from '../page/look.ts';
import type { Setting } from './setting.ts';
import { textSlabs } from './text.ts';

export function* chartSlabs({ title, alt, chart }: ChartBlock, setting: Setting): Generator<Slab> {
  const { body } = setting.look;
  const style = { size: body.size, color: COLORS.ink, bold: true };
  yield* textSlabs([{ text: title, style }], body, setting, { above: 14, keep: true });
  const drawing = draw(chart, UPRIGHT.bodyWidth);
  const { width, height } = drawing;
  yield {
    height,
    above: 4,
    draw(pen, { x, y }) {
      pen.open('Figure', { alt, box: [x, y, x + width, y + height] });
      pen.drawing(drawing, { x, y });
      pen.close();
    },
  };
}
