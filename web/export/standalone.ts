import { type Paint, paintOf } from './paint.ts';
import { turns } from './pause.ts';
import { type Scheme, staged } from './staged.ts';
import { forXml } from './xml-text.ts';

const SHAPES = new Set(['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon']);
const TEXTS = new Set(['text', 'tspan']);
/** What draws nothing by itself and must not run or fetch. */
const DROPPED = new Set(['script', 'style', 'foreignObject', 'image', 'animate', 'set', 'animateTransform']);

/** Initial values by SVG: what equals them is not written. */
const STROKES: readonly (readonly [string, string])[] = [
  ['stroke-width', '1px'],
  ['stroke-dasharray', 'none'],
  ['stroke-dashoffset', '0px'],
  ['stroke-linecap', 'butt'],
  ['stroke-linejoin', 'miter'],
  ['vector-effect', 'none'],
];
const FONTS = ['font-family', 'font-size', 'font-weight', 'font-style', 'font-variant-numeric'] as const;
const LETTERS: readonly (readonly [string, string])[] = [
  ['text-anchor', 'start'],
  ['dominant-baseline', 'auto'],
  ['letter-spacing', 'normal'],
  ['direction', 'ltr'],
];
const GROUPS: readonly (readonly [string, string])[] = [
  ['opacity', '1'],
  ['clip-path', 'none'],
  ['mask', 'none'],
];
const PRESENTATION = [
  ...[...STROKES, ...LETTERS, ...GROUPS].map(([name]) => name),
  ...FONTS,
  ...[
    'fill',
    'stroke',
    'fill-opacity',
    'stroke-opacity',
    'fill-rule',
    'paint-order',
    'visibility',
    'display',
  ],
];

function put(out: Element, name: string, value: string, initial: string): void {
  if (value && value !== initial) out.setAttribute(name, value.replace(/(\d)px\b/g, '$1'));
}

function painted({ value, alpha }: Paint, style: CSSStyleDeclaration, name: 'fill' | 'stroke'): number {
  return value === 'none' ? 0 : alpha * Number(style.getPropertyValue(`${name}-opacity`));
}

/** Fill and stroke; says whether anything is to be seen. */
function paint(out: Element, style: CSSStyleDeclaration): boolean {
  const [fill, stroke] = [paintOf(style.fill), paintOf(style.stroke)];
  const [inside, around] = [painted(fill, style, 'fill'), painted(stroke, style, 'stroke')];
  put(out, 'fill', inside > 0 ? fill.value : 'none', '#000000');
  if (inside > 0) put(out, 'fill-opacity', String(inside), '1');
  put(out, 'fill-rule', style.fillRule, 'nonzero');
  if (around > 0) {
    out.setAttribute('stroke', stroke.value);
    put(out, 'stroke-opacity', String(around), '1');
    for (const [name, initial] of STROKES) put(out, name, style.getPropertyValue(name), initial);
    put(out, 'paint-order', style.getPropertyValue('paint-order'), 'normal');
  }
  return inside > 0 || around > 0;
}

/** Corners and shifts that a rule of style may give. */
function geometry(out: Element, from: Element, style: CSSStyleDeclaration): void {
  if (from.localName === 'rect' && style.rx !== 'auto') put(out, 'rx', style.rx, '0px');
  const { transform } = (from as SVGElement).style;
  if (transform) put(out, 'transform', style.transform, 'none');
}

/** Fonts where they differ from those around, which are written further out. */
function fonts(out: Element, style: CSSStyleDeclaration, around: CSSStyleDeclaration | null): void {
  for (const name of FONTS) {
    const value = style.getPropertyValue(name);
    if (value !== around?.getPropertyValue(name)) put(out, name, value, '');
  }
}

/** What only the page knows goes: classes, roles, handles of scripts. */
function bare(out: Element): void {
  for (const { name } of [...out.attributes]) {
    const known = /^(class|style|tabindex|role|focusable)$|^(data|aria|on)/.test(name);
    if (known || PRESENTATION.includes(name)) out.removeAttribute(name);
  }
  const lang = out.getAttribute('lang');
  if (lang) out.setAttribute('xml:lang', lang);
}

function hidden(style: CSSStyleDeclaration): boolean {
  return style.display === 'none' || style.visibility === 'hidden' || Number(style.opacity) === 0;
}

/** Gives one element the look it has on the page; false where there is nothing to see of it. */
function dress(out: Element, from: Element, root: CSSStyleDeclaration): boolean {
  const style = getComputedStyle(from);
  const name = from.localName;
  bare(out);
  if (DROPPED.has(name)) return false;
  const isText = TEXTS.has(name);
  const draws = SHAPES.has(name) || isText;
  if ((draws || name === 'g' || name === 'svg') && hidden(style)) return false;
  for (const [property, initial] of GROUPS) {
    put(out, property, paintOf(style.getPropertyValue(property)).value, initial);
  }
  geometry(out, from, style);
  if (!draws) return true;
  const seen = paint(out, style);
  if (isText) {
    const parent = from.parentElement;
    fonts(out, style, parent && TEXTS.has(parent.localName) ? getComputedStyle(parent) : root);
    for (const [property, initial] of LETTERS) put(out, property, style.getPropertyValue(property), initial);
  }
  return seen || isText || from.closest('clipPath, mask') !== null;
}

/** What XML cannot hold is shown as a character that cannot be shown. */
function clean(out: Element): void {
  const walk = document.createTreeWalker(out, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) node.nodeValue = forXml(node.nodeValue!);
}

export interface Standalone {
  element: SVGSVGElement;
  width: number;
  height: number;
  /** The fonts that its texts differ from where they state their own. */
  fonts: Readonly<Record<string, string>>;
  /** Colours of the theme, for what is written around the drawing. */
  colour(token: string): string;
}

function sizeOf(svg: SVGSVGElement): { width: number; height: number } {
  const { width, height } = svg.viewBox.baseVal;
  return width > 0 && height > 0 ? { width, height } : svg.getBoundingClientRect();
}

/**
 * A copy of a drawing that looks the same without the page: every style as an attribute, in the colours of a theme; no
 * class, script or reference to anything outside. Done in slices, so that the page goes on.
 */
export async function standalone(svg: SVGSVGElement, scheme: Scheme): Promise<Standalone> {
  const turn = turns();
  const stage = staged(svg, scheme);
  try {
    const element = svg.cloneNode(true) as SVGSVGElement;
    const from = [...stage.copy.querySelectorAll('*')];
    const out = [...element.querySelectorAll('*')];
    const root = getComputedStyle(stage.copy);
    const unseen: Element[] = [];
    for (const [i, one] of from.entries()) {
      if (!dress(out[i]!, one, root)) unseen.push(out[i]!);
      await turn();
    }
    for (const one of unseen) one.remove();
    dress(element, stage.copy, root);
    clean(element);
    const { width, height } = sizeOf(svg);
    const colours = Object.fromEntries(
      ['--ink', '--muted', '--hairline', '--panel'].map((token) => {
        stage.copy.style.color = `var(${token})`;
        return [token, paintOf(getComputedStyle(stage.copy).color).value];
      }),
    );
    return {
      element,
      width,
      height,
      fonts: Object.fromEntries(FONTS.map((name) => [name, root.getPropertyValue(name)])),
      colour: (token) => colours[token] ?? '#000000',
    };
  } finally {
    stage.remove();
  }
}
