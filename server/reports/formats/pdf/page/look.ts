/** Paper, type and colours of a report in print. Lengths are points; everything stands on a grid of 4. */
import type { Lang } from '../../../../../common/words/lang.ts';

export interface Sheet {
  layout: 'portrait' | 'landscape';
  width: number;
  height: number;
  left: number;
  top: number;
  /** Of what stands between the margins. */
  bodyWidth: number;
  bodyHeight: number;
}

const [SHORT, LONG] = [595.28, 841.89];
const SIDE = 56;
const TOP = 68;
const BOTTOM = 64;

const sheet = (layout: Sheet['layout'], width: number, height: number): Sheet => ({
  layout,
  width,
  height,
  left: SIDE,
  top: TOP,
  bodyWidth: width - 2 * SIDE,
  bodyHeight: height - TOP - BOTTOM,
});

/** A4. */
export const UPRIGHT = sheet('portrait', SHORT, LONG);
export const WIDE = sheet('landscape', LONG, SHORT);

export const COLORS = {
  ink: '#1C1F23',
  muted: '#5A6169',
  hairline: '#C9CED4',
  accent: '#0B5C8A',
  blank: '#8A5A00',
} as const;

/** A size and the distance of its lines. */
export interface Type {
  size: number;
  leading: number;
}

export interface Look {
  title: Type;
  subtitle: Type;
  /** Headings by their depth, 0 for sections. */
  headings: readonly [Type, Type, Type];
  lead: Type;
  body: Type;
  /** Tables and notes. */
  small: Type;
  /** Tables of many columns. */
  smaller: Type;
  /** Head and foot of the page. */
  running: Type;
}

/** Han characters fill their square, so their lines stand further apart. */
export function lookOf(lang: Lang): Look {
  const more = lang === 'en' ? 0 : 1;
  const type = (size: number, leading: number): Type => ({ size, leading: leading + more });
  return {
    title: type(23, 30),
    subtitle: type(12.5, 18),
    headings: [type(16, 22), type(12, 17), type(10, 15)],
    lead: type(12, 18),
    body: type(9.5, 14),
    small: type(8, 11),
    smaller: type(7.2, 10),
    running: { size: 7, leading: 10 },
  };
}
