/** Draws the marks of a drawing as vectors. */
import type { Drawing, Mark, Paint, Stroke } from '../../../drawing/marks.ts';
import type { Style } from '../text/spans.ts';
import type { Place } from './pen.ts';
import { number } from './show.ts';

interface SetText {
  width: number;
  /** Draws it from a point on the baseline. */
  show(at: Place): void;
}

type Tile = PDFKit.PDFTilingPattern;

/** A cell of each pattern: side in points, and what is drawn in it. */
const TILES: Readonly<Record<NonNullable<Paint['pattern']>, { side: number; stream: string }>> = {
  hatch: { side: 4, stream: '0.7 w -1 -1 m 5 5 l S -1 3 m 1 5 l S 3 -1 m 5 1 l S' },
  dots: { side: 4, stream: '1.2 w 1 J 2 2 m 2 2 l S' },
};

export class Marker {
  readonly #doc: PDFKit.PDFDocument;
  readonly #set: (text: string, style: Style) => SetText;
  readonly #tiles = new Map<string, Tile>();

  /** `set`: puts a text into glyphs. */
  constructor(doc: PDFKit.PDFDocument, set: (text: string, style: Style) => SetText) {
    this.#doc = doc;
    this.#set = set;
  }

  draw({ marks }: Drawing, { x, y }: Place): void {
    this.#doc.save().translate(x, y);
    for (const mark of marks) this.#mark(mark);
    this.#doc.restore();
  }

  #mark(mark: Mark): void {
    const doc = this.#doc;
    switch (mark.shape) {
      case 'text':
        this.#text(mark);
        break;
      case 'line':
        doc.moveTo(mark.x1, mark.y1).lineTo(mark.x2, mark.y2);
        this.#paint(undefined, mark.stroke);
        break;
      case 'rect':
        doc.rect(mark.x, mark.y, mark.width, mark.height);
        this.#paint(mark.fill, mark.stroke);
        break;
      case 'path':
        doc.path(mark.d);
        this.#paint(mark.fill, mark.stroke);
        break;
    }
  }

  #paint(fill: Paint | undefined, stroke: Stroke | undefined): void {
    const doc = this.#doc;
    if (fill?.pattern) doc.fillColor([this.#tile(fill.pattern), fill.color]);
    else if (fill) doc.fillColor(fill.color);
    if (stroke) {
      doc.lineWidth(stroke.width).strokeColor(stroke.color);
      if (stroke.dash?.length) doc.addContent(`[${stroke.dash.map(number).join(' ')}] 0 d`);
      else doc.undash();
    }
    if (fill && stroke) doc.fillAndStroke();
    else if (fill) doc.fill();
    else if (stroke) doc.stroke();
    // a path that is left open would be joined to the next mark
    else doc.addContent('n');
  }

  #text({ x, y, text, size, weight, anchor, color, lang }: Extract<Mark, { shape: 'text' }>): void {
    const style = { size, color, bold: weight === 'bold', ...(lang === undefined ? {} : { lang }) };
    const set = this.#set(text, style);
    const back = anchor === 'end' ? set.width : anchor === 'middle' ? set.width / 2 : 0;
    set.show({ x: x - back, y });
  }

  #tile(pattern: NonNullable<Paint['pattern']>): Tile {
    const { side, stream } = TILES[pattern];
    const known = this.#tiles.get(pattern) ?? this.#doc.pattern([0, 0, side, side], side, side, stream);
    this.#tiles.set(pattern, known);
    return known;
  }
}
