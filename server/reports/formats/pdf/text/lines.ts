/** Text broken into lines of a width, in the glyphs of fonts. */
import type { Face } from '../fonts/files.ts';
import type { Fonts } from '../fonts/fonts.ts';
import type { Shaped } from '../fonts/glyphs.ts';
import { breaksOf, parts } from './breaks.ts';
import { printable, type Unprintable } from './printable.ts';
import type { Span, Style } from './spans.ts';

/** What one face sets in one style. */
export interface Piece {
  face: Face;
  style: Style;
  text: string;
  shapes: Shaped[];
  /** Points. */
  width: number;
}

export interface Line {
  pieces: Piece[];
  /** Points, without the space at its end. */
  width: number;
}

/** What no line end parts, with the space after it. */
interface Word {
  pieces: Piece[];
  width: number;
  space: number;
}

export class Typesetter {
  readonly #fonts: Fonts;
  readonly #count: Unprintable | undefined;

  /** `count` gathers what was printed as code points. */
  constructor(fonts: Fonts, count?: Unprintable) {
    this.#fonts = fonts;
    this.#count = count;
  }

  /** At least one line; a word that is wider than `width` is broken within. */
  lines(spans: readonly Span[], width: number): Line[] {
    return this.#broken(spans, width, this.#count);
  }

  #broken(spans: readonly Span[], width: number, count?: Unprintable): Line[] {
    const lines: Line[] = [];
    let line: Line = { pieces: [], width: 0 };
    let space = 0;
    for (const word of this.#words(spans, count).flatMap((one) => this.#fitting(one, width))) {
      if (line.pieces.length > 0 && line.width + space + word.width > width + 0.01) {
        lines.push(line);
        line = { pieces: [], width: 0 };
        space = 0;
      }
      append(line.pieces, word.pieces);
      line.width += space + word.width;
      space = word.space;
    }
    return [...lines, line];
  }

  /** Text beside the content on at most so many lines, cut with an ellipsis where it is longer; nothing is counted. */
  aside(spans: readonly Span[], width: number, most = 1): Line[] {
    const whole = this.#broken(spans, width);
    const last = spans.at(-1);
    if (whole.length <= most || !last) return whole;
    const dots = this.#broken([{ ...last, text: '…' }], width)[0]!;
    const lines = this.#broken(spans, width - dots.width).slice(0, most);
    const end = lines.at(-1)!;
    const cut = { pieces: [...end.pieces, ...dots.pieces], width: end.width + dots.width };
    return [...lines.slice(0, -1), cut];
  }

  /** The widest word of a text, or part of an id, and all of it on one line: points. */
  measure(spans: readonly Span[]): { word: number; whole: number } {
    let word = 0;
    let whole = 0;
    let space = 0;
    for (const one of this.#words(spans)) {
      word = Math.max(word, this.#widestPart(one));
      whole += space + one.width;
      space = one.space;
    }
    return { word, whole };
  }

  #words(spans: readonly Span[], count?: Unprintable): Word[] {
    const shows = (character: string) => this.#fonts.shows(character);
    const texts = spans.map(({ text }) => printable(text, shows, count));
    const stretches = spans.flatMap(({ style }, i) =>
      this.#fonts
        .stretches(texts[i]!, style.bold ?? false, style.lang)
        .map(({ face, start, end }) => ({ face, style, text: texts[i]!.slice(start, end) })),
    );
    const whole = texts.join('');
    const words: Word[] = [];
    let at = 0;
    let stretch = 0;
    let within = 0;
    for (const end of breaksOf(whole).filter(outside(spans, texts))) {
      const pieces: Piece[] = [];
      while (at < end) {
        const { face, style, text: own } = stretches[stretch]!;
        const length = Math.min(end - at, own.length - within);
        pieces.push(this.#piece(own.slice(within, within + length), face, style));
        at += length;
        within += length;
        if (within === own.length) [stretch, within] = [stretch + 1, 0];
      }
      words.push(this.#word(pieces));
    }
    return words;
  }

  #piece(text: string, face: Face, style: Style): Piece {
    const shaped = this.#fonts.shape(text, face);
    return { face, style, text, shapes: [shaped], width: shaped.width * style.size };
  }

  #word(pieces: Piece[]): Word {
    const all = widthOf(pieces);
    const { text, face, style } = pieces.at(-1)!;
    const blank = text.slice(text.trimEnd().length);
    const space = blank === '' ? 0 : this.#fonts.shape(blank, face).width * style.size;
    return { pieces, width: Math.max(0, all - space), space };
  }

  /** A word as parts that each fit: itself, or what a line holds of it, broken between parts of an id where it can be. */
  #fitting(word: Word, width: number): Word[] {
    if (word.width <= width) return [word];
    const characters = this.#characters(word);
    const found: Word[] = [];
    let from = 0;
    while (from < characters.length) {
      const to = endOfPart(characters, from, width);
      const own = characters.slice(from, to);
      const pieces: Piece[] = [];
      append(pieces, own);
      found.push({ pieces, width: widthOf(own), space: 0 });
      from = to;
    }
    return found;
  }

  #characters({ pieces }: Word): Piece[] {
    return pieces.flatMap(({ text, face, style }) =>
      (text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? []).map((cluster) => this.#piece(cluster, face, style)),
    );
  }

  /** The widest part of a word, as ids are broken. */
  #widestPart(word: Word): number {
    if (!word.pieces.some(({ text }) => [...text].some(parts))) return word.width;
    let [widest, width] = [0, 0];
    for (const piece of this.#characters(word)) {
      width += piece.width;
      widest = Math.max(widest, width);
      if (parts(piece.text)) width = 0;
    }
    return widest;
  }
}

/** Where a part ends that begins at a character: after a mark that parts ids, or where the line is full. */
function endOfPart(characters: readonly Piece[], from: number, width: number): number {
  let taken = 0;
  let parting = 0;
  for (let i = from; i < characters.length; i++) {
    taken += characters[i]!.width;
    if (taken > width && i > from) return parting > from ? parting : i;
    if (parts(characters[i]!.text)) parting = i + 1;
  }
  return characters.length;
}

const widthOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, { width }) => sum + width, 0);

/** Adds pieces at the end, joined where they are alike. */
function append(pieces: Piece[], more: readonly Piece[]): void {
  for (const piece of more) {
    const last = pieces.at(-1);
    if (last && last.style === piece.style && last.face.family === piece.face.family) {
      last.shapes.push(...piece.shapes);
      last.text += piece.text;
      last.width += piece.width;
    } else pieces.push({ ...piece, shapes: [...piece.shapes] });
  }
}

/** Whether a line may end at a position: not within a span that stands on one line. */
function outside(spans: readonly Span[], texts: readonly string[]): (at: number) => boolean {
  const kept: [number, number][] = [];
  let start = 0;
  for (const [i, { style }] of spans.entries()) {
    const end = start + texts[i]!.length;
    if (style.whole) kept.push([start, end]);
    start = end;
  }
  return (at) => !kept.some(([from, to]) => at > from && at < to);
}
