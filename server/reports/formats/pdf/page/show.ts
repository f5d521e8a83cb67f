/** Text as operators of PDF. */
import type { GlyphPart } from '../fonts/glyphs.ts';
import type { Piece } from '../text/lines.ts';

/** At most six decimal places, as short as can be. */
export const number = (value: number): string => `${Math.round(value * 1e4) / 1e4}`;

/** The operands of `rg`. */
export function rgb(color: string): string {
  const value = Number.parseInt(color.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255].map((part) => number(part / 255)).join(' ');
}

/** Shows a piece from where the text stands; `fontId` names its font on the page. */
export function showPiece({ shapes, style }: Piece, fontId: string): string {
  const out = [`/${fontId} ${number(style.size)} Tf ${rgb(style.color)} rg`];
  let row = '';
  let open = false;
  const codes = (more: string) => {
    row += open ? more : `<${more}`;
    open = true;
  };
  const shut = () => {
    if (open) row += '>';
    open = false;
  };
  const flush = () => {
    shut();
    if (row) out.push(`[${row}] TJ`);
    row = '';
  };
  const put = (part: GlyphPart) => {
    if (typeof part === 'string') codes(part);
    else if (typeof part === 'number') {
      shut();
      row += number(part);
    } else {
      flush();
      out.push(`${number((part.rise * style.size) / 1000)} Ts`);
    }
  };
  for (const { parts } of shapes) for (const part of parts) put(part);
  flush();
  return out.join('\n');
}
