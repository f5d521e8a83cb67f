/** Widths without a screen: what a label takes is estimated per character, so that layout is pure and testable. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u;
const NARROW = /[iljtfrI.,:;'|!()[\] -]/;
const CAPITAL = /[A-Z0-9&]/;
const BROAD = /[mwMW%@—…]/;

/** Drawn wider than a square. */
const PICTURE = /\p{Extended_Pictographic}/u;
const segments = new Intl.Segmenter();

function charWidth(char: string): number {
  if (char > '\u203b' && PICTURE.test(char)) return 1.4;
  if (WIDE.test(char)) return 1;
  if (NARROW.test(char)) return 0.36;
  if (BROAD.test(char)) return 0.92;
  return CAPITAL.test(char) ? 0.69 : 0.61;
}

/** Estimated width in px of a text set in the system face at a size in px; a little too much rather than too little. */
export function textWidth(text: string, size: number): number {
  let em = 0;
  for (const char of text) em += charWidth(char);
  return em * size;
}

/** The text, cut at the end with an ellipsis where it is wider than `max` px. */
export function truncate(text: string, max: number, size: number): string {
  if (textWidth(text, size) <= max) return text;
  // what is seen as one character is not cut in two
  const chars = Array.from(segments.segment(text), ({ segment }) => segment);
  let em = charWidth('m');
  let kept = 0;
  while (kept < chars.length && (em + charWidth(chars[kept]!)) * size <= max) em += charWidth(chars[kept++]!);
  return `${chars.slice(0, Math.max(1, kept)).join('').trimEnd()}…`;
}

/** Where a line may end: after a space or hyphen, and between Han, Kana or Hangul characters. */
function units(text: string): string[] {
  return (
    text.match(
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff]|[^\s\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff]+\s*|\s+/gu,
    ) ?? []
  );
}

/** A last line shorter than this part of the first is evened out. */
const WIDOW = 0.25;
const STEP = 6;

/** The text on at most `lines` lines of `max` px; what does not fit is cut with an ellipsis. */
export function wrap(text: string, max: number, size: number, lines: number): string[] {
  const done = filled(text, max, size, lines);
  const [first, last] = [done[0] ?? '', done.at(-1) ?? ''];
  if (done.length < 2 || textWidth(last, size) >= WIDOW * textWidth(first, size)) return done;
  // one character alone on a line reads badly: as narrow as still takes no more lines
  const whole = textWidth(text, size);
  for (let width = whole / done.length; width < max; width += STEP) {
    const even = filled(text, width, size, done.length);
    if (!even.some((line) => line.endsWith('…'))) return even;
  }
  return done;
}

/** Lines as full as they get. */
function filled(text: string, max: number, size: number, lines: number): string[] {
  const rest = units(text);
  const done: string[] = [];
  while (rest.length && done.length < lines - 1) {
    let line = rest.shift()!;
    while (rest.length && textWidth((line + rest[0]).trimEnd(), size) <= max) line += rest.shift();
    done.push(truncate(line.trimEnd(), max, size));
  }
  if (rest.length) done.push(truncate(rest.join(''), max, size));
  return done;
}
