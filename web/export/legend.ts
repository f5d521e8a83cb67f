import { paintOf } from './paint.ts';
import { type Scheme, staged } from './staged.ts';
import { standalone } from './standalone.ts';
import { svgElement } from './svg-element.ts';

/** A sign of a legend and what it means. */
export interface LegendEntry {
  /** Absent where the words stand alone. */
  sign?: SVGElement;
  width: number;
  text: string;
}

const SWATCH = 11;
const SIGN_HEIGHT = 11;

/** A drawn sign, at the size that it has in a line of text. */
async function drawn(svg: SVGSVGElement, scheme: Scheme): Promise<Pick<LegendEntry, 'sign' | 'width'>> {
  const { element, width, height } = await standalone(svg, scheme);
  const wide = (width / height) * SIGN_HEIGHT;
  element.setAttribute('width', String(wide));
  element.setAttribute('height', String(SIGN_HEIGHT));
  return { sign: element, width: wide };
}

function hatch(id: string, colour: string): SVGElement {
  const pattern = svgElement('pattern', {
    id,
    width: 4,
    height: 4,
    patternUnits: 'userSpaceOnUse',
    patternTransform: 'rotate(45)',
  });
  pattern.append(svgElement('path', { d: 'M0 0V4', stroke: colour, 'stroke-width': 1.5 }));
  return pattern;
}

/** A square of the page as a square of the drawing: filled, hatched or dotted. */
function square(swatch: Element, scheme: Scheme, id: string): SVGElement {
  const { copy, remove } = staged(swatch, scheme);
  const style = getComputedStyle(copy);
  const [fill, border] = [paintOf(style.backgroundColor), paintOf(style.borderTopColor)];
  const [image, line] = [style.backgroundImage, style.borderTopStyle];
  remove();
  const group = svgElement('g', {});
  if (image !== 'none') group.append(hatch(id, border.value));
  const inside = image !== 'none' ? `url(#${id})` : fill.alpha > 0 ? fill.value : 'none';
  const edge = line === 'none' ? {} : { stroke: border.value };
  const dots = line === 'dotted' ? { 'stroke-dasharray': '1.5 1.5' } : {};
  const size = { x: 0.5, y: 0.5, width: SWATCH - 1, height: SWATCH - 1 };
  group.append(svgElement('rect', { ...size, fill: inside, ...edge, ...dots }));
  return group;
}

/** The entries of a legend as it stands on the page: list items with a drawn sign or a swatch before their words. */
export async function legendEntries(items: readonly Element[], scheme: Scheme): Promise<LegendEntry[]> {
  const entries: LegendEntry[] = [];
  for (const [i, item] of items.entries()) {
    const text = (item.textContent ?? '').replace(/\s+/g, ' ').trim();
    const sign = item.querySelector('svg, .swatch');
    if (sign instanceof SVGSVGElement) entries.push({ ...(await drawn(sign, scheme)), text });
    else if (sign) entries.push({ sign: square(sign, scheme, `swatch-${i}`), width: SWATCH, text });
    else entries.push({ width: 0, text });
  }
  return entries;
}
