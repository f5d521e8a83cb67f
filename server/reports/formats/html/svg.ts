/** A drawing as SVG: text stays text, patterns are named after the drawing, and it says in words what it shows. */
import type { Drawing, Mark, Paint, Stroke } from '../../drawing/marks.ts';
import { escaped } from './escape.ts';

export interface SvgWords {
  /** Letters, digits and `-`; unique in the page: ids of the drawing begin with it. */
  id: string;
  title: string;
  /** The same in words. */
  description: string;
}

export function svgOf({ width, height, marks }: Drawing, { id, title, description }: SvgWords): string {
  const patterns = new Patterns(id);
  const drawn = marks.map((mark) => shape(mark, patterns)).join('');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="${id}-t" aria-describedby="${id}-d"` +
    ` viewBox="0 0 ${width} ${height}" width="${width}pt" height="${height}pt">` +
    `<title id="${id}-t">${escaped(title)}</title><desc id="${id}-d">${escaped(description)}</desc>` +
    `${patterns.defs()}${drawn}</svg>`
  );
}

/** Patterns that paints ask for, each once. */
class Patterns {
  readonly #id: string;
  readonly #made = new Map<string, string>();

  constructor(id: string) {
    this.#id = id;
  }

  fill(paint: Paint | undefined): string {
    if (paint === undefined) return 'none';
    if (paint.pattern === undefined) return paint.color;
    const key = `${this.#id}-${paint.pattern}-${paint.color.slice(1)}`;
    this.#made.set(key, pattern(key, paint.color, paint.pattern));
    return `url(#${key})`;
  }

  defs(): string {
    return this.#made.size > 0 ? `<defs>${[...this.#made.values()].join('')}</defs>` : '';
  }
}

function pattern(id: string, color: string, kind: NonNullable<Paint['pattern']>): string {
  const [size, turn, mark] =
    kind === 'hatch'
      ? [4, ' patternTransform="rotate(45)"', `<path d="M2 0V4" stroke="${color}" stroke-width="1"/>`]
      : [3, '', `<circle cx="1.5" cy="1.5" r="0.6" fill="${color}"/>`];
  return `<pattern id="${id}" width="${size}" height="${size}" patternUnits="userSpaceOnUse"${turn}>${mark}</pattern>`;
}

function strokeOf(stroke: Stroke | undefined): string {
  if (stroke === undefined) return '';
  const dash = stroke.dash ? ` stroke-dasharray="${stroke.dash.join(' ')}"` : '';
  return ` stroke="${stroke.color}" stroke-width="${stroke.width}"${dash}`;
}

function shape(mark: Mark, patterns: Patterns): string {
  switch (mark.shape) {
    case 'rect':
      return (
        `<rect x="${mark.x}" y="${mark.y}" width="${mark.width}" height="${mark.height}"` +
        ` fill="${patterns.fill(mark.fill)}"${strokeOf(mark.stroke)}/>`
      );
    case 'line':
      return `<line x1="${mark.x1}" y1="${mark.y1}" x2="${mark.x2}" y2="${mark.y2}"${strokeOf(mark.stroke)}/>`;
    case 'path':
      return `<path d="${mark.d}" fill="${patterns.fill(mark.fill)}"${strokeOf(mark.stroke)}/>`;
    case 'text':
      return text(mark);
  }
}

function text({ x, y, text, size, weight, anchor, color, lang }: Extract<Mark, { shape: 'text' }>): string {
  const how = [
    weight && ` font-weight="${weight}"`,
    anchor && anchor !== 'start' && ` text-anchor="${anchor}"`,
    lang && ` lang="${escaped(lang)}"`,
  ];
  return (
    `<text x="${x}" y="${y}" font-size="${size}" fill="${color}"${how.filter(Boolean).join('')}>` +
    `${escaped(text)}</text>`
  );
}
