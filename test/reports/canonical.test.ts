/** Canonical JSON against what ECMAScript writes of the same value with its keys in order. */
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { canonicalBytes, canonicalJson, canonicalSha256 } from '../../server/reports/canonical.ts';
import { type Random, random } from '../oracle/random.ts';

const TEXTS = ['', '日本語 "x"\\', 'tab\t\u2028', '\ud800', '€😀', '{}'];
const NUMBERS = [0, -0, 1e21, 5e-324, 2 ** 53, -1.5e-7];
const KEYS = ['a', 'B', 'é', '名', 'z_', '"', 'Ω'];

/** A value, and the same with the keys of its objects in order. */
function made(draw: Random, depth: number): [value: unknown, ordered: unknown] {
  const plain = (value: unknown): [unknown, unknown] => [value, value];
  switch (draw.int(0, depth > 4 ? 3 : 5)) {
    case 0:
      return plain(draw.next() * 10 ** draw.int(-20, 20));
    case 1:
      return plain(draw.pick(NUMBERS));
    case 2:
      return plain(draw.pick([true, false, null]));
    case 3:
      return plain(draw.pick(TEXTS));
    case 4: {
      const items = Array.from({ length: draw.int(0, 5) }, () => made(draw, depth + 1));
      return [items.map(([value]) => value), items.map(([, ordered]) => ordered)];
    }
    default: {
      const keys = [...new Set(Array.from({ length: draw.int(0, 5) }, () => draw.pick(KEYS)))];
      const entries = keys.map((key) => [key, made(draw, depth + 1)] as const);
      const sorted = [...entries].sort(([one], [other]) => (one < other ? -1 : 1));
      return [
        Object.fromEntries(entries.map(([key, [value]]) => [key, value])),
        Object.fromEntries(sorted.map(([key, [, ordered]]) => [key, ordered])),
      ];
    }
  }
}

test.each([0, 2])('2,000 values are written as JSON.stringify writes them, %i blanks in', (indent) => {
  const draw = random(7);
  for (let i = 0; i < 2000; i++) {
    const [value, ordered] = made(draw, 0);
    expect(canonicalJson(value, indent)).toBe(JSON.stringify(ordered, null, indent));
  }
});

test('a long value in pieces has the bytes and the hash of the whole', () => {
  const rows = Array.from({ length: 20_000 }, (_, i) => ({ b: i / 7, a: `行 ${i} 😀` }));
  const text = JSON.stringify(rows.map(({ a, b }) => ({ a, b })));
  expect(Buffer.from(canonicalBytes(rows)).equals(Buffer.from(`${text}\n`))).toBe(true);
  expect(canonicalSha256(rows)).toBe(createHash('sha256').update(text).digest('hex'));
});

test('what is not there is left out, and what JSON cannot hold is refused', () => {
  expect(canonicalJson({ b: undefined, a: [] })).toBe('{"a":[]}');
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY, [undefined], { a: [1, Number.NaN] }])
    expect(() => canonicalJson(value)).toThrow(TypeError);
});
