/**
 * Random numbers that are looked up, not drawn in turn: the same key and draw give the same number, in whatever order
 * and on whatever machine. Only integer steps and IEEE sums and products, no Math.log, whose last digits are nobody's
 * promise.
 */

const GOLDEN = 0x9e3779b9;
/** log2 of 1 + i / CELLS; between two of them on a straight line (error under 5e-8, below that of the uniform). */
const CELL_BITS = 11;
const CELLS = 1 << CELL_BITS;
const FRACTION_BITS = 32 - CELL_BITS;
const FRACTION = (1 << FRACTION_BITS) - 1;
const LOG2 = logTable();

/** Scrambles 32 bits (a bijection; constants by Wellons' search, "lowbias32"). */
export function mix(bits: number): number {
  let x = bits;
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
  x = Math.imul(x ^ (x >>> 15), 0x735a2d97);
  return x ^ (x >>> 15);
}

/**
 * Fills `out` from `at` on with `lanes` exponentials (mean 1 / ln 2), those of draws `first`, `first + 1`, ... under
 * one key of 64 bits. All above 0.
 */
export function exponentials(
  key0: number,
  key1: number,
  first: number,
  lanes: number,
  out: Float64Array,
  at: number,
): void {
  for (let lane = 0; lane < lanes; lane++) {
    const uniform = mix(mix((key0 + Math.imul(first + lane, GOLDEN)) | 0) + key1) | 1;
    // -log2(uniform / 2^32): the leading bit gives the whole part, the bits after it the place in the table.
    const zeros = Math.clz32(uniform);
    const bits = (uniform << (zeros + 1)) >>> 0;
    const cell = bits >>> FRACTION_BITS;
    const low = LOG2[cell]!;
    out[at + lane] = zeros + 1 - (low + (LOG2[cell + 1]! - low) * ((bits & FRACTION) / (FRACTION + 1)));
  }
}

function logTable(): Float64Array {
  const ln2 = ln(2);
  return Float64Array.from({ length: CELLS + 1 }, (_, i) => ln(1 + i / CELLS) / ln2);
}

/** ln m for m in [1, 2]: 2 artanh((m - 1) / (m + 1)) by its series. */
function ln(m: number): number {
  const z = (m - 1) / (m + 1);
  let power = z;
  let sum = 0;
  for (let k = 1; k < 40; k += 2) {
    sum += power / k;
    power *= z * z;
  }
  return 2 * sum;
}
