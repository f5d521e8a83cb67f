/** Where the marks of charts stand: places worked out by hand, and what must hold whatever the figures are. */
import { describe, expect, test } from 'vitest';
import { draw } from '../../server/reports/drawing/draw.ts';
import type { BandSpec, StripSpec } from '../../server/reports/drawing/spec.ts';
import { random } from '../oracle/random.ts';
import { of, outside, overlaps } from './marks-of.ts';

const percent = (part: number): string => `${(part * 100).toFixed(1)}%`;

function bandSpec(
  low: number,
  likelyLow: number,
  expected: number,
  likelyHigh: number,
  high: number,
): BandSpec {
  return {
    kind: 'band',
    risk: 'conflict',
    exposure: { low, likelyLow, expected, likelyHigh, high },
    labels: {
      scale: ['0%', '25%', '50%', '75%', '100%'],
      expected: `expected ${percent(expected)}`,
      likely: `likely ${percent(likelyLow)} to ${percent(likelyHigh)}`,
      range: `at least ${percent(low)}, at most ${percent(high)}`,
    },
  };
}

function stripSpec(hit: number, clean: number, opaque: number, beyondLimit: number): StripSpec {
  const mass = { hit, clean, opaque, beyondLimit };
  return {
    kind: 'strip',
    risk: 'conflict',
    mass,
    labels: {
      hit: 'met the risk',
      clean: 'known end',
      opaque: 'not traced',
      beyondLimit: 'beyond the limit',
    },
    values: Object.fromEntries(
      Object.entries(mass).map(([part, value]) => [part, percent(value)]),
    ) as StripSpec['values'],
  };
}

describe('the exposure band', () => {
  // 206 points, 3 left free on either side: 200 points from 0 to 100%
  const drawing = draw(bandSpec(0.1, 0.2, 0.3, 0.45, 0.8), 206);
  const [thin, thick] = of(drawing, 'rect');

  test('spans low to high thin, the likely range thick, and the tick stands at expected', () => {
    expect([thin!.x, thin!.width]).toEqual([23, 140]);
    expect([thick!.x, thick!.width]).toEqual([43, 50]);
    expect(thick!.height).toBeGreaterThan(2 * thin!.height);
    const tick = of(drawing, 'line').filter(({ stroke, x1, x2 }) => stroke.width === 1.75 && x1 === x2);
    expect(tick[0]!.x1).toBe(63);
  });

  test('has its scale at quarters', () => {
    const quarters = of(drawing, 'line').filter(({ y1, y2, x1, x2 }) => x1 === x2 && y2 - y1 === 4);
    expect(quarters.map(({ x1 }) => x1)).toEqual([3, 53, 103, 153, 203]);
  });
});

describe('the mass strip', () => {
  test('gives each part its share of the room, and nothing to what is nothing', () => {
    // 404 points, two spaces of 2 between three parts: 400 points for all
    const parts = of(draw(stripSpec(0.25, 0.5, 0.25, 0), 404), 'rect').filter(({ height }) => height > 12);
    expect(parts.map(({ x }) => x)).toEqual([0, 102, 304.38]);
    expect(parts.map(({ width }) => width)).toEqual([100, 200, 99.25]);
    expect(parts.map(({ fill }) => fill?.pattern)).toEqual([undefined, undefined, 'hatch']);
  });

  test('tells beyond the limit by dots, and shows what is tiny', () => {
    const parts = of(draw(stripSpec(0.0001, 0.9, 0, 0.0999), 404), 'rect').filter(
      ({ height }) => height > 12,
    );
    expect(parts[0]!.width).toBeGreaterThan(2.9);
    expect(parts.at(-1)!.stroke?.dash).toBeDefined();
    expect(parts.at(-1)!.fill).toBeUndefined();
  });
});

test('no label covers another or leaves the drawing, whatever the figures and the width', () => {
  const dice = random(7);
  for (let round = 0; round < 400; round++) {
    const width = dice.int(240, 740);
    const [a, b, c, d, e] = Array.from({ length: 5 }, () => dice.next() ** 3).sort((x, y) => x - y) as [
      number,
      number,
      number,
      number,
      number,
    ];
    const band = draw(bandSpec(a, b, c, d, e), width);
    const strip = draw(stripSpec(a, b - a, c - b, 1 - c), width);
    for (const drawing of [band, strip]) {
      expect(overlaps(drawing)).toEqual([]);
      expect(outside(drawing)).toEqual([]);
      expect(of(drawing, 'text').every(({ size }) => size >= 7)).toBe(true);
    }
  }
});
