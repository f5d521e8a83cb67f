/** The exposure band. */
import { HAIRLINE, INK, MUTED, riskColour, tint } from './colours.ts';
import { KEY, type LegendItem, legend } from './legend.ts';
import type { Drawing, Mark } from './marks.ts';
import { box, line, SMALL, write } from './pens.ts';
import type { BandSpec } from './spec.ts';

/** Room beside the scale for the half of what stands at its ends. */
const EDGE = 3;
const MIDDLE = 13;
const TICK = 11;
const THICK = 12;
const THIN = 5;
const END = 6;
const SCALE = { from: 21, to: 25, text: 33 } as const;
const LEGEND_TOP = 40;

export function drawBand({ risk, exposure, labels }: BandSpec, width: number): Drawing {
  const x = (part: number): number => EDGE + part * (width - 2 * EDGE);
  const colour = riskColour(risk);
  const keys = legend(keysOf(labels, colour), LEGEND_TOP, width);
  return {
    width,
    height: LEGEND_TOP + keys.height,
    marks: [...scale(labels.scale, x), ...band(exposure, colour, x), ...keys.marks],
  };
}

function scale(labels: readonly string[], x: (part: number) => number): Mark[] {
  const last = labels.length - 1;
  return [
    line(x(0), MIDDLE, x(1), MIDDLE, { color: HAIRLINE, width: 0.75 }),
    ...labels.flatMap((label, i): Mark[] => {
      const at = x(i / last);
      const anchor = i === 0 ? 'start' : i === last ? 'end' : 'middle';
      return [
        line(at, SCALE.from, at, SCALE.to, { color: HAIRLINE, width: 0.75 }),
        write(i === 0 ? 0 : i === last ? at + EDGE : at, SCALE.text, label, {
          anchor,
          size: SMALL,
          color: MUTED,
        }),
      ];
    }),
  ];
}

function band(exposure: BandSpec['exposure'], colour: string, x: (part: number) => number): Mark[] {
  const { low, likelyLow, expected, likelyHigh, high } = exposure;
  const ends = { color: colour, width: 1 };
  const marks: Mark[] = [thin(x(low), x(high), MIDDLE, colour)];
  if (likelyLow !== undefined && likelyHigh !== undefined)
    marks.push(thick(x(likelyLow), x(likelyHigh), MIDDLE, colour));
  for (const end of [low, high]) marks.push(line(x(end), MIDDLE - END, x(end), MIDDLE + END, ends));
  marks.push(line(x(expected), MIDDLE - TICK, x(expected), MIDDLE + TICK - 2, { color: INK, width: 1.75 }));
  return marks;
}

const thin = (from: number, to: number, middle: number, colour: string): Mark =>
  box(from, middle - THIN / 2, to - from, THIN, { fill: { color: tint(colour, 0.3) } });

const thick = (from: number, to: number, middle: number, colour: string): Mark =>
  box(from, middle - THICK / 2, to - from, THICK, { fill: { color: tint(colour, 0.62) } });

function keysOf({ expected, likely, range }: BandSpec['labels'], colour: string): LegendItem[] {
  const middle = KEY.height / 2;
  const items: LegendItem[] = [
    {
      text: expected,
      weight: 'bold',
      key: (x, y) => [
        line(x + KEY.width / 2, y - 1, x + KEY.width / 2, y + KEY.height + 1, { color: INK, width: 1.75 }),
      ],
    },
  ];
  if (likely !== undefined)
    items.push({
      text: likely,
      key: (x, y) => [box(x, y, KEY.width, KEY.height, { fill: { color: tint(colour, 0.62) } })],
    });
  items.push({
    text: range,
    key: (x, y) => [
      thin(x, x + KEY.width, y + middle, colour),
      ...[x, x + KEY.width].map((at) => line(at, y, at, y + KEY.height, { color: colour, width: 1 })),
    ],
  });
  return items;
}
