import { jaroWinkler } from './jaro-winkler.ts';
import type { NameIndex } from './name-index.ts';
import type { Prepared } from './prepare.ts';

/** Words less alike than this are two words. */
const ALIKE = 0.88;

/** What it is worth at most that one name is a part of the other. */
const OF_A_PART = 0.8;

/**
 * How alike two names are without their legal forms, 0..1: the greatest of
 * - SoftTFIDF with Jaro-Winkler (Cohen, Ravikumar, Fienberg: A comparison of string distance metrics for name-matching
 *   tasks, 2003): each word with the most alike word of the other name, if at least 0.88, weighted by both rarities;
 * - the cosine of their parts (trigrams of words, pairs of Han, kana and Hangul characters), weighted by rarity;
 * - 0.8 times the part of one name, by the squares of its words' rarities, that the other name has: Perth Mint is most of
 *   Western Australian Mint (T/a The Perth Mint).
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
  return Math.max(
    index.cosine(a, b),
    Math.min(1, forth.sum / lengths, back.sum / lengths),
    OF_A_PART *
      Math.min(1, Math.max(forth.found / index.wordLength(a) ** 2, back.found / index.wordLength(b) ** 2)),
  );
}

interface Words {
  readonly name: number;
  readonly words: readonly string[];
}

/** The sum of SoftTFIDF of one name's words in another's, and the squared weights of those that were found. */
function soft(index: NameIndex, one: Words, others: Words): { sum: number; found: number } {
  let [sum, found] = [0, 0];
  for (let i = 0; i < one.words.length; i++) {
    let [best, alike] = [0, 0];
    for (let j = 0; j < others.words.length; j++) {
      const likeness = jaroWinkler(one.words[i]!, others.words[j]!);
      if (likeness > alike) [best, alike] = [j, likeness];
    }
    if (alike < ALIKE) continue;
    const weight = index.wordWeight(one.name, i);
    sum += weight * index.wordWeight(others.name, best) * alike;
    found += weight ** 2 * alike;
  }
  return { sum, found };
}
