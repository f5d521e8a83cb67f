/** Head and foot of every page: what report it is, and which page. */
import type { Setting } from '../blocks/setting.ts';
import type { Line } from '../text/lines.ts';
import type { Furnish } from './flow.ts';
import { COLORS, type Sheet } from './look.ts';

const PAGE_NUMBER = 110;
const GAP = 16;
/** From the edge of the paper. */
const HEAD = 34;
const FOOT = 44;
const FOOT_LINES = 2;

/** What is the same on all pages of one layout. */
interface Running {
  head: Line[];
  foot: Line[];
}

export function furnish(setting: Setting): Furnish {
  const { document, look, counted, type } = setting;
  const style = { size: look.running.size, color: COLORS.muted };
  const { leading } = look.running;
  const made = new Map<Sheet, Running>();
  const runningOf = (sheet: Sheet): Running => {
    const title = `${document.title} · ${document.subtitle}`;
    const running = made.get(sheet) ?? {
      head: type.aside([{ text: title, style }], sheet.bodyWidth),
      foot: type.aside([{ text: document.running, style }], footRoom(sheet), FOOT_LINES),
    };
    made.set(sheet, running);
    return running;
  };
  return (pen, sheet, page) => {
    const { head, foot } = runningOf(sheet);
    const y = sheet.height - FOOT;
    const right = sheet.left + sheet.bodyWidth;
    const place = { x: sheet.left, width: sheet.bodyWidth, leading };
    if (page > 1) pen.aside(head, { ...place, y: HEAD });
    pen.rule({ x: sheet.left, y: y - 6 }, { x: right, y: y - 6 }, 0.4, COLORS.hairline);
    pen.aside(foot, { ...place, y });
    const number = type.aside([{ text: document.words.page(page, counted.total), style }], PAGE_NUMBER);
    pen.aside(number, { x: right - PAGE_NUMBER, y, width: PAGE_NUMBER, leading, align: 'right' });
  };
}

const footRoom = (sheet: Sheet): number => sheet.bodyWidth - PAGE_NUMBER - GAP;
