/** The note on characters that no font of the report has. */
import type { Slab } from '../page/flow.ts';
import { COLORS } from '../page/look.ts';
import { codeOf } from '../text/printable.ts';
import type { Setting } from './setting.ts';
import { textSlabs } from './text.ts';

/** Characters named one by one. */
const NAMED = 40;

export function* unprintableSlabs(setting: Setting): Generator<Slab> {
  const { counted, document, look } = setting;
  const { unprintable } = counted;
  if (unprintable.size === 0) return;
  const codes = [...unprintable.keys()].map(codeOf).sort();
  const which = codes.length > NAMED ? [...codes.slice(0, NAMED), '…'] : codes;
  const count = [...unprintable.values()].reduce((sum, one) => sum + one, 0);
  const text = document.words.noGlyph(count, which.join(' '));
  const style = { size: look.small.size, color: COLORS.muted };
  yield* textSlabs([{ text, style }], look.small, setting, { above: 16 });
}
