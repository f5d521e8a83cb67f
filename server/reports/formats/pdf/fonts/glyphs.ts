/** Text as glyphs of a font that pdfkit embeds. The only file that knows how pdfkit keeps its fonts. */
import { isWide } from './scripts.ts';

interface Glyph {
  id: number;
  advanceWidth: number;
  codePoints: number[];
}

interface Position {
  xAdvance: number;
  xOffset: number;
  yOffset: number;
  advanceWidth: number;
}

export interface EmbeddedFont {
  /** Its name on a page. */
  id: string;
  scale: number;
  font: { hasGlyphForCodePoint(codePoint: number): boolean; glyphForCodePoint(codePoint: number): Glyph };
  subset: { includeGlyph(id: number): number };
  /** Of the glyphs that are embedded, by their place among them. */
  widths: number[];
  unicode: number[][];
  encode(text: string): [string[], Position[]];
  ref(): unknown;
}

/** Glyphs as PDF shows them: codes in hexadecimal, shifts to the left in thousandths of the size, and rises. */
export type GlyphPart = string | number | { rise: number };

export interface Shaped {
  parts: readonly GlyphPart[];
  /** In units of the font size. */
  width: number;
}

/** Opens a font file in a document; of its glyphs those are embedded that are used. */
export function embeddedIn(doc: PDFKit.PDFDocument): (path: string) => EmbeddedFont {
  return (path) => {
    doc.font(path);
    return (doc as unknown as { _font: EmbeddedFont })._font;
  };
}

/** Figures, ids, days: figures are all of one width, and stand below one another only where nothing draws them closer. */
const FIGURES = /^(?=.*\d)[\x20-\x7e]+$/;

/** Puts a text into glyphs, each character of which the font has. */
export function shapedBy(font: EmbeddedFont, text: string): Shaped {
  // a Han character stands by itself in its square: the rules of a script would find nothing to do
  const byItself = FIGURES.test(text) || (isWide(text) && [...text].length === 1);
  return byItself ? oneByOne(font, text) : laidOut(font, text);
}

function oneByOne(font: EmbeddedFont, text: string): Shaped {
  let codes = '';
  let width = 0;
  for (const character of text) {
    const glyph = font.font.glyphForCodePoint(character.codePointAt(0)!);
    const place = font.subset.includeGlyph(glyph.id);
    font.widths[place] ??= glyph.advanceWidth * font.scale;
    font.unicode[place] ??= glyph.codePoints;
    codes += place.toString(16).padStart(4, '0');
    width += glyph.advanceWidth * font.scale;
  }
  return { parts: [codes], width: width / 1000 };
}

function laidOut(font: EmbeddedFont, text: string): Shaped {
  const [codes, positions] = font.encode(text);
  const parts: GlyphPart[] = [];
  let width = 0;
  codes.forEach((code, i) => {
    const { xAdvance, advanceWidth, xOffset, yOffset } = positions[i]!;
    if (yOffset) parts.push({ rise: yOffset });
    if (xOffset) parts.push(-xOffset);
    parts.push(code);
    const after = xOffset + advanceWidth - xAdvance;
    if (after) parts.push(after);
    if (yOffset) parts.push({ rise: 0 });
    width += xAdvance;
  });
  return { parts, width: width / 1000 };
}
