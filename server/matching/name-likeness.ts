import { jaroWinkler } from './jaro-winkler.ts';
import type { NameIndex, WeighedWords } from './name-index.ts';
import type { Prepared } from './prepare.ts';

/** Words less alike than this are two words. */
const ALIKE = 0.88;

/**
 * How alike two names are without their legal forms, 0..1: the greater of
 * - SoftTFIDF with Jaro-Winkler (Cohen, Ravikumar, Fienberg: A comparison of string distance metrics for name-matching
 *   tasks, 2003): each word with the most alike word of the other name, if at least 0.88, weighted by both rarities;
 * - the cosine of their parts (trigrams of words, pairs of Han, kana and Hangul characters), weighted by rarity.
 * The order of words does not matter. `a` and `b` are positions in the index.
 */
export function nameLikeness(index: NameIndex, all: readonly Prepared[], a: number, b: number): number {
  const text = all[a]!.parts.folded.text;
  if (text === all[b]!.parts.folded.text) return text === '' ? 0 : 1;
  const [one, other] = [index.words(a), index.words(b)];
  return Math.max(index.cosine(a, b), Math.min(soft(one, other), soft(other, one)));
}

/** SoftTFIDF of one name in another: the sum over its words, both vectors of length one. */
function soft(one: WeighedWords, others: WeighedWords): number {
  let sum = 0;
  for (let i = 0; i < one.words.length; i++) {
    let [best, alike] = [0, 0];
    for (let j = 0; j < others.words.length; j++) {
      const found = jaroWinkler(one.words[i]!, others.words[j]!);
      if (found > alike) [best, alike] = [j, found];
    }
    if (alike >= ALIKE) sum += one.weights[i]! * others.weights[best]! * alike;
  }
  return sum === 0 ? 0 : Math.min(1, sum / (one.length * others.length));
}
