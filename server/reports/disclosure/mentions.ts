/** Finds names and ids in running text. */

export interface Mention {
  start: number;
  end: number;
  /** What it was given with. */
  of: number;
}

interface Entry {
  text: string;
  of: number;
}

/** Texts shorter than this are no names to look for. */
const SHORTEST = 2;

const isWord = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}]/u.test(char);
const hasBlanks = (char: string): boolean =>
  !/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u.test(char);

/** In lower case where that keeps every character in its place. */
function lowered(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}

export class Mentions {
  readonly #byText = new Map<string, number>();
  /** How long names are that begin with these two characters, the longest first. */
  readonly #lengths = new Map<string, number[]>();

  constructor(entries: Iterable<Entry>) {
    const lengths = new Map<string, Set<number>>();
    for (const entry of entries) {
      const text = lowered(entry.text.trim());
      if (text.length < SHORTEST) continue;
      if (!this.#byText.has(text)) this.#byText.set(text, entry.of);
      const start = text.slice(0, SHORTEST);
      const known = lengths.get(start);
      if (known) known.add(text.length);
      else lengths.set(start, new Set([text.length]));
    }
    for (const [start, known] of lengths)
      this.#lengths.set(
        start,
        [...known].sort((a, b) => b - a),
      );
  }

  /** Every mention in a text, from the left, none within another; whole words where the script has blanks. */
  in(text: string): Mention[] {
    const found: Mention[] = [];
    const lower = lowered(text);
    for (let at = 0; at + SHORTEST <= lower.length; at++) {
      const mention = this.#at(lower, at);
      if (!mention) continue;
      found.push(mention);
      at = mention.end - 1;
    }
    return found;
  }

  #at(text: string, at: number): Mention | undefined {
    for (const length of this.#lengths.get(text.slice(at, at + SHORTEST)) ?? []) {
      const end = at + length;
      const of = this.#byText.get(text.slice(at, end));
      if (of === undefined) continue;
      const begins = !hasBlanks(text[at]!) || !isWord(text[at - 1]);
      if (begins && (!hasBlanks(text[end - 1]!) || !isWord(text[end]))) return { start: at, end, of };
    }
    return undefined;
  }
}
