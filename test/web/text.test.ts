import { describe, expect, test } from 'vitest';
import { partWidths } from '../../common/drawing/part-widths.ts';
import { place } from '../../common/drawing/place.ts';
import { textWidth, truncate, wrap } from '../../common/drawing/text.ts';

describe('labels', () => {
  test('what fits is left alone, what does not ends in an ellipsis and fits then', () => {
    expect(truncate('Kivu', 100, 12)).toBe('Kivu');
    const cut = truncate('Democratic Republic of the Congo', 100, 12);
    expect(cut.endsWith('…')).toBe(true);
    expect(textWidth(cut, 12)).toBeLessThanOrEqual(100);
  });

  test('Han characters are twice as wide as most letters', () => {
    expect(textWidth('錫錫', 12)).toBe(24);
    expect(textWidth('ab', 12)).toBeLessThan(16);
  });

  test('lines break at spaces, and between Han characters', () => {
    expect(wrap('Kokkola Refinery Works', 110, 12, 2)).toEqual(['Kokkola Refinery', 'Works']);
    expect(wrap('深圳市华南新能源', 60, 12, 2)).toEqual(['深圳市华南', '新能源']);
  });

  test('no more lines than allowed, each as wide as allowed', () => {
    const lines = wrap('The Very Long Incorporated Trading and Manufacturing Holdings', 90, 12, 2);
    expect(lines).toHaveLength(2);
    for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(90);
  });

  test('an emoji or a lone surrogate does not break a label', () => {
    expect(truncate('⛏️⛏️⛏️⛏️⛏️⛏️⛏️⛏️⛏️⛏️', 40, 12)).toContain('…');
  });
});

describe('placing a column', () => {
  const row = (want: number, weight = 1) => ({ want, weight, size: 10 });

  test('everything stands where it wants where there is room', () => {
    expect(place([row(0), row(50), row(100)])).toEqual([0, 50, 100]);
  });

  test('what would overlap moves apart by the least, in its order', () => {
    expect(place([row(50), row(50)])).toEqual([45, 55]);
    expect(place([row(60), row(40)])).toEqual([45, 55]);
  });

  test('the heavier moves less', () => {
    const [a, b] = place([row(50, 3), row(50, 1)]);
    expect(Math.abs(a! - 50)).toBeLessThan(Math.abs(b! - 50));
  });
});

describe('the mass strip', () => {
  test('fills its width, and a part above 0 is never invisible', () => {
    const widths = partWidths([0.999, 0.0005, 0.0005, 0], 200);
    expect(widths[1]).toBeGreaterThanOrEqual(3);
    expect(widths[3]).toBe(0);
    expect(widths.reduce((sum, one) => sum + one, 0) + 2 * 2).toBeCloseTo(200, 9);
  });
});
