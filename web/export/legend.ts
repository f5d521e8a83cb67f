import type { Scheme } from './staged.ts';
import { standalone } from './standalone.ts';
import { swatch } from './swatch.ts';

/** A sign of a legend and what it means. */
export interface LegendEntry {
  /** Absent where the words stand alone. */
  sign?: SVGElement;
  width: number;
  text: string;
}

const SIGN_HEIGHT = 11;

/** A drawn sign, at the size that it has in a line of text. */
async function drawn(svg: SVGSVGElement, scheme: Scheme): Promise<Pick<LegendEntry, 'sign' | 'width'>> {
  const { element, width, height } = await standalone(svg, scheme);
  const wide = (width / height) * SIGN_HEIGHT;
  element.setAttribute('width', String(wide));
  element.setAttribute('height', String(SIGN_HEIGHT));
  return { sign: element, width: wide };
}

/** The entries of a legend as it stands on the page: list items with a drawn sign or a swatch before their words. */
export async function legendEntries(items: readonly Element[], scheme: Scheme): Promise<LegendEntry[]> {
  const entries: LegendEntry[] = [];
  for (const [i, item] of items.entries()) {
    const text = (item.textContent ?? '').replace(/\s+/g, ' ').trim();
    const sign = item.querySelector('svg, [aria-hidden="true"]');
    if (sign instanceof SVGSVGElement) entries.push({ ...(await drawn(sign, scheme)), text });
    else if (sign) entries.push({ ...swatch(sign, scheme, `swatch-${i}`), text });
    else entries.push({ width: 0, text });
  }
  return entries;
}
