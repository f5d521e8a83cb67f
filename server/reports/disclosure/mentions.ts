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

export class Mentions {
  /** By the first two characters, the longest first. */
  readonly #byStart = new Map<string, Entry[]>();

  constructor(entries: Iterable<Entry>) {
    for (const entry of entries) {
      const text = entry.text.trim();
      if (text.length < SHORTEST) continue;
      const start = text.slice(0, SHORTEST).toLowerCase();
      const list = this.#byStart.get(start);
      if (list) list.push({ text, of: entry.of });
      else this.#byStart.set(start, [{ text, of: entry.of }]);
    }
    for (const list of this.#byStart.values()) list.sort((a, b) => b.text.length - a.text.length);
  }

  /** Every mention in a text, from the left, none within another; whole words where the script has blanks. */
  in(text: string): Mention[] {
    const found: Mention[] = [];
    for (let at = 0; at + SHORTEST <= text.length; at++) {
      const entry = this.#at(text, at);
      if (!entry) continue;
      found.push({ start: at, end: at + entry.text.length, of: entry.of });
      at += entry.text.length - 1;
    }
    return found;
  }

  #at(text: string, at: number): Entry | undefined {
    const list = this.#byStart.get(text.slice(at, at + SHORTEST).toLowerCase());
    return list?.find(({ text: name }) => {
      const end = at + name.length;
      if (text.slice(at, end).toLowerCase() !== name.toLowerCase()) return false;
      const begins = !hasBlanks(name[0]!) || !isWord(text[at - 1]);
      return begins && (!hasBlanks(name.at(-1)!) || !isWord(text[end]));
    });
  }
}
