/** Head and foot of every page: what report it is, and which page. */
import type { Setting } from '../blocks/setting.ts';
import type { Furnish } from './flow.ts';
import { COLORS, type Sheet } from './look.ts';
import type { Pen } from './pen.ts';

const PAGE_NUMBER = 110;
const GAP = 16;
/** From the edge of the paper. */
const HEAD = 34;
const FOOT = 44;
const FOOT_LINES = 2;

export function furnish(setting: Setting): Furnish {
  const { document, look, counted } = setting;
  const style = { size: look.running.size, color: COLORS.muted };
  const { leading } = look.running;
  const head = (pen: Pen, sheet: Sheet) => {
    const text = `${document.title} · ${document.subtitle}`;
    const lines = setting.type.aside([{ text, style }], sheet.bodyWidth);
    pen.aside(lines, { x: sheet.left, y: HEAD, width: sheet.bodyWidth, leading });
  };
  const foot = (pen: Pen, sheet: Sheet, page: number) => {
    const y = sheet.height - FOOT;
    const right = sheet.left + sheet.bodyWidth;
    pen.rule({ x: sheet.left, y: y - 6 }, { x: right, y: y - 6 }, 0.4, COLORS.hairline);
    const room = sheet.bodyWidth - PAGE_NUMBER - GAP;
    const left = setting.type.aside([{ text: document.running, style }], room, FOOT_LINES);
    pen.aside(left, { x: sheet.left, y, width: room, leading });
    const number = setting.type.aside(
      [{ text: document.words.page(page, counted.total), style }],
      PAGE_NUMBER,
    );
    pen.aside(number, { x: right - PAGE_NUMBER, y, width: PAGE_NUMBER, leading, align: 'right' });
  };
  return (pen, sheet, page) => {
    if (page > 1) head(pen, sheet);
    foot(pen, sheet, page);
  };
}
