/** Fonts of one report: which of them has a character, and what a text is in their glyphs. */
import { FAMILIES, type Face, type Family, fontFiles, keyOf, type Locate } from './files.ts';
import { type EmbeddedFont, type Shaped, shapedBy } from './glyphs.ts';
import { chain, hanFamilyOf, isShared, isTurning, isWide } from './scripts.ts';

/** A part of a text that one face sets. */
export interface Stretch {
  face: Face;
  /** Positions in the text. */
  start: number;
  end: number;
}

/** Longer texts are shaped each time: they hardly come twice. */
const KEPT_LENGTH = 24;

/** What is known of a character. */
interface Kind {
  wide: boolean;
  shared: boolean;
  /** Families that have it. */
  families: readonly Family[];
  /** Whether it can be printed so that it is seen for what it is. */
  shown: boolean;
}

export class Fonts {
  readonly #open: (path: string) => EmbeddedFont;
  readonly #paths: ReadonlyMap<string, string>;
  readonly #opened = new Map<string, EmbeddedFont>();
  readonly #kinds = new Map<string, Kind>();
  readonly #shaped = new Map<string, Map<string, Shaped>>();
  readonly #lang: string;

  /** `open` embeds the font of a file. Throws FONT_MISSING. */
  constructor(lang: string, open: (path: string) => EmbeddedFont, locate?: Locate) {
    this.#lang = lang;
    this.#open = open;
    this.#paths = fontFiles(locate);
  }

  embedded(face: Face): EmbeddedFont {
    const key = keyOf(face);
    const known = this.#opened.get(key) ?? this.#open(this.#paths.get(key)!);
    this.#opened.set(key, known);
    return known;
  }

  /** Whether any of the fonts shows a character so that it can be seen for what it is. */
  shows(character: string): boolean {
    return this.#kindOf(character).shown;
  }

  /** Who sets what of a text, in its order; every character must be one that `shows`. */
  stretches(text: string, bold: boolean, lang: string = this.#lang): Stretch[] {
    const kinds = [...text].map((character) => ({ length: character.length, ...this.#kindOf(character) }));
    const han = this.#hanOf(kinds, lang);
    const hanText = hanFamilyOf(lang) !== null;
    const stretches: Stretch[] = [];
    let lastWide = kinds.find(({ shared }) => !shared)?.wide ?? false;
    let at = 0;
    for (const { length, wide, shared, families } of kinds) {
      const end = at + length;
      if (!(hanText && shared)) lastWide = wide;
      const family = chain(lastWide, han).find((one) => families.includes(one)) ?? 'latin';
      const last = stretches.at(-1);
      if (last?.face.family === family) last.end = end;
      else stretches.push({ face: { family, bold }, start: at, end });
      at = end;
    }
    return stretches;
  }

  shape(text: string, face: Face): Shaped {
    const key = keyOf(face);
    const kept = this.#shaped.get(key) ?? new Map<string, Shaped>();
    this.#shaped.set(key, kept);
    const known = kept.get(text);
    if (known) return known;
    const shaped = shapedBy(this.embedded(face), text);
    if (text.length <= KEPT_LENGTH) kept.set(text, shaped);
    return shaped;
  }

  /** The Han family that has all of a text's Han characters, so that no name is set in two: its language's where it can be. */
  #hanOf(kinds: readonly Kind[], lang: string): 'ja' | 'zh' {
    const own = hanFamilyOf(lang) ?? hanFamilyOf(this.#lang) ?? 'ja';
    const other = own === 'ja' ? 'zh' : 'ja';
    const all = (family: Family) => kinds.every(({ wide, families }) => !wide || families.includes(family));
    return !all(own) && all(other) ? other : own;
  }

  #kindOf(character: string): Kind {
    const known = this.#kinds.get(character);
    if (known) return known;
    const wide = isWide(character);
    const families = FAMILIES.filter((family) => this.#hasGlyph(family, character, wide));
    const shown = families.length > 0 && !isTurning(character);
    const kind = { wide, shared: isShared(character), families, shown };
    this.#kinds.set(character, kind);
    return kind;
  }

  /** What Noto Sans has needs no other font, but for what Han writing sets as wide as its own. */
  #hasGlyph(family: Family, character: string, wide: boolean): boolean {
    const codePoint = character.codePointAt(0)!;
    const has = (one: Family) =>
      this.embedded({ family: one, bold: false }).font.hasGlyphForCodePoint(codePoint);
    const suffices = family !== 'latin' && !wide && !isShared(character) && has('latin');
    return !suffices && has(family);
  }
}
