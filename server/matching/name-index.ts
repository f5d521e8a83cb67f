/** Finds the names that share rare parts with a name, without looking at all others. */
import type { NameParts } from './name-parts.ts';

/** Names that are looked at for one name, over all its parts: what keeps the whole near linear. */
export const MOST_LOOKED_AT = 6_000;

/** What is indexed of a name: its keys as numbers, rarest first, and the length of the vector of their rarities. */
interface Vector {
  readonly keys: Uint32Array;
  readonly length: number;
}

/** The words of a name with what each weighs, and the length of that vector. */
export interface WeighedWords {
  readonly words: readonly string[];
  readonly weights: Float64Array;
  readonly length: number;
}

/**
 * An inverted index over the parts of names. A part weighs ln(1 + (N + 1000) / df), df being how many of the N names
 * have it.
 *
 * Building takes time in the sum of parts. A search reads the lists of the name's parts, rarest first, until
 * `MOST_LOOKED_AT` names have been read; what goes beyond that is left out. So N searches take at most
 * N · `MOST_LOOKED_AT` steps, however the parts are distributed; names that share nothing but common words do not meet.
 * Names are positions: whoever wants the same answer for the same set hands them over in the same order.
 */
export class NameIndex {
  /** By name. */
  private readonly vectors: Vector[] = [];
  private readonly weighed: WeighedWords[] = [];
  private readonly weights: Float64Array;
  /** Names by key: those of key k lie in `names` from `starts[k]` on. */
  private readonly starts: Uint32Array;
  private readonly names: Uint32Array;
  private readonly numbers: ReadonlyMap<string, number>;
  private readonly score: Float64Array;
  private readonly seen: Uint32Array;

  constructor(parts: readonly NameParts[]) {
    const counts = countKeys(parts);
    // rarest first, then by text: the number of a key is its place in that order
    const sorted = [...counts].sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1));
    this.numbers = new Map(sorted.map(([key], number) => [key, number]));
    this.weights = Float64Array.from(sorted, ([, count]) => rarity(count, parts.length));
    this.starts = new Uint32Array(sorted.length + 1);
    for (let key = 0; key < sorted.length; key++) this.starts[key + 1] = this.starts[key]! + sorted[key]![1];
    this.names = new Uint32Array(this.starts.at(-1)!);
    const next = this.starts.slice();
    for (const [name, { keys, words }] of parts.entries()) {
      const numbers = Uint32Array.from(keys, (key) => this.numbers.get(key)!).sort();
      this.vectors.push({ keys: numbers, length: this.lengthOf(numbers) });
      for (const key of numbers) this.names[next[key]!++] = name;
      this.weighed.push(this.weigh(words));
    }
    this.score = new Float64Array(parts.length);
    this.seen = new Uint32Array(parts.length);
  }

  words(name: number): WeighedWords {
    return this.weighed[name]!;
  }

  /** How many names have a word. */
  countOf(word: string): number {
    const number = this.numbers.get(`=${word}`);
    return number === undefined ? 0 : this.starts[number + 1]! - this.starts[number]!;
  }

  /** The names most alike by the rare parts they share, best first, at most `most`, only those that `among` allows. */
  search(name: number, most: number, among: (other: number) => boolean): number[] {
    const { keys } = this.vectors[name]!;
    let [touched, left] = [0, MOST_LOOKED_AT];
    for (const key of keys) {
      const [start, next] = [this.starts[key]!, this.starts[key + 1]!];
      if (next - start > left && touched > 0) break;
      // a name of nothing but common parts is looked for in a part of one list
      const end = Math.min(next, start + left);
      left -= end - start;
      const weight = this.weights[key]! ** 2;
      for (let at = start; at < end; at++) {
        const other = this.names[at]!;
        if (this.score[other] === 0) this.seen[touched++] = other;
        this.score[other]! += weight;
      }
    }
    return this.best(name, most, touched, among);
  }

  /** Cosine of two names' vectors of parts, 0..1. */
  cosine(a: number, b: number): number {
    const [one, other] = [this.vectors[a]!, this.vectors[b]!];
    let [i, j, sum] = [0, 0, 0];
    while (i < one.keys.length && j < other.keys.length) {
      const difference = one.keys[i]! - other.keys[j]!;
      if (difference === 0) sum += this.weights[one.keys[i]!]! ** 2;
      if (difference <= 0) i++;
      if (difference >= 0) j++;
    }
    return sum === 0 ? 0 : Math.min(1, sum / (one.length * other.length));
  }

  private best(name: number, most: number, touched: number, among: (other: number) => boolean): number[] {
    const best: { other: number; score: number }[] = [];
    for (let i = 0; i < touched; i++) {
      const other = this.seen[i]!;
      const score = this.score[other]! / this.vectors[other]!.length;
      this.score[other] = 0;
      if (other === name || (best.length === most && score <= best[most - 1]!.score)) continue;
      if (!among(other)) continue;
      let at = best.length;
      while (at > 0 && best[at - 1]!.score < score) at--;
      best.splice(at, 0, { other, score });
      if (best.length > most) best.pop();
    }
    return best.map(({ other }) => other);
  }

  private weigh(words: readonly string[]): WeighedWords {
    const weights = Float64Array.from(words, (word) => this.weights[this.numbers.get(`=${word}`)!]!);
    return { words, weights, length: Math.hypot(...weights) };
  }

  private lengthOf(keys: Uint32Array): number {
    let sum = 0;
    for (const key of keys) sum += this.weights[key]! ** 2;
    return Math.sqrt(sum);
  }
}

/** Names that are thought of beside those there are: among a few, every word is rare. */
const BACKGROUND = 1_000;

const rarity = (count: number, names: number): number => Math.log(1 + (names + BACKGROUND) / count);

function countKeys(parts: readonly NameParts[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { keys } of parts) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
