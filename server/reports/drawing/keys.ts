/** The legend of charts of entities and links. */
import { CALM, riskColour } from './colours.ts';
import { glyph, sign } from './glyph.ts';
import { KEY, type LegendItem, legend } from './legend.ts';
import { linkMarks } from './links.ts';
import type { Drawing, Mark } from './marks.ts';
import type { ChartKey } from './spec.ts';

const LINK = 2.2;

export function keyLegend(keys: readonly ChartKey[], risk: string, top: number, width: number): Drawing {
  const items = keys.map((key): LegendItem => ({ text: key.text, key: (x, y) => keyMarks(key, risk, x, y) }));
  return legend(items, top, width);
}

function keyMarks(key: ChartKey, risk: string, x: number, y: number): Mark[] {
  const middle = { x: x + KEY.width / 2, y: y + KEY.height / 2 };
  if (key.of === 'glyph') return glyph(key.glyph, middle.x, middle.y, { scale: 0.45 });
  if (key.of === 'risk') return [sign(risk, middle.x, middle.y, 1, { color: riskColour(risk) })];
  return linkMarks({ x, y: middle.y }, { x: x + KEY.width, y: middle.y }, LINK, CALM, key.look);
}
