/** Fonts of one report: which of them has a character, and what a text is in their glyphs. */
import { type Face, type Family, fontFiles, keyOf, type Locate } from './files.ts';
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

export class Fonts {
  readonly #open: (path: string) => EmbeddedFont;
  readonly #paths: ReadonlyMap<string, string>;
  readonly #opened = new Map<string, EmbeddedFont>();
  readonly #has = new Map<Family, Map<number, boolean>>();
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
    return !isTurning(character) && this.#family(character, chain(isWide(character), 'ja')) !== null;
  }

  /** Who sets what of a text, in its order; every character must be one that `shows`. */
  stretches(text: string, bold: boolean, lang: string = this.#lang): Stretch[] {
    const han = this.#hanOf(text, lang);
    const [wide, narrow] = [chain(true, han), chain(false, han)];
    const stretches: Stretch[] = [];
    const hanText = hanFamilyOf(lang) !== null;
    let lastWide = isWide([...text].find((character) => !isShared(character)) ?? '');
    let at = 0;
    for (const character of text) {
      const end = at + character.length;
      if (!(hanText && isShared(character))) lastWide = isWide(character);
      const family = this.#family(character, lastWide ? wide : narrow) ?? 'latin';
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
  #hanOf(text: string, lang: string): 'ja' | 'zh' {
    const own = hanFamilyOf(lang) ?? hanFamilyOf(this.#lang) ?? 'ja';
    const other = own === 'ja' ? 'zh' : 'ja';
    const all = (family: Family) =>
      [...text].every((character) => !isWide(character) || this.#hasGlyph(family, character));
    return !all(own) && all(other) ? other : own;
  }

  #family(character: string, families: readonly Family[]): Family | null {
    return families.find((family) => this.#hasGlyph(family, character)) ?? null;
  }

  #hasGlyph(family: Family, character: string): boolean {
    const codePoint = character.codePointAt(0)!;
    const known = this.#has.get(family) ?? new Map<number, boolean>();
    this.#has.set(family, known);
    const found =
      known.get(codePoint) ?? this.embedded({ family, bold: false }).font.hasGlyphForCodePoint(codePoint);
    known.set(codePoint, found);
    return found;
  }
}
