/** Draws on the pages of a tagged PDF. The only file that knows what pdfkit keeps to itself. */
import type { Drawing } from '../../../drawing/marks.ts';
import type { Fonts } from '../fonts/fonts.ts';
import type { Line, Piece, Typesetter } from '../text/lines.ts';
import type { Link } from '../text/spans.ts';
import type { Sheet } from './look.ts';
import { Marker } from './marker.ts';
import type { LinesPlace, Part, Pen, Place, Role, RoleOptions } from './pen.ts';
import { number, rgb, showPiece } from './show.ts';

type Structure = PDFKit.PDFStructureElement & {
  add(child: unknown): unknown;
  end(): void;
};

interface Element extends Part {
  structure: Structure;
  lang: string | undefined;
}

/** Where letters stand between the top of a line and its end: the baseline, as a part of the leading. */
const BASELINE = 0.72;

export class PdfPen implements Pen {
  readonly #doc: PDFKit.PDFDocument;
  readonly #fonts: Fonts;
  readonly #marker: Marker;
  readonly #open: Element[] = [];
  #sheet: Sheet | null = null;
  #bookmarks: PDFKit.PDFOutline[];

  constructor(doc: PDFKit.PDFDocument, fonts: Fonts, type: Typesetter) {
    this.#doc = doc;
    this.#fonts = fonts;
    this.#marker = new Marker(doc, (text, style) => {
      const line = type.lines([{ text, style }], Number.POSITIVE_INFINITY)[0]!;
      return { width: line.width, show: (at) => this.#show(line.pieces, at) };
    });
    this.#bookmarks = [doc.outline];
  }

  page(sheet: Sheet): void {
    this.#sheet = sheet;
    this.#doc.addPage({ size: 'A4', layout: sheet.layout, margin: 0 });
  }

  open(role: Role, options: RoleOptions = {}): Part {
    const { alt, lang, scope, box } = options;
    const structure = this.#doc.struct(role, {
      ...(alt === undefined ? {} : { alt }),
      ...(lang === undefined ? {} : { lang }),
      ...(scope === undefined ? {} : { scope }),
      ...(box === undefined ? {} : { bbox: [...box], placement: 'Block' }),
    }) as Structure;
    const parent = this.#open.at(-1);
    if (parent) parent.structure.add(structure);
    else this.#doc.addStructure(structure);
    const element: Element = { role, structure, lang: lang ?? parent?.lang };
    this.#open.push(element);
    return element;
  }

  enter(part: Part): void {
    this.#open.push(part as Element);
  }

  leave(): void {
    this.#open.pop();
  }

  close(): void {
    this.#open.pop()?.structure.end();
  }

  lines(lines: readonly Line[], place: LinesPlace): void {
    for (const { pieces, at } of stretchesOf(lines, place)) {
      const { link, lang } = pieces[0]!.style;
      if (link) this.#link(pieces, at, link, place.leading, lang);
      else if (lang !== undefined && lang !== this.#open.at(-1)!.lang) {
        this.open('Span', { lang });
        this.#content(() => this.#show(pieces, at));
        this.close();
      } else this.#content(() => this.#show(pieces, at));
    }
  }

  drawing(drawing: Drawing, place: Place): void {
    this.#content(() => this.#marker.draw(drawing, place));
  }

  aside(lines: readonly Line[], place: LinesPlace): void {
    this.#artifact('Pagination', () => {
      for (const { pieces, at } of stretchesOf(lines, place)) this.#show(pieces, at);
    });
  }

  rule(from: Place, to: Place, width: number, color: string): void {
    const line = `${number(width)} w ${rgb(color)} RG ${number(from.x)} ${number(from.y)} m ${number(to.x)} ${number(to.y)} l S`;
    this.#artifact('Layout', () => this.#doc.addContent(line));
  }

  target(name: string, y: number): void {
    this.#doc.addNamedDestination(name, 'XYZ', 0, y, null);
  }

  bookmark(title: string, depth: number, y: number): void {
    this.#bookmarks.length = depth + 1;
    // pdfkit measures `left` from the right edge
    const at = { left: this.#sheet!.width, top: y, expanded: depth === 0 };
    this.#bookmarks.push(this.#bookmarks[depth]!.addItem(title, at));
  }

  #content(draw: () => void): void {
    const { role, structure } = this.#open.at(-1)!;
    structure.add(this.#doc.markStructureContent(role));
    draw();
    this.#doc.endMarkedContent();
  }

  #artifact(type: 'Pagination' | 'Layout', draw: () => void): void {
    this.#doc.markContent('Artifact', { type });
    draw();
    this.#doc.endMarkedContent();
  }

  #link(pieces: readonly Piece[], at: Place, { to, title }: Link, leading: number, lang?: string): void {
    const { structure } = this.open('Link', lang === undefined ? {} : { lang }) as Element;
    this.#content(() => this.#show(pieces, at));
    const width = pieces.reduce((sum, piece) => sum + piece.width, 0);
    const box = [at.x, at.y - leading * BASELINE, width, leading] as const;
    const options = { structParent: structure, Contents: new String(title) } as object;
    if ('place' in to) this.#doc.goTo(...box, to.place, options);
    else this.#doc.link(...box, to.address, options);
    this.close();
  }

  /** From a point on the baseline. */
  #show(pieces: readonly Piece[], { x, y }: Place): void {
    const out = ['BT', `1 0 0 -1 ${number(x)} ${number(y)} Tm`];
    for (const piece of pieces) {
      const font = this.#fonts.embedded(piece.face);
      this.#doc.page.fonts[font.id] ??= font.ref();
      out.push(showPiece(piece, font.id));
    }
    this.#doc.addContent([...out, 'ET'].join('\n'));
  }
}

/** Pieces of lines that belong together: of one line, of one link or none, of one language. */
function* stretchesOf(
  lines: readonly Line[],
  { x, y, width, leading, align }: LinesPlace,
): Generator<{ pieces: Piece[]; at: Place }> {
  for (const [i, line] of lines.entries()) {
    let left = align === 'right' ? x + width - line.width : x;
    const baseline = y + i * leading + leading * BASELINE;
    let pieces: Piece[] = [];
    let begin = left;
    for (const piece of line.pieces) {
      const last = pieces[0]?.style;
      if (last && (last.link !== piece.style.link || last.lang !== piece.style.lang)) {
        yield { pieces, at: { x: begin, y: baseline } };
        [pieces, begin] = [[], left];
      }
      pieces.push(piece);
      left += piece.width;
    }
    if (pieces.length > 0) yield { pieces, at: { x: begin, y: baseline } };
  }
}
