import { paintOf } from './paint.ts';
import { type Scheme, staged } from './staged.ts';
import { svgElement } from './svg-element.ts';

const LINE = 11;
const DASHES: Readonly<Record<string, string>> = { dotted: '1.5 1.5', dashed: '3 2' };

interface Box {
  width: number;
  height: number;
  round: boolean;
  fill: string;
  /** Colours of a gradient, in order; a repeating one is a hatch. */
  gradient: readonly string[];
  hatched: boolean;
  edge: { colour: string; width: number; dash: string } | null;
  /** The upper quarter of a ring, where it has a colour of its own. */
  top: string | null;
}

/** A box of the page as the page shows it. */
function boxOf(element: Element, scheme: Scheme): Box {
  const { copy, remove } = staged(element, scheme);
  const style = getComputedStyle(copy);
  const colour = (computed: string): string => {
    const { value, alpha } = paintOf(computed);
    return alpha > 0 ? value : 'none';
  };
  const image = style.backgroundImage;
  const top = colour(style.borderTopColor);
  const side = colour(style.borderRightColor);
  const box: Box = {
    width: Number.parseFloat(style.width) || LINE,
    height: Number.parseFloat(style.height) || LINE,
    round: style.borderTopLeftRadius.endsWith('%'),
    fill: colour(style.backgroundColor),
    gradient: (image.match(/(?:rgba?|color)\([^)]*\)/g) ?? []).map(colour).filter((one) => one !== 'none'),
    hatched: image.startsWith('repeating'),
    edge:
      style.borderRightStyle === 'none'
        ? null
        : {
            colour: side,
            width: Number.parseFloat(style.borderRightWidth),
            dash: DASHES[style.borderRightStyle] ?? '',
          },
    top: top === side ? null : top,
  };
  remove();
  return box;
}

function hatch(id: string, colour: string): SVGElement {
  const size = { width: 4, height: 4, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' };
  const pattern = svgElement('pattern', { id, ...size });
  pattern.append(svgElement('path', { d: 'M0 0V4', stroke: colour, 'stroke-width': 1.5 }));
  return pattern;
}

function blend(id: string, colours: readonly string[]): SVGElement {
  const gradient = svgElement('linearGradient', { id });
  colours.forEach((colour, i) => {
    gradient.append(svgElement('stop', { offset: i / (colours.length - 1), 'stop-color': colour }));
  });
  return gradient;
}

/** The upper quarter of a circle round the middle of a box. */
function quarter({ width, edge, top }: Box): SVGElement {
  const [middle, reach] = [width / 2, ((width - edge!.width) / 2) * Math.SQRT1_2];
  const radius = (width - edge!.width) / 2;
  const d = `M${middle - reach} ${middle - reach}A${radius} ${radius} 0 0 1 ${middle + reach} ${middle - reach}`;
  return svgElement('path', { d, fill: 'none', stroke: top!, 'stroke-width': edge!.width });
}

/** A swatch of the page (a box with a fill, a border, a hatch or a blend) as a drawing. */
export function swatch(element: Element, scheme: Scheme, id: string): { sign: SVGElement; width: number } {
  const box = boxOf(element, scheme);
  const { width, height, edge, gradient } = box;
  const sign = svgElement('g', { transform: `translate(0 ${(LINE - height) / 2})` });
  if (gradient.length > 0) sign.append(box.hatched ? hatch(id, gradient[0]!) : blend(id, gradient));
  const inset = (edge?.width ?? 0) / 2;
  sign.append(
    svgElement('rect', {
      x: inset,
      y: inset,
      width: width - 2 * inset,
      height: height - 2 * inset,
      rx: box.round ? width / 2 - inset : 0,
      fill: gradient.length > 0 ? `url(#${id})` : box.fill,
      ...(edge && { stroke: edge.colour, 'stroke-width': edge.width }),
      ...(edge?.dash && { 'stroke-dasharray': edge.dash }),
    }),
  );
  if (box.top && edge) sign.append(quarter(box));
  return { sign, width };
}
