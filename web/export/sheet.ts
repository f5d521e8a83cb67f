import { textWidth } from '../../common/drawing/text.ts';
import type { LegendEntry } from './legend.ts';
import { lines } from './lines.ts';
import type { Standalone } from './standalone.ts';
import { svgElement } from './svg-element.ts';

const EDGE = 24;
const LEAST_WIDTH = 560;
const MOST_TEXT = 960;
const NAME = { size: 16, line: 22 };
const QUESTION = { size: 13, line: 18 };
const SMALL = { size: 11, line: 15 };
const GAP = 12;
const SIGN_GAP = 6;
const ENTRY_GAP = 18;

export interface SheetContent {
  lang: string;
  name: string;
  question: string;
  lead: string;
  drawings: readonly Standalone[];
  legend: readonly LegendEntry[];
  /** Lines at the foot. */
  about: readonly string[];
}

/** What is added from top to bottom. */
interface Pen {
  root: SVGSVGElement;
  y: number;
  /** Where text ends at the latest. */
  width: number;
  colour(token: string): string;
}

function write(pen: Pen, text: string, of: { size: number; line: number }, fill: string, bold = false): void {
  for (const line of lines(text, pen.width, of.size)) {
    pen.y += of.line;
    const style = { 'font-size': of.size, fill, ...(bold && { 'font-weight': 600 }) };
    pen.root.append(svgElement('text', { x: EDGE, y: pen.y - of.line * 0.28, ...style }, line));
  }
}

/** Ids hold within one drawing; several on one sheet must not take each other's patterns. */
function withOwnIds(element: SVGElement, prefix: string): void {
  for (const one of [element, ...element.querySelectorAll('*')]) {
    for (const { name, value } of [...one.attributes]) {
      if (name === 'id') one.setAttribute(name, `${prefix}${value}`);
      else if (value.includes('url(#')) one.setAttribute(name, value.replace('url(#', `url(#${prefix}`));
      else if (name.endsWith('href') && value.startsWith('#'))
        one.setAttribute(name, `#${prefix}${value.slice(1)}`);
    }
  }
}

function place(pen: Pen, drawing: Standalone, i: number): void {
  const { element, width, height, fonts } = drawing;
  withOwnIds(element, `d${i}-`);
  const at = { x: EDGE, y: pen.y, width, height, ...fonts };
  for (const [name, value] of Object.entries(at)) element.setAttribute(name, String(value));
  pen.root.append(element);
  pen.y += height;
}

function legend(pen: Pen, entries: readonly LegendEntry[]): void {
  if (entries.length === 0) return;
  let x = 0;
  pen.y += GAP + SMALL.line;
  entries.forEach(({ sign, width, text }, i) => {
    const before = sign ? width + SIGN_GAP : 0;
    const room = before + textWidth(text, SMALL.size);
    if (x > 0 && x + room > pen.width) {
      x = 0;
      pen.y += SMALL.line + 3;
    }
    if (sign) {
      withOwnIds(sign, `l${i}-`);
      const group = svgElement('g', { transform: `translate(${EDGE + x} ${pen.y - 10})` });
      group.append(sign);
      pen.root.append(group);
    }
    const style = { 'font-size': SMALL.size, fill: pen.colour('--ink') };
    pen.root.append(svgElement('text', { x: EDGE + x + before, y: pen.y, ...style }, text));
    x += room + ENTRY_GAP;
  });
  pen.y += 4;
}

function head(pen: Pen, { name, question, lead, about }: SheetContent): void {
  pen.root.append(svgElement('title', {}, question ? `${name}: ${question}` : name));
  pen.root.append(svgElement('desc', {}, about.join('\n')));
  write(pen, name, NAME, pen.colour('--ink'), true);
  if (question) write(pen, question, QUESTION, pen.colour('--ink'));
  if (lead) write(pen, lead, QUESTION, pen.colour('--ink'), true);
  pen.y += GAP;
}

function foot(pen: Pen, about: readonly string[]): void {
  pen.y += GAP;
  const rule = `M${EDGE} ${pen.y}H${EDGE + pen.width}`;
  pen.root.append(svgElement('path', { d: rule, stroke: pen.colour('--hairline'), fill: 'none' }));
  pen.y += 4;
  for (const line of about) write(pen, line, SMALL, pen.colour('--muted'));
}

/** A drawing as a document of its own: what was asked over it, its legend and what it rests on and leaves out under it. */
export function sheet(content: SheetContent): SVGSVGElement {
  const [first] = content.drawings;
  if (!first) throw new Error('a sheet needs a drawing');
  const wide = Math.max(LEAST_WIDTH, ...content.drawings.map(({ width }) => width));
  const root = svgElement('svg', { lang: content.lang, 'xml:lang': content.lang, ...first.fonts });
  root.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  const paper = svgElement('rect', { width: '100%', height: '100%', fill: first.colour('--panel') });
  const pen: Pen = { root, y: EDGE - 6, width: Math.min(wide, MOST_TEXT), colour: first.colour };
  head(pen, content);
  root.insertBefore(paper, root.querySelector('text'));
  content.drawings.forEach((drawing, i) => {
    place(pen, drawing, i);
  });
  legend(pen, content.legend);
  foot(pen, content.about);
  const [width, height] = [Math.ceil(wide + 2 * EDGE), Math.ceil(pen.y + EDGE - 6)];
  root.setAttribute('viewBox', `0 0 ${width} ${height}`);
  root.setAttribute('width', String(width));
  root.setAttribute('height', String(height));
  return root;
}
