import { jaroWinkler } from './jaro-winkler.ts';
import type { NameIndex } from './name-index.ts';
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
  const [one, other] = [all[a]!.parts, all[b]!.parts];
  const { text } = one.folded;
  if (text === other.folded.text) return text === '' ? 0 : 1;
  const lengths = index.wordLength(a) * index.wordLength(b);
  if (lengths === 0) return 0;
  const forth = soft(index, { name: a, words: one.words }, { name: b, words: other.words });
  const back = soft(index, { name: b, words: other.words }, { name: a, words: one.words });
  return Math.max(index.cosine(a, b), Math.min(1, forth / lengths, back / lengths));
}

interface Words {
  readonly name: number;
  readonly words: readonly string[];
}

/** The sum of SoftTFIDF of one name's words in another's. */
function soft(index: NameIndex, one: Words, others: Words): number {
  let sum = 0;
  for (let i = 0; i < one.words.length; i++) {
    let [best, alike] = [0, 0];
    for (let j = 0; j < others.words.length; j++) {
      const found = jaroWinkler(one.words[i]!, others.words[j]!);
      if (found > alike) [best, alike] = [j, found];
    }
    if (alike >= ALIKE) sum += index.wordWeight(one.name, i) * index.wordWeight(others.name, best) * alike;
  }
  return sum;
}
