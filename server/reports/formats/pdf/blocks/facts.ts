/** What a figure is called, and its value, one below the other. */
import type { Facts } from '../../../document/document.ts';
import type { Slab } from '../page/flow.ts';
import { COLORS, UPRIGHT } from '../page/look.ts';
import { cellSpans } from './runs.ts';
import type { Setting } from './setting.ts';

const NAMES = 0.34;
const GAP = 12;
const PADDING = 3;

/** As a table whose rows have heads; names stand left. */
export function* factsSlabs({ rows }: Facts, setting: Setting): Generator<Slab> {
  const { body, small } = setting.look;
  const left = Math.round(UPRIGHT.bodyWidth * NAMES);
  const width = UPRIGHT.bodyWidth - left - GAP;
  for (const [i, { name, cell }] of rows.entries()) {
    const names = setting.type.lines(
      [{ text: name, style: { size: small.size, color: COLORS.muted } }],
      left,
    );
    const values = setting.type.lines(
      cellSpans(cell, { size: body.size, color: COLORS.ink }, setting),
      width,
    );
    const height = Math.max(names.length, values.length) * body.leading + 2 * PADDING;
    yield {
      height,
      above: i === 0 ? 8 : 0,
      keep: i === 0 && rows.length > 1,
      draw(pen, { x, y }) {
        if (i === 0) pen.open('Table');
        pen.open('TR');
        pen.open('TH', { scope: 'Row' });
        pen.lines(names, { x, y: y + PADDING, width: left, leading: body.leading });
        pen.close();
        pen.open('TD');
        pen.lines(values, { x: x + left + GAP, y: y + PADDING, width, leading: body.leading });
        pen.close();
        pen.close();
        if (i === rows.length - 1) pen.close();
        const base = y + height;
        pen.rule({ x, y: base }, { x: x + UPRIGHT.bodyWidth, y: base }, 0.4, COLORS.hairline);
      },
    };
  }
}
