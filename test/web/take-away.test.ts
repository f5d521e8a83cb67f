import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvOf } from '../../web/export/csv.ts';
import { fileName } from '../../web/export/file-name.ts';
import { lines } from '../../web/export/lines.ts';
import { paintOf } from '../../web/export/paint.ts';
import { pictureScale } from '../../web/export/png.ts';
import type { Cell } from '../../web/export/table.ts';
import { forXml } from '../../web/export/xml-text.ts';

const SEED = 20261123;
const texts = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    '=1+1',
    '+49',
    '-5',
    '@x',
    '\tx',
    '\rx',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    'a,"b"',
    'a\r\nb',
    ' x ',
    '鉱山',
  ),
);
const cells: fc.Arbitrary<Cell> = fc.oneof(
  texts,
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
);

describe('CSV', () => {
  test('is what csv-stringify writes with its guard against formulas', () => {
    const rows = fc.array(fc.array(cells, { minLength: 3, maxLength: 3 }), { maxLength: 6 });
    fc.assert(
      fc.property(rows, (rows) => {
        const columns = ['a', 'b', 'c'];
        const ours = parse(csvOf({ columns, rows }, []), { bom: true });
        const written = [
          columns,
          ...rows.map((row) =>
            row.map((cell) => (cell === null ? '' : typeof cell === 'string' ? cell : String(cell))),
          ),
        ];
        // numbers and truth values cannot be formulas: only text is guarded
        const guarded = stringify(written, { escape_formulas: true, record_delimiter: 'windows' });
        const theirs = parse(guarded) as string[][];
        const expected = theirs.map((row, i) =>
          row.map((text, j) =>
            i > 0 && typeof rows[i - 1]![j] === 'number' ? String(rows[i - 1]![j]) : text,
          ),
        );
        expect(ours).toEqual([...expected, ['', '', '']]);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  test('figures come back in full', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (figure) => {
        const [, row] = parse(csvOf({ columns: ['figure'], rows: [[figure]] }, []), {
          bom: true,
        }) as string[][];
        expect(Number(row![0])).toBe(figure === 0 ? 0 : figure);
      }),
      { seed: SEED },
    );
  });

  test('has one width, a byte order mark, and at its end what was asked', () => {
    const text = csvOf({ columns: ['a', 'b', 'c'], rows: [['x', 1, null]] }, [['Question', 'How, "much"?']]);
    expect(text).toBe('\uFEFFa,b,c\r\nx,1,\r\n,,\r\nQuestion,"How, ""much""?",\r\n');
  });
});

describe('a name of a file', () => {
  test('holds only letters, digits and hyphens, and never more bytes than a file system takes', () => {
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 4 }), (parts) => {
        const name = fileName(parts, 'svg');
        expect(name).toMatch(/^orepath(-[\p{L}\p{M}\p{N}]+)*\.svg$/u);
        expect(new TextEncoder().encode(name).length).toBeLessThan(200);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  test('stays readable in each script', () => {
    expect(fileName(['星野インダストリアル', '図', '2026-11-23'], 'png')).toBe(
      'orepath-星野インダストリアル-図-2026-11-23.png',
    );
    expect(fileName(['../..\\con:<b>\u202Egnp', '2026-11-23'], 'csv')).toBe(
      'orepath-con-b-gnp-2026-11-23.csv',
    );
    expect(fileName(['字'.repeat(300)], 'csv').length).toBeLessThan(80);
  });
});

test.each([
  ['rgb(163, 52, 31)', '#a3341f', 1],
  ['rgba(0, 0, 0, 0)', '#000000', 0],
  ['color(srgb 1 0.5 0 / 0.25)', '#ff8000', 0.25],
  ['color(srgb 0 1e-7 0)', '#000000', 1],
  ['url("#strip-hatch")', 'url(#strip-hatch)', 1],
  ['none', 'none', 0],
])('the colour %s is written as %s', (computed, value, alpha) => {
  expect(paintOf(computed)).toEqual({ value, alpha });
});

test('a picture has twice the size, less where a canvas would not hold it, and never less than its own', () => {
  expect(pictureScale(1000, 1000)).toBe(2);
  const scale = pictureScale(4000, 8000);
  expect(scale).toBeGreaterThan(1);
  expect(4000 * 8000 * scale ** 2).toBeLessThanOrEqual(64_000_000 * (1 + 1e-9));
  expect(() => pictureScale(100, 20_000)).toThrow(/100 x 20000/);
});

test('lines lose nothing but the spaces at their ends', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }),
      fc.integer({ min: 40, max: 400 }),
      (text, max) => {
        const bare = (one: string) => one.replace(/\s/g, '');
        expect(bare(lines(text, max, 11).join(''))).toBe(bare(text));
      },
    ),
    { seed: SEED },
  );
});

test('text for XML keeps what XML can hold', () => {
  expect(forXml('a\u0000b\u001F\uD800c\t\n鉱𠮷\uFFFE')).toBe('a\uFFFDb\uFFFD\uFFFDc\t\n鉱𠮷\uFFFD');
});
