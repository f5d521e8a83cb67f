/** Finds the names that share rare parts with a name, without looking at all others. */
import { inverted, KeyColumns, type Ragged } from './key-columns.ts';
import { keysOf, wordKey } from './name-parts.ts';

/** Names that are looked at for one name, over all its parts: what keeps the whole near linear. */
const MOST_LOOKED_AT = 6_000;

/** Names that are thought of beside those there are: among a few, every word is rare. */
const BACKGROUND = 1_000;

/** Names between two signs of life. */
const STEP = 1_000;

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
  /** Words by name, in the name's order: the weight of each. */
  private readonly wordStarts: Uint32Array;
  private readonly wordWeights: Float64Array;
  /** By name: the length of the vector of its words. */
  private readonly wordLengths: Float64Array;
  /** Parts by name, rarest first: the number of a part is its place in that order. */
  private readonly parts: Ragged;
  private readonly numbers: ReadonlyMap<string, number>;
  private readonly weights: Float64Array;
  private readonly namesByPart: Ragged;
  /** By name: the length of the vector of its parts. */
  private readonly lengths: Float64Array;
  private readonly score: Float64Array;
  private readonly seen: Uint32Array;

  private constructor(names: readonly (readonly string[])[], columns: KeyColumns) {
    // rarest first, then by text
    const sorted = [...columns.numbers].sort(
      ([a, x], [b, y]) => columns.counts[x]! - columns.counts[y]! || (a < b ? -1 : 1),
    );
    const renumbered = new Uint32Array(sorted.length);
    for (const [number, [, before]] of sorted.entries()) renumbered[before] = number;
    this.numbers = new Map(sorted.map(([key], number) => [key, number]));
    this.weights = Float64Array.from(sorted, ([, before]) =>
      Math.log(1 + (names.length + BACKGROUND) / columns.counts[before]!),
    );
    this.parts = columns.finish(renumbered);
    this.namesByPart = inverted(this.parts, sorted.length);
    this.lengths = Float64Array.from(names, (_, name) => {
      let sum = 0;
      for (const part of this.partsOf(name)) sum += this.weights[part]! ** 2;
      return Math.sqrt(sum);
    });
    this.wordStarts = new Uint32Array(names.length + 1);
    for (const [name, words] of names.entries()) {
      this.wordStarts[name + 1] = this.wordStarts[name]! + words.length;
    }
    this.wordWeights = Float64Array.from(names.flat(), (word) => this.weights[this.partOf(word)!]!);
    this.wordLengths = Float64Array.from(names, (_, name) => {
      const weights = this.wordWeights.subarray(this.wordStarts[name], this.wordStarts[name + 1]);
      return Math.sqrt(weights.reduce((sum, weight) => sum + weight ** 2, 0));
    });
    this.score = new Float64Array(names.length);
    this.seen = new Uint32Array(names.length);
  }

  /** Builds the index of names by their words, in steps of some milliseconds. */
  static *of(names: readonly (readonly string[])[]): Generator<void, NameIndex> {
    const columns = new KeyColumns();
    for (const [name, words] of names.entries()) {
      if (name % STEP === 0) yield;
      columns.add(keysOf(words));
    }
    return new NameIndex(names, columns);
  }

  /** What a word of a name weighs, by its place in the name. */
  wordWeight(name: number, place: number): number {
    return this.wordWeights[this.wordStarts[name]! + place]!;
  }

  /** The length of the vector of a name's words. */
  wordLength(name: number): number {
    return this.wordLengths[name]!;
  }

  /** How many names have a word. */
  countOf(word: string): number {
    const part = this.partOf(word);
    const { starts } = this.namesByPart;
    return part === undefined ? 0 : starts[part + 1]! - starts[part]!;
  }

  /** The names most alike by the rare parts they share, best first, at most `most`, only those that `among` allows. */
  search(name: number, most: number, among: (other: number) => boolean): number[] {
    const { starts, values } = this.namesByPart;
    let [touched, left] = [0, MOST_LOOKED_AT];
    for (const part of this.partsOf(name)) {
      const [start, next] = [starts[part]!, starts[part + 1]!];
      // a name that shares nothing but common parts is looked for in a part of one list
      if (next - start > left && touched > 1) break;
      const end = Math.min(next, start + left);
      left -= end - start;
      const weight = this.weights[part]! ** 2;
      for (let at = start; at < end; at++) {
        const other = values[at]!;
        if (this.score[other] === 0) this.seen[touched++] = other;
        this.score[other]! += weight;
      }
    }
    return this.best(name, most, touched, among);
  }

  /** Cosine of two names' vectors of parts, 0..1. */
  cosine(a: number, b: number): number {
    const { starts, values } = this.parts;
    let [i, j, sum] = [starts[a]!, starts[b]!, 0];
    const [endA, endB] = [starts[a + 1]!, starts[b + 1]!];
    while (i < endA && j < endB) {
      const difference = values[i]! - values[j]!;
      if (difference === 0) sum += this.weights[values[i]!]! ** 2;
      if (difference <= 0) i++;
      if (difference >= 0) j++;
    }
    return sum === 0 ? 0 : Math.min(1, sum / (this.lengths[a]! * this.lengths[b]!));
  }

  private partOf(word: string): number | undefined {
    return this.numbers.get(wordKey(word));
  }

  private partsOf(name: number): Uint32Array {
    const { starts, values } = this.parts;
    return values.subarray(starts[name], starts[name + 1]);
  }

  private best(name: number, most: number, touched: number, among: (other: number) => boolean): number[] {
    const best: { other: number; score: number }[] = [];
    for (let i = 0; i < touched; i++) {
      const other = this.seen[i]!;
      const score = this.score[other]! / this.lengths[other]!;
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
}
