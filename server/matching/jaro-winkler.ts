const PREFIX = 4;
const PREFIX_WEIGHT = 0.1;
const LONGEST = 64;

const matchedA = new Uint8Array(LONGEST);
const matchedB = new Uint8Array(LONGEST);

/**
 * Jaro similarity with Winkler's bonus for a common beginning (0.1 for each of up to four characters), 0..1.
 * M. A. Jaro (1989), W. E. Winkler (1990). Of longer words the first 64 UTF-16 units are compared.
 */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1;
  const [la, lb] = [Math.min(a.length, LONGEST), Math.min(b.length, LONGEST)];
  if (la === 0 || lb === 0) return 0;
  const reach = Math.max(0, (Math.max(la, lb) >> 1) - 1);
  matchedA.fill(0, 0, la);
  matchedB.fill(0, 0, lb);
  let matches = 0;
  for (let i = 0; i < la; i++) {
    const end = Math.min(lb, i + reach + 1);
    for (let j = Math.max(0, i - reach); j < end; j++) {
      if (matchedB[j] || a.charCodeAt(i) !== b.charCodeAt(j)) continue;
      matchedA[i] = 1;
      matchedB[j] = 1;
      matches++;
      break;
    }
  }
  if (matches === 0) return 0;
  const jaro = (matches / la + matches / lb + (matches - transpositions(a, b, la) / 2) / matches) / 3;
  return jaro + commonPrefix(a, b, Math.min(la, lb)) * PREFIX_WEIGHT * (1 - jaro);
}

/** How many of the matched characters stand in another order. */
function transpositions(a: string, b: string, length: number): number {
  let [count, j] = [0, 0];
  for (let i = 0; i < length; i++) {
    if (!matchedA[i]) continue;
    while (!matchedB[j]) j++;
    if (a.charCodeAt(i) !== b.charCodeAt(j)) count++;
    j++;
  }
  return count;
}

function commonPrefix(a: string, b: string, length: number): number {
  let prefix = 0;
  while (prefix < Math.min(PREFIX, length) && a.charCodeAt(prefix) === b.charCodeAt(prefix)) prefix++;
  return prefix;
}
