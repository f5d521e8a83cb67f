/** The heading of a section, with its bookmark and the place that the contents lead to. */
import type { Slab } from '../page/flow.ts';
import { COLORS, UPRIGHT } from '../page/look.ts';
import type { Role } from '../page/pen.ts';
import { type Setting, sectionPlace } from './setting.ts';
import { lineSlabs } from './text.ts';

const ROLES: readonly Role[] = ['H2', 'H3', 'H4'];
const ABOVE = [28, 20, 16] as const;

/** A section with its place in the document: how deep, and the how many-th. */
export interface Numbered {
  id: string;
  title: string;
  /** 0 for sections at the top. */
  depth: number;
  index: number;
}

/** Opens the section too; who sets the section closes it. */
export function headingSlabs({ id, title, depth, index }: Numbered, setting: Setting): Iterable<Slab> {
  const level = Math.min(depth, 2) as 0 | 1 | 2;
  const type = setting.look.headings[level];
  const style = { size: type.size, color: COLORS.ink, bold: true };
  return lineSlabs(setting.type.lines([{ text: title, style }], UPRIGHT.bodyWidth), {
    type,
    above: ABOVE[level],
    keep: true,
    begin(pen, { y }, page) {
      pen.open('Sect');
      pen.target(sectionPlace(index), y);
      pen.bookmark(title, depth, y);
      setting.counted.pages.set(id, page);
      pen.open(ROLES[level]!);
    },
    end: (pen) => pen.close(),
  });
}

/** Ends what the heading opened. */
export const closingSlab: Slab = { height: 0, draw: (pen) => pen.close() };
