/** Order by code point: the order of ids wherever one decides (method.md 1). JavaScript's own is by UTF-16 unit. */

const BEYOND_SURROGATES = /[\ud800-\uffff]/;

/** Negative, zero or positive as `a` comes before, with or after `b`, code point by code point. */
export function compareCodePoints(a: string, b: string): number {
  if (a === b) return 0;
  const shorter = Math.min(a.length, b.length);
  for (let i = 0; i < shorter; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return lift(x) - lift(y);
  }
  return a.length - b.length;
}

/** Moves surrogates, which stand for the highest code points, above all other units. */
function lift(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}

/** The positions of `texts` in order of code point. */
export function sortedPositions(texts: readonly string[]): Int32Array {
  const positions = Array.from(texts, (_, i) => i);
  // Below the surrogates both orders agree, and comparing whole strings is several times faster.
  if (texts.some((text) => BEYOND_SURROGATES.test(text))) {
    positions.sort((i, j) => compareCodePoints(texts[i]!, texts[j]!));
  } else {
    positions.sort((i, j) => (texts[i]! < texts[j]! ? -1 : texts[i]! > texts[j]! ? 1 : 0));
  }
  return Int32Array.from(positions);
}
